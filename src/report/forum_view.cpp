#include "highneeds/report/forum_view.hpp"

#include "report/forum_blocks.hpp"
#include "report/paper.hpp"
#include "report/summary_blocks.hpp"

namespace highneeds {

Report forum_view(const PaperInput& from) {
  const Page page(from.outlook, from.options);
  Report report = paper_of(from, page, "paper for the Schools Forum on high needs");
  add(report, what_members_are_asked(page));
  add(report, in_short(page, from.programme));
  add(report, transfer_chart(page));
  add(report, spending_chart(page));
  add(report, trend_charts(page));
  add(report, how_to_read(page));
  add(report, who_decides(page));
  add(report, transfers(page));
  add(report, with_and_without_transfer(page));
  add(report, grant_by_block(page));
  add(report, funding(page));
  add(report, corkscrew(page));
  add(report, programme(page));
  add(report, spending(page));
  add(report, words_of_the_paper(page));
  report.blocks.emplace_back(WarningList{from.outlook.warnings});
  return report;
}

}  // namespace highneeds
