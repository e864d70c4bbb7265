#include <fmt/format.h>

#include "highneeds/calibration/estimate.hpp"
#include "highneeds/report/calibration_view.hpp"
#include "highneeds/report/number.hpp"
#include "report/rate_text.hpp"
#include "report/words.hpp"

namespace highneeds::calibration {
namespace {

/// The mean of weights over the ages of a phase that have plans.
double mean_of(const Counts& weights, const Counts& plans, const Block& phase) {
  double sum = 0;
  double all = 0;
  for (std::size_t age = phase.first; age <= phase.last; ++age) {
    sum += weights[age] * plans[age];
    all += plans[age];
  }
  return all > 0 ? sum / all : weights[phase.last];
}

/// "level 4%, shape 85%".
std::string weight(const Weights& england, const Counts& plans, const Block& phase) {
  return fmt::format("{} / {}", percent_text(mean_of(england.level, plans, phase)),
                     percent_text(mean_of(england.shape, plans, phase)));
}

/// Of moves there is no level: the mean over the plans of all settings.
std::string weight_of_moves(const Calibration& done, const Block& phase) {
  double sum = 0;
  double all = 0;
  for (std::size_t age = phase.first; age <= phase.last; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      if (done.uncertainty.move[age][s] <= 0) continue;
      sum += done.uncertainty.move_england[age][s] * done.rates.plans[age][s];
      all += done.rates.plans[age][s];
    }
  }
  return all > 0 ? percent_text(sum / all) : "-";
}

std::string where_from(const Calibration& done) {
  const std::size_t others = done.uncertainty.strengths.others;
  if (others == 0) {
    return "how far authorities differ is taken from what the tables of 103 of them gave for 2024, "
           "since too few others are at hand; joining stands alone";
  }
  return fmt::format(
      "how far authorities differ is estimated between the {} others of the tables; "
      "England's joining is all of theirs, since it has no table of people",
      others);
}

}  // namespace

std::vector<ReportTable> pooling_tables(const Calibration& done) {
  if (!done.uncertainty.is_pooled) return {};
  ReportTable made{.title = "What England weighs, in the level of an age group / in its ages"};
  for (const char* const column : {"", "joining", "first settings", "leaving", "moving"}) {
    made.columns.push_back({.title = column, .is_number = !made.columns.empty()});
  }
  const Counts plans = row_sums(done.rates.plans);
  const Uncertainty& of = done.uncertainty;
  for (const Block& phase : phases()) {
    made.rows.push_back({.cells = {words(fmt::format("{} to {}", phase.first, phase.last)),
                                   words(weight(of.join_england, plans, phase)),
                                   words(weight(of.first_setting_england, plans, phase)),
                                   words(weight(of.leave_england, plans, phase)),
                                   words(weight_of_moves(done, phase))}});
  }
  made.notes.push_back(where_from(done));
  return {made};
}

Facts trend_facts(const Trend& trend) {
  const auto growth = [](const Growth& of) {
    return fmt::format("{}% a year (80 %: {}% to {}%)", rounded(of.rate * 100, 1),
                       rounded(of.low * 100, 1), rounded(of.high * 100, 1));
  };
  Facts facts{.title = fmt::format("New plans, {} to {}", trend.first_year, trend.last_year)};
  if (trend.own.years > 0) facts.items.emplace_back("own growth", growth(trend.own));
  if (trend.england.years > 0) facts.items.emplace_back("England's", growth(trend.england));
  facts.items.emplace_back("taken", trend.england.years == 0
                                        ? growth(trend.pooled)
                                        : fmt::format("{}, England weighs {}", growth(trend.pooled),
                                                      percent_text(trend.england_weight)));
  if (!trend.outliers.empty()) {
    facts.notes.push_back(
        fmt::format("left out as outliers, with the years that make up for them: {}",
                    fmt::join(trend.outliers, ", ")));
  }
  facts.notes.push_back("the block assumes that growth, halved from year to year, for three years");
  return facts;
}

}  // namespace highneeds::calibration
