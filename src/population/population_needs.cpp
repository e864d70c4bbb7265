#include <utility>

#include "population/needs.hpp"

// What the C library found out about the processor as it started. Asking the processor again, as
// the compiler's own __builtin_cpu_supports does at every start, takes long on a virtual machine.
#if defined(__x86_64__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#define HIGHNEEDS_HAS_FOURS
#endif

// One age at a time, the oldest first, so that all of it stays close to the processor and closing
// plans can take the place of opening ones.
namespace highneeds {
namespace {

using Needs = std::array<double, most_needs>;
/// Those of an age by setting: who stay, and who come.
struct OfAge {
  std::array<Needs, setting_count> staying, arriving;
};

[[nodiscard]] Eigen::Index column(std::size_t age, std::size_t setting) {
  return static_cast<Eigen::Index>(column_of(age, setting));
}

/// Plain loops over the needs of a column, which a compiler lays out for any processor.
template <class Value>
void each_need(Needs& needs, Value&& value) {
  for (std::size_t n = 0; n < needs.size(); ++n) needs[n] = value(n);
}

/// (7.1), (7.5)
void stay(const PopulationRates& rates, const Plans<most_needs>& plans, std::size_t age,
          std::size_t setting, Needs& staying) {
  const Eigen::Index before = column(age == 0 ? 0 : age - 1, setting);
  const double* const opening = plans.col(before).data();
  const double share = age == 0 ? 0.0 : rates.stay(before);  // nobody was younger
  each_need(staying, [&](std::size_t n) { return opening[n] * share; });
}

/// (7.3), (7.7)
void join(const PopulationRates& rates, const NewPlans& made, std::size_t age, std::size_t setting,
          Needs& arriving) {
  const auto& shares = made.by_need ? (*made.by_need)[kinds[setting]] : rates.needs;
  const double* const of_age = shares.col(static_cast<Eigen::Index>(age)).data();
  const double count = (made.by_need ? made.bound : made.made)(column(age, setting));
  each_need(arriving, [&](std::size_t n) { return of_age[n] * count; });
}

/// (7.2) the last of `movers` who come to a column, and takes them off.
void add_movers(std::span<const Mover>& movers, const Plans<most_needs>& plans, Eigen::Index to,
                Needs& into) {
  std::size_t left = movers.size();
  for (; left > 0 && movers[left - 1].to == to; --left) {
    const double* const opening = plans.col(movers[left - 1].from).data();
    const double share = movers[left - 1].share;
    each_need(into, [&](std::size_t n) { return into[n] + opening[n] * share; });
  }
  movers = movers.first(left);
}

/// Those of an age who began in a kind of provision.
void add_up(const std::array<Needs, setting_count>& settings, std::size_t kind, Needs& all) {
  const Needs& first = settings[first_settings[kind]];
  each_need(all, [&](std::size_t n) { return first[n]; });
  for (std::size_t s = first_settings[kind] + 1; s < first_settings[kind + 1]; ++s) {
    each_need(all, [&](std::size_t n) { return all[n] + settings[s][n]; });
  }
}

/// (7.4), (7.8) where those are whom room and projects left in another provision.
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
  void add(std::size_t age, const OfAge& began, Plans<most_needs>& plans) const {
    for (std::size_t i = 0; i < count_;) {
      const std::size_t from = all_[i].from;
      Needs staying, arriving;
      add_up(began.staying, from, staying);
      add_up(began.arriving, from, arriving);
      for (; i < count_ && all_[i].from == from; ++i) {
        const double stayed = all_[i].stayed, arrived = all_[i].arrived;
        double* const here = plans.col(column(age, main_setting_of(all_[i].to))).data();
        for (std::size_t n = 0; n < staying.size(); ++n) {
          here[n] += staying[n] * stayed + arriving[n] * arrived;
        }
      }
    }
  }

 private:
  struct Crossing {
    std::size_t from, to;
    double stayed, arrived;
  };
  std::array<Crossing, provision_kinds * provision_kinds> all_;
  std::size_t count_ = 0;
};

/// Those who are still in the setting where they began.
void put_there(const Whereabouts& where, std::size_t age, std::size_t setting, const OfAge& began,
               Plans<most_needs>& plans) {
  const Needs& staying = began.staying[setting];
  const Needs& arriving = began.arriving[setting];
  double* const here = plans.col(column(age, setting)).data();
  const std::size_t kind = kinds[setting];
  if (!where.has_left(kind)) {
    for (std::size_t n = 0; n < staying.size(); ++n) here[n] = staying[n] + arriving[n];
    return;
  }
  const Shares& stays = where.is_transition(age) ? where.of_beginning() : where.of_settled();
  const double stayed = stays.there[kind], arrived = where.of_arriving().there[kind];
  for (std::size_t n = 0; n < staying.size(); ++n) {
    here[n] = staying[n] * stayed + arriving[n] * arrived;
  }
}

void each_age(const PopulationRates& rates, const NewPlans& made, const Whereabouts& where,
              Plans<most_needs>& plans) {
  const Crossings beginning(where, where.of_beginning()), settled(where, where.of_settled());
  std::span<const Mover> within = rates.within, between = rates.between;
  for (std::size_t age = age_count; age-- > 0;) {
    OfAge began;
    for (std::size_t setting = setting_count; setting-- > 0;) {
      Needs& staying = began.staying[setting];
      Needs& arriving = began.arriving[setting];
      stay(rates, plans, age, setting, staying);
      join(rates, made, age, setting, arriving);
      add_movers(within, plans, column(age, setting), staying);
      add_movers(between, plans, column(age, setting), arriving);
      put_there(where, age, setting, began, plans);
    }
    (where.is_transition(age) ? beginning : settled).add(age, began, plans);
  }
}

#ifdef HIGHNEEDS_HAS_FOURS
/// For processors that work on four numbers at once. The bits are the same, since every number goes
/// through the same steps: none is fused with another, and no sum takes another order.
[[gnu::target("avx2"), gnu::flatten]] void each_age_by_fours(const PopulationRates& rates,
                                                             const NewPlans& made,
                                                             const Whereabouts& where,
                                                             Plans<most_needs>& plans) {
  each_age(rates, made, where, plans);
}
bool takes_fours() {
  return CPU_FEATURE_ACTIVE(AVX2);
}
#else
constexpr auto each_age_by_fours = each_age;
constexpr bool takes_fours() {
  return false;
}
#endif

}  // namespace

void step_needs(const PopulationRates& rates, const NewPlans& made, const Whereabouts& where,
                Plans<most_needs>& plans) {
  (takes_fours() ? each_age_by_fours : each_age)(rates, made, where, plans);
}

void step_needs_anywhere(const PopulationRates& rates, const NewPlans& made,
                         const Whereabouts& where, Plans<most_needs>& plans) {
  each_age(rates, made, where, plans);
}

}  // namespace highneeds
