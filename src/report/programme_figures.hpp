#pragma once

#include <optional>
#include <string>
#include <vector>

#include "highneeds/analysis/programme_outlook.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// A figure of a programme, or a word about it. Without a project it is of the workstream, and
/// without a workstream of the programme; without a year, of all years.
struct ProgrammeFigure {
  std::string workstream, project;
  std::string measure;  ///< "share", "pupils:open_places"
  std::optional<FinancialYear> year;
  Cell value;
  bool is_word = false;
};

/// Every figure of a programme: of the years asked for, and over all years.
[[nodiscard]] std::vector<ProgrammeFigure> programme_figures(const Outlook& outlook,
                                                             const ProgrammeOutlook& programme,
                                                             const std::optional<Horizon>& years);

}  // namespace highneeds
