#include "calibration/synthetic.hpp"

#include <algorithm>

namespace highneeds::test {
namespace {

enum : std::size_t { Mainstream = 0, EarlyYears = 1, StateSpecial = 3, Post16 = 8 };
constexpr std::size_t pooled = 20;

}  // namespace

void Stepped::run() {
  closing = joiners;
  for (std::size_t age = 0; age + 1 < ages; ++age) {
    for (std::size_t from = 0; from < settings; ++from) {
      const double left = opening[age][from] * leave[age][from];
      const double stayed = opening[age][from] - left;
      leavers[age] += left;
      last_settings[from] += left;
      closing[age + 1][from] += stayed;
      for (std::size_t to = 0; to < settings; ++to) {
        closing[age + 1][from] -= stayed * move[age][from][to];
        closing[age + 1][to] += stayed * move[age][from][to];
      }
    }
  }
}

Ceased Stepped::published() const {
  Ceased ceased{.by_setting = last_settings, .has_ages = true, .has_settings = true};
  for (std::size_t age = 0; age + 1 < ages; ++age) {
    const std::size_t shown = std::min(pooled, age + 1);
    ceased.by_age[shown] += leavers[age];
    ceased.by_reason[shown][age % reason_kinds] += leavers[age];
    ceased.all += leavers[age];
  }
  return ceased;
}

Stepped known_rates() {
  Stepped made;
  for (std::size_t age = 2; age + 1 < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      const double of_age = 0.02 + 0.01 * static_cast<double>(age);
      made.opening[age][s] = 1000 + 10.0 * static_cast<double>((age * 7 + s * 3) % 20);
      made.leave[age][s] = of_age * (1 + 0.1 * static_cast<double>(family_of[s]));
      made.joiners[age][s] = static_cast<double>(5 + (age + s) % 4);
    }
  }
  // One setting of each family only, so that no part of a family has to be told apart.
  for (std::size_t age = 0; age < ages; ++age) {
    for (const std::size_t s : {2, 5, 6}) made.opening[age][s] = made.joiners[age][s] = 0;
  }
  made.move[3][EarlyYears][Mainstream] = 0.7;
  made.move[3][EarlyYears][StateSpecial] = 0.2;
  made.move[10][Mainstream][StateSpecial] = 0.15;
  made.move[15][Mainstream][Post16] = 0.6;
  made.run();
  return made;
}

Stepped any_counts(Draws& draws) {
  Stepped made;
  const std::size_t most = 1 + draws.below(60);
  for (std::size_t age = 2; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      made.opening[age][s] = static_cast<double>(draws.below(most));
      made.joiners[age][s] = static_cast<double>(draws.below(1 + most / 4));
      made.closing[age][s] = static_cast<double>(draws.below(most));
      made.leavers[age - 1] += static_cast<double>(draws.below(1 + most / 8));
      made.last_settings[s] += static_cast<double>(draws.below(1 + most));
    }
  }
  return made;
}

Census census_of(const Stepped& stepped, double people_of_age) {
  Census census{.code = "E09999999", .name = "Anyshire"};
  census.plans = {{2024, stepped.opening}, {2025, stepped.closing}};
  census.new_plans = {{2024, stepped.joiners}};
  census.ceased = {{2024, stepped.published()}};
  Counts people{};
  people.fill(people_of_age);
  census.people = {{2023, people}};
  ByAge<need_kinds> of_needs{};
  for (std::size_t age = 0; age < ages; ++age) of_needs[age][age % need_kinds] = 30;
  census.needs = {{2025, of_needs}};
  return census;
}

}  // namespace highneeds::test
