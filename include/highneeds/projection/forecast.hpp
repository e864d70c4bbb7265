#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/quantity/unit.hpp"
#include "highneeds/quantity/year.hpp"

namespace highneeds {

/// The part of a forecast that a row belongs to, in the order of the tables.
enum class Section : std::uint8_t { Funding, Expenditure, Balance, Memorandum };
/// What a row gives of its line: pounds, pupils (mean of the year), plans (January stock), places,
/// pounds for one pupil, or a ratio.
enum class Measure : std::uint8_t { Amount, Pupils, Plans, Places, UnitCost, Rate };
/// "funding", "balance": as the tables of figures name them.
[[nodiscard]] std::string_view name(Section section);
/// "amount", "unit_cost": as the tables of figures name them.
[[nodiscard]] std::string_view name(Measure measure);

/// One yearly line of a forecast: what the CSV, the tables and `explain` name.
struct Row {
  Section section{};
  std::string line;  ///< "high_needs_block", "state_special", "closing"
  Measure measure{};
  Unit unit{};
  std::string_view equation;  ///< "5.3", of docs/model.md
  std::string title;          ///< "Carried forward", for people
};

/// A forecast over a number type: one cell for each row and year, row by row. The rows and which
/// cells are there stand in the Shape.
template <class Number>
struct Forecast {
  int years = 0;
  std::vector<Number> cells;
  /// The series that the cells were worked out from, where a Track of the Shape finds them; also
  /// the academic year before the horizon, which has no cell.
  std::vector<Number> workings = {};

  [[nodiscard]] const Number& at(std::size_t row, std::size_t year) const {
    return cells[row * static_cast<std::size_t>(years) + year];
  }
  [[nodiscard]] Number& at(std::size_t row, std::size_t year) {
    return cells[row * static_cast<std::size_t>(years) + year];
  }
  [[nodiscard]] std::span<const Number> row(std::size_t index) const {
    return {cells.data() + index * static_cast<std::size_t>(years),
            static_cast<std::size_t>(years)};
  }
};

}  // namespace highneeds
