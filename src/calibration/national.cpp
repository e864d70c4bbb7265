#include "calibration/national.hpp"

#include <algorithm>

namespace highneeds::calibration {
namespace {

// What the tables of 103 authorities gave for 2024, rounded, where only England's are at hand:
// docs/calibration.md has the figures.
constexpr Strengths leave_otherwise = {{{1, 1}, {4, 60}, {5, 1000}, {4, 11}, {4, 10}}};
constexpr Strengths first_setting_otherwise = {
    {{4, 1000}, {13, 1000}, {13, 1000}, {18, 1000}, {10, 1000}}};
constexpr double last_settings_otherwise = 10;
constexpr std::array<double, 12> moves_otherwise = {1, 4, 1, 15, 9, 13, 13, 5, 2, 2, 1, 5};

/// Another authority's step, with moves of its own.
struct Other {
  const Census* census = nullptr;
  StepCounts counts{};
  StepRates rates{};
};

/// England's leave rates at another authority's level in each phase: near enough to tell moves.
ByAge<settings> at_own_level(const StepCounts& step, const ByAge<settings>& england) {
  const Evidence evidence = leaving_of(step, england);
  ByAge<settings> leave = england;
  for (const Block& phase : phases()) {
    double counts = 0;
    double expected = 0;
    for (std::size_t age = phase.first; age <= phase.last; ++age) {
      counts += evidence.counts[age];
      expected += evidence.expected[age];
    }
    for (std::size_t age = phase.first; age <= phase.last && expected > 0; ++age) {
      for (double& rate : leave[age]) rate = std::min(1.0, rate * counts / expected);
    }
  }
  return leave;
}

std::vector<Other> others_of(const Nation& nation, const Years& years, const StepRates& england) {
  std::vector<Other> others;
  for (const Census& census : nation.others) {
    const auto counts = step_counts(census, years.opening);
    if (!counts) continue;
    others.push_back({&census, *counts, {.leave = at_own_level(*counts, england.leave)}});
    add_moves(*counts, others.back().rates);
  }
  return others;
}

double strength_of_moves(std::size_t block, const BlockMoves& england,
                         const std::vector<Other>& others) {
  if (others.size() < fewest_others) return moves_otherwise[block];
  Moments moments;
  for (const Other& other : others) {
    const MovesOfBlock& own = other.rates.moves[block];
    for (std::size_t from = 0; from < families; ++from) {
      ByFamily counts{};
      ByFamily expected{};
      counts[from] = expected[from] = own.stayed[from];
      for (std::size_t to = 0; to < families; ++to) {
        const double moved = own.stayed[from] * own.shares[from][to];
        const double usual = own.stayed[from] * england[block].shares[from][to];
        counts[to] += moved;
        counts[from] -= moved;
        expected[to] += usual;
        expected[from] -= usual;
      }
      add_to(moments, counts, expected);
    }
  }
  return moments.strength(moves_otherwise[block]);
}

double strength_of_last_settings(const National& national, const std::vector<Other>& others) {
  if (others.size() < fewest_others) return last_settings_otherwise;
  Moments moments;
  for (const Other& other : others) {
    const ByFamily counts = in_families(other.counts.ceased->by_setting);
    add_to(moments, counts, last_settings_by(other.counts, national.step.leave));
  }
  return moments.strength(last_settings_otherwise);
}

/// (7.3) of all of them together.
Counts join_of(const std::vector<Joining>& all) {
  Counts joined{};
  Counts people{};
  for (const Joining& of : all) {
    const Counts plans = row_sums(of.joined);
    for (std::size_t age = 0; age < ages; ++age) {
      joined[age] += plans[age];
      people[age] += of.people[age];
    }
  }
  Counts join{};
  for (std::size_t age = 0; age < ages; ++age) {
    if (people[age] > 0) join[age] = std::min(1.0, joined[age] / people[age]);
  }
  return join;
}

void set_joining(const Nation& nation, const Years& years, const std::vector<Other>& others,
                 National& national) {
  const auto joining = [&](const Census& census, const Standing& standing) {
    return joining_of(census, standing, years.first_flow, years.last_flow);
  };
  const ByAge<settings> england = joining(nation.england, national.step.standing).joined;
  national.first_setting = with_youngest(pooled_shares(england, fewest_counts));
  std::vector<ByAge<settings>> joined;
  std::vector<Joining> with_people;
  for (const Other& other : others) {
    Joining of = joining(*other.census, other.rates.standing);
    joined.push_back(of.joined);
    if (!other.census->people.empty()) with_people.push_back(std::move(of));
  }
  national.strengths.first_setting =
      share_strengths<settings>(joined, national.first_setting, first_setting_otherwise);
  if (with_people.size() < fewest_others) return;
  national.join = join_of(with_people);
  std::vector<Evidence> evidence;
  for (const Joining& of : with_people) evidence.push_back(joining_with(of, national.join));
  national.strengths.join = strengths_of(evidence, {});
}

void set_leaving(const std::vector<Other>& others, National& national) {
  std::vector<Evidence> evidence;
  for (const Other& other : others) {
    evidence.push_back(leaving_of(other.counts, national.step.leave));
  }
  national.strengths.leave = strengths_of(evidence, leave_otherwise);
  national.strengths.last_settings = strength_of_last_settings(national, others);
}

}  // namespace

bool National::has_join() const {
  return std::any_of(join.begin(), join.end(), [](double rate) { return rate > 0; });
}

ByAge<reason_kinds> reasons_by_opening_age(const Ceased& ceased) {
  constexpr std::size_t pooled = 20;
  ByAge<reason_kinds> by_age{};
  for (std::size_t age = 0; age + 1 < ages; ++age) {
    by_age[age] = ceased.by_reason[std::min(age + 1, pooled)];
  }
  by_age.back() = ceased.by_reason[pooled];
  return by_age;
}

Evidence leaving_of(const StepCounts& step, const ByAge<settings>& leave) {
  Evidence evidence{.counts = step.leavers};
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      evidence.expected[age] += (*step.opening)[age][s] * leave[age][s];
    }
  }
  return evidence;
}

ByFamily last_settings_by(const StepCounts& step, const ByAge<settings>& leave) {
  BySetting expected{};
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      expected[s] += (*step.opening)[age][s] * leave[age][s];
    }
  }
  const double all = total(expected);
  const double leavers = total(step.ceased->by_setting);
  for (double& count : expected) count *= all > 0 ? leavers / all : 0;
  return in_families(expected);
}

Evidence joining_with(const Joining& joining, const Counts& join) {
  Evidence evidence{.counts = row_sums(joining.joined)};
  for (std::size_t age = 0; age < ages; ++age) {
    evidence.expected[age] = joining.people[age] * join[age];
  }
  return evidence;
}

std::optional<National> national_of(const Nation& nation, const Years& years) {
  const auto counts = step_counts(nation.england, years.opening);
  if (!counts) return std::nullopt;
  National national{.step = own_rates(*counts), .closing = counts->closing};
  national.leave_reasons = pooled_shares(reasons_by_opening_age(*counts->ceased), fewest_counts);
  if (const auto needs = nation.england.needs.find(years.needs_january);
      needs != nation.england.needs.end()) {
    national.needs = with_youngest(pooled_shares(needs->second, fewest_counts));
  }
  const std::vector<Other> others = others_of(nation, years, national.step);
  national.strengths.others = others.size() < fewest_others ? 0 : others.size();
  set_joining(nation, years, others, national);
  set_leaving(others, national);
  for (std::size_t b = 0; b < national.step.moves.size(); ++b) {
    national.strengths.move.push_back(strength_of_moves(b, national.step.moves, others));
  }
  return national;
}

}  // namespace highneeds::calibration
