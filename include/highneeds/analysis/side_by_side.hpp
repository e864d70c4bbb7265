#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "highneeds/analysis/outlook.hpp"

namespace highneeds {

/// A figure of one of several forecasts; nothing where that forecast has none such.
struct SideFigure {
  std::optional<double> value;  ///< in the line's unit
  Known known{};
};

/// A line of several forecasts.
struct SideLine {
  Row row;                                       ///< as the first forecast that has it says it
  std::vector<std::vector<SideFigure>> figures;  ///< by forecast, then by year

  /// A forecast's figure less the first forecast's; an absent one counts as nil.
  [[nodiscard]] double difference(std::size_t forecast, std::size_t year) const;
  /// Whether a forecast or the first has the figure.
  [[nodiscard]] bool is_there(std::size_t forecast, std::size_t year) const;
  /// The largest difference of a forecast in any year, without its sign.
  [[nodiscard]] double largest_difference(std::size_t forecast) const;
};

/// One of the scenarios compared: its file as it was named, and its forecast.
struct Side {
  std::string name;
  Outlook outlook;
};

/// The lines of several forecasts in one case: by section, then as the first forecast that has each
/// has them.
struct SideCase {
  Case which{};
  std::vector<SideLine> lines;
};

/// Several forecasts line by line, in the years that they share.
struct SideBySide {
  Horizon years;
  std::vector<Side> sides;
  std::vector<SideCase> cases;  ///< one, or the unmitigated and the mitigated one
};

/// The years that all scenarios have; nothing if there is none. There is at least one scenario.
[[nodiscard]] std::optional<Horizon> shared_years(std::span<const Side> sides);

/// Sets forecasts side by side, in `years`, which every one has; a case after the other.
[[nodiscard]] SideBySide side_by_side(std::vector<Side> sides, std::span<const Case> cases,
                                      Horizon years);

/// The lines, by their index, that a forecast has otherwise than the first, the largest difference
/// in any year first, those that differ by the same by name. Differences under half a penny (or a
/// thousand-millionth of a pupil or place) are rounding.
[[nodiscard]] std::vector<std::size_t> by_difference(const SideCase& of, std::size_t forecast);

}  // namespace highneeds
