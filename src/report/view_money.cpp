#include <array>

#include "report/view_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr double against = -1;

void add_rate_of_transfer(const Page& page, ReportTable& table) {
  const auto rate = page.find(Section::Funding, "schools_block_transfer", Measure::Rate);
  if (rate) page.add(table, *rate, {.label = "  as a share of the schools block", .always = true});
}

/// The council's money is no income of the block, but people count it so.
void add_resources_with_contribution(const Page& page, ReportTable& table) {
  const auto contribution = page.find(Section::Balance, "council_contribution");
  if (!contribution) return;
  const auto resources = page.find(Section::Funding, "resources").value();
  page.add(table, *contribution, {.label = "Council's contribution", .always = true});
  page.add_sum(table, "Resources and contribution",
               std::array{Addend{resources}, Addend{*contribution}}, RowKind::Total);
}

}  // namespace

Blocks funding(const Page& page) {
  const auto section = Section::Funding;
  const bool has_contribution = page.find(Section::Balance, "council_contribution").has_value();
  const auto resources = has_contribution ? RowKind::Subtotal : RowKind::Total;
  auto table = page.table("Where the money comes from", Unit::Pounds);
  page.add(table, section, "high_needs_block_gross");
  page.add(table, section, "deductions",
           {.label = "less places that DfE pays direct", .sign = against});
  page.add(table, section, "rolled_in_grants");
  page.add(table, section, "high_needs_block", {.kind = RowKind::Subtotal, .always = true});
  page.add(table, section, "schools_block_transfer", {.always = true});
  add_rate_of_transfer(page, table);
  page.add(table, section, "national_help");
  page.add(table, section, "resources", {.kind = resources, .always = true});
  add_resources_with_contribution(page, table);
  return only(std::move(table));
}

Blocks corkscrew(const Page& page) {
  const auto section = Section::Balance;
  auto table = page.table("How the balance moves", Unit::Pounds);
  page.add(table, section, "opening", {.kind = RowKind::Body, .always = true});
  page.add(table, Section::Funding, "high_needs_block", {.label = "  High needs block"});
  page.add(table, Section::Funding, "national_help", {.label = "  Other national help"});
  page.add(table, Section::Expenditure, "total", {.label = "  Spending", .sign = against});
  page.add(
      table, section, "in_year_before_transfer",
      {.label = "In-year balance, before transfer", .kind = RowKind::Subtotal, .always = true});
  page.add(table, Section::Funding, "schools_block_transfer",
           {.label = "  Transfer from the schools block"});
  page.add(table, section, "in_year", {.kind = RowKind::Subtotal, .always = true});
  page.add(table, section, "council_contribution", {.label = "  Council's contribution"});
  page.add(table, section, "safety_valve", {.label = "  Safety valve payments"});
  page.add(table, section, "stability_grant", {.label = "  High Needs Stability Grant"});
  page.add(table, section, "balancing_item", {.label = "  Balancing item (see below)"});
  page.add(table, section, "movement", {.kind = RowKind::Subtotal, .always = true});
  page.add(table, section, "closing", {.kind = RowKind::Total, .always = true});
  return only(std::move(table));
}

}  // namespace highneeds
