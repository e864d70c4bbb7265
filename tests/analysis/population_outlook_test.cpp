#include "highneeds/analysis/population_outlook.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "highneeds/analysis/figures.hpp"
#include "support/norfolk_population.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

constexpr double margin = 1e-6;

template <class Numbers>
double sum(const Numbers& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

bool is_near(double a, double b) {
  return std::abs(a - b) < margin;
}

/// Calls `check(outlook, population)` for ages on both days, with and without a programme, needs
/// and a school that is full.
template <class Check>
void for_each_population(Check&& check) {
  for (const auto make : {norfolk_population, full_population, population_without_programme,
                          population_without_needs}) {
    const Outlook outlook = look_ahead(make(), {});
    for (const AgeOn age_on : {AgeOn::January, AgeOn::August}) {
      check(outlook, look_at_population(outlook, age_on).value());
    }
  }
}

template <class Check>
void for_each_census(Check&& check) {
  for_each_population([&](const Outlook&, const PopulationOutlook& population) {
    for (const Case which : {Case::Unmitigated, Case::Mitigated}) {
      for (const PopulationCensus& census : population.of(which)) {
        CAPTURE(census.january);
        check(population, census);
      }
    }
  });
}

double made_of(const PlansAccount& account) {
  double sum = 0;
  for (std::size_t i = 0; i < plans_measures; ++i) {
    sum += sign(static_cast<PlansMeasure>(i)) * account.of[i];
  }
  return sum;
}

bool adds_up(const PlansAccount& account) {
  return is_near(made_of(account), account[PlansMeasure::Closing]);
}

PlansAccount of_all_settings(const PopulationCensus& census) {
  PlansAccount all;
  for (std::size_t i = 0; i < setting_count; ++i) all += census.of(static_cast<Setting>(i));
  return all;
}

double plans_of_ages(const PopulationCensus& census, std::size_t first, std::size_t last) {
  double all = 0;
  for (std::size_t age = first; age <= last; ++age) all += sum(census.by_age[age]);
  return all;
}

}  // namespace

TEST_CASE("population: plans before and what changed them come to the plans of the census") {
  for_each_census([](const PopulationOutlook&, const PopulationCensus& census) {
    CHECK(adds_up(census.all()));
    for (std::size_t band = 0; band < age_band_count; ++band) {
      for (const PlansAccount& account : census.accounts[band]) CHECK(adds_up(account));
    }
    for (const NeedAccount& need : census.needs) {
      CHECK(adds_up(need.account));
      CHECK(is_near(sum(need.closing), need.account[PlansMeasure::Closing]));
    }
  });
}

TEST_CASE("population: bands, settings, provisions and needs each come to all plans") {
  for_each_census([](const PopulationOutlook&, const PopulationCensus& census) {
    const PlansAccount all = census.all();
    const PlansAccount settings = of_all_settings(census);
    PlansAccount bands;
    PlansAccount provisions;
    for (std::size_t i = 0; i < age_band_count; ++i) bands += census.of_band(i);
    for (std::size_t i = 0; i < provision_kinds; ++i) {
      provisions += census.of(static_cast<ProvisionKind>(i));
    }
    for (std::size_t i = 0; i < plans_measures; ++i) {
      CAPTURE(key(static_cast<PlansMeasure>(i)));
      CHECK(is_near(settings.of[i], all.of[i]));
      CHECK(is_near(provisions.of[i], all.of[i]));
    }
    CHECK(is_near(bands[PlansMeasure::Closing], all[PlansMeasure::Closing]));
    CHECK(is_near(bands[PlansMeasure::AgedIn], bands[PlansMeasure::AgedOut]));
    CHECK(is_near(plans_of_ages(census, 0, age_count - 1), all[PlansMeasure::Closing]));
  });
}

TEST_CASE("population: who moves, does not fit or is placed elsewhere is somewhere else") {
  for_each_census([](const PopulationOutlook&, const PopulationCensus& census) {
    for (std::size_t band = 0; band < age_band_count; ++band) {
      const PlansAccount account = census.of_band(band);
      CHECK(is_near(account[PlansMeasure::MovedIn], account[PlansMeasure::MovedOut]));
      CHECK(is_near(account[PlansMeasure::Overflow], 0));
      CHECK(is_near(account[PlansMeasure::Placed], 0));
    }
  });
}

TEST_CASE("population: needs come to what is new, ceased and balancing of all plans") {
  bool has_needs = false;
  for_each_census([&](const PopulationOutlook& population, const PopulationCensus& census) {
    REQUIRE(census.needs.size() == population.needs.size());
    if (census.needs.empty()) return;
    has_needs = true;
    PlansAccount all;
    for (const NeedAccount& need : census.needs) {
      all += need.account;
      CHECK(need.account[PlansMeasure::New] > -margin);
    }
    for (const PlansMeasure measure :
         {PlansMeasure::Opening, PlansMeasure::Ceased, PlansMeasure::New, PlansMeasure::Balancing,
          PlansMeasure::Closing}) {
      CAPTURE(key(measure));
      CHECK(is_near(all[measure], census.all()[measure]));
    }
  });
  CHECK(has_needs);
}

TEST_CASE("population: every plan that ceases has a reason, where reasons are given") {
  for_each_census([](const PopulationOutlook& population, const PopulationCensus& census) {
    REQUIRE(census.ceased_for.size() == population.reasons.size());
    if (population.reasons.empty()) return;
    for (std::size_t band = 0; band < age_band_count; ++band) {
      double ceased = 0;
      for (const auto& reason : census.ceased_for) ceased += reason[band];
      CHECK(is_near(ceased, census.of_band(band)[PlansMeasure::Ceased]));
    }
  });
}

TEST_CASE("population: a census begins with the plans of the one before") {
  for_each_population([](const Outlook&, const PopulationOutlook& population) {
    for (const Case which : {Case::Unmitigated, Case::Mitigated}) {
      const auto& all = population.of(which);
      REQUIRE(all.size() == 5);
      for (std::size_t i = 1; i < all.size(); ++i) {
        CHECK(all[i].january == all[i - 1].january + 1);
        for (std::size_t band = 0; band < age_band_count; ++band) {
          for (std::size_t s = 0; s < setting_count; ++s) {
            CHECK(is_near(all[i].accounts[band][s][PlansMeasure::Opening],
                          all[i - 1].accounts[band][s][PlansMeasure::Closing]));
          }
        }
      }
    }
  });
}

TEST_CASE("population: the plans of a provision are those of the forecast") {
  for_each_population([](const Outlook& outlook, const PopulationOutlook& population) {
    for (const Case which : {Case::Unmitigated, Case::Mitigated}) {
      for (const PopulationCensus& census : population.of(which)) {
        const auto year = year_index(outlook.scenario.years, {census.january - 1}).value();
        for (std::size_t i = 0; i < provision_kinds; ++i) {
          const auto kind = static_cast<ProvisionKind>(i);
          const auto plans = figure(outlook.prepared.shape, outlook.of(which).forecast,
                                    Section::Expenditure, key(kind), Measure::Plans, year);
          CHECK(is_near(plans.value(), census.of(kind)[PlansMeasure::Closing]));
          if (census.recorded[i]) CHECK(is_near(*census.recorded[i], plans.value()));
        }
      }
    }
  });
}

TEST_CASE("population: ages in August are 62.5% of those of the age and 37.5% a year older") {
  const Outlook outlook = look_ahead(norfolk_population(), {});
  const auto august = look_at_population(outlook, AgeOn::August).value();
  const auto january = look_at_population(outlook, AgeOn::January).value();
  const PopulationCensus& now = august.mitigated.back();
  const auto band = [](const PopulationCensus& census, std::size_t i) {
    return census.of_band(i)[PlansMeasure::Closing];
  };
  CHECK(is_near(band(january.mitigated.back(), 1), plans_of_ages(now, 5, 10)));
  CHECK(is_near(band(now, 0), plans_of_ages(now, 0, 4) + 0.375 * plans_of_ages(now, 5, 5)));
  CHECK(is_near(band(now, 2), 0.625 * plans_of_ages(now, 11, 11) + plans_of_ages(now, 12, 15) +
                                  0.375 * plans_of_ages(now, 16, 16)));
  CHECK(is_near(band(now, 4), 0.625 * plans_of_ages(now, 20, 20) + plans_of_ages(now, 21, 25)));
}

TEST_CASE("population: independent places avoided are elsewhere, or there is no plan") {
  for_each_population([](const Outlook& outlook, const PopulationOutlook& population) {
    CHECK(population.avoided.empty() == !outlook.has_programme());
    for (std::size_t i = 0; i < population.avoided.size(); ++i) {
      const IndependentAvoided& at = population.avoided[i];
      const auto independent = [&](Case which) {
        return population.of(which)[i].of(ProvisionKind::IndependentSpecial)[PlansMeasure::Closing];
      };
      CHECK(
          is_near(sum(at.avoided), independent(Case::Unmitigated) - independent(Case::Mitigated)));
      CHECK(is_near(sum(at.avoided), sum(at.instead) + at.without_plan));
    }
    if (outlook.has_programme()) CHECK(sum(population.avoided.back().avoided) > 1);
  });
}

TEST_CASE("population: a full school overflows, and what is recorded is known") {
  const Outlook outlook = look_ahead(full_population(), {});
  const auto population = look_at_population(outlook, AgeOn::January).value();
  const PopulationCensus& last = population.unmitigated.back();
  CHECK(last.of(Setting::StateSpecial)[PlansMeasure::Overflow] < -1);
  CHECK(last.of(Setting::IndependentSpecial)[PlansMeasure::Overflow] > 1);
  const PopulationCensus& recorded = population.mitigated.at(1);
  CHECK(recorded.january == 2026);
  CHECK(recorded.known_in_all == Known::Actual);
  CHECK(recorded.known_of_kind.front() == Known::Actual);
  CHECK(recorded.known == Known::Assumed);
  CHECK_FALSE(last.recorded.front().has_value());
  CHECK(population.mitigated.front().known == Known::Actual);
  CHECK(population.mitigated.front().known_of_needs == Known::Assumed);
}

TEST_CASE("population: a scenario without one has none") {
  CHECK_FALSE(look_at_population(look_ahead(small_scenario(), {}), AgeOn::January).has_value());
}
