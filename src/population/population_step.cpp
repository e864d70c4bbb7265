#include "highneeds/population/population_step.hpp"

#include <algorithm>

#include "population/needs.hpp"
#include "population/new_plans.hpp"
#include "population/placement.hpp"
#include "population/record.hpp"

// One year of the population, from a January census to the next: docs/model.md, section 7.
namespace highneeds {
namespace {

/// All needs together.
template <int needs>
[[nodiscard]] decltype(auto) together(const Plans<needs>& plans) {
  if constexpr (needs == 1) {
    return (plans);
  } else {
    return Plans<1>(plans.colwise().sum());
  }
}

/// Plans between two censuses, at their closing age: who stays in a provision, and who comes to
/// one.
struct Moving {
  Plans<1> staying, arriving;
};

/// (7.2) who changed setting. All who come to a place follow each other, so that their sum is not
/// written and read again for each.
void add_movers(std::span<const Mover> movers, const Plans<1>& plans, Plans<1>& into) {
  for (auto mover = movers.begin(); mover != movers.end();) {
    const std::uint16_t to = mover->to;
    double sum = into(to);
    for (; mover != movers.end() && mover->to == to; ++mover) {
      sum += plans(mover->from) * mover->share;
    }
    into(to) = sum;
  }
}

/// (7.1) to (7.3), (7.5).
[[nodiscard]] Moving flow(const PopulationRates& rates, const Plans<1>& plans,
                          const Plans<1>& made) {
  constexpr auto all_but_one = static_cast<int>(age_count * setting_count) - 1;
  Moving moving;
  moving.arriving = made;
  moving.staying(0) = 0;
  // Those of the last age all leave, which leaves none of the first age in the setting that
  // follows.
  moving.staying.rightCols<all_but_one>() =
      plans.leftCols<all_but_one>() * rates.stay.leftCols<all_but_one>();
  add_movers(rates.within, plans, moving.staying);
  add_movers(rates.between, plans, moving.arriving);
  return moving;
}

/// Plans of all ages by kind of provision.
[[nodiscard]] ByKind totals(const Plans<1>& plans) {
  ByKind all{};
  for (std::size_t s = 0; s < setting_count; ++s) all[kinds[s]] += ages_of(plans, s).sum();
  return all;
}

/// Who stays and who comes, placed by room and by projects.
void place(Placement& placement, const Moving& moving, PopulationTotals& all,
           PopulationFlows* record) {
  all.overflowed = place(placement);
  if (record == nullptr) return hold(placement);
  const Plans<1> placed = placement.where.put_together(moving.staying, moving.arriving);
  add_to(record->overflow, placed - (moving.staying + moving.arriving));
  hold(placement);
  const Plans<1> held = placement.where.put_together(moving.staying, moving.arriving);
  add_to(record->programme, held - placed);
}

/// (7.6) plans of a kind where there were none: in its main setting, with the ages and needs of
/// all.
template <int needs>
void bring_in(Plans<needs>& plans, const Plans<needs>& all, std::size_t kind, double known) {
  const double everyone = all.sum();
  if (everyone <= 0) return;
  Ages<needs> of_all = ages_of(all, 0);
  for (std::size_t s = 1; s < setting_count; ++s) of_all += ages_of(all, s);
  ages_of(plans, main_setting_of(kind)) = of_all * (known / everyone);
}

/// (7.6) where the plans of a kind are known, all its cells are scaled to them.
template <int needs>
void scale_to_known(const PopulationYear& year, Plans<needs>& plans, ByKind& totals) {
  const Plans<needs> before = plans;
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    if (!year.known[kind]) continue;
    const double known = *year.known[kind];
    const double there = totals[kind];
    totals[kind] = known;
    if (there <= 0) {
      bring_in<needs>(plans, before, kind, known);
      continue;
    }
    for (std::size_t s = 0; s < setting_count; ++s) {
      if (kinds[s] == kind) ages_of(plans, s) *= known / there;
    }
  }
}

/// (7.6) the same, with what it changed; gives the plans of each kind. `all` are the plans before,
/// with all needs together.
template <int needs>
[[nodiscard]] ByKind balance(const PopulationYear& year, const Plans<1>& all, Plans<needs>& plans,
                             PopulationFlows* record) {
  ByKind by_kind = totals(all);
  const auto is_known = [](const auto& known) { return known.has_value(); };
  if (std::any_of(year.known.begin(), year.known.end(), is_known)) {
    scale_to_known<needs>(year, plans, by_kind);
  }
  if (record == nullptr) return by_kind;
  const Plans<1> closing = together<needs>(plans);
  add_to(record->balancing, closing - all);
  add_to(record->closing, closing);
  return by_kind;
}

}  // namespace

template <int needs>
PopulationTotals hold_to_known(const PopulationYear& year, Plans<needs>& plans,
                               PopulationFlows* record) {
  const Plans<1> all = together<needs>(plans);  // a copy: the plans are about to change
  if (record != nullptr) {
    *record = {};
    add_to(record->opening, all);
  }
  return {.plans = balance<needs>(year, all, plans, record), .overflowed = {}};
}

template <int needs>
PopulationTotals step(const PopulationModel& model, const PopulationRates& rates,
                      PopulationYear& year, Plans<needs>& plans, PopulationFlows* record) {
  const NewPlans made = new_plans(rates, model.need_count, year, needs > 1);
  const Plans<1>& before = together<needs>(plans);
  const Moving moving = flow(rates, before, made.made);
  if (record != nullptr) {
    *record = {};
    record_flow(model, rates, before, made, *record);
  }
  Placement placement{.model = model,
                      .year = year,
                      .where = {moving.staying, moving.arriving, model.is_transition}};
  if (!year.held.empty()) placement.opening = totals(before);
  PopulationTotals totals;
  place(placement, moving, totals, record);
  const Plans<1> after = placement.where.put_together(moving.staying, moving.arriving);
  if constexpr (needs == 1) {
    plans = after;
  } else {
    step_needs(rates, made, placement.where, plans);
  }
  totals.plans = balance<needs>(year, after, plans, record);
  return totals;
}

template PopulationTotals hold_to_known<1>(const PopulationYear&, Plans<1>&, PopulationFlows*);
template PopulationTotals hold_to_known<most_needs>(const PopulationYear&, Plans<most_needs>&,
                                                    PopulationFlows*);
template PopulationTotals step<1>(const PopulationModel&, const PopulationRates&, PopulationYear&,
                                  Plans<1>&, PopulationFlows*);
template PopulationTotals step<most_needs>(const PopulationModel&, const PopulationRates&,
                                           PopulationYear&, Plans<most_needs>&, PopulationFlows*);

}  // namespace highneeds
