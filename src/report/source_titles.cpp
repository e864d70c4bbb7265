#include "report/source_titles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace highneeds {

void SourceTitles::add(const std::shared_ptr<const Provenance>& provenance) {
  if (provenance == nullptr || provenance->source.empty()) return;
  const std::string title = reference_of(scenario_, provenance);
  if (std::ranges::find(titles_, title) == titles_.end()) titles_.push_back(title);
}

void SourceTitles::note_below(ReportTable& table) const {
  if (titles_.empty()) return;
  table.notes.push_back(
      fmt::format("Sources, as the scenario states them: {}.", fmt::join(titles_, "; ")));
}

}  // namespace highneeds
