#include "highneeds/projection/project.hpp"

#include "projection/equations.hpp"

namespace highneeds {

template <class Number>
void project(const Shape& shape, std::span<const Number> values, Projects projects,
             Forecast<Number>& into) {
  Sheet<Number> sheet = sheet_of(shape, values, into);
  begin(sheet);
  run(sheet, projects, Detail::All);
}
template <class Number>
void project(const Shape& shape, std::span<const Number> values, Case which,
             Forecast<Number>& into) {
  project<Number>(shape, values,
                  which == Case::Mitigated ? Projects{shape.programme.everyone} : Projects{}, into);
}

template void project<double>(const Shape&, std::span<const double>, Projects, Forecast<double>&);
template void project<Traced>(const Shape&, std::span<const Traced>, Projects, Forecast<Traced>&);
template void project<double>(const Shape&, std::span<const double>, Case, Forecast<double>&);
template void project<Traced>(const Shape&, std::span<const Traced>, Case, Forecast<Traced>&);

Forecast<double> project(const Prepared& prepared, Case which) {
  Forecast<double> forecast;
  project<double>(prepared.shape, prepared.values, which, forecast);
  return forecast;
}

void balance_again(const Shape& shape, std::span<const double> values, Forecast<double>& forecast) {
  Sheet<double> sheet = sheet_of(shape, values, forecast);
  CarriedForward<double> carried = brought_forward(sheet);
  for (Index y = 0; y < forecast.years; ++y) balance(sheet, y, carried);
}

Forecast<Traced> trace(const Prepared& prepared, Tape& tape, Case which) {
  const std::vector<Traced> levers = lay_out(prepared.values, tape);
  Forecast<Traced> forecast;
  project<Traced>(prepared.shape, levers, which, forecast);
  return forecast;
}

Forecast<Known> known(const Prepared& prepared, Case which) {
  std::vector<Standing> levers;
  levers.reserve(prepared.levers.size());
  for (std::size_t i = 0; i < prepared.levers.size(); ++i) {
    levers.push_back({prepared.levers[i].known, false, prepared.values[i]});
  }
  Forecast<Standing> standing;
  project<Standing>(prepared.shape, levers, which, standing);
  Forecast<Known> result{.years = standing.years, .cells = {}, .workings = {}};
  result.cells.reserve(standing.cells.size());
  result.workings.reserve(standing.workings.size());
  FinancialYear year = prepared.shape.years.first;
  for (const Standing& cell : standing.cells) {
    result.cells.push_back(settled(cell, year <= prepared.shape.actual_to).known);
    year = year < prepared.shape.years.last ? FinancialYear{year.first + 1}
                                            : prepared.shape.years.first;
  }
  for (const Standing& working : standing.workings) result.workings.push_back(working.known);
  return result;
}

}  // namespace highneeds
