#pragma once

#include "projection/arithmetic.hpp"
#include "projection/equations_balance.hpp"
#include "projection/equations_funding.hpp"
#include "projection/equations_places.hpp"
#include "projection/equations_series.hpp"
#include "projection/equations_spending.hpp"
#include "projection/sheet.hpp"

// The equations in their order.
namespace highneeds {

/// Whether everything that comes out is worked out, or only the totals.
enum class Detail : std::uint8_t { All, Totals };

template <class Number>
Sheet<Number> sheet_of(const Shape& shape, std::span<const Number> values, Forecast<Number>& into) {
  const Number& beside = values.front();
  return {shape, values, into, Months<Number>{beside}, Constants<Number>{beside}};
}

/// What does not depend on which projects act.
template <class Number>
void begin(Sheet<Number>& sheet) {
  Forecast<Number>& into = sheet.into;
  into.years = sheet.shape.years.length();
  into.cells.assign(sheet.shape.present.size(), Number{});
  into.workings.assign(static_cast<std::size_t>(sheet.shape.workings), Number{});
  fill_series(sheet);
  fill_levels(sheet);
}

template <class Number>
void run(Sheet<Number>& sheet, Projects projects, Detail detail, const Kept& kept = {}) {
  if (!kept.placing) place_everyone(sheet, projects);
  CarriedForward<Number> carried = brought_forward(sheet);
  for (Index y = 0; y < sheet.into.years; ++y) {
    if (!kept.funding) fund(sheet, projects, y);
    spend(sheet, projects, kept, y);
    balance(sheet, y, carried);
    if (detail == Detail::Totals) continue;
    sort_by_code(sheet, y);
    remember(sheet, y);
    remember_programme(sheet, projects, y);
    remember_capacity(sheet, y);
  }
}

}  // namespace highneeds
