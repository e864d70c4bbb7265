#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/view_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr double a_penny = 0.01;

bool differ(std::span<const double> ours, std::span<const double> without) {
  return !std::ranges::equal(ours, without,
                             [](double a, double b) { return std::abs(a - b) < a_penny; });
}

/// A heading, our balances, and those without each help that changes them.
void add_balances(const Page& page, ReportTable& table, const std::string& heading,
                  std::string_view line, std::vector<double> Without::*balances) {
  const auto ours = page.values(page.find(Section::Balance, line).value());
  Page::add_heading(table, heading);
  page.add(table, Section::Balance, line, {.label = "  as forecast", .always = true});
  for (const auto& without : page.summary().without) {
    if (!differ(ours, without.*balances)) continue;
    page.add(table, "  without " + without.what, without.*balances,
             page.find(Section::Balance, line).value());
  }
}

/// A heading, and a line without the programme, with it, and what it changes.
void add_cases(const Page& page, ReportTable& table, const std::string& heading, Section section,
               std::string_view line) {
  Page::add_heading(table, heading);
  const auto add = [&](const char* label, Shown shown) {
    page.add(table, section, line, {.label = label, .always = true, .shown = shown});
  };
  add("  unmitigated", Shown::Unmitigated);
  add("  mitigated", Shown::Mitigated);
  add("  difference", Shown::Difference);
}

std::string name_of(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

}  // namespace

std::string what_without_leaves() {
  return "Only the help itself is taken out: spending stays as it is forecast, and a larger "
         "deficit "
         "at the Stability Grant's date makes a larger grant.";
}

std::string what_a_record_leaves() {
  return "A recorded balance stays as it is, so help before it makes no difference after it.";
}

Blocks with_and_without(const Page& page) {
  if (page.summary().without.empty()) return {};
  auto table = page.table("With and without help", Unit::Pounds);
  add_balances(page, table, "In-year balance", "in_year", &Without::in_year);
  add_balances(page, table, "Carried forward", "closing", &Without::closing);
  table.notes.push_back(what_without_leaves());
  if (!page.scenario().known_closing.empty()) table.notes.push_back(what_a_record_leaves());
  return only(std::move(table));
}

Blocks programme(const Page& page) {
  if (page.is_of_difference() && !page.outlook().has_programme()) {
    return {Paragraph{"The scenario has no programme, so there is no difference."}};
  }
  if (!page.is_of_both()) return {};
  auto table = page.table("With and without the programme", Unit::Pounds);
  add_cases(page, table, "In-year balance", Section::Balance, "in_year");
  add_cases(page, table, "Carried forward", Section::Balance, "closing");
  add_cases(page, table, "Spending", Section::Expenditure, "total");
  return only(std::move(table));
}

Blocks published(const Page& page) {
  ReportTable table{.title = "Published forecasts beside this one",
                    .unit = Unit::Pounds,
                    .columns = {{.title = "forecast"},
                                {.title = "at"},
                                {.title = "published", .is_number = true},
                                {.title = "this one", .is_number = true},
                                {.title = "difference", .is_number = true}}};
  for (const auto& one : page.summary().compared) {
    if (!page.years().contains(one.year)) continue;
    table.rows.push_back({.cells = {words(name_of(one.name)), words(last_day(one.year)),
                                    Cell{.content = one.published}, Cell{.content = one.ours},
                                    Cell{.content = one.ours - one.published}}});
  }
  if (table.rows.empty()) return {};
  table.notes.emplace_back("For comparison only: this forecast is not tuned to them.");
  return only(std::move(table));
}

Blocks reserves(const Page& page) {
  const auto section = Section::Balance;
  Blocks blocks;
  auto legacy = page.table("Deficit before and after 31 March 2026", Unit::Pounds);
  page.add(legacy, section, "closing_legacy", {.label = "From before 31 March 2026"});
  page.add(legacy, section, "closing_since_2026", {.label = "Since then"});
  if (!legacy.rows.empty()) {
    page.add(legacy, section, "closing", {.kind = RowKind::Total, .always = true});
    if (!page.summary().without.empty()) {
      legacy.notes.emplace_back(
          "The Stability Grant and the council's contribution reduce the older part first.");
    }
    blocks.emplace_back(std::move(legacy));
  }
  if (const auto reserve = page.find(section, "dsg_reserve")) {
    auto table = page.table("The DSG reserve: all blocks", Unit::Pounds);
    page.add(table, section, "closing", {.label = "High needs block", .always = true});
    const auto closing = page.find(section, "closing").value();
    page.add_sum(table, "Other blocks", std::array{Addend{*reserve}, Addend{closing, -1}});
    page.add(table, *reserve, {.kind = RowKind::Total, .always = true});
    blocks.emplace_back(std::move(table));
  }
  return blocks;
}

}  // namespace highneeds
