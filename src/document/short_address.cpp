#include "highneeds/document/short_address.hpp"

#include <algorithm>
#include <iterator>

#include "document/merge.hpp"
#include "document/value_form.hpp"

namespace highneeds {
namespace {

bool may_leave_out(const Path& full, std::size_t steps, const std::vector<Path>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const Path& pattern) {
    return pattern.size() == steps &&
           std::equal(pattern.begin(), pattern.end(), full.begin(),
                      [](const std::string& declared, const std::string& step) {
                        return declared == "NAME" || declared == step;
                      });
  });
}

bool is_short_from(const Path& written, std::size_t at, const Path& full, std::size_t step,
                   const std::vector<Path>& patterns) {
  if (step == full.size()) return at == written.size();
  if (at < written.size() && written[at] == full[step] &&
      is_short_from(written, at + 1, full, step + 1, patterns)) {
    return true;
  }
  return may_leave_out(full, step + 1, patterns) &&
         is_short_from(written, at, full, step + 1, patterns);
}

/// Every path of a tree that begins with a step.
void add_paths(const Node& node, const Path& path, std::vector<Path>& into) {
  const Mapping* mapping = inside_wrapper(node).mapping();
  if (mapping == nullptr) return;
  for (const Entry& entry : mapping->entries) {
    if (entry.key == always_key) continue;
    Path below = path;
    below.push_back(entry.key);
    into.push_back(below);
    add_paths(entry.value, below, into);
  }
}

std::vector<Path> paths_below(const Node& tree, const std::string& first) {
  std::vector<Path> paths;
  const Mapping* mapping = tree.mapping();
  const Node* node = mapping != nullptr ? mapping->find(first) : nullptr;
  if (node == nullptr) return paths;
  paths.push_back({first});
  add_paths(*node, {first}, paths);
  return paths;
}

Path without_last(const Path& path) {
  return {path.begin(), std::prev(path.end())};
}

Path with_last(Path path, const std::string& key) {
  path.push_back(key);
  return path;
}

bool is_shorter(const Path& a, const Path& b) {
  return a.size() < b.size();
}

/// The places for a new last key: those where the format has it, else the uppermost.
std::vector<Path> places_of_new(const Path& written, const std::vector<Path>& paths,
                                const ShortAddresses& addresses) {
  const Path above = without_last(written);
  std::vector<Path> all;
  std::vector<Path> of_format;
  for (const Path& path : paths) {
    if (!is_short_for(above, path, addresses.may_be_left_out)) continue;
    all.push_back(with_last(path, written.back()));
    if (addresses.is_key && addresses.is_key(all.back())) of_format.push_back(all.back());
  }
  if (!of_format.empty() || all.empty()) return of_format;
  return {*std::min_element(all.begin(), all.end(), is_shorter)};
}

/// The longest beginning of a path that means something.
Meaning reached_by(const Path& written, const std::vector<Path>& paths,
                   const std::vector<Path>& patterns) {
  Meaning meaning;
  for (std::size_t steps = written.size() - 1; steps > 0; --steps) {
    const Path beginning(written.begin(), std::next(written.begin(), static_cast<long>(steps)));
    const auto reached = meant_by(beginning, paths, patterns);
    if (reached.empty()) continue;
    meaning.unknown_step = steps;
    meaning.reached = *std::min_element(reached.begin(), reached.end(), is_shorter);
    break;
  }
  return meaning;
}

/// How far a path leads that leads to nothing yet. A year, or a section that the format has, may be
/// new; else it is lost, and what stands where it was lost is told.
Meaning new_or_lost(const Path& written, const std::vector<Path>& paths,
                    const ShortAddresses& addresses) {
  Meaning meaning = reached_by(written, paths, addresses.may_be_left_out);
  const auto unknown = std::next(written.begin(), static_cast<long>(meaning.unknown_step));
  const bool is_section =
      addresses.is_key && addresses.is_key(with_last(meaning.reached, *unknown));
  if (is_section || is_year_like(*unknown) || *unknown == "then") {
    meaning.paths.push_back(meaning.reached);
    meaning.paths.back().insert(meaning.paths.back().end(), unknown, written.end());
    return meaning;
  }
  for (const Path& path : paths) {
    const bool is_left_out = may_leave_out(path, path.size(), addresses.may_be_left_out);
    if (!is_left_out &&
        is_short_for(meaning.reached, without_last(path), addresses.may_be_left_out))
      meaning.there.push_back(path.back());
  }
  return meaning;
}

}  // namespace

bool is_short_for(const Path& written, const Path& full, const std::vector<Path>& may_be_left_out) {
  return is_short_from(written, 0, full, 0, may_be_left_out);
}

std::vector<Path> meant_by(const Path& written, const std::vector<Path>& candidates,
                           const std::vector<Path>& may_be_left_out) {
  if (std::find(candidates.begin(), candidates.end(), written) != candidates.end())
    return {written};
  // What ends in a key that may be left out is not meant by what stands above it.
  std::vector<Path> meant;
  for (const Path& full : candidates) {
    const bool ends_alike = !written.empty() && !full.empty() && written.back() == full.back();
    if (ends_alike && is_short_for(written, full, may_be_left_out)) meant.push_back(full);
  }
  return meant;
}

Meaning meaning_of(const Path& written, const Node& tree, const ShortAddresses& addresses) {
  const auto& patterns = addresses.may_be_left_out;
  const bool is_of_short_kind =
      written.size() > 1 && std::any_of(patterns.begin(), patterns.end(), [&](const Path& pattern) {
        return pattern.front() == written.front();
      });
  const auto paths = is_of_short_kind ? paths_below(tree, written.front()) : std::vector<Path>{};
  if (paths.empty()) return {.paths = {written}, .reached = {}, .there = {}};
  if (auto meant = meant_by(written, paths, patterns); !meant.empty())
    return {.paths = std::move(meant), .reached = {}, .there = {}};
  if (auto places = places_of_new(written, paths, addresses); !places.empty())
    return {.paths = std::move(places), .reached = {}, .there = {}};
  return new_or_lost(written, paths, addresses);
}

}  // namespace highneeds
