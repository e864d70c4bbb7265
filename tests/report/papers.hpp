#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "highneeds/scenario/load.hpp"
#include "report/pages.hpp"

// Papers of scenarios, and their tables read as figures.
namespace highneeds::test {

using View = Report (*)(const PaperInput&);

/// A paper of a scenario.
inline Report paper(View view, const Scenario& scenario, const ForecastOptions& options = {}) {
  const Outlook outlook = look_ahead(scenario, {});
  const auto programme = look_at_programme(outlook);
  const Sources sources;
  return view({.outlook = outlook,
               .programme = programme ? &*programme : nullptr,
               .sources = sources,
               .stamp = stamp,
               .options = options});
}

/// The titles of the charts of a report.
inline std::vector<std::string> charts_of(const Report& report) {
  std::vector<std::string> titles;
  for (const PageBlock& block : report.blocks) {
    if (const auto* chart = std::get_if<Chart>(&block)) titles.push_back(chart->title);
  }
  return titles;
}

/// The table of a title; null if there is none.
inline const ReportTable* table_named(const Report& report, const std::string& title) {
  for (const PageBlock& block : report.blocks) {
    const auto* table = std::get_if<ReportTable>(&block);
    if (table != nullptr && table->title == title) return table;
  }
  return nullptr;
}

using Figures = std::vector<double>;

/// What a row is called, without its indent.
inline std::string name_of(const ReportRow& row) {
  const std::string& name = std::get<std::string>(row.cells.at(0).content);
  return name.substr(std::min(name.find_first_not_of(' '), name.size()));
}
/// The figures of a row, by column after the first; what is blank is nil.
inline Figures figures_of(const ReportTable& table, const ReportRow& row) {
  Figures figures(table.columns.size() - 1);
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    const auto* number = std::get_if<double>(&row.cells[i].content);
    if (number != nullptr) figures.at(i - 1) = *number;
  }
  return figures;
}
/// The figures of the row of a name after the first row called `after`; nil if there is none.
inline Figures figures_of(const ReportTable& table, const std::string& name,
                          const std::string& after = {}) {
  bool is_after = after.empty();
  for (const ReportRow& row : table.rows) {
    if (is_after && row.kind != RowKind::Heading && name_of(row) == name) {
      return figures_of(table, row);
    }
    is_after = is_after || name_of(row) == after;
  }
  return Figures(table.columns.size() - 1);
}
/// The sum of the rows between two names (neither is counted; all before `to` if `from` is empty),
/// but for subtotals.
inline Figures sum_between(const ReportTable& table, const std::string& from,
                           const std::string& to) {
  Figures sum(table.columns.size() - 1);
  bool is_between = from.empty();
  for (const ReportRow& row : table.rows) {
    if (is_between && name_of(row) == to) return sum;
    if (is_between && row.kind == RowKind::Body) {
      const Figures figures = figures_of(table, row);
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += figures[i];
    }
    is_between = is_between || name_of(row) == from;
  }
  return sum;
}

inline Figures operator+(Figures a, const Figures& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += b.at(i);
  return a;
}
inline Figures operator-(Figures a, const Figures& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] -= b.at(i);
  return a;
}

/// That figures are the same to half a penny, or a thousandth of a pupil.
inline void check_same(const Figures& a, const Figures& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CAPTURE(i);
    CAPTURE(a[i]);
    CAPTURE(b[i]);
    CHECK(std::abs(a[i] - b[i]) < 0.001);
  }
}

/// The yearly figures of a forecast's row, without the programme or with it.
inline Figures forecast_of(const Outlook& outlook, Case which, Section section,
                           const std::string& line) {
  const auto row = find_row(outlook.prepared.shape, section, line).value();
  const auto figures = outlook.of(which).forecast.row(row);
  return {figures.begin(), figures.end()};
}

/// Calls `check(outlook, paper)` for each shipped scenario, and for small ones with a programme and
/// without. The papers have no shares of projects.
template <class Check>
void for_each_scenario(View view, Check&& check) {
  const auto look = [&](Scenario scenario) {
    const Outlook outlook = look_ahead(std::move(scenario), {});
    const Sources none;
    check(outlook, view({.outlook = outlook, .sources = none, .stamp = stamp}));
  };
  look(small_scenario());
  look(small_scenario_with_programme());
  for (const auto& file : files_below(root() / "scenarios", ".yaml")) {
    INFO(file.string());
    Sources sources;
    look(load({.scenario = file.string(), .overlays = {}, .settings = {}}, sources).scenario);
  }
}

}  // namespace highneeds::test
