#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "report/management_plan_blocks.hpp"
#include "report/source_titles.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr std::array<std::string_view, provision_kinds> sheets{
    "Mainstream schools or academies placements",
    "Resourced provision or SEN Units placements",
    "Maintained special schools or special academies placements",
    "Non-maintained special schools or independent (NMSS or independent) placements",
    "Hospital schools or alternative provision (AP) placements",
    "Post 16 and further education (FE) placements",
    "Other placements or direct payments"};

ReportTable sheet(const Page& page, const Provision& provision) {
  auto table = by_january(page, std::string(sheet_of(provision.kind)));
  const auto row = plans_of(page, provision.kind).value();
  if (page.is_of_both()) {
    page.add(table, row,
             {.label = "EHC plans, unmitigated", .always = true, .shown = Shown::Unmitigated});
    page.add(table, row,
             {.label = "EHC plans, mitigated", .always = true, .shown = Shown::Mitigated});
    page.add(table, row, {.label = "difference", .always = true, .shown = Shown::Difference});
  } else {
    page.add(table, row, {.label = "EHC plans", .always = true});
  }
  SourceTitles sources(page.scenario());
  sources.add(provision.pupils);
  sources.note_below(table);
  return table;
}

/// The titles of the sheets that the scenario has no provision for.
std::vector<std::string_view> sheets_without(const Page& page) {
  std::vector<std::string_view> all;
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    const auto kind = static_cast<ProvisionKind>(i);
    if (!plans_of(page, kind)) all.push_back(sheet_of(kind));
  }
  return all;
}

}  // namespace

std::string_view sheet_of(ProvisionKind kind) {
  return sheets.at(static_cast<std::size_t>(kind));
}

std::optional<std::size_t> plans_of(const Page& page, ProvisionKind kind) {
  return page.find(Section::Expenditure, key(kind), Measure::Plans);
}

// The census is of the January in a financial year (1.2): 2023-24 holds that of 2024.
ReportTable by_january(const Page& page, std::string title) {
  auto table = page.table(std::move(title), Unit::Pupils);
  for (std::size_t i = 0; i < page.positions().size(); ++i) {
    table.columns.at(i + 1).title = std::to_string(page.year(page.positions()[i]).first + 1);
  }
  return table;
}

Blocks what_it_holds(const Page& page, const PopulationOutlook* population) {
  Facts facts{
      .title = "What this paper holds",
      .items = {
          {"Financial summary",
           "the high needs block's income, expenditure by the seven kinds of placement and other, "
           "and balances. The wording of its rows is this paper's own: it was not checked against "
           "the template of the management plan"},
          {"Placement sheets",
           "the seven sheets, with the titles that the template of 2022-23 has; later ones were "
           "not checked. Year YYYY is the January of academic year YYYY-1 to YYYY"}}};
  if (population != nullptr) {
    say_what_sheets_hold(*population, facts);
  } else {
    facts.items.emplace_back(
        "Not held",
        "numbers by age and by primary need: the scenario states EHC plans by provision only");
  }
  facts.items.emplace_back(
      "Rounding",
      "each figure is rounded by itself when printed, so parts may not add to their total");
  if (const auto missing = sheets_without(page); !missing.empty()) {
    facts.items.emplace_back("Sheets without provision in the scenario",
                             fmt::format("{}", fmt::join(missing, "; ")));
  }
  return only(std::move(facts));
}

Blocks placement_sheets(const PaperInput& from, const Page& page,
                        const PopulationOutlook* population) {
  Blocks blocks;
  for (const Provision& provision : page.scenario().provision) {
    blocks.emplace_back(sheet(page, provision));
    if (population == nullptr) continue;
    std::ranges::move(sheets_by_age_and_need(from, page, *population, provision.kind),
                      std::back_inserter(blocks));
  }
  return blocks;
}

Blocks all_placements(const Page& page, const CaseOfPaper& one) {
  const auto total = page.find(Section::Expenditure, "total", Measure::Plans);
  if (!total) return {};
  auto table = by_january(page, with_case("All placements", one));
  for (const Provision& provision : page.scenario().provision) {
    page.add(table, plans_of(page, provision.kind).value(),
             {.label = std::string(sheet_of(provision.kind)), .always = true});
  }
  page.add(table, *total,
           {.label = "Total number of EHC plans", .kind = RowKind::Total, .always = true});
  return only(std::move(table));
}

}  // namespace highneeds
