#include "highneeds/report/assurance_view.hpp"

#include <iterator>

#include "report/assurance_blocks.hpp"
#include "report/paper_words.hpp"

namespace highneeds {

Report assurance_view(const PaperInput& from) {
  const Page page(from.outlook, from.options);
  const AssurancePage of{.page = page,
                         .checks = checks({from.outlook, from.programme, from.made_on}),
                         .swings = swings(from.outlook.prepared)};
  Report report{
      .title = from.outlook.scenario.title,
      .subtitle = paper_subtitle(page, from, "assurance of the forecast of the High Needs Block"),
      .scale = from.options.scale,
      .blocks = {},
      .stamp = from.stamp};
  for (const auto block : {assurance_in_short, table_of_checks, largest_swings, recorded_assurance,
                           assumptions_log, sources_of_values}) {
    std::ranges::move(block(of), std::back_inserter(report.blocks));
  }
  report.blocks.emplace_back(WarningList{from.outlook.warnings});
  for (const Check& check : of.checks) {
    if (!check.has_passed()) report.failures.emplace_back(check.name);
  }
  return report;
}

}  // namespace highneeds
