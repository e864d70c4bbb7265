#pragma once

#include <optional>

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// The forecast as tidy figures: case,year,section,line,measure,unit,value,status; whole, or the
/// years asked for. Only cells that are there; pounds, counts and ratios, unrounded.
[[nodiscard]] ReportTable tidy_figures(const Outlook& outlook, const std::optional<Horizon>& years);

}  // namespace highneeds
