// The scenario that docs/model.md works by hand: the figures of the page, to the penny.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/projection/project.hpp"
#include "highneeds/scenario/load.hpp"
#include "support/files.hpp"

using namespace highneeds;

namespace {

struct Shown {
  Section section;
  std::string_view line;
};

/// The titles of the page's table.
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

/// The cells of "| a | b |", without the spaces around them.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  for (std::size_t from = 1; from < line.size();) {
    const std::size_t end = std::min(line.find('|', from), line.size());
    std::string cell = line.substr(from, end - from);
    cell.erase(0, cell.find_first_not_of(' '));
    cell.erase(cell.find_last_not_of(' ') + 1);
    cells.push_back(cell);
    from = end + 1;
  }
  return cells;
}

/// The rows under the heading of the worked table.
std::vector<std::vector<std::string>> shown_rows() {
  std::vector<std::vector<std::string>> rows;
  bool is_inside = false;
  for (const std::string& line : test::lines_of(test::read_text(test::root() / "docs/model.md"))) {
    const bool is_heading = line.starts_with("| £ | 2024-25 | 2025-26 | 2026-27 |");
    is_inside = is_heading || (is_inside && line.starts_with("|"));
    if (is_inside && !is_heading && !line.starts_with("|--")) rows.push_back(cells_of(line));
  }
  return rows;
}

/// "−10,675,333.33" in pence.
double pence(const std::string& text) {
  const std::string_view minus = "−";
  const bool is_negative = text.starts_with(minus);
  std::string digits = is_negative ? text.substr(minus.size()) : text;
  std::erase(digits, ',');
  return (is_negative ? -1 : 1) * std::round(std::stod(digits) * 100);
}

}  // namespace

TEST_CASE("the scenario worked by hand in docs/model.md comes out to the penny") {
  Sources sources;
  const auto loaded = load({HIGHNEEDS_ROOT "/scenarios/worked/example.yaml", {}, {}}, sources);
  const auto prepared = prepare(loaded.scenario);
  const auto forecast = project(prepared);
  REQUIRE(forecast.years == 3);
  const auto rows = shown_rows();
  REQUIRE(rows.size() == titles.size());
  for (const auto& cells : rows) {
    CAPTURE(cells.front());
    REQUIRE(cells.size() >= 4);
    const auto title = titles.find(cells.front());
    REQUIRE(title != titles.end());
    const auto row = find_row(prepared.shape, title->second.section, title->second.line);
    REQUIRE(row);
    for (std::size_t year = 0; year < 3; ++year) {
      if (cells[year + 1].empty()) continue;
      CAPTURE(year);
      CHECK(std::round(forecast.at(*row, year) * 100) == pence(cells[year + 1]));
    }
  }
}
