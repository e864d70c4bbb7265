#include "highneeds/report/summary_view.hpp"

#include <iterator>

#include "report/paper_words.hpp"
#include "report/summary_blocks.hpp"

namespace highneeds {

Report summary_view(const PaperInput& from) {
  const Page page(from.outlook, from.options);
  const ProgrammeOutlook* programme = from.programme;
  Report report{
      .title = from.outlook.scenario.title,
      .subtitle = paper_subtitle(page, from, "summary of the forecast of the High Needs Block"),
      .scale = from.options.scale,
      .blocks = {},
      .stamp = from.stamp};
  const auto add = [&](Blocks blocks) {
    std::ranges::move(blocks, std::back_inserter(report.blocks));
  };
  add(in_short(page, programme));
  add(balance_charts(page));
  add(spending_chart(page));
  if (programme != nullptr) add(shares_chart({page, *programme}));
  add(how_to_read(page));
  add(seven_numbers(page));
  add(highneeds::programme(page));
  if (programme != nullptr) add(share_of_deficit({page, *programme}));
  if (programme != nullptr) add(shares_table({page, *programme}));
  add(corkscrew(page));
  add(balancing(page));
  add(published(page));
  report.blocks.emplace_back(WarningList{from.outlook.warnings});
  return report;
}

}  // namespace highneeds
