#include "highneeds/report/forecast_view.hpp"

#include <fmt/format.h>

#include <iterator>

#include "report/view_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

using View = Blocks (*)(const Page&);

constexpr View views[] = {how_to_read, seven_numbers, picture,   rules_of_each_year,
                          corkscrew,   funding,       spending,  with_and_without,
                          published,   reserves,      balancing, memorandum};

std::string subtitle(const Scenario& scenario) {
  const auto& authority = scenario.authority;
  std::string text = authority.name;
  if (!authority.code.empty()) text += " (" + authority.code + ")";
  text += ": forecast of the High Needs Block, " + range(scenario.years.first, scenario.years.last);
  if (scenario.correct_to) text += ", correct to " + in_words(*scenario.correct_to);
  return text;
}

}  // namespace

Report forecast_view(const Outlook& outlook, const Stamp& stamp, const ForecastOptions& options) {
  const Page page(outlook, options);
  Report report{.title = outlook.scenario.title,
                .subtitle = subtitle(outlook.scenario),
                .scale = options.scale,
                .blocks = {},
                .stamp = stamp};
  for (const View view : views) std::ranges::move(view(page), std::back_inserter(report.blocks));
  report.blocks.emplace_back(WarningList{outlook.warnings});
  return report;
}

}  // namespace highneeds
