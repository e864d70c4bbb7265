#include "highneeds/report/population_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/population_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

std::string case_in_words(const PopulationPage& page) {
  if (!page.outlook.has_programme()) return {};
  return page.which == Case::Mitigated ? " Mitigated: with the programme."
                                       : " Unmitigated: without the programme.";
}

Paragraph how_to_read_it(const PopulationPage& page) {
  return {fmt::format(
      "EHC plans at each January census, worked out from children: how many of each age get a "
      "plan, "
      "change setting and leave. Ages are completed years {}.{} Each figure is rounded by itself "
      "when printed, so parts may not add to their total.",
      page.population.age_on == AgeOn::August ? "on 31 August before the academic year"
                                              : "in January",
      case_in_words(page))};
}

std::string subtitle(const PopulationPage& page) {
  const auto& censuses = page.censuses();
  return fmt::format("{}: children and young people with EHC plans, January {} to January {}",
                     page.outlook.scenario.authority.name, censuses.front().january,
                     censuses.back().january);
}

}  // namespace

Report population_view(const PopulationPage& page, const Stamp& stamp) {
  Report report{.title = page.outlook.scenario.title,
                .subtitle = subtitle(page),
                .blocks = {how_to_read_it(page)},
                .stamp = stamp};
  const auto add = [&](Blocks blocks) {
    std::ranges::move(blocks, std::back_inserter(report.blocks));
  };
  add(account_of_all(page));
  if (page.by) {
    add(accounts_by(page, *page.by));
  } else {
    add(plans_by_age(page));
    add(plans_by_setting(page));
    add(plans_by_need(page));
    add(beside_recorded(page));
    add(independent_avoided(page));
  }
  report.blocks.emplace_back(WarningList{page.outlook.warnings});
  return report;
}

}  // namespace highneeds
