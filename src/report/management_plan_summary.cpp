#include <algorithm>

#include "report/management_plan_blocks.hpp"
#include "report/page_charts.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr std::string_view savings = "programme_savings";

std::optional<ProvisionKind> kind_of(const Row& row) {
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    const auto kind = static_cast<ProvisionKind>(i);
    if (row.line == key(kind)) return kind;
  }
  return std::nullopt;
}

void add_income(const Page& page, ReportTable& table) {
  const bool is_net = page.scenario().basis == Basis::Net;
  Page::add_heading(table, "Income");
  page.add(table, Section::Funding, "high_needs_block",
           {.label = is_net ? "  Block allocation, after deductions"
                            : "  Block allocation, before deductions",
            .always = true});
  page.add(table, Section::Funding, "schools_block_transfer",
           {.label = "  Block transfer from the schools block"});
  page.add(table, Section::Funding, "national_help", {.label = "  Other income: national help"});
  page.add(table, Section::Funding, "resources",
           {.label = "Income", .kind = RowKind::Subtotal, .always = true});
}

/// The rows of spending, the seven kinds by the titles of their sheets.
void add_spending(const Page& page, ReportTable& table) {
  const auto rows = spending_rows(page, Measure::Amount);
  Page::add_heading(table, "Expenditure by placement");
  for (const auto row : rows) {
    const auto kind = kind_of(page.rows()[row]);
    if (!kind) continue;
    page.add(table, row, {.label = "  " + std::string(sheet_of(*kind)), .always = true});
  }
  Page::add_heading(table, "SEN support services and other expenditure");
  for (const auto row : rows) {
    if (kind_of(page.rows()[row]) || page.rows()[row].line == savings) continue;
    page.add(table, row, {.label = "  " + page.title(row)});
  }
  page.add(table, Section::Expenditure, savings, {.label = "  Savings that are stated as amounts"});
  page.add(table, Section::Expenditure, "total",
           {.label = "Expenditure", .kind = RowKind::Subtotal, .always = true});
}

/// What spending is less by with the programme: not a part of the sum, but the difference that the
/// lines above hold.
void add_savings_within(const Page& page, ReportTable& table) {
  const auto total = page.find(Section::Expenditure, "total").value();
  page.add(table, total,
           {.label = "Less than unmitigated by",
            .sign = -1,
            .always = true,
            .shown = Shown::Difference});
}

void add_balance(const Page& page, ReportTable& table) {
  const auto section = Section::Balance;
  page.add(table, section, "in_year",
           {.label = "In-year net", .kind = RowKind::Total, .always = true});
  page.add(table, section, "opening", {.always = true});
  page.add(table, section, "council_contribution", {.label = "Council's contribution"});
  page.add(table, section, "safety_valve");
  page.add(table, section, "stability_grant");
  page.add(table, section, "balancing_item");
  page.add(table, section, "closing", {.kind = RowKind::Total, .always = true});
}

}  // namespace

Blocks financial_summary(const Page& page, const CaseOfPaper& one) {
  auto table = page.table(with_case("Financial summary", one), Unit::Pounds);
  add_income(page, table);
  add_spending(page, table);
  if (one.shown == Shown::Mitigated) add_savings_within(page, table);
  add_balance(page, table);
  if (page.is_of_difference()) {
    table.notes.emplace_back(
        "What the programme changes. In expenditure, below zero is a saving; in a balance, above "
        "zero is better. A line without a row does not change.");
  }
  return only(std::move(table));
}

}  // namespace highneeds
