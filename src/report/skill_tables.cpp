#include <fmt/format.h>

#include "highneeds/report/skill_view.hpp"
#include "report/json_parts.hpp"
#include "report/words.hpp"

namespace highneeds::skill {
namespace {

Json json_of(const Score& score) {
  Json json;
  json["authorities"] = score.councils;
  json["forecasts"] = score.forecasts;
  json["mape"] = number(score.mape);
  json["bias"] = number(score.bias);
  json["coverage50"] = number(score.coverage50);
  json["coverage80"] = number(score.coverage80);
  json["crps"] = number(score.crps);
  return json;
}

/// Scores by their horizon, those that there are.
Json by_horizon(const std::vector<Score>& scores, const Span& span) {
  Json json = Json::object();
  int horizon = span.first_horizon;
  for (const Score& score : scores) {
    if (score.forecasts > 0) json[fmt::format("{}", horizon)] = json_of(score);
    ++horizon;
  }
  return json;
}

Json methods_of(const MeasureSkill& skill, const Span& span) {
  Json json = Json::object();
  for (const MethodSkill& method : skill.methods) {
    Json& of = json[name_of(method.method)];
    of["by_horizon"] = by_horizon(method.by_horizon, span);
    of["by_origin"] = Json::object();
    int origin = span.first_origin - 1;
    for (const std::vector<Score>& scores : method.by_origin) {
      ++origin;
      if (!has_outcomes(scores)) continue;
      of["by_origin"][fmt::format("{}", origin)] = by_horizon(scores, span);
    }
  }
  return json;
}

Json limits(const std::array<double, 2>& limits) {
  return Json::array({number(limits[0]), number(limits[1])});
}

Json forecasts_of(const MeasureSkill& skill, const Panel& panel) {
  Json json = Json::array();
  for (const Outcome& outcome : skill.outcomes) {
    Json of;
    of["authority"] = panel.councils[outcome.council].name;
    of["code"] = panel.councils[outcome.council].code;
    of["origin"] = outcome.origin;
    of["horizon"] = outcome.horizon;
    of["forecast"] = number(outcome.forecast);
    of["actual"] = number(outcome.actual);
    of["range50"] = limits(outcome.half);
    of["range80"] = limits(outcome.four_fifths);
    json.push_back(std::move(of));
  }
  return json;
}

}  // namespace

ReportTable skill_table(const Backtest& backtest) {
  ReportTable table;
  for (const char* const column : {"measure", "horizon", "method", "authorities", "mape", "bias",
                                   "coverage50", "coverage80", "crps"}) {
    table.columns.push_back({.title = column});
  }
  const auto figure = [](double value) { return Cell{.content = value, .unit = Unit::Count}; };
  for (const MeasureSkill& skill : backtest.measures) {
    const std::string measure = name_of(skill.measure);
    for (std::size_t h = 0; h < skill.methods.front().by_horizon.size(); ++h) {
      for (const MethodSkill& method : skill.methods) {
        const Score& score = method.by_horizon[h];
        if (score.forecasts == 0) continue;
        table.rows.push_back(
            {.cells = {words(measure), figure(backtest.span.first_horizon + static_cast<int>(h)),
                       words(name_of(method.method)), figure(static_cast<double>(score.councils)),
                       figure(score.mape), figure(score.bias), figure(score.coverage50),
                       figure(score.coverage80), figure(score.crps)}});
      }
    }
  }
  return table;
}

std::string skill_json(const SkillPage& page, const Sources& sources) {
  const Backtest& backtest = page.backtest;
  Json json;
  json["origins"] = {backtest.span.first_origin, backtest.span.last_origin};
  json["horizons"] = {backtest.span.first_horizon, backtest.span.last_horizon};
  json["unit"] = "per cent";
  for (const MeasureSkill& skill : backtest.measures) {
    Json& of = json["measures"][name_of(skill.measure)];
    of["methods"] = methods_of(skill, backtest.span);
    of["forecasts"] = forecasts_of(skill, page.panel);
  }
  for (const TierSkill& tier : backtest.tiers) {
    json["tiers"][tier.tier] = by_horizon(tier.by_horizon, backtest.span);
  }
  for (const AgedOutcome& outcome : page.by_single_age) {
    Json of;
    of["authority"] = page.panel.councils[outcome.council].name;
    of["code"] = page.panel.councils[outcome.council].code;
    of["origin"] = outcome.origin;
    of["forecast"] = number(outcome.forecast);
    of["actual"] = number(outcome.actual);
    json["single_ages"].push_back(std::move(of));
  }
  json["warnings"] = highneeds::warnings(page.warnings, sources);
  json["stamp"] = highneeds::stamp(page.stamp);
  return written(json);
}

}  // namespace highneeds::skill
