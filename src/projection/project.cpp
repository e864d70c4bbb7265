#include "highneeds/projection/project.hpp"

#include "projection/arithmetic.hpp"
#include "projection/equations_balance.hpp"
#include "projection/equations_funding.hpp"
#include "projection/equations_series.hpp"
#include "projection/equations_spending.hpp"
#include "projection/sheet.hpp"

namespace highneeds {

template <class Number>
void project(const Shape& shape, std::span<const Number> values, Forecast<Number>& into) {
  into.years = shape.years.length();
  into.cells.assign(shape.present.size(), Number{});
  into.workings.resize(static_cast<std::size_t>(shape.workings));
  const Number& beside = values.front();
  Sheet<Number> sheet{shape, values, into, Months<Number>{beside}, Constants<Number>{beside}};
  fill_series(sheet);
  for (const auto& provision : shape.spending.provisions) count_empty_places(sheet, provision);
  CarriedForward<Number> carried = brought_forward(sheet);
  for (Index y = 0; y < into.years; ++y) {
    fund(sheet, y);
    spend(sheet, y);
    sort_by_code(sheet, y);
    balance(sheet, y, carried);
    remember(sheet, y);
  }
}

template void project<double>(const Shape&, std::span<const double>, Forecast<double>&);
template void project<Traced>(const Shape&, std::span<const Traced>, Forecast<Traced>&);

Forecast<double> project(const Prepared& prepared) {
  Forecast<double> forecast;
  project<double>(prepared.shape, prepared.values, forecast);
  return forecast;
}

Forecast<Traced> trace(const Prepared& prepared, Tape& tape) {
  const std::vector<Traced> levers = lay_out(prepared.values, tape);
  Forecast<Traced> forecast;
  project<Traced>(prepared.shape, levers, forecast);
  return forecast;
}

Forecast<Known> known(const Prepared& prepared) {
  std::vector<Standing> levers;
  levers.reserve(prepared.levers.size());
  for (std::size_t i = 0; i < prepared.levers.size(); ++i) {
    levers.push_back({prepared.levers[i].known, false, prepared.values[i]});
  }
  Forecast<Standing> standing;
  project<Standing>(prepared.shape, levers, standing);
  Forecast<Known> result{.years = standing.years, .cells = {}, .workings = {}};
  for (std::size_t cell = 0; cell < standing.cells.size(); ++cell) {
    const int year = prepared.shape.years.first.first + static_cast<int>(cell) % standing.years;
    const bool is_actual = year <= prepared.shape.actual_to.first;
    result.cells.push_back(settled(standing.cells[cell], is_actual).known);
  }
  return result;
}

}  // namespace highneeds
