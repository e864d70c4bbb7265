#include "highneeds/report/section_251_view.hpp"

#include "report/paper.hpp"
#include "report/section_251_blocks.hpp"

namespace highneeds {

Report section_251_view(const PaperInput& from) {
  const Page page(from.outlook, from.options);
  Report report = paper_of(from, page, "spending by section 251 line");
  add(report, what_is_covered(page));
  add(report, lines_chart(page));
  add(report, coverage_chart(page));
  add(report, how_to_read(page));
  add(report, how_lines_are_shown(page));
  for (const CaseOfPaper& one : cases_of(from.outlook)) add(report, lines(page_of(from, one), one));
  add(report, what_the_bridge_is(page));
  for (const CaseOfPaper& one : cases_of(from.outlook)) {
    if (one.shown != Shown::Difference) add(report, bridge(page_of(from, one), one));
  }
  add(report, general_fund(page));
  report.blocks.emplace_back(WarningList{from.outlook.warnings});
  return report;
}

}  // namespace highneeds
