#include <fmt/format.h>

#include <string>

#include "highneeds/analysis/plausibility.hpp"
#include "report/section_251_blocks.hpp"
#include "report/view_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

std::string years_covered(const Page& page) {
  std::string text;
  for (const auto& [year, closing] : page.scenario().known_closing) {
    if (!page.years().contains(year)) continue;
    const Horizon covers = balancing_covers(page.scenario(), year);
    text += text.empty() ? "" : "; ";
    text += year.name() + " covers " + range(covers.first, covers.last);
  }
  return text;
}

void add(Blocks& blocks, ReportTable table) {
  if (!table.rows.empty()) blocks.emplace_back(std::move(table));
}

ReportTable deductions(const Page& page) {
  auto table = page.table("Places that DfE pays direct, by type", Unit::Pounds);
  for (const auto row : page.memorandum_rows("deductions:")) {
    page.add(table, row, {.label = page.short_title(row)});
  }
  if (!table.rows.empty()) {
    page.add(table, Section::Funding, "deductions",
             {.label = "All deductions", .kind = RowKind::Total});
  }
  return table;
}

ReportTable places_and_top_up(const Page& page) {
  auto table = page.table("Place funding and top-up", Unit::Pounds);
  for (const auto row : page.memorandum_rows({}, ":place_funding")) page.add(table, row);
  for (const auto row : page.memorandum_rows({}, ":top_up")) page.add(table, row);
  return table;
}

ReportTable section_251(const Page& page) {
  auto table = page.table("Spending by section 251 line", Unit::Pounds);
  for (const auto row : rows_of_lines(page)) {
    page.add(table, row, {.label = title_of_code(page, code_of(page.rows()[row]))});
  }
  page.add(table, Section::Memorandum, "s251:unallocated");
  if (!table.rows.empty()) {
    page.add(table, Section::Expenditure, "total", {.kind = RowKind::Total});
  }
  return table;
}

ReportTable beside_the_block(const Page& page) {
  auto table = page.table("Beside the block, never part of it", Unit::Pounds);
  page.add(table, Section::Memorandum, "cost_of_carrying",
           {.label = "Cost of carrying the deficit (general fund)"});
  page.add(table, Section::Memorandum, "transport");
  page.add(table, Section::Memorandum, "capital");
  page.add(table, Section::Memorandum, "programme_cost_elsewhere");
  page.add(table, Section::Memorandum, "programme_capital");
  page.add(table, Section::Memorandum, "total_dsg");
  return table;
}

}  // namespace

Blocks balancing(const Page& page) {
  auto table = page.table("Balancing items and their causes", Unit::Pounds);
  for (const auto row : page.memorandum_rows("balancing:")) {
    page.add(table, row, {.label = "  " + page.short_title(row)});
  }
  const bool has_causes = !table.rows.empty();
  page.add(table, Section::Balance, "balancing_item",
           {.kind = has_causes ? RowKind::Total : RowKind::Body});
  if (table.rows.empty()) return {};
  table.notes.push_back(
      "What the recorded balance holds and the lines above do not explain, since the balance "
      "recorded before: " +
      years_covered(page) + ".");
  return only(std::move(table));
}

Blocks memorandum(const Page& page) {
  Blocks blocks;
  add(blocks, deductions(page));
  add(blocks, places_and_top_up(page));
  add(blocks, section_251(page));
  add(blocks, beside_the_block(page));
  return blocks;
}

}  // namespace highneeds
