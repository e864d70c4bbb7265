#include "highneeds/report/comparison_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <span>
#include <string_view>

#include "report/comparison.hpp"
#include "report/page.hpp"

namespace highneeds {

namespace {

using Blocks = std::vector<PageBlock>;
using Lines = std::vector<std::size_t>;

/// A year is actual where it is so in every scenario.
bool is_actual(const SideBySide& all, FinancialYear year) {
  return std::ranges::all_of(
      all.sides, [&](const Side& side) { return year <= side.outlook.scenario.actual_to; });
}

ReportTable table_of(const SideBySide& all, std::string title, std::optional<Unit> unit) {
  ReportTable table{.title = std::move(title), .unit = unit, .columns = {Column{}}};
  for (std::size_t i = 0; i < year_count(all); ++i) {
    const FinancialYear year = year_at(all, i);
    table.columns.push_back({.title = year.name(),
                             .is_number = true,
                             .mark = is_actual(all, year) ? "actual" : "forecast"});
  }
  return table;
}

void add_side(const SideLine& line, std::size_t side, ReportTable& table) {
  ReportRow row{.cells = {words("  " + letter(side))}};
  for (const SideFigure& figure : line.figures[side]) {
    row.cells.push_back(
        figure.value ? Cell{.content = *figure.value, .unit = line.row.unit, .known = figure.known}
                     : Cell{});
  }
  table.rows.push_back(std::move(row));
}

void add_difference(const SideLine& line, std::size_t side, ReportTable& table) {
  ReportRow row{.cells = {words("  difference")}};
  for (std::size_t year = 0; year < line.figures[side].size(); ++year) {
    const Known known = std::max(line.figures[0][year].known, line.figures[side][year].known);
    row.cells.push_back(
        line.is_there(side, year)
            ? Cell{.content = line.difference(side, year), .unit = line.row.unit, .known = known}
            : Cell{});
  }
  table.rows.push_back(std::move(row));
}

/// "Mainstream schools, plans in January": rows of money wear the title alone.
std::string heading_of(const Row& row) {
  const std::string title = title_of(row);
  if (row.measure == Measure::Pupils) return title + ": pupils, mean of the year";
  if (row.measure == Measure::Plans) return title + ": plans in January";
  return title;
}

void add_lines(const SideCase& of, const Lines& lines, std::size_t side, ReportTable& table) {
  for (const std::size_t index : lines) {
    const SideLine& line = of.lines[index];
    Page::add_heading(table, heading_of(line.row));
    add_side(line, 0, table);
    add_side(line, side, table);
    add_difference(line, side, table);
  }
}

Facts scenarios(const SideBySide& all) {
  Facts facts{.title = "Scenarios"};
  for (std::size_t i = 0; i < all.sides.size(); ++i) {
    const Side& side = all.sides[i];
    facts.items.emplace_back(letter(i),
                             fmt::format("{} ({})", side.outlook.scenario.title, side.name));
  }
  facts.notes = comparison_caveats(all);
  return facts;
}

/// Whether the page tells the cases apart: both are asked for, and a programme makes them differ.
bool is_of_both(const SideBySide& all) {
  return all.cases.size() > 1 && std::ranges::any_of(all.sides, [](const Side& side) {
           return side.outlook.has_programme();
         });
}

/// The cases of the page.
std::span<const SideCase> shown_cases(const SideBySide& all) {
  return std::span(all.cases).last(is_of_both(all) ? 2 : 1);
}

/// ", mitigated" on a page of both cases.
std::string of_case(const SideBySide& all, Case which) {
  return is_of_both(all) ? ", " + std::string(name(which)) : std::string();
}

const SideLine& balance_line(const SideCase& of, std::string_view line) {
  return *std::ranges::find_if(of.lines, [&](const SideLine& one) {
    return one.row.section == Section::Balance && one.row.line == line;
  });
}

/// What the programme of a scenario changes of a line.
void add_change(const SideBySide& all, std::string_view line, std::size_t side,
                ReportTable& table) {
  const auto& before = balance_line(all.cases.front(), line).figures[side];
  const auto& after = balance_line(all.cases.back(), line).figures[side];
  ReportRow row{.cells = {words("  " + letter(side))}};
  for (std::size_t year = 0; year < before.size(); ++year) {
    row.cells.push_back({.content = after[year].value.value_or(0) - before[year].value.value_or(0),
                         .unit = Unit::Pounds,
                         .known = std::max(before[year].known, after[year].known)});
  }
  table.rows.push_back(std::move(row));
}

/// A line of the balance, of every scenario and case.
void add_balance(const SideBySide& all, std::string_view line, const std::string& heading,
                 ReportTable& table) {
  for (const SideCase& of : shown_cases(all)) {
    Page::add_heading(table, heading + of_case(all, of.which));
    for (std::size_t side = 0; side < all.sides.size(); ++side) {
      add_side(balance_line(of, line), side, table);
    }
  }
  if (!is_of_both(all)) return;
  Page::add_heading(table, heading + ", what the programme changes");
  for (std::size_t side = 0; side < all.sides.size(); ++side) add_change(all, line, side, table);
}

/// When a balance is reached; where the forecasts end in different years, with the end of this one.
std::string reached(const SideBySide& all, const Balanced& balance, FinancialYear end) {
  const bool end_alike = std::ranges::all_of(
      all.sides, [&](const Side& side) { return side.outlook.scenario.years.last == end; });
  if (balance.from || end_alike) return reached(balance, end);
  return fmt::format("not {} {}, where its forecast ends{}", balance.last ? "to" : "by", end.name(),
                     balance.last ? "; last in " + balance.last->name() : "");
}

Blocks side_by_side(const SideBySide& all) {
  auto table = table_of(all, "Side by side", Unit::Pounds);
  add_balance(all, "in_year", "In-year balance", table);
  add_balance(all, "closing", "Balance at 31 March", table);
  Facts facts{.title = "When balance is reached"};
  for (const SideCase& of : shown_cases(all)) {
    for (std::size_t i = 0; i < all.sides.size(); ++i) {
      const Outlook& outlook = all.sides[i].outlook;
      const BalanceTest& test = outlook.of(of.which).summary.balance;
      const FinancialYear last = outlook.scenario.years.last;
      facts.items.emplace_back(
          letter(i) + of_case(all, of.which),
          fmt::format("in-year balance {}; deficit cleared {}", reached(all, test.in_year, last),
                      reached(all, test.closing, last)));
    }
  }
  return {std::move(table), std::move(facts)};
}

/// Those of the lines that belong, in their order.
template <class Belongs>
Lines those(const SideCase& of, const Lines& lines, Belongs belongs) {
  Lines some;
  std::ranges::copy_if(lines, std::back_inserter(some),
                       [&](std::size_t line) { return belongs(of.lines[line].row); });
  return some;
}

bool is_balance(const Row& row) {
  return row.section == Section::Balance;
}

bool is_money(const Row& row) {
  const bool is_line = row.section == Section::Funding || row.section == Section::Expenditure;
  return is_line && row.measure == Measure::Amount;
}

bool is_people(const Row& row) {
  const bool is_counted = row.measure == Measure::Pupils || row.measure == Measure::Plans;
  return row.section == Section::Expenditure && is_counted;
}

/// The first lines of those, and a note on the rest, none of which differs more than the first of
/// it.
Blocks largest_first(const SideCase& of, const Lines& lines, std::size_t side, ReportTable table,
                     const ComparisonOptions& options) {
  if (lines.empty()) return {};
  const std::size_t shown = std::min(lines.size(), options.most_lines);
  add_lines(of, {lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(shown)}, side, table);
  if (const std::size_t rest = lines.size() - shown; rest > 0) {
    const SideLine& next = of.lines[lines[shown]];
    table.notes.push_back(
        fmt::format("{} more line{} that differ{}, by {} in a year at most; --top shows more.",
                    rest, rest == 1 ? "" : "s", rest == 1 ? "s" : "",
                    with_unit(next.largest_difference(side), next.row.unit, options.scale)));
  }
  return {std::move(table)};
}

Blocks against_first(const SideBySide& all, const SideCase& of, std::size_t side,
                     const ComparisonOptions& options) {
  const std::string name = letter(side) + " against " + letter(0) + of_case(all, of.which);
  const Lines differing = by_difference(of, side);
  Lines balance = those(of, differing, is_balance);
  std::ranges::sort(balance);  // as they stand in the corkscrew
  Blocks blocks;
  if (!balance.empty()) {
    auto table = table_of(all, name + ": balance", Unit::Pounds);
    add_lines(of, balance, side, table);
    blocks.emplace_back(std::move(table));
  }
  std::ranges::move(
      largest_first(
          of, those(of, differing, is_money), side,
          table_of(all, name + ": funding and spending, largest difference first", Unit::Pounds),
          options),
      std::back_inserter(blocks));
  std::ranges::move(
      largest_first(
          of, those(of, differing, is_people), side,
          table_of(all, name + ": pupils and plans, largest difference first", std::nullopt),
          options),
      std::back_inserter(blocks));
  if (blocks.empty()) {
    blocks.emplace_back(Paragraph{name + ": no line of the balance, of funding, of spending, of "
                                         "pupils or of plans differs."});
  }
  return blocks;
}

std::string_view forecasts_in_words(const SideBySide& all) {
  if (is_of_both(all)) return "Unmitigated and mitigated forecasts";
  if (all.cases.size() > 1) return "Forecasts";
  return all.cases.front().which == Case::Mitigated ? "Mitigated forecasts"
                                                    : "Unmitigated forecasts";
}

}  // namespace

Report comparison_view(const SideBySide& all, const Stamp& stamp,
                       const ComparisonOptions& options) {
  Report report{.title = "Scenarios side by side",
                .subtitle = fmt::format("{} of the High Needs Block, {}", forecasts_in_words(all),
                                        range(all.years.first, all.years.last)),
                .scale = options.scale,
                .blocks = {scenarios(all)},
                .stamp = stamp};
  report.blocks.emplace_back(Paragraph{
      money_and_sign(options.scale) +
      " A difference is a scenario's figure less A's; a line that only one of them has counts as "
      "nil in the other."});
  std::ranges::move(side_by_side(all), std::back_inserter(report.blocks));
  for (std::size_t side = 1; side < all.sides.size(); ++side) {
    for (const SideCase& of : std::views::reverse(shown_cases(all))) {
      std::ranges::move(against_first(all, of, side, options), std::back_inserter(report.blocks));
    }
  }
  return report;
}

}  // namespace highneeds
