#include "highneeds/report/summary_view.hpp"

#include <iterator>

#include "report/summary_blocks.hpp"

namespace highneeds {

namespace {

std::string subtitle(const Page& page) {
  const Authority& authority = page.scenario().authority;
  std::string text = authority.name;
  if (!authority.code.empty()) text += " (" + authority.code + ")";
  text += ": summary of the forecast of the High Needs Block, " +
          range(page.years().first, page.years().last);
  if (const auto& date = page.scenario().correct_to) text += ", correct to " + in_words(*date);
  return text;
}

}  // namespace

Report summary_view(const PaperInput& from) {
  const Page page(from.outlook, from.options);
  const ProgrammeOutlook* programme = from.programme;
  Report report{.title = from.outlook.scenario.title,
                .subtitle = subtitle(page),
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
