#include <doctest/doctest.h>

#include <algorithm>

#include "calibration/synthetic.hpp"
#include "highneeds/calibration/calibrate.hpp"
#include "highneeds/calibration/placements.hpp"

using namespace highneeds;
using namespace highneeds::calibration;
using namespace highneeds::test;

namespace {

/// A census whose England is the same.
Census beside_itself() {
  Census census = census_of(known_rates(), 1000);
  census.stock[2025] = {total(census.plans[2025]), by_setting(census.plans[2025])};
  census.flows[2024].new_plans = total(census.new_plans[2024]);
  census.nation = std::make_shared<const Nation>(Nation{census, {}});
  return census;
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Plans of 2025 under 5, 5 to 10, 11 to 15, 16 to 19, 20 and over.
ByBand bands_of(const ByAge<settings>& plans) {
  return {total(sum_of(plans, {0, 4})), total(sum_of(plans, {5, 10})),
          total(sum_of(plans, {11, 15})), total(sum_of(plans, {16, 19})),
          total(sum_of(plans, {20, 25}))};
}

}  // namespace

TEST_CASE("tiers: all that is wanted is the full one") {
  const Calibration done = calibrate(beside_itself(), {});
  CHECK(done.tier == Tier::Full);
  CHECK(done.borrowed.empty());
}

TEST_CASE("tiers: with one January, leaving and moving are England's") {
  Census census = beside_itself();
  census.plans.erase(2024);
  const Calibration done = calibrate(census, {});
  CHECK(done.tier == Tier::Borrowed);
  CHECK(has(done.borrowed, "leaving"));
  CHECK(has(done.borrowed, "moving"));
  CHECK_FALSE(has(done.borrowed, "joining and first settings"));
  const Calibration england = calibrate(census.nation->england, {});
  CHECK(done.rates.leave == england.rates.leave);
  CHECK(done.rates.move[15][0][8] == doctest::Approx(england.rates.move[15][0][8]));
  CHECK(done.rates.join[9] == doctest::Approx(england.rates.join[9]));
  CHECK(done.account.opening_january == 0);
}

TEST_CASE("tiers: with the earlier January alone, the step and needs are those that there are") {
  Census census = beside_itself();
  census.plans.erase(2025);
  const Calibration done = calibrate(census, {});
  CHECK(done.rates.january == 2024);
  CHECK(done.leavers_from == LeaversFrom::England);
  CHECK(done.opening == 2024);
  CHECK(done.needs_january == 2025);
}

TEST_CASE("tiers: needs and reasons that are not there are England's") {
  Census census = beside_itself();
  census.needs.clear();
  census.ceased.clear();
  const Calibration done = calibrate(census, {});
  CHECK(has(done.borrowed, "needs"));
  CHECK(has(done.borrowed, "reasons"));
  CHECK(done.rates.needs_of_age[7][7] == doctest::Approx(1));
}

TEST_CASE("tiers: without new plans by age, those in all have England's ages and settings") {
  Census census = beside_itself();
  const Census whole = census;
  census.new_plans.clear();
  *census.flows[2024].new_plans *= 2;
  const Calibration done = calibrate(census, {});
  CHECK(done.tier == Tier::Borrowed);
  CHECK(done.joiners_from == JoinersFrom::Flows);
  CHECK(done.leavers_from == LeaversFrom::England);
  const Calibration england = calibrate(whole.nation->england, {});
  for (const std::size_t age : {3, 9, 17}) {
    CHECK(done.rates.join[age] == doctest::Approx(2 * england.rates.join[age]));
    CHECK(done.rates.first_setting[age][3] ==
          doctest::Approx(england.rates.first_setting[age][3]).epsilon(1e-6));
  }
}

TEST_CASE("tiers: without new plans at all, there must be others to join as") {
  Census census = beside_itself();
  census.new_plans.clear();
  census.flows.clear();
  CHECK_THROWS_AS(static_cast<void>(calibrate(census, {})), TooFewTables);
}

TEST_CASE("tiers: without needs or reasons anywhere there are none, and the rest is as it was") {
  Census census = census_of(known_rates(), 1000);
  const Calibration whole = calibrate(census, {});
  census.needs.clear();
  for (auto& of_age : census.ceased[2024].by_reason) of_age = {};
  const Calibration done = calibrate(census, {});
  CHECK(done.tier == Tier::Borrowed);
  CHECK(done.needs_january == 0);
  CHECK_FALSE(has_shares(done.rates.needs_of_age));
  CHECK_FALSE(has_shares(done.rates.leave_reasons));
  CHECK(done.borrowed.empty());
  CHECK(done.rates.leave == whole.rates.leave);
  CHECK(done.rates.join == whole.rates.join);
}

TEST_CASE("tiers: needs are England's where its other tables give no rates") {
  Census census = census_of(known_rates(), 1000);
  auto nation = std::make_shared<Nation>();
  nation->england.needs = census.needs;
  census.needs.clear();
  census.nation = nation;
  const Calibration done = calibrate(census, {});
  CHECK(has(done.borrowed, "needs"));
  CHECK(done.rates.needs_of_age[7][7] == doctest::Approx(1));
  CHECK(done.leavers_from == LeaversFrom::Ceased);
}

TEST_CASE("tiers: without ceased plans anywhere, the stock says how many left") {
  Census census = census_of(known_rates(), 1000);
  census.ceased.clear();
  const Calibration done = calibrate(census, {});
  CHECK(done.tier == Tier::Borrowed);
  CHECK(done.leavers_from == LeaversFrom::Stock);
  const Stepped known = known_rates();
  double up_to_ten = 0;
  double known_up_to_ten = 0;
  for (std::size_t age = 2; age + 1 < ages; ++age) {
    double left = 0;
    for (std::size_t s = 0; s < settings; ++s) {
      left += known.opening[age][s] * done.rates.leave[age][s];
    }
    CAPTURE(age);
    if (age > 10) CHECK(left == doctest::Approx(known.leavers[age]).epsilon(1e-6));
    if (age <= 10) up_to_ten += left, known_up_to_ten += known.leavers[age];
  }
  CHECK(up_to_ten == doctest::Approx(known_up_to_ten).epsilon(1e-6));
  CHECK(done.rates.leave[15][0] == doctest::Approx(done.rates.leave[15][8]));
  CHECK(done.uncertainty.leave[15][0] == 0);
}

TEST_CASE("tiers: where the stock only grew, nobody left") {
  Census census = census_of(known_rates(), 1000);
  census.ceased.clear();
  for (auto& of_age : census.plans[2025]) {
    for (double& plans : of_age) plans *= 2;
  }
  const Calibration done = calibrate(census, {});
  for (const auto& of_age : done.rates.leave) CHECK(total(of_age) == 0);
}

TEST_CASE("tiers: ceased plans by age alone leave all settings alike") {
  Census census = census_of(known_rates(), 1000);
  const Calibration whole = calibrate(census, {});
  census.ceased[2024].has_settings = false;
  census.ceased[2024].by_setting = {};
  const Calibration done = calibrate(census, {});
  CHECK(done.leavers_from == LeaversFrom::CeasedAges);
  CHECK(done.rates.leave[15][0] == doctest::Approx(done.rates.leave[15][8]));
  CHECK(whole.rates.leave[15][0] < done.rates.leave[15][0]);
  CHECK(done.rates.leave[15][8] < whole.rates.leave[15][8]);
  CHECK(done.uncertainty.leave[15][0] > 0);
  CHECK(done.rates.leave_reasons == whole.rates.leave_reasons);
}

TEST_CASE("tiers: with one January, and no ceased plans at all, England's stock says") {
  Census census = beside_itself();
  auto nation = std::make_shared<Nation>(*census.nation);
  nation->england.ceased.clear();
  census.nation = nation;
  census.plans.erase(2024);
  census.ceased.clear();
  const Calibration done = calibrate(census, {});
  CHECK(done.leavers_from == LeaversFrom::EnglandStock);
  CHECK(has(done.borrowed, "leaving"));
  CHECK_FALSE(has_shares(done.rates.leave_reasons));
  Census alone = nation->england;
  alone.nation = nullptr;
  const Calibration england = calibrate(alone, {});
  CHECK(done.rates.leave[20][8] == doctest::Approx(england.rates.leave[20][8]));
}

TEST_CASE("tiers: bands of ages are spread as England's plans, and hold by band and setting") {
  Census census = beside_itself();
  const Census whole = census;
  ByBand bands = bands_of(census.plans[2025]);
  for (std::size_t b = 0; b < bands.size(); ++b) bands[b] *= 1 + 0.1 * static_cast<double>(b);
  census.plans_by_band[2023] = bands;
  census.plans.clear();
  census.new_plans.clear();
  const Calibration done = calibrate(census, {});
  CHECK(done.tier == Tier::AgeBands);
  CHECK(done.rates.january == 2025);
  const BySetting found = by_setting(done.rates.plans);
  for (std::size_t s = 0; s < settings; ++s) {
    CHECK(found[s] == doctest::Approx(whole.stock.at(2025).by_setting[s]));
  }
  const ByBand spread = bands_of(done.rates.plans);
  CHECK(spread[4] / spread[0] == doctest::Approx(bands[4] / bands[0]).epsilon(1e-3));
  CHECK(total(whole.plans.at(2025)[9]) / total(whole.plans.at(2025)[6]) ==
        doctest::Approx(total(done.rates.plans[9]) / total(done.rates.plans[6])).epsilon(1e-3));
  double joined = 0;
  for (std::size_t age = 0; age < ages; ++age) joined += done.rates.join[age] * 1000;
  CHECK(joined == doctest::Approx(*whole.flows.at(2024).new_plans));
}

TEST_CASE("tiers: plans by placement alone go on as England's, or their own") {
  Census census;
  CHECK_FALSE(placement_path(census).has_value());
  for (const int january : {2022, 2025}) {
    census.stock[january].plans = january == 2022 ? 1000 : 1331;
    census.stock[january].by_setting[4] = 100;
    census.stock[january].by_setting[5] = 20;
  }
  const PlacementPath own = *placement_path(census);
  CHECK(own.growth == doctest::Approx(0.1));
  CHECK(own.plans.at(2025)[static_cast<std::size_t>(ProvisionKind::IndependentSpecial)] == 120);
  CHECK_FALSE(own.is_of_england);
  auto nation = std::make_shared<Nation>();
  nation->england.stock = {{2024, {.plans = 100}}, {2025, {.plans = 105}}};
  census.nation = nation;
  const PlacementPath path = *placement_path(census);
  CHECK(path.growth == doctest::Approx(0.05));
  CHECK(path.is_of_england);
  CHECK(path.years == 1);
}

TEST_CASE("tiers: plans by age stand in for plans by placement; one January has no growth") {
  Census census = census_of(known_rates(), 1000);
  const PlacementPath path = *placement_path(census);
  CHECK(path.is_of_ages);
  CHECK(path.years == 1);
  CHECK(1 + path.growth == doctest::Approx(total(census.plans[2025]) / total(census.plans[2024])));
  census.plans.erase(2024);
  CHECK(placement_path(census)->years == 0);
  CHECK(placement_path(census)->growth == 0);
}
