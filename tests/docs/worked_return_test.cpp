// The monitoring return that docs/model.md works by hand: the figures of the page, to the penny.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <optional>

#include "docs/worked_tables.hpp"
#include "highneeds/analysis/monitoring.hpp"
#include "highneeds/document/file.hpp"
#include "highneeds/scenario/load.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

constexpr Period quarter{{2026}, 2};

const std::map<std::string, std::pair<std::string, std::string>> names = {
    {"High needs block", {"funding", "high_needs_block"}},
    {"Mainstream", {"expenditure", "mainstream"}},
    {"State special", {"expenditure", "state_special"}},
    {"Independent special", {"expenditure", "independent_special"}},
    {"Total", {"expenditure", "total"}},
    {"In-year", {"balance", "in_year"}},
    {"Carried forward", {"balance", "closing"}}};

MonitoringReturn worked_return() {
  Sources sources;
  const auto loaded = load({root() / "scenarios/worked/monitored.yaml", {}, {}}, sources);
  const Outlook outlook = look_ahead(loaded.scenario, {});
  const auto lines = plan_lines(outlook, nullptr, quarter.year);
  Faults faults;
  const auto file =
      read_source(root() / "scenarios/worked/actuals.csv", SourceKind::Table, {}, sources, faults);
  const auto actuals = read_actuals(sources, file, measurables(lines), faults);
  REQUIRE(faults.empty());
  return monitor(outlook.scenario, lines, actuals, quarter, Remainder::AsPlanned);
}

void check_cell(const std::string& cell, const std::optional<double>& figure) {
  REQUIRE(cell.empty() != figure.has_value());
  if (figure) CHECK(std::round(*figure * 100) == pence(cell));
}

}  // namespace

TEST_CASE("the return worked by hand in docs/model.md comes out to the penny") {
  const MonitoringReturn made = worked_return();
  const auto rows = shown_rows("| £, 2026-27 to Q2 |");
  REQUIRE(rows.size() == names.size());
  for (const auto& cells : rows) {
    CAPTURE(cells.front());
    const auto& [section, name] = names.at(cells.front());
    const MonitoredLine* line = made.find(section, name);
    REQUIRE(line != nullptr);
    check_cell(cells.at(1), line->plan_to_date);
    check_cell(cells.at(2), line->actual_to_date);
    check_cell(cells.at(3), line->plan.year);
    check_cell(cells.at(4), line->forecast);
  }
}

TEST_CASE("its price, volume and bridge come out to the penny") {
  const MonitoringReturn made = worked_return();
  const auto rows = shown_rows("| £, variance |");
  REQUIRE(rows.size() == 3);
  REQUIRE(made.splits.size() == 2);
  for (std::size_t i = 0; i < made.splits.size(); ++i) {
    const PriceVolume& parts = made.splits[i].parts;
    check_cell(rows[i].at(1), made.splits[i].variance);
    check_cell(rows[i].at(2), parts.volume);
    check_cell(rows[i].at(3), parts.price);
    check_cell(rows[i].at(4), parts.rest);
  }
  REQUIRE(made.bridge.has_value());
  const Bridge& bridge = *made.bridge;
  check_cell(rows[2].at(1), bridge.forecast - bridge.planned);
  check_cell(rows[2].at(2), bridge.volume);
  check_cell(rows[2].at(3), bridge.price);
  check_cell(rows[2].at(4), bridge.rest);
  CHECK(bridge.funding.value() == -10'000);
}
