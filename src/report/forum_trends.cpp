#include <algorithm>

#include "report/forum_blocks.hpp"
#include "report/page_charts.hpp"
#include "report/summary_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

Blocks unit_cost_chart(const Page& page) {
  Chart chart = chart_over_years(page, "What a pupil costs the block", ChartKind::Lines);
  std::vector<ChartSeries> all;
  for (const auto row : spending_rows(page, Measure::UnitCost)) {
    all.push_back(series_of(page, row, page.title(row)));
  }
  std::erase_if(all, [](const ChartSeries& series) {
    return std::ranges::all_of(series.values, [](double value) { return value == 0; });
  });
  if (all.empty()) return {};
  chart.series = std::move(all);
  return only(std::move(chart));
}

}  // namespace

Blocks trend_charts(const Page& page) {
  Blocks blocks = plans_chart(page);
  for (PageBlock& block : unit_cost_chart(page)) blocks.push_back(std::move(block));
  return blocks;
}

Blocks words_of_the_paper(const Page& page) {
  Facts facts{
      .title = "Words of this paper",
      .items = {
          {"Dedicated Schools Grant (DSG)",
           "the yearly grant for schools and education, in four blocks: schools, central school "
           "services, high needs and early years"},
          {"High needs block",
           "the part of the grant for children and young people who need much more support than "
           "others, from birth to 25"},
          {"Transfer", "money moved for one year from the schools block to the high needs block"},
          {"EHC plan",
           "Education, Health and Care plan: the legal document of what a child needs and must be "
           "given"},
          {"What a pupil costs",
           "in state schools and colleges the top-up beside the school's own budget and its "
           "places; "
           "in independent schools the whole fee"},
          {"In-year balance", "what comes in less what is spent, in one financial year"},
          {"Carried forward", "the balance of all years so far, at 31 March"},
          {"Override",
           "the rule that keeps a deficit of the grant apart from the council's own reserves, to " +
               in_words(page.scenario().policy.override_ends.value)}}};
  if (page.is_of_both()) {
    facts.items.emplace_back(
        "Unmitigated, mitigated",
        "the forecast without the council's programme, and with it; figures are with "
        "it unless they say otherwise");
  }
  return only(std::move(facts));
}

}  // namespace highneeds
