#pragma once

#include <map>
#include <string>

#include "highneeds/scenario/scenario.hpp"

namespace highneeds::plain {

/// Figures of one section by line and measure ("closing", "amount"), then by the year's first
/// calendar year. A figure that is not part of the forecast is not in the map.
using Figures = std::map<std::string, std::map<int, double>>;

/// "balance/closing/amount".
[[nodiscard]] std::string figure_name(const std::string& section, const std::string& line,
                                      const std::string& measure = "amount");

/// The model of docs/model.md once more: slow, plain, straight from the scenario, and written
/// without regard to the engine, so that the two can be held against each other; with the whole
/// programme, or without it.
[[nodiscard]] Figures forecast(const Scenario& scenario, bool mitigated);

}  // namespace highneeds::plain
