#include <fmt/format.h>

#include "highneeds/calibration/estimate.hpp"
#include "highneeds/report/calibration_view.hpp"
#include "report/rate_text.hpp"

namespace highneeds::calibration {
namespace {

/// The weight of England in a rate: in the level of its ages, and in its place among them.
struct Weight {
  double level = 0;
  double shape = 0;
};

Weight weight_at(const Weights& england, std::size_t age) {
  return {england.level[age], england.shape[age]};
}

std::string line_of(std::string_view keys, const Posterior& posterior, const Weight& england) {
  const Interval interval = interval_of(posterior);
  return fmt::format("{},{},{},{},{},{},{},{},{}\n", keys, name_of(posterior.distribution),
                     parameter_text(posterior.first()), parameter_text(posterior.second()),
                     rate_text(posterior.mean), rate_text(interval.low), rate_text(interval.high),
                     percent_text(england.level), percent_text(england.shape));
}

std::string joining(const Calibration& done) {
  std::string text;
  const Uncertainty& of = done.uncertainty;
  for (std::size_t age = 0; age < ages; ++age) {
    if (of.join[age] <= 0 || done.rates.join[age] <= 0) continue;
    text += line_of(fmt::format("join,{},,", age),
                    {Distribution::Gamma, done.rates.join[age], of.join[age]},
                    weight_at(of.join_england, age));
  }
  return text;
}

std::string leaving(const Calibration& done) {
  std::string text;
  const Uncertainty& of = done.uncertainty;
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      if (of.leave[age][s] <= 0) continue;
      text += line_of(fmt::format("leave,{},{},", age, setting_names[s]),
                      {Distribution::Beta, done.rates.leave[age][s], of.leave[age][s]},
                      weight_at(of.leave_england, age));
    }
  }
  return text;
}

std::string first_settings(const Calibration& done) {
  std::string text;
  const Uncertainty& of = done.uncertainty;
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      const double share = done.rates.first_setting[age][s];
      if (of.first_setting[age] <= 0 || share <= 0) continue;
      text += line_of(fmt::format("first_setting,{},{},", age, setting_names[s]),
                      {Distribution::Dirichlet, share, of.first_setting[age]},
                      weight_at(of.first_setting_england, age));
    }
  }
  return text;
}

std::string moving(const Calibration& done) {
  std::string text;
  const Uncertainty& of = done.uncertainty;
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t from = 0; from < settings; ++from) {
      const double weight = of.move_england[age][from];
      for (std::size_t to = 0; to < settings; ++to) {
        const double rate = done.rates.move[age][from][to];
        if (of.move[age][from] <= 0 || rate < least_written_rate) continue;
        if (family_of[from] == family_of[to]) continue;  // not from counts: to keep parts
        text += line_of(fmt::format("move,{},{},{}", age, setting_names[from], setting_names[to]),
                        {Distribution::Dirichlet, rate, of.move[age][from]}, {weight, weight});
      }
    }
  }
  return text;
}

}  // namespace

RateTable uncertainty_table(const Calibration& done) {
  return {"uncertainty.csv",
          "table,age,setting,to,distribution,first,second,mean,low,high,england_level,"
          "england_shape\n" +
              joining(done) + leaving(done) + first_settings(done) + moving(done)};
}

std::vector<RateTable> calibration_files(const Calibration& done) {
  std::vector<RateTable> files = rate_tables(done.rates);
  files.push_back(uncertainty_table(done));
  files.push_back(population_block(done));
  return files;
}

}  // namespace highneeds::calibration
