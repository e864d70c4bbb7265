#include "analysis/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <vector>

namespace highneeds {

namespace {

/// Half away from zero; a nil has no sign.
double rounded(double value, double unit) {
  const double whole = std::round(value / unit);
  return whole == 0 ? 0 : whole;
}

std::string grouped(std::string digits) {
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

}  // namespace

std::string in_millions(double pounds) {
  const double tenths = rounded(pounds, 1e5);
  return fmt::format("{}£{:.1f}m", tenths < 0 ? "-" : "", std::abs(tenths) / 10);
}

std::string whole_pounds(double pounds) {
  const double whole = rounded(pounds, 1);
  return fmt::format("{}£{}", whole < 0 ? "-" : "",
                     grouped(fmt::format("{:.0f}", std::abs(whole))));
}

std::string percent(double ratio) {
  const double tenths = rounded(ratio, 1e-3);
  const bool is_whole = std::fmod(tenths, 10) == 0;
  return fmt::format("{:.{}f}%", tenths / 10, is_whole ? 0 : 1);
}

std::string joined(std::span<const std::string> parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
    text += parts[i];
  }
  return text;
}

std::string in_words(std::span<const FinancialYear> years) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from < years.size();) {
    std::size_t to = from;
    while (to + 1 < years.size() && years[to + 1].first == years[to].first + 1) ++to;
    const bool is_run = to - from > 1;
    if (is_run) parts.push_back(years[from].name() + " to " + years[to].name());
    if (!is_run) parts.push_back(years[from].name());
    from = is_run ? to + 1 : from + 1;
  }
  return joined(parts);
}

std::string in_words(Horizon years) {
  std::vector<FinancialYear> all;
  for (int year = years.first.first; year <= years.last.first; ++year) all.push_back({year});
  return in_words(all);
}

}  // namespace highneeds
