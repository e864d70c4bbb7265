#pragma once

#include <functional>
#include <string_view>

#include "projection/preparation.hpp"

namespace highneeds {

/// Which years of a row are there.
using Years = std::function<bool(Index)>;

/// Adds a row of the table of rows (rows.cpp), with `name` in place of the word in braces of its
/// line, and `shown` in place of that of its title. Gives its index.
Index add_row(Shape& shape, Section section, std::string_view pattern, Measure measure,
              const Years& years, std::string_view name = {}, std::string_view shown = {});

/// The same without names, if any of its years is there; else `absent`.
Index add_some(Shape& shape, Section section, std::string_view line, const Years& years,
               Measure measure = Measure::Amount);

/// Rows of section 251 lines, once those of spending are there.
void prepare_code_rows(Preparation& preparation);

/// Every year; the years that have a lever.
[[nodiscard]] Years every_year();
[[nodiscard]] Years where_dated(const Dated& levers);

}  // namespace highneeds
