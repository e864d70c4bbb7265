#include <algorithm>

#include "highneeds/scenario/last_actual.hpp"
#include "projection/preparation_series.hpp"

// Capacity and what acts on demand (section 6): its levers, and room in the workings for what the
// equations make of it.
namespace highneeds {
namespace {

Index provision_of(const Scenario& scenario, ProvisionKind kind) {
  const auto found = std::find_if(scenario.provision.begin(), scenario.provision.end(),
                                  [&](const Provision& one) { return one.kind == kind; });
  if (found == scenario.provision.end()) throw std::logic_error("no provision to overflow to");
  return static_cast<Index>(found - scenario.provision.begin());
}

/// Those that overflow before those that they overflow to: as long as there are provisions.
void order(Index provision, const std::vector<ProvisionShape>& all, std::vector<Index>& backwards) {
  if (std::find(backwards.begin(), backwards.end(), provision) != backwards.end()) return;
  const Index next = all[static_cast<std::size_t>(provision)].overflow;
  if (next != absent) order(next, all, backwards);
  backwards.push_back(provision);
}

std::vector<Index> filling_order(const std::vector<ProvisionShape>& all) {
  std::vector<Index> backwards;
  for (Index i = 0; i < static_cast<Index>(all.size()); ++i) order(i, all, backwards);
  std::reverse(backwards.begin(), backwards.end());
  return backwards;
}

bool anything_acts(const Shape& shape) {
  const auto& all = shape.spending.provisions;
  return shape.population.is_there || !shape.programme.flows.empty() ||
         !shape.programme.fewer_plans.empty() ||
         std::any_of(all.begin(), all.end(),
                     [](const ProvisionShape& one) { return one.capacity.is_there(); });
}

/// Room for the pupils of every moment, or those written where nothing acts.
void make_pupils(Preparation& preparation, Index index, ProvisionShape& provision, bool acts) {
  const int count = preparation.length() + 1;
  const auto room = [&] { return preparation.room(count); };
  ProvisionShape::Made& made = provision.made;
  made.autumn = made.january = made.spring = provision.pupils;
  if (!acts) return;
  made.whole = room();
  made.autumn = room();
  made.january = room();
  made.spring = room();
  if (provision.capacity.is_there()) made.overflowed = room();
  if (preparation.shape().population.is_there) return;
  const auto& fewer = preparation.shape().programme.fewer_plans;
  if (std::any_of(fewer.begin(), fewer.end(),
                  [&](const FewerPlansShape& one) { return one.provision == index; })) {
    made.demand = room();
    made.not_made = room();
  }
}

void make_places(Preparation& preparation, ProvisionShape& provision, bool acts) {
  const int count = preparation.length() + 1;
  ProvisionShape::Made& made = provision.made;
  made.places_autumn = made.places_spring = provision.places;
  if (made.opens_places) {
    made.places_autumn = preparation.room(count);
    made.places_spring = preparation.room(count);
  }
  if (!made.places_autumn.is_there() || !provision.empty_place_rate.is_there()) return;
  made.has_parts = acts;
  made.empty_autumn = preparation.room(count);
  made.empty_spring = acts ? preparation.room(count) : made.empty_autumn;
}

void make_levels(Preparation& preparation) {
  ProgrammeShape& programme = preparation.shape().programme;
  const int academic = preparation.length() + 1;
  for (FlowShape& flow : programme.flows) {
    for (Track* track :
         {&flow.made.standing, &flow.made.funded, &flow.made.autumn, &flow.made.january,
          &flow.made.spring, &flow.made.taken, &flow.made.moved}) {
      *track = preparation.room(academic);
    }
  }
  for (FewerPlansShape& fewer : programme.fewer_plans) {
    fewer.made = preparation.room(academic);
    if (preparation.shape().population.is_there) fewer.plans = preparation.room(academic);
  }
  for (PriceShape& price : programme.prices) price.made = preparation.room(preparation.length());
  for (ProjectShape& project : programme.projects) {
    if (project.cost.is_there()) project.made = preparation.room(preparation.length());
  }
  for (SavingShape& saving : programme.savings) {
    saving.made = preparation.room(preparation.length());
  }
}

}  // namespace

void prepare_demand(Preparation& preparation) {
  const Scenario& scenario = preparation.scenario;
  for (std::size_t i = 0; i < scenario.provision.size(); ++i) {
    const Provision& written = scenario.provision[i];
    ProvisionShape& shape = preparation.shape().spending.provisions[i];
    const std::string address = join("provision", key(written.kind));
    const auto academic = [&](const char* name, Unit unit, const auto& series) {
      return series ? preparation.academic(address + name, unit, *series) : Track{};
    };
    shape.last_actual = preparation.last_academic_position(last_actual(scenario, written.pupils));
    const PopulationShape& population = preparation.shape().population;
    if (population.is_there) shape.last_actual = std::max(shape.last_actual, population.opening);
    shape.capacity = academic(".capacity", Unit::Places, written.capacity);
    shape.occupied_by_others =
        academic(".occupied_by_others", Unit::Pupils, written.occupied_by_others);
    shape.share_moving = academic(".share_moving", Unit::Ratio, written.share_moving);
    shape.new_plan_share = academic(".new_plan_share", Unit::Ratio, written.new_plan_share);
    if (written.overflow) shape.overflow = provision_of(scenario, written.overflow->value);
  }
}

void make_room(Preparation& preparation) {
  Shape& shape = preparation.shape();
  auto& provisions = shape.spending.provisions;
  const bool acts = anything_acts(shape);
  if (acts) shape.spending.filling_order = filling_order(provisions);
  for (std::size_t i = 0; i < provisions.size(); ++i) {
    make_pupils(preparation, static_cast<Index>(i), provisions[i], acts);
    make_places(preparation, provisions[i], acts);
  }
  make_levels(preparation);
  (void)preparation.room(0);
}

}  // namespace highneeds
