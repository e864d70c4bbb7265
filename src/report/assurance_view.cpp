#include "highneeds/report/assurance_view.hpp"

#include "report/assurance_blocks.hpp"
#include "report/paper.hpp"

namespace highneeds {

Report assurance_view(const PaperInput& from) {
  const Page page(from.outlook, from.options);
  const AssurancePage of{.page = page,
                         .checks = checks({from.outlook, from.programme, from.made_on}),
                         .swings = swings(from.outlook.prepared)};
  Report report = paper_of(from, page, "assurance of the forecast of the High Needs Block");
  for (const auto block : {assurance_in_short, table_of_checks, largest_swings, recorded_assurance,
                           assumptions_log, sources_of_values}) {
    add(report, block(of));
  }
  report.blocks.emplace_back(WarningList{from.outlook.warnings});
  for (const Check& check : of.checks) {
    if (!check.has_passed()) report.failures.emplace_back(check.name);
  }
  return report;
}

}  // namespace highneeds
