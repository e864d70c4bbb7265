#include <array>

#include "highneeds/projection/prepare.hpp"

namespace highneeds {

std::string_view name(Section section) {
  constexpr std::array<std::string_view, 4> names{"funding", "expenditure", "balance",
                                                  "memorandum"};
  return names.at(static_cast<std::size_t>(section));
}

std::string_view name(Measure measure) {
  constexpr std::array<std::string_view, 6> names{"amount", "pupils",    "plans",
                                                  "places", "unit_cost", "rate"};
  return names.at(static_cast<std::size_t>(measure));
}

std::optional<std::size_t> find_row(const Shape& shape, Section section, std::string_view line,
                                    Measure measure) {
  for (std::size_t i = 0; i < shape.rows.size(); ++i) {
    const Row& row = shape.rows[i];
    if (row.section == section && row.measure == measure && row.line == line) return i;
  }
  return std::nullopt;
}

}  // namespace highneeds
