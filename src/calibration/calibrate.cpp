#include "highneeds/calibration/calibrate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "calibration/years.hpp"
#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

/// Where new plans stand in the January that closes their year: in age, and in setting.
struct Standing {
  Counts younger{};
  MovesByAge settling{};

  [[nodiscard]] ByAge<settings> of(const ByAge<settings>& made) const {
    return settled(at_younger_ages(made, younger), settling);
  }
};

/// Reasons by the age in the opening January: those of 20 and over for all ages from 19.
ByAge<reason_kinds> reasons_by_opening_age(const Ceased& ceased) {
  constexpr std::size_t pooled = 20;
  ByAge<reason_kinds> by_age{};
  for (std::size_t age = 0; age + 1 < ages; ++age) {
    by_age[age] = ceased.by_reason[std::min(age + 1, pooled)];
  }
  by_age.back() = ceased.by_reason[pooled];
  return by_age;
}

/// Those published as aged 0 to 2 stand at 2: the ages before have their shares.
template <std::size_t columns>
ByAge<columns> with_youngest(ByAge<columns> shares) {
  shares[0] = shares[1] = shares[2];
  return shares;
}

void set_joining(const Census& census, const Years& years, const Standing& standing, Rates& rates) {
  std::map<int, ByAge<settings>> joiners;
  ByAge<settings> all{};
  for (int year = years.first_flow; year <= years.last_flow; ++year) {
    joiners[year] = standing.of(census.new_plans.at(year));
    for (std::size_t age = 0; age < ages; ++age) {
      for (std::size_t s = 0; s < settings; ++s) all[age][s] += joiners[year][age][s];
    }
  }
  rates.join = join_rates(joiners, census.people, years.first_flow, years.last_flow);
  rates.first_setting = with_youngest(pooled_shares(all, fewest_counts));
}

/// Leaving and moving between the two Januaries, and what is left.
void set_step(const Census& census, const Years& years, Calibration& done) {
  const ByAge<settings>& opening = census.plans.at(years.opening);
  const ByAge<settings>& closing = census.plans.at(years.opening + 1);
  const ByAge<settings>& made = census.new_plans.at(years.opening);
  const Ceased& ceased = census.ceased.at(years.opening);
  const Step recorded{opening, made, closing};
  const Counts leavers = leavers_by_opening_age(ceased, recorded);
  Rates& rates = done.rates;
  rates.leave = leave_rates(opening, leavers, ceased.by_setting);
  rates.leave_reasons = pooled_shares(reasons_by_opening_age(ceased), fewest_counts);
  Standing standing{.younger = younger_shares(recorded, leavers)};
  const ByAge<settings> aged = at_younger_ages(made, standing.younger);
  standing.settling = settling_rates({opening, aged, closing}, rates.leave);
  const ByAge<settings> joiners = standing.of(made);
  rates.move = move_rates({opening, joiners, closing}, rates.leave);
  done.account = account_of(years.opening, opening, joiners, closing, rates);
  set_joining(census, years, standing, rates);
}

}  // namespace

Calibration calibrate(const Census& census, const Choice& choice) {
  const Years years = years_of(census, choice);
  Calibration done{.first_flow = years.first_flow,
                   .last_flow = years.last_flow,
                   .needs_january = years.needs_january};
  Rates& rates = done.rates;
  rates.january = years.january;
  rates.plans = census.plans.at(years.january);
  rates.people_year = census.people.rbegin()->first;
  rates.people = census.people.rbegin()->second;
  set_step(census, years, done);
  rates.needs_of_age =
      with_youngest(pooled_shares(census.needs.at(years.needs_january), fewest_counts));
  done.warnings = warnings_of(census);
  warn_of_balancing(census, done.account, done.warnings);
  return done;
}

}  // namespace highneeds::calibration
