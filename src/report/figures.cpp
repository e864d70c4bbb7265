#include "report/figures.hpp"

#include "highneeds/analysis/figures.hpp"
#include "highneeds/report/figures_view.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

void add_case(std::string_view name, const Forecast<double>& forecast, const Outlook& outlook,
              const std::optional<Horizon>& years, std::vector<NamedFigure>& figures) {
  const Shape& shape = outlook.prepared.shape;
  for (std::size_t row = 0; row < shape.rows.size(); ++row) {
    for (int index = 0; index < shape.years.length(); ++index) {
      const FinancialYear year{shape.years.first.first + index};
      const auto at = static_cast<std::size_t>(index);
      if (!is_present(shape, row, at) || (years && !years->contains(year))) continue;
      const double value = forecast.at(row, at);
      figures.push_back({.forecast_case = name,
                         .year = year,
                         .row = &shape.rows[row],
                         .value = value == 0 ? 0 : value,
                         .known = outlook.known.at(row, at)});
    }
  }
}

Cell words(std::string_view text) {
  return {.content = std::string(text)};
}

}  // namespace

std::vector<NamedFigure> named_figures(const Outlook& outlook,
                                       const std::optional<Horizon>& years) {
  std::vector<NamedFigure> figures;
  add_case("unmitigated", outlook.unmitigated, outlook, years, figures);
  add_case("mitigated", outlook.mitigated, outlook, years, figures);
  return figures;
}

ReportTable tidy_figures(const Outlook& outlook, const std::optional<Horizon>& years) {
  ReportTable table;
  for (const char* title :
       {"case", "year", "section", "line", "measure", "unit", "value", "status"}) {
    table.columns.push_back({.title = title, .is_number = std::string_view(title) == "value"});
  }
  for (const auto& figure : named_figures(outlook, years)) {
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
