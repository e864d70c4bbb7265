#include "highneeds/report/skill_view.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>

#include "report/words.hpp"

namespace highneeds::skill {
namespace {

constexpr double per_cent = 100;

/// The names of the methods as people read them.
std::string title_of(Method method) {
  switch (method) {
    case Method::HighNeeds:
      return "highneeds";
    case Method::Persistence:
      return "nothing changes";
    case Method::OwnGrowth:
      return "own growth, 3 years";
    case Method::OwnLinear:
      return "own change, 3 years";
    case Method::NationalRate:
      return "national growth, last year";
    case Method::QuarterOwn:
      break;
  }
  return "quarter own, rest national";
}

std::string title_of(const Measure& measure) {
  switch (measure.kind) {
    case MeasureKind::Plans:
      return "Plans";
    case MeasureKind::Provision:
      return "Plans: " + std::string(title(measure.provision));
    case MeasureKind::Spending:
      return "Spending";
    case MeasureKind::Deficit:
      break;
  }
  return "Deficit";
}

Cell ratio(double in_per_cent) {
  if (std::isnan(in_per_cent)) return {};
  return {.content = in_per_cent / per_cent, .unit = Unit::Ratio};
}

std::string years_on(int horizon) {
  return horizon == 1 ? "1 year on" : fmt::format("{} years on", horizon);
}

ReportTable by_horizon(std::string title, const std::string& rows, const Span& span) {
  ReportTable made{.title = std::move(title), .unit = Unit::Ratio, .columns = {{.title = rows}}};
  for (int horizon = span.first_horizon; horizon <= span.last_horizon; ++horizon) {
    made.columns.push_back({.title = years_on(horizon), .is_number = true});
  }
  return made;
}

using Of = double Score::*;

ReportRow row(const std::string& name, const std::vector<Score>& scores, Of of) {
  ReportRow made{.cells = {words(name)}};
  for (const Score& score : scores) made.cells.push_back(ratio(score.*of));
  return made;
}

std::size_t most_councils(const MeasureSkill& skill) {
  std::size_t most = 0;
  for (const Score& score : skill.methods.front().by_horizon) {
    most = std::max(most, score.councils);
  }
  return most;
}

/// What the errors of a measure are parts of.
std::string part_of(const Measure& measure) {
  return measure.kind == MeasureKind::Deficit ? "of the high needs block of the year"
                                              : "of what was counted";
}

ReportTable errors_of(const MeasureSkill& skill, const Span& span) {
  ReportTable made = by_horizon(title_of(skill.measure) + ": mean error, of either sign", "", span);
  for (const MethodSkill& method : skill.methods) {
    made.rows.push_back(row(title_of(method.method), method.by_horizon, &Score::mape));
  }
  made.notes.push_back(fmt::format("{} {}; {}", most_councils(skill),
                                   most_councils(skill) == 1 ? "council" : "councils",
                                   part_of(skill.measure)));
  return made;
}

ReportTable ranges_of(const MeasureSkill& skill, const Span& span) {
  ReportTable made = by_horizon("Plans: how sure highneeds was", "", span);
  const std::vector<Score>& own = skill.methods.front().by_horizon;
  made.rows = {row("within the middle half", own, &Score::coverage50),
               row("within the middle 80 %", own, &Score::coverage80),
               row("mean error, too high above nil", own, &Score::bias),
               row("probability score (CRPS)", own, &Score::crps)};
  made.notes.push_back("good ranges hold what came in 50 % and 80 % of all cases");
  return made;
}

ReportTable origins_of(const MeasureSkill& skill, const Span& span) {
  ReportTable made = by_horizon("Plans: mean error of highneeds by origin", "forecast from", span);
  int origin = span.first_origin - 1;
  for (const std::vector<Score>& scores : skill.methods.front().by_origin) {
    ++origin;
    if (!has_outcomes(scores)) continue;
    ReportRow of{.cells = {words(fmt::format("January {}", origin))}};
    for (const Score& score : scores) {
      of.cells.push_back(score.forecasts == 0 ? Cell{} : ratio(score.mape));
    }
    made.rows.push_back(std::move(of));
  }
  return made;
}

/// "from January 2017 to 2024, 1 to 5 years on", of the origins with something to compare.
std::string subtitle_of(const SkillPage& page) {
  const Backtest& backtest = page.backtest;
  const Span& span = backtest.span;
  int first = span.last_origin;
  int last = span.first_origin;
  int origin = span.first_origin;
  for (const std::vector<Score>& scores : backtest.measures.front().methods.front().by_origin) {
    if (has_outcomes(scores)) {
      first = std::min(first, origin);
      last = std::max(last, origin);
    }
    ++origin;
  }
  const std::string whose = page.council ? page.panel.councils[*page.council].name + ", " : "";
  const std::string to = first == last ? "" : fmt::format(" to {}", last);
  const std::string years =
      span.first_horizon == span.last_horizon
          ? years_on(span.last_horizon)
          : fmt::format("{} to {}", span.first_horizon, years_on(span.last_horizon));
  return fmt::format("{}from January {}{}, {}", whose, first, to, years);
}

ReportTable tiers_of(const Backtest& backtest) {
  ReportTable made =
      by_horizon("Plans: mean error of highneeds by tables", "made from", backtest.span);
  for (const TierSkill& tier : backtest.tiers) {
    made.rows.push_back(row(tier.tier, tier.by_horizon, &Score::mape));
  }
  made.notes.push_back("each line has the tables of those above it, and one more");
  return made;
}

/// The forecasts from single ages by their origin.
ReportTable ages_of(const SkillPage& page) {
  ReportTable made{.title = "Plans: from single ages, one year on",
                   .columns = {{.title = "forecast from"},
                               {.title = "councils", .is_number = true},
                               {.title = "forecast", .is_number = true},
                               {.title = "counted", .is_number = true},
                               {.title = "mean error", .is_number = true}}};
  std::map<int, std::vector<const AgedOutcome*>> by_origin;
  for (const AgedOutcome& outcome : page.by_single_age)
    by_origin[outcome.origin].push_back(&outcome);
  for (const auto& [origin, outcomes] : by_origin) {
    double forecast = 0;
    double actual = 0;
    double off = 0;
    for (const AgedOutcome* const outcome : outcomes) {
      forecast += outcome->forecast;
      actual += outcome->actual;
      off += std::abs(outcome->forecast / outcome->actual - 1);
    }
    const auto count = static_cast<double>(outcomes.size());
    made.rows.push_back({.cells = {words(fmt::format("January {}", origin)),
                                   {.content = count, .unit = Unit::Count},
                                   {.content = forecast, .unit = Unit::Pupils},
                                   {.content = actual, .unit = Unit::Pupils},
                                   ratio(off / count * per_cent)}});
  }
  made.notes.push_back(
      "each age of a council's plans leaves at England's rate, as in the population "
      "engine; forecast and counted are sums");
  return made;
}

Chart chart_of(const MeasureSkill& skill, const Span& span) {
  Chart chart{.title = "Plans: mean error by years on", .kind = ChartKind::Lines};
  const auto is_shown = [&](std::size_t horizon) {
    return skill.methods.front().by_horizon[horizon].forecasts > 0;
  };
  for (std::size_t h = 0; h < skill.methods.front().by_horizon.size(); ++h) {
    if (is_shown(h)) {
      chart.categories.push_back(fmt::format("{}", span.first_horizon + static_cast<int>(h)));
    }
  }
  for (const MethodSkill& method : skill.methods) {
    ChartSeries line{.name = title_of(method.method), .unit = Unit::Ratio};
    for (std::size_t h = 0; h < method.by_horizon.size(); ++h) {
      if (is_shown(h)) line.values.push_back(method.by_horizon[h].mape / per_cent);
    }
    chart.series.push_back(std::move(line));
  }
  return chart;
}

bool is_scored(const MeasureSkill& skill) {
  return most_councils(skill) > 0;
}

}  // namespace

Report skill_view(const SkillPage& page) {
  const Backtest& backtest = page.backtest;
  const Span& span = backtest.span;
  const MeasureSkill& plans = backtest.measures.front();
  Report report{
      .title = "How good forecasts were", .subtitle = subtitle_of(page), .stamp = page.stamp};
  report.blocks = {
      Paragraph{"Each forecast is made from what was known in its January only, and compared with "
                "what came. Figures are means over the Januaries, of means over councils."},
      errors_of(plans, span),
      chart_of(plans, span),
      ranges_of(plans, span),
      origins_of(plans, span),
      tiers_of(backtest)};
  if (!page.by_single_age.empty()) report.blocks.push_back(ages_of(page));
  for (const MeasureSkill& skill : backtest.measures) {
    if (skill.measure.kind == MeasureKind::Plans) continue;
    if (is_scored(skill)) report.blocks.push_back(errors_of(skill, span));
  }
  report.blocks.push_back(Paragraph{
      "Vintages: the tables as they were published last, not as they stood in each January."});
  if (!page.warnings.empty()) report.blocks.push_back(WarningList{.warnings = page.warnings});
  return report;
}

}  // namespace highneeds::skill
