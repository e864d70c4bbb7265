#include <algorithm>
#include <numeric>

#include "highneeds/document/render.hpp"
#include "highneeds/quantity/letters.hpp"

namespace highneeds {
namespace {

constexpr std::size_t longest_word = 60;

/// Letters put in, left out, changed, or swapped with their neighbour; capitals are alike.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool is_same = small_letter(a[i - 1]) == small_letter(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (is_same ? 0 : 1)});
      const bool is_swapped = i > 1 && j > 1 && small_letter(a[i - 1]) == small_letter(b[j - 2]) &&
                              small_letter(a[i - 2]) == small_letter(b[j - 1]);
      if (is_swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.empty() || word.size() > longest_word) return {};
  // A third of the word may be wrong: nearer is a slip, farther another word.
  std::size_t allowed = std::max<std::size_t>(1, word.size() / 3) + 1;
  const std::string* best = nullptr;
  for (const std::string& candidate : candidates) {
    const std::size_t change = candidate.size() > word.size() ? candidate.size() - word.size()
                                                              : word.size() - candidate.size();
    if (candidate.size() > longest_word || change >= allowed) continue;
    const std::size_t steps = distance(word, candidate);
    if (steps >= allowed || steps >= word.size()) continue;
    allowed = steps;
    best = &candidate;
  }
  return best != nullptr ? *best : std::string();
}

}  // namespace highneeds
