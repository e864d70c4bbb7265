#pragma once

#include <cstdint>
#include <optional>

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// Which figures of a forecast are shown: those of one case, those of both, or the difference that
/// the programme makes, mitigated less unmitigated.
enum class Shown : std::uint8_t { Both, Unmitigated, Mitigated, Difference };

/// The forecast as tidy figures: case,year,section,line,measure,unit,value,status; whole, or the
/// years asked for. Only cells that are there; pounds, counts and ratios, unrounded. `case` is
/// "unmitigated", "mitigated" or "difference", whose status is the less sure of the two.
[[nodiscard]] ReportTable tidy_figures(const Outlook& outlook, const std::optional<Horizon>& years,
                                       Shown shown = Shown::Both);

}  // namespace highneeds
