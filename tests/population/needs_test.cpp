#include "population/needs.hpp"

#include <doctest/doctest.h>

#include "population/some_population.hpp"

namespace highneeds {
namespace {

/// Plans after a year in which a fifth of state special places and a third of units are gone.
Plans<most_needs> after(SomePopulation some, decltype(step_needs)& step) {
  const PopulationModel model = some.model();
  const PopulationRates rates = rates_of(model);
  const NewPlans made = new_plans(rates, model.need_count, some.year_of(), true);
  Plans<most_needs> plans = some.opening<most_needs>();
  const Plans<1> all = plans.colwise().sum();
  Whereabouts where(all, made.made, model.is_transition);
  where.send(index_of(ProvisionKind::StateSpecial), index_of(ProvisionKind::IndependentSpecial),
             1.0 / 5);
  where.move(index_of(ProvisionKind::ResourcedProvision), index_of(ProvisionKind::Mainstream),
             1.0 / 3, some.rest.is_transition[5]);
  step(rates, made, where, plans);
  return plans;
}

}  // namespace

TEST_CASE("plans by need are the same to the last bit on every processor") {
  for (std::uint64_t seed = 301; seed <= 320; ++seed) {
    CAPTURE(seed);
    const SomePopulation some = random_population(seed, true);
    const Plans<most_needs> plans = after(some, step_needs);
    REQUIRE(plans.sum() > 0);
    CHECK((plans == after(some, step_needs_anywhere)).all());
  }
}

}  // namespace highneeds
