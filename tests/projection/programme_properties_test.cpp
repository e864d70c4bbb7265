#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

Scenario any_scenario() {
  return random_scenario(*rc::gen::arbitrary<std::uint64_t>());
}
Scenario any_scenario_with_programme() {
  Scenario s = any_scenario();
  while (!s.programme) s = any_scenario();
  return s;
}

bool nearly(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

template <class Change>
void each_project(Scenario& s, Change change) {
  for (Workstream& workstream : s.programme->workstreams) {
    for (Project& project : workstream.projects) change(project);
  }
}

template <class Sort>
void remove_effects(Project& project) {
  std::erase_if(project.effects,
                [](const Effect& effect) { return std::holds_alternative<Sort>(effect.what); });
}

// (8.2) the last year that is actual whatever its values say.
int last_actual_year(const Scenario& s) {
  int last = s.actual_to.first;
  if (s.known_spending && !s.known_spending->amount.empty()) {
    last = std::max(last, s.known_spending->amount.rbegin()->first.first);
  }
  if (!s.known_closing.empty()) last = std::max(last, s.known_closing.rbegin()->first.first);
  return last;
}

// Shown beside the block in every year, also in one that is past.
bool is_shown_as_written(const Row& row) {
  return row.line == "programme_cost_elsewhere" || row.line == "programme_capital";
}

std::vector<double> with_mask(const Prepared& prepared, std::uint8_t each) {
  const std::vector<std::uint8_t> mask(prepared.shape.programme.projects.size(), each);
  Forecast<double> forecast;
  project<double>(prepared.shape, prepared.values, Projects{mask}, forecast);
  return forecast.cells;
}

}  // namespace

TEST_CASE("without a programme both cases are the same to the bit") {
  CHECK(rc::check([] {
    Scenario s = any_scenario();
    s.programme.reset();
    RC_ASSERT(Run(s, Case::Mitigated).forecast.cells == Run(s, Case::Unmitigated).forecast.cells);
  }));
}

TEST_CASE("a programme of which nothing is delivered, and which costs nothing, changes nothing") {
  CHECK(rc::check([] {
    Scenario s = any_scenario_with_programme();
    s.programme->delivery_rate = value<Rate>(0);
    each_project(s, [](Project& project) {
      project.cost.reset();
      project.capital.clear();
    });
    RC_ASSERT(Run(s, Case::Mitigated).forecast.cells == Run(s, Case::Unmitigated).forecast.cells);
  }));
}

TEST_CASE("both cases are the same in every year to the last actual one") {
  CHECK(rc::check([] {
    const Scenario s = any_scenario_with_programme();
    const Run mitigated(s, Case::Mitigated), unmitigated(s, Case::Unmitigated);
    for (int year = s.years.first.first; year <= std::min(last_actual_year(s), s.years.last.first);
         ++year) {
      for (const Row& row : mitigated.prepared.shape.rows) {
        if (is_shown_as_written(row)) continue;
        RC_ASSERT(mitigated.at(row.section, row.line, year, row.measure) ==
                  unmitigated.at(row.section, row.line, year, row.measure));
      }
    }
  }));
}

TEST_CASE("moving pupils neither makes nor loses one") {
  CHECK(rc::check([] {
    Scenario s = any_scenario_with_programme();
    each_project(s, remove_effects<FewerNewPlans>);
    const Run mitigated(s, Case::Mitigated), unmitigated(s, Case::Unmitigated);
    for (int year = s.years.first.first; year <= s.years.last.first; ++year) {
      RC_ASSERT(nearly(mitigated.spending("total", year, Measure::Plans).value_or(0),
                       unmitigated.spending("total", year, Measure::Plans).value_or(0)));
    }
  }));
}

TEST_CASE("all projects are the mitigated case, and none of them the unmitigated one") {
  CHECK(rc::check([] {
    const Prepared prepared = prepare(any_scenario());
    RC_ASSERT(with_mask(prepared, 1) == project(prepared, Case::Mitigated).cells);
    RC_ASSERT(with_mask(prepared, 0) == project(prepared, Case::Unmitigated).cells);
  }));
}

namespace {

double between(double low, double high) {
  return low + (high - low) * *rc::gen::inRange(0, 1001) / 1000.0;
}

// A state special school that cannot take all who want it, and dearer independent ones.
Scenario crowded(double places, double capacity) {
  Scenario s = small_scenario();
  Provision state = provision(ProvisionKind::StateSpecial);
  state.pupils = then_grow(by_year<Pupils, AcademicYear>({{2022, 600}}), between(0.05, 0.2));
  state.unit_cost = always<UnitCost>(between(8000, 20000));
  state.capacity = always<Places, AcademicYear>(capacity);
  state.overflow = value(ProvisionKind::IndependentSpecial);
  state.share_moving = always<Rate, AcademicYear>(between(0, 0.3));
  Provision independent = provision(ProvisionKind::IndependentSpecial);
  independent.pupils = always<Pupils, AcademicYear>(between(0, 500));
  independent.unit_cost = always<UnitCost>(between(40000, 90000));
  s.provision = {state, independent};
  Project school;
  school.start = value(Date{std::chrono::year{2024}, std::chrono::September, std::chrono::day{1}});
  OpenPlaces opening;
  opening.setting = value(ProvisionKind::StateSpecial);
  opening.places = value<Places>(places);
  school.effects.push_back(Effect{{}, opening});
  s.programme = Programme{};
  s.programme->workstreams.push_back(Workstream{"places", {}, {}, {school}});
  return s;
}

// The second of two scenarios with the same figures has more room.
void check_more_room_costs_less(double more_places, double more_capacity) {
  CHECK(rc::check([=] {
    Scenario s = crowded(between(0, 10), between(500, 600));
    const Run before(s);
    auto& opening = std::get<OpenPlaces>(
        s.programme->workstreams.front().projects.front().effects.front().what);
    opening.places.value = Places::count(opening.places.value.as_count() + more_places);
    Value<Places>& capacity = *s.provision.front().capacity->always;
    capacity.value = Places::count(capacity.value.as_count() + more_capacity);
    const Run after(s);
    for (int year = 2023; year <= 2025; ++year) {
      RC_ASSERT(*after.spending("total", year) <= *before.spending("total", year) + 1e-6);
    }
  }));
}

}  // namespace

TEST_CASE("more room in cheaper schools that fill never costs more") {
  check_more_room_costs_less(10, 0);
  check_more_room_costs_less(0, 10);
  check_more_room_costs_less(10, 10);
}
