#include "highneeds/projection/project.hpp"

#include "projection/arithmetic.hpp"
#include "projection/equations_balance.hpp"
#include "projection/equations_demand.hpp"
#include "projection/equations_funding.hpp"
#include "projection/equations_series.hpp"
#include "projection/equations_spending.hpp"
#include "projection/sheet.hpp"

namespace highneeds {

namespace {

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
void run(Sheet<Number>& sheet, Projects projects, Detail detail) {
  place_everyone(sheet, projects);
  CarriedForward<Number> carried = brought_forward(sheet);
  for (Index y = 0; y < sheet.into.years; ++y) {
    fund(sheet, projects, y);
    spend(sheet, projects, y);
    balance(sheet, y, carried);
    if (detail == Detail::Totals) continue;
    sort_by_code(sheet, y);
    remember(sheet, y);
    remember_programme(sheet, projects, y);
    remember_capacity(sheet, y);
  }
}

}  // namespace

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

Variations::Variations(const Shape& shape, std::span<const double> values)
    : shape_(shape), values_(values) {
  Sheet<double> sheet = sheet_of<double>(shape_, values_, forecast_);
  begin(sheet);
}

const Forecast<double>& Variations::with(Projects projects) {
  Sheet<double> sheet = sheet_of<double>(shape_, values_, forecast_);
  run(sheet, projects, Detail::Totals);
  return forecast_;
}

Forecast<double> project(const Prepared& prepared, Case which) {
  Forecast<double> forecast;
  project<double>(prepared.shape, prepared.values, which, forecast);
  return forecast;
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
  for (std::size_t cell = 0; cell < standing.cells.size(); ++cell) {
    const int year = prepared.shape.years.first.first + static_cast<int>(cell) % standing.years;
    const bool is_actual = year <= prepared.shape.actual_to.first;
    result.cells.push_back(settled(standing.cells[cell], is_actual).known);
  }
  return result;
}

}  // namespace highneeds
