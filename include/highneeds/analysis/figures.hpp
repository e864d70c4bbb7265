#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/shape.hpp"

namespace highneeds {

/// Whether the cell of a row and year (by index) is part of the forecast.
[[nodiscard]] bool is_present(const Shape& shape, std::size_t row, std::size_t year);

/// A figure of a forecast; nothing if the row or the cell is not there.
[[nodiscard]] std::optional<double> figure(const Shape& shape, const Forecast<double>& forecast,
                                           Section section, std::string_view line, Measure measure,
                                           std::size_t year);

/// The same of all years: empty where the row or the cell is not there.
[[nodiscard]] std::vector<std::optional<double>> figures(const Shape& shape,
                                                         const Forecast<double>& forecast,
                                                         Section section, std::string_view line,
                                                         Measure measure);

/// The index of a year, counted from the first of the horizon; nothing if it is outside.
[[nodiscard]] std::optional<std::size_t> year_index(Horizon years, FinancialYear year);

/// The yearly balances of a line that every forecast has ("in_year", "closing"), in pounds; throws
/// std::logic_error if it has not.
[[nodiscard]] std::span<const double> balances(const Shape& shape, const Forecast<double>& forecast,
                                               std::string_view line);

}  // namespace highneeds
