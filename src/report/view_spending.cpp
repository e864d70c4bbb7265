#include <algorithm>
#include <iterator>

#include "report/page_charts.hpp"
#include "report/view_blocks.hpp"

namespace highneeds {

namespace {

void add_rows(const Page& page, ReportTable& table, const std::vector<std::size_t>& rows) {
  for (const auto row : rows) page.add(table, row);
}

/// The rows under a heading, if there is anything.
void add_group(const Page& page, ReportTable& table, const std::string& heading,
               const std::vector<std::size_t>& rows) {
  const auto before = table.rows.size();
  Page::add_heading(table, heading);
  add_rows(page, table, rows);
  if (table.rows.size() == before + 1) table.rows.pop_back();
}

/// The growth of all plans since the January before, where both are there.
void add_plan_growth(const Page& page, ReportTable& table, std::size_t plans) {
  ReportRow row{.cells = {words("  growth on the year before")}};
  for (const auto position : page.positions()) {
    const Cell now = page.cell(plans, position);
    const Cell before = position > 0 ? page.cell(plans, position - 1) : Cell{};
    const auto* n = std::get_if<double>(&now.content);
    const auto* b = std::get_if<double>(&before.content);
    const bool is_there = n != nullptr && b != nullptr && *b > 0;
    row.cells.push_back(is_there ? Cell{.content = *n / *b - 1,
                                        .unit = Unit::Growth,
                                        .known = std::max(now.known, before.known)}
                                 : Cell{});
  }
  table.rows.push_back(std::move(row));
}

ReportTable amounts(const Page& page) {
  auto table = page.table("What it is spent on", Unit::Pounds);
  add_rows(page, table, spending_rows(page, Measure::Amount));
  page.add(table, Section::Expenditure, "total", {.kind = RowKind::Total, .always = true});
  return table;
}

/// Places that there are and pupils who find none (6.3), provision by provision.
std::vector<std::size_t> rows_of_room(const Page& page) {
  auto rows = page.memorandum_rows({}, ":capacity");
  std::ranges::copy(page.memorandum_rows({}, ":overflow"), std::back_inserter(rows));
  std::ranges::sort(rows);
  return rows;
}

ReportTable pupils(const Page& page) {
  auto table = page.table("Pupils, plans and places", std::nullopt);
  add_group(page, table, "Pupils, mean of the financial year",
            spending_rows(page, Measure::Pupils));
  add_group(page, table, "EHC plans in the January of the year",
            spending_rows(page, Measure::Plans));
  if (const auto plans = page.find(Section::Expenditure, "total", Measure::Plans)) {
    page.add(table, *plans, {.kind = RowKind::Total, .always = true});
    if (!page.is_of_difference()) add_plan_growth(page, table, *plans);
  }
  add_group(page, table, "Places that the council funds, mean of the financial year",
            spending_rows(page, Measure::Places));
  add_group(page, table, "Room, mean of the financial year", rows_of_room(page));
  return table;
}

ReportTable unit_costs(const Page& page) {
  auto table = page.table("What a pupil costs", Unit::PoundsPerPupil);
  add_rows(page, table, spending_rows(page, Measure::UnitCost));
  return table;
}

}  // namespace

Blocks spending(const Page& page) {
  Blocks blocks{amounts(page)};
  if (auto table = pupils(page); !table.rows.empty()) blocks.emplace_back(std::move(table));
  if (auto table = unit_costs(page); !table.rows.empty()) blocks.emplace_back(std::move(table));
  return blocks;
}

}  // namespace highneeds
