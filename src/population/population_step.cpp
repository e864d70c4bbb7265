#include "highneeds/population/population_step.hpp"

#include <algorithm>

#include "population/moving.hpp"

// One year of the population, from a January census to the next: docs/model.md, section 7.
namespace highneeds {
namespace {

constexpr int grown =
    static_cast<int>((age_count - 1) * setting_count);  // cells of those not yet 25

/// (7.1, 7.5) plans cease, the rest are a year older; those of the last age all leave.
template <int needs>
void leave_and_age(Moving<needs>& moving, const Plans<needs>& plans) {
  const Eigen::Map<const Eigen::Array<double, 1, static_cast<int>(cells)>> leave(
      moving.model.leave.data());
  moving.staying.template leftCols<static_cast<int>(setting_count)>().setZero();
  moving.staying.template rightCols<grown>() =
      plans.template leftCols<grown>().rowwise() * (1.0 - leave.template leftCols<grown>());
  if (moving.record == nullptr) return;
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const double all = plans.col(static_cast<Eigen::Index>(cell)).sum();
    const bool is_last = cell >= static_cast<std::size_t>(grown);
    moving.record->opening[cell] = all;
    moving.record->leavers[cell] = is_last ? all : all * moving.model.leave[cell];
  }
}

/// (7.2) of those who stay with a plan, shares change setting; who stays in the provision needs no
/// new place in it.
template <int needs>
void change_settings(Moving<needs>& moving, const Plans<needs>& plans) {
  for (std::size_t i = 0; i < moving.model.moves.size(); ++i) {
    const MoveBetween& move = moving.model.moves[i];
    const std::size_t opening = cell_of(move.age, move.from);
    const auto from = static_cast<Eigen::Index>(cell_of(move.age + 1U, move.from));
    const auto to = static_cast<Eigen::Index>(cell_of(move.age + 1U, move.to));
    const double share = (1.0 - moving.model.leave[opening]) * moving.model.move[i];
    const Eigen::Array<double, needs, 1> movers =
        plans.col(static_cast<Eigen::Index>(opening)) * share;
    moving.staying.col(from) -= movers;
    auto& there = kinds[move.from] == kinds[move.to] ? moving.staying : moving.arriving;
    there.col(to) += movers;
    if (moving.record == nullptr) continue;
    moving.record->moved_out[static_cast<std::size_t>(from)] += movers.sum();
    moving.record->moved_in[static_cast<std::size_t>(to)] += movers.sum();
  }
}

template <class Number>
using ByAgeAndKind = std::array<std::array<Number, provision_kinds>, age_count>;

/// New plans by age and kind of provision, before any project.
[[nodiscard]] ByAgeAndKind<double> bound_for(const PopulationModel& model,
                                             const PopulationYear& year) {
  ByAgeAndKind<double> bound{};
  for (std::size_t g = 0; g < age_count; ++g) {
    const double wanted = year.people[g] * model.join[g] * year.trend;
    for (std::size_t s = 0; s < setting_count; ++s) {
      bound[g][kinds[s]] += wanted * model.first_setting[cell_of(g, s)];
    }
  }
  return bound;
}

/// (7.7) the shares of new plans of one need (or of all) that are made; several projects multiply,
/// and each is told how many it kept from being made.
template <class Share>
[[nodiscard]] ByAgeAndKind<double> made_of(std::span<FewerPlansInYear> all,
                                           const ByAgeAndKind<double>& bound, std::uint32_t need,
                                           Share&& share) {
  ByAgeAndKind<double> made{};
  for (std::size_t g = 0; g < age_count; ++g) made[g].fill(share(g));
  for (FewerPlansInYear& fewer : all) {
    if (fewer.needs != 0 && (fewer.needs & need) == 0) continue;
    const std::size_t first = fewer.kind.value_or(0);
    const std::size_t end = fewer.kind ? first + 1 : provision_kinds;
    for (std::size_t g = fewer.first_age; g <= fewer.last_age; ++g) {
      for (std::size_t kind = first; kind < end; ++kind) {
        const double kept = made[g][kind] * fewer.share;
        fewer.plans += bound[g][kind] * kept;
        made[g][kind] -= kept;
      }
    }
  }
  return made;
}

template <int needs>
using ByNeed = Eigen::Array<double, needs, 1>;

/// The shares of an age's new plans by need; 1 where they are not told apart.
template <int needs>
[[nodiscard]] ByNeed<needs> shares_of_needs(const PopulationModel& model, std::size_t age) {
  ByNeed<needs> shares = ByNeed<needs>::Zero();
  if constexpr (needs == 1) return shares + 1.0;
  for (std::size_t n = 0; n < model.need_count; ++n) {
    shares(static_cast<Eigen::Index>(n)) = model.needs[age * model.need_count + n];
  }
  return shares;
}

[[nodiscard]] bool names_needs(const PopulationYear& year) {
  return std::any_of(year.fewer.begin(), year.fewer.end(),
                     [](const FewerPlansInYear& one) { return one.needs != 0; });
}
[[nodiscard]] bool acts(const PopulationYear& year) {
  return std::any_of(year.fewer.begin(), year.fewer.end(),
                     [](const FewerPlansInYear& one) { return one.share != 0; });
}

/// The shares of new plans that are made, by need, where projects name needs: together, where plans
/// are not told apart by them.
template <int needs>
[[nodiscard]] ByAgeAndKind<ByNeed<needs>> made_by_need(const PopulationModel& model,
                                                       PopulationYear& year) {
  ByAgeAndKind<ByNeed<needs>> shares;
  for (auto& of_age : shares) of_age.fill(ByNeed<needs>::Zero());
  const auto bound = bound_for(model, year);
  for (std::size_t n = 0; n < model.need_count; ++n) {
    const auto row = static_cast<Eigen::Index>(needs == 1 ? 0 : n);
    const auto made = made_of(year.fewer, bound, 1U << n,
                              [&](std::size_t g) { return model.needs[g * model.need_count + n]; });
    for (std::size_t g = 0; g < age_count; ++g) {
      for (std::size_t kind = 0; kind < provision_kinds; ++kind)
        shares[g][kind](row) += made[g][kind];
    }
  }
  return shares;
}

/// New plans of an age by need, for each that is bound for a kind of provision.
template <int needs>
class NewPlans {
 public:
  NewPlans(const PopulationModel& model, PopulationYear& year) : model_(model) {
    if (!acts(year)) return;
    if (names_needs(year)) {
      by_need_ = made_by_need<needs>(model, year);
    } else {
      made_ = made_of(year.fewer, bound_for(model, year), 0, [](std::size_t) { return 1.0; });
    }
  }

  void begin(std::size_t age) { shares_ = shares_of_needs<needs>(model_, age); }
  [[nodiscard]] ByNeed<needs> of(std::size_t age, std::size_t kind, double bound) const {
    if (by_need_) return (*by_need_)[age][kind] * bound;
    return shares_ * (made_ ? bound * (*made_)[age][kind] : bound);
  }

 private:
  const PopulationModel& model_;
  std::optional<ByAgeAndKind<double>> made_;
  std::optional<ByAgeAndKind<ByNeed<needs>>> by_need_;
  ByNeed<needs> shares_ = ByNeed<needs>::Zero();
};

/// (7.3) new plans, at their age of the closing census: the first to arrive.
template <int needs>
void join(Moving<needs>& moving) {
  const PopulationModel& model = moving.model;
  const PopulationYear& year = moving.year;
  NewPlans<needs> made(model, moving.year);
  for (std::size_t g = 0; g < age_count; ++g) {
    const double wanted = year.people[g] * model.join[g] * year.trend;
    made.begin(g);
    for (std::size_t s = 0; s < setting_count; ++s) {
      const std::size_t cell = cell_of(g, s);
      const double bound = wanted * model.first_setting[cell];
      const auto here = static_cast<Eigen::Index>(cell);
      moving.arriving.col(here) = made.of(g, kinds[s], bound);
      if (moving.record == nullptr) continue;
      moving.record->joined[cell] = moving.arriving.col(here).sum();
      moving.record->not_made[cell] = bound - moving.record->joined[cell];
    }
  }
}

/// (7.6) plans of a kind where there were none: in its main setting, with the ages and needs of
/// all.
template <int needs>
void bring_in(Plans<needs>& plans, const Plans<needs>& all, std::size_t kind, double known) {
  const double everyone = all.sum();
  if (everyone <= 0) return;
  for (std::size_t g = 0; g < age_count; ++g) {
    const auto first = static_cast<Eigen::Index>(cell_of(g, 0));
    const auto main = static_cast<Eigen::Index>(cell_of(g, main_setting_of(kind)));
    plans.col(main) =
        all.middleCols(first, static_cast<Eigen::Index>(setting_count)).rowwise().sum() *
        (known / everyone);
  }
}

/// (7.6) where the plans of a kind are known, all its cells are scaled to them.
template <int needs>
void scale_to_known(const PopulationYear& year, Plans<needs>& plans, PopulationTotals& all) {
  const Plans<needs> before = plans;
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    if (!year.known[kind]) continue;
    const double known = *year.known[kind];
    const double there = all.plans[kind];
    all.plans[kind] = known;
    if (there <= 0) {
      bring_in<needs>(plans, before, kind, known);
      continue;
    }
    each_cell_of(kind, [&](std::size_t, std::size_t, std::size_t cell) {
      plans.col(static_cast<Eigen::Index>(cell)) *= known / there;
    });
  }
}

/// (7.6) the same, with what it changed.
template <int needs>
void balance(const PopulationYear& year, Plans<needs>& plans, PopulationTotals& all,
             PopulationFlows* record) {
  all.plans = totals<needs>(plans);
  if (record == nullptr) return scale_to_known<needs>(year, plans, all);
  add_to<needs>(record->balancing, plans, -1);
  scale_to_known<needs>(year, plans, all);
  add_to<needs>(record->balancing, plans);
  add_to<needs>(record->closing, plans);
}

}  // namespace

std::array<double, age_count> people_of(std::span<const double> tables, int first_year, int year) {
  std::array<double, age_count> people{};
  const int count = static_cast<int>(tables.size() / age_count);
  const int table = std::clamp(year - first_year, 0, count - 1);
  const auto aged = static_cast<std::size_t>(std::max(0, year - first_year - table));
  const auto last = tables.subspan(static_cast<std::size_t>(table) * age_count, age_count);
  for (std::size_t g = 0; g < age_count; ++g) people[g] = last[g >= aged ? g - aged : 0];
  return people;
}

template <int needs>
PopulationTotals hold_to_known(const PopulationYear& year, Plans<needs>& plans,
                               PopulationFlows* record) {
  if (record != nullptr) *record = {};
  PopulationTotals all;
  if (record != nullptr) add_to<needs>(record->opening, plans);
  balance<needs>(year, plans, all, record);
  return all;
}

template <int needs>
PopulationTotals step(const PopulationModel& model, PopulationYear& year, Plans<needs>& plans,
                      PopulationFlows* record) {
  if (record != nullptr) *record = {};
  Moving<needs> moving{.model = model, .year = year, .record = record};
  if (!year.held.empty()) moving.opening = totals<needs>(plans);
  join(moving);
  leave_and_age(moving, plans);
  change_settings(moving, plans);
  PopulationTotals all = place(moving);
  plans = moving.staying + moving.arriving;
  balance<needs>(year, plans, all, record);
  return all;
}

template PopulationTotals hold_to_known<1>(const PopulationYear&, Plans<1>&, PopulationFlows*);
template PopulationTotals hold_to_known<most_needs>(const PopulationYear&, Plans<most_needs>&,
                                                    PopulationFlows*);
template PopulationTotals step<1>(const PopulationModel&, PopulationYear&, Plans<1>&,
                                  PopulationFlows*);
template PopulationTotals step<most_needs>(const PopulationModel&, PopulationYear&,
                                           Plans<most_needs>&, PopulationFlows*);

}  // namespace highneeds
