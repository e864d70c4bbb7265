#include "highneeds/calibration/calibrate.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "calibration/synthetic.hpp"
#include "highneeds/calibration/read_census.hpp"
#include "highneeds/document/render.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::calibration;
using namespace highneeds::test;

namespace {

Census published(const std::string& authority) {
  Sources sources;
  return read_census((root() / "data/sen2").string(), authority, sources);
}

bool is_said(const std::vector<Warning>& warnings, const std::string& words) {
  for (const Warning& warning : warnings) {
    if (warning.what.find(words) != std::string::npos) return true;
  }
  return false;
}

std::string complaints(const Census& census, const Choice& choice) {
  try {
    static_cast<void>(calibrate(census, choice));
  } catch (const InputError& error) {
    return render(error.faults(), Sources());
  }
  return {};
}

template <std::size_t columns>
void check_shares(const ByAge<columns>& shares) {
  for (const auto& row : shares) {
    double sum = 0;
    for (const double share : row) {
      REQUIRE(share >= 0);
      sum += share;
    }
    REQUIRE((sum == 0 || std::abs(sum - 1) < 1e-9));
  }
}

void check_rates(const Rates& rates) {
  for (std::size_t age = 0; age < ages; ++age) {
    REQUIRE((rates.join[age] >= 0 && rates.join[age] <= 1));
    for (std::size_t s = 0; s < settings; ++s) {
      REQUIRE((rates.leave[age][s] >= 0 && rates.leave[age][s] <= 1));
      double sum = 0;
      for (const double rate : rates.move[age][s]) {
        REQUIRE(rate >= 0);
        sum += rate;
      }
      REQUIRE(sum <= 1 + 1e-9);
    }
  }
  check_shares(rates.first_setting);
  check_shares(rates.leave_reasons);
  check_shares(rates.needs_of_age);
}

void check_account(const Account& of) {
  for (std::size_t age = 0; age < ages; ++age) {
    REQUIRE(std::abs(total(of.moves[age])) < 1e-9);
    for (std::size_t s = 0; s < settings; ++s) {
      const double closing = of.opening[age][s] - of.leavers[age][s] + of.moves[age][s] +
                             of.joiners[age][s] + of.balancing[age][s];
      REQUIRE(std::abs(closing - of.closing[age][s]) < 1e-9);
    }
  }
}

}  // namespace

TEST_CASE("calibrate: rates are shares and the account closes, whatever the counts") {
  Draws draws;
  for (int i = 0; i < 60; ++i) {
    CAPTURE(i);
    const Calibration done = calibrate(census_of(any_counts(draws), 5000), {});
    check_rates(done.rates);
    check_account(done.account);
  }
}

TEST_CASE("calibrate: of a step with known rates, nothing is left over") {
  const Stepped known = known_rates();
  const Calibration done = calibrate(census_of(known, 1000), {});
  for (std::size_t age = 3; age < ages - 1; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      CAPTURE(age);
      CAPTURE(s);
      CHECK(done.account.balancing[age][s] == doctest::Approx(0).epsilon(1e-3));
    }
  }
  CHECK(done.rates.move[15][0][8] == doctest::Approx(0.6).epsilon(1e-6));
  CHECK(done.rates.join[9] == doctest::Approx(total(known.joiners[9]) / 1000));
  CHECK(done.rates.leave_reasons[6][6] == doctest::Approx(1));
}

TEST_CASE("calibrate: the step is the latest of ages in January, and the flows the latest") {
  const Calibration done = calibrate(published("Norfolk"), {});
  CHECK(done.rates.january == 2025);
  CHECK(done.account.opening_january == 2024);
  CHECK(done.first_flow == 2024);
  CHECK(done.last_flow == 2024);
  CHECK(done.needs_january == 2025);
  check_rates(done.rates);
  check_account(done.account);
}

TEST_CASE("calibrate: January 2026 may be written, and is not differenced") {
  const Calibration done = calibrate(published("Norfolk"), {.january = 2026});
  CHECK(total(done.rates.plans) == 13777);
  CHECK(done.account.opening_january == 2024);
}

TEST_CASE("calibrate: joining over several years is of all their plans") {
  const Census norfolk = published("Norfolk");
  const Calibration latest = calibrate(norfolk, {});
  const Calibration span = calibrate(norfolk, {.first_flow = 2023, .last_flow = 2024});
  CHECK(span.rates.join[8] > latest.rates.join[8] * 0.9);
  CHECK(span.rates.join[11] > latest.rates.join[11]);  // 261 new plans in 2023, 204 in 2024
  CHECK(span.rates.leave == latest.rates.leave);
}

TEST_CASE("calibrate: Norfolk's outliers and reclassified settings are said") {
  const auto warnings = warnings_of(published("Norfolk"));
  CHECK(is_said(warnings, "January 2023 is an outlier: 8735 plans, between 8671 and 10736"));
  CHECK(is_said(warnings, "2022 is an outlier: 466 new plans"));
  CHECK(is_said(warnings, "sen_unit went from 33 to 204 plans in January 2025"));
  CHECK(is_said(warnings, "independent_mainstream went from 430 to 192 plans in January 2022"));
  CHECK(is_said(warnings, "January 2026 counts age at the start of the school year"));
  CHECK(is_said(warnings, "England's ages of January 2024 add to 572829 plans"));
  CHECK_FALSE(is_said(warnings, "the ages of January"));
}

namespace {

/// A census of nothing but the plans of Januaries from 2020.
Census with_plans(const std::vector<double>& plans) {
  Census census;
  int january = 2020;
  for (const double count : plans) census.stock[january++].plans = count;
  return census;
}

}  // namespace

TEST_CASE("calibrate: a January that leaps is named, and not those around it") {
  const auto last = warnings_of(with_plans({1300, 1606, 1867, 2400, 2705, 1199}));
  CHECK(is_said(last, "January 2025 leaps: 1199 plans, after 2705 in January 2024: the count"));
  CHECK_FALSE(is_said(last, "January 2024 is an outlier"));
  const auto between = warnings_of(with_plans({1000, 1050, 1100, 3000, 1200, 1250}));
  CHECK(is_said(between, "January 2023 leaps: 3000 plans, after 1100 in January 2022 and before"));
  CHECK(between.size() == 1);
  CHECK(warnings_of(with_plans({1000, 1050, 1100, 700, 720, 740})).size() == 2);
  CHECK_FALSE(is_said(warnings_of(with_plans({1000, 1050, 1100, 700, 720, 740})), "leaps"));
  CHECK(warnings_of(with_plans({1000, 1050, 1100, 1150, 1300, 1700})).empty());
}

TEST_CASE("calibrate: England's ages do not add up, which is said") {
  CHECK(is_said(warnings_of(published("England")),
                "the ages of January 2024 add to 572829 plans, and the total published is 576474"));
}

TEST_CASE("calibrate: plans without a setting are unknown, which is said") {
  Census census = census_of(known_rates(), 1000);
  census.unplaced[2025] = 17;
  CHECK(is_said(warnings_of(census), "17 plans of January 2025 have no setting"));
}

TEST_CASE("calibrate: a step that is hardly explained is said") {
  Census census = census_of(known_rates(), 1000);
  const std::string words = "plans unexplained";
  CHECK_FALSE(is_said(calibrate(census, {}).warnings, words));
  for (auto& of_age : census.plans[2024]) of_age = {};
  CHECK(is_said(calibrate(census, {}).warnings, words));
}

TEST_CASE("calibrate: all that the tables lack is said at once") {
  Census census = census_of(known_rates(), 1000);
  census.people.clear();
  const std::string said = complaints(census, {.first_flow = 2023, .last_flow = 2024});
  CHECK(said.find("Anyshire has no new plans of 2023") != std::string::npos);
  CHECK(said.find("Anyshire has no people by age") != std::string::npos);
  CHECK(said.find("2 errors") != std::string::npos);
}

TEST_CASE("calibrate: two Januaries in a row are needed, and the one that is asked for") {
  Census census = census_of(known_rates(), 1000);
  CHECK(complaints(census, {.january = 2023}).find("no plans by age of January 2023") !=
        std::string::npos);
  census.plans.erase(2024);
  CHECK(complaints(census, {}).find("no two Januaries in a row up to 2025") != std::string::npos);
  CHECK_THROWS_AS(static_cast<void>(calibrate(census, {})), TooFewTables);
}

TEST_CASE("calibrate: an age without people is a gap in the table") {
  Census census = census_of(known_rates(), 1000);
  census.people[2023][7] = 0;
  CHECK(complaints(census, {}).find("Anyshire has nobody of age 7 in 2023") != std::string::npos);
}
