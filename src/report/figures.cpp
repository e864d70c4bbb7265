#include "report/figures.hpp"

#include <algorithm>

#include "highneeds/analysis/figures.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

void add_case(std::string_view name, Shown shown, const Outlook& outlook,
              const std::optional<Horizon>& years, std::vector<NamedFigure>& figures) {
  const Shape& shape = outlook.prepared.shape;
  for (std::size_t row = 0; row < shape.rows.size(); ++row) {
    for (int index = 0; index < shape.years.length(); ++index) {
      const FinancialYear year{shape.years.first.first + index};
      const auto at = static_cast<std::size_t>(index);
      if (!is_present(shape, row, at) || (years && !years->contains(year))) continue;
      const auto [value, known] = value_at(outlook, shown, row, at);
      figures.push_back({.forecast_case = name,
                         .year = year,
                         .row = &shape.rows[row],
                         .value = value,
                         .known = known});
    }
  }
}

}  // namespace

std::vector<NamedFigure> named_figures(const Outlook& outlook, const std::optional<Horizon>& years,
                                       Shown shown) {
  std::vector<NamedFigure> figures;
  if (shown == Shown::Both || shown == Shown::Unmitigated) {
    add_case("unmitigated", Shown::Unmitigated, outlook, years, figures);
  }
  if (shown == Shown::Both || shown == Shown::Mitigated) {
    add_case("mitigated", Shown::Mitigated, outlook, years, figures);
  }
  if (shown == Shown::Difference) {
    add_case("difference", Shown::Difference, outlook, years, figures);
  }
  return figures;
}

KnownValue value_at(const Outlook& outlook, Shown shown, std::size_t row, std::size_t year) {
  const CaseOutlook& without = outlook.unmitigated;
  const CaseOutlook& with = outlook.mitigated;
  const CaseOutlook& one = shown == Shown::Unmitigated ? without : with;
  KnownValue figure{one.forecast.at(row, year), one.known.at(row, year)};
  if (shown == Shown::Difference) {
    figure.value -= without.forecast.at(row, year);
    figure.known = std::max(figure.known, without.known.at(row, year));
  }
  if (figure.value == 0) figure.value = 0;
  return figure;
}

std::vector<CellStep> steps_at(Shown shown, std::size_t row, std::size_t year, double sign) {
  const Figure figure{static_cast<std::int32_t>(row), static_cast<std::int32_t>(year)};
  const Case of = shown == Shown::Unmitigated ? Case::Unmitigated : Case::Mitigated;
  std::vector<CellStep> steps{{.of = of, .figure = figure, .sign = sign}};
  if (shown == Shown::Difference) {
    steps.push_back({.of = Case::Unmitigated, .figure = figure, .sign = -sign});
  }
  return steps;
}

ReportTable tidy_figures(const Outlook& outlook, const std::optional<Horizon>& years, Shown shown) {
  ReportTable table;
  for (const char* title :
       {"case", "year", "section", "line", "measure", "unit", "value", "status"}) {
    table.columns.push_back({.title = title, .is_number = std::string_view(title) == "value"});
  }
  for (const auto& figure : named_figures(outlook, years, shown)) {
    const Row& row = *figure.row;
    const Cell value{.content = figure.value, .unit = row.unit, .known = figure.known};
    table.rows.push_back(
        {.cells = {words(figure.forecast_case), words(figure.year.name()), words(name(row.section)),
                   words(row.line), words(name(row.measure)), words(name(row.unit)), value,
                   words(status(figure.known))}});
  }
  return table;
}

}  // namespace highneeds
