// The scenarios that docs/model.md works by hand: the figures of the page, to the penny.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "docs/worked_tables.hpp"
#include "highneeds/projection/project.hpp"
#include "highneeds/scenario/load.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

struct Shown {
  Section section;
  std::string_view line;
};

/// The titles of the page's tables.
const std::map<std::string_view, Shown> titles = {
    {"Gross block", {Section::Funding, "high_needs_block_gross"}},
    {"Deductions", {Section::Funding, "deductions"}},
    {"High needs block", {Section::Funding, "high_needs_block"}},
    {"Transfer", {Section::Funding, "schools_block_transfer"}},
    {"Resources", {Section::Funding, "resources"}},
    {"Mainstream", {Section::Expenditure, "mainstream"}},
    {"Resourced provision", {Section::Expenditure, "resourced_provision"}},
    {"State special", {Section::Expenditure, "state_special"}},
    {"Independent special", {Section::Expenditure, "independent_special"}},
    {"SEN support services", {Section::Expenditure, "sen_support_services"}},
    {"Cost of the programme", {Section::Expenditure, "programme_cost"}},
    {"Savings", {Section::Expenditure, "programme_savings"}},
    {"Offset of the transfer", {Section::Expenditure, "transfer_offset"}},
    {"Total", {Section::Expenditure, "total"}},
    {"In-year before transfer", {Section::Balance, "in_year_before_transfer"}},
    {"In-year", {Section::Balance, "in_year"}},
    {"Brought forward", {Section::Balance, "opening"}},
    {"Council's contribution", {Section::Balance, "council_contribution"}},
    {"Stability grant", {Section::Balance, "stability_grant"}},
    {"Carried forward", {Section::Balance, "closing"}},
    {"of it to 31 March 2026", {Section::Balance, "closing_legacy"}},
    {"of it since 2026", {Section::Balance, "closing_since_2026"}},
};

/// The figure of a title; "Total, mitigated" is that of the case with the programme.
struct Wanted {
  Shown shown;
  Case which = Case::Unmitigated;
};
Wanted wanted(std::string_view title) {
  constexpr std::string_view suffix = ", mitigated";
  const bool is_mitigated = title.ends_with(suffix);
  if (is_mitigated) title.remove_suffix(suffix.size());
  const auto found = titles.find(title);
  REQUIRE(found != titles.end());
  return {found->second, is_mitigated ? Case::Mitigated : Case::Unmitigated};
}

/// Holds every figure of a table of the page against the forecast of its scenario.
void check_table(const std::string& file, std::string_view heading, std::size_t years,
                 std::size_t lines) {
  Sources sources;
  const auto loaded = load({test::root() / "scenarios/worked" / file, {}, {}}, sources);
  const auto prepared = prepare(loaded.scenario);
  const auto rows = shown_rows(heading);
  REQUIRE(rows.size() == lines);
  for (const auto& cells : rows) {
    CAPTURE(cells.front());
    REQUIRE(cells.size() >= years + 1);
    const auto [shown, which] = wanted(cells.front());
    const auto forecast = project(prepared, which);
    REQUIRE(forecast.years == static_cast<int>(years));
    const auto row = find_row(prepared.shape, shown.section, shown.line);
    REQUIRE(row);
    for (std::size_t year = 0; year < years; ++year) {
      if (cells[year + 1].empty()) continue;
      CAPTURE(year);
      CHECK(std::round(forecast.at(*row, year) * 100) == pence(cells[year + 1]));
    }
  }
}

}  // namespace

TEST_CASE("the scenario worked by hand in docs/model.md comes out to the penny") {
  check_table("example.yaml", "| £ | 2024-25 | 2025-26 | 2026-27 |", 3, 20);
}

TEST_CASE("the programme worked by hand in docs/model.md comes out to the penny") {
  check_table("programme.yaml", "| £ | 2025-26 | 2026-27 | 2027-28 | 2028-29 |", 4, 15);
}
