#include <utility>

#include "population/needs.hpp"

// One age at a time, the oldest first, so that all of it stays close to the processor and closing
// plans can take the place of opening ones.
namespace highneeds {
namespace {

using Needs = Eigen::Array<double, most_needs, 1>;
/// Of one age, by setting.
using OfAge = Eigen::Array<double, most_needs, static_cast<int>(setting_count)>;

[[nodiscard]] Eigen::Index column(std::size_t age, std::size_t setting) {
  return static_cast<Eigen::Index>(column_of(age, setting));
}

/// (7.1), (7.5)
void stay(const PopulationRates& rates, const Plans<most_needs>& plans, std::size_t age,
          OfAge& staying) {
  if (age == 0) {
    staying.setZero();
    return;
  }
  for (std::size_t s = 0; s < setting_count; ++s) {
    staying.col(static_cast<Eigen::Index>(s)) =
        plans.col(column(age - 1, s)) * rates.stay(column(age - 1, s));
  }
}

/// (7.3), (7.7)
void join(const PopulationRates& rates, const NewPlans& made, std::size_t age, OfAge& arriving) {
  const auto g = static_cast<Eigen::Index>(age);
  const Needs alike = rates.needs.col(g);
  for (std::size_t s = 0; s < setting_count; ++s) {
    auto here = arriving.col(static_cast<Eigen::Index>(s));
    if (made.by_need) {
      here = (*made.by_need)[kinds[s]].col(g) * made.bound(column(age, s));
    } else {
      here = alike * made.made(column(age, s));
    }
  }
}

/// (7.2) the last of `movers` who come to an age, and takes them off.
void add_movers(std::span<const Mover>& movers, const Plans<most_needs>& plans, std::size_t age,
                OfAge& into) {
  for (; !movers.empty() && movers.back().to % age_count == age;
       movers = movers.first(movers.size() - 1)) {
    const Mover& mover = movers.back();
    into.col(mover.to / static_cast<int>(age_count)) += plans.col(mover.from) * mover.share;
  }
}

/// (7.4), (7.8) where those of an age are whom room and projects left in another provision.
class Crossings {
 public:
  Crossings(const Whereabouts& where, const Shares& of_staying) {
    for (std::size_t from = 0; from < provision_kinds; ++from) {
      for (std::size_t to = 0; to < provision_kinds && where.has_left(from); ++to) {
        const Crossing one{from, to, of_staying.elsewhere[to][from],
                           where.of_arriving().elsewhere[to][from]};
        if (one.stayed != 0 || one.arrived != 0) all_[count_++] = one;
      }
    }
  }
  void add(std::size_t age, const OfAge& staying, const OfAge& arriving,
           Plans<most_needs>& plans) const {
    for (std::size_t i = 0; i < count_;) {
      const std::size_t from = all_[i].from;
      const Needs stay = of_kind(staying, from), arrive = of_kind(arriving, from);
      for (; i < count_ && all_[i].from == from; ++i) {
        const Crossing& one = all_[i];
        plans.col(column(age, main_setting_of(one.to))) += stay * one.stayed + arrive * one.arrived;
      }
    }
  }

 private:
  struct Crossing {
    std::size_t from, to;
    double stayed, arrived;
  };
  [[nodiscard]] static Needs of_kind(const OfAge& plans, std::size_t kind) {
    Needs all = Needs::Zero();
    for (std::size_t s = 0; s < setting_count; ++s) {
      if (kinds[s] == kind) all += plans.col(static_cast<Eigen::Index>(s));
    }
    return all;
  }

  std::array<Crossing, provision_kinds * provision_kinds> all_;
  std::size_t count_ = 0;
};

/// Those who are still in the setting where they began.
void put_there(const Whereabouts& where, std::size_t age, const OfAge& staying,
               const OfAge& arriving, Plans<most_needs>& plans) {
  const Shares& stays = where.is_transition(age) ? where.of_beginning() : where.of_settled();
  for (std::size_t s = 0; s < setting_count; ++s) {
    const auto setting = static_cast<Eigen::Index>(s);
    auto here = plans.col(column(age, s));
    if (where.has_left(kinds[s])) {
      here = staying.col(setting) * stays.there[kinds[s]] +
             arriving.col(setting) * where.of_arriving().there[kinds[s]];
    } else {
      here = staying.col(setting) + arriving.col(setting);
    }
  }
}

}  // namespace

void step_needs(const PopulationRates& rates, const NewPlans& made, const Whereabouts& where,
                Plans<most_needs>& plans) {
  const Crossings beginning(where, where.of_beginning()), settled(where, where.of_settled());
  std::span<const Mover> within = rates.within, between = rates.between;
  for (std::size_t age = age_count; age-- > 0;) {
    OfAge staying, arriving;
    stay(rates, plans, age, staying);
    join(rates, made, age, arriving);
    add_movers(within, plans, age, staying);
    add_movers(between, plans, age, arriving);
    put_there(where, age, staying, arriving, plans);
    (where.is_transition(age) ? beginning : settled).add(age, staying, arriving, plans);
  }
}

}  // namespace highneeds
