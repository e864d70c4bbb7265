#include "highneeds/report/management_plan_view.hpp"

#include "report/management_plan_blocks.hpp"
#include "report/paper.hpp"
#include "report/summary_blocks.hpp"

namespace highneeds {

Report management_plan_view(const PaperInput& from) {
  const Page page(from.outlook, from.options);
  const auto cases = cases_of(from.outlook);
  const auto population = look_at_population(from.outlook, AgeOn::August);
  Report report = paper_of(from, page, "figures for the DSG management plan");
  add(report, what_it_holds(page, population ? &*population : nullptr));
  add(report, balance_charts(page));
  add(report, spending_chart(page));
  add(report, plans_chart(page));
  add(report, how_to_read(page));
  for (const CaseOfPaper& one : cases) add(report, financial_summary(page_of(from, one), one));
  if (from.programme != nullptr) add(report, shares_table({page, *from.programme}));
  add(report, reserves(page));
  add(report, placement_sheets(from, page, population ? &*population : nullptr));
  for (const CaseOfPaper& one : cases) add(report, all_placements(page_of(from, one), one));
  report.blocks.emplace_back(WarningList{from.outlook.warnings});
  return report;
}

}  // namespace highneeds
