#include "highneeds/report/summary_view.hpp"

#include "report/paper.hpp"
#include "report/population_charts.hpp"
#include "report/summary_blocks.hpp"

namespace highneeds {

Report summary_view(const PaperInput& from) {
  const Page page(from.outlook, from.options);
  const ProgrammeOutlook* programme = from.programme;
  Report report = paper_of(from, page, "summary of the forecast of the High Needs Block");
  add(report, in_short(page, programme));
  add(report, seven_numbers(page));
  add(report, balance_charts(page));
  if (programme != nullptr) add(report, shares_chart({page, *programme}));
  add(report, spending_chart(page));
  add(report, what_signs_mean(page));
  report.printed = report.blocks.size();
  add(report, what_marks_mean(page));
  add(report, population_pyramid(page));
  add(report, plans_areas(page));
  add(report, highneeds::programme(page));
  if (programme != nullptr) add(report, share_of_deficit({page, *programme}));
  if (programme != nullptr) add(report, shares_table({page, *programme}));
  add(report, corkscrew(page));
  add(report, balancing(page));
  add(report, published(page));
  report.blocks.emplace_back(WarningList{from.outlook.warnings});
  return report;
}

}  // namespace highneeds
