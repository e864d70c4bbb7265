#include "highneeds/report/programme_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "report/programme_blocks.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

using View = Blocks (*)(const ProgrammePage&);

constexpr std::array<View, 4> of_projects{who_closes_the_gap, projects, what_projects_change,
                                          outcomes};

/// The years shown in which a project can change something.
ForecastOptions of_programme_years(const Outlook& outlook, ForecastOptions options) {
  Horizon years = options.years.value_or(outlook.scenario.years);
  const Index last = outlook.prepared.shape.programme.last_actual;
  years.first = std::max(years.first, {outlook.scenario.years.first.first + last + 1});
  options.years = years;
  return options;
}

Paragraph how_to_read_it(const Page& page) {
  return {fmt::format(
      "{} Unmitigated is the forecast without the programme, mitigated the one with it; a saving "
      "is positive where it makes the deficit smaller. Sums are over all years of the forecast, "
      "{}.",
      money_and_sign(page.scale()),
      range(page.scenario().years.first, page.scenario().years.last))};
}

std::string subtitle(const Outlook& outlook) {
  const Programme& programme = *outlook.scenario.programme;
  std::string text = outlook.scenario.authority.name + ": the programme";
  if (!programme.title.empty()) text += " " + programme.title;
  return text + ", " + range(outlook.scenario.years.first, outlook.scenario.years.last);
}

}  // namespace

double in_sum(const Yearly& amounts) {
  double sum = 0;
  for (const double amount : amounts) sum += amount;
  return sum;
}

Report programme_view(const Outlook& outlook, const ProgrammeOutlook& programme, const Stamp& stamp,
                      const ForecastOptions& options) {
  const Page whole(outlook, options);
  const Page narrow(outlook, of_programme_years(outlook, options));
  Report report{.title = outlook.scenario.title,
                .subtitle = subtitle(outlook),
                .scale = options.scale,
                .blocks = {how_to_read_it(whole)},
                .stamp = stamp};
  const auto add = [&](Blocks blocks) {
    std::ranges::move(blocks, std::back_inserter(report.blocks));
  };
  const ProgrammePage of{narrow, programme};
  add(highneeds::programme(whole));
  add(share_of_deficit(of));
  for (const View view : of_projects) add(view(of));
  report.blocks.emplace_back(WarningList{outlook.warnings});
  return report;
}

}  // namespace highneeds
