#include "highneeds/report/forecast_view.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <span>

#include "report/view_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

using View = Blocks (*)(const Page&);

constexpr std::array<View, 13> of_a_forecast{
    how_to_read, seven_numbers,    programme, picture,  rules_of_each_year, corkscrew, funding,
    spending,    with_and_without, published, reserves, balancing,          memorandum};
/// The difference of two forecasts has no rules, no balancing item and no year of balance.
constexpr std::array<View, 6> of_the_difference{how_to_read, programme, corkscrew,
                                                funding,     spending,  memorandum};

std::string what_it_is(const Outlook& outlook, Shown shown) {
  const std::string block = "forecast of the High Needs Block";
  if (shown == Shown::Difference) return "mitigated less unmitigated " + block;
  if (!outlook.has_programme()) return block;
  if (shown == Shown::Unmitigated) return "unmitigated " + block;
  return "mitigated " + block;
}

std::string subtitle(const Outlook& outlook, Shown shown) {
  const Scenario& scenario = outlook.scenario;
  const auto& authority = scenario.authority;
  std::string text = authority.name;
  if (!authority.code.empty()) text += " (" + authority.code + ")";
  text +=
      ": " + what_it_is(outlook, shown) + ", " + range(scenario.years.first, scenario.years.last);
  if (scenario.correct_to) text += ", correct to " + in_words(*scenario.correct_to);
  return text;
}

}  // namespace

Report forecast_view(const Outlook& outlook, const Stamp& stamp, const ForecastOptions& options) {
  const Page page(outlook, options);
  Report report{.title = outlook.scenario.title,
                .subtitle = subtitle(outlook, options.shown),
                .scale = options.scale,
                .blocks = {},
                .stamp = stamp};
  const auto views = page.is_of_difference() ? std::span<const View>(of_the_difference)
                                             : std::span<const View>(of_a_forecast);
  for (const View view : views) std::ranges::move(view(page), std::back_inserter(report.blocks));
  report.blocks.emplace_back(WarningList{outlook.warnings});
  return report;
}

}  // namespace highneeds
