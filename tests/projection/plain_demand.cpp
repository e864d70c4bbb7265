#include "projection/plain_demand.hpp"

#include <algorithm>
#include <set>

#include "projection/plain_moves.hpp"

namespace highneeds::plain {
namespace {

// The growth that a rule gives to the year; a written or fixed year has none.
double growth_in(const Series<Pupils, AcademicYear>& series, int a) {
  const bool is_written = series.by_year.contains(AcademicYear{a});
  const bool is_later = !series.by_year.empty() && series.by_year.begin()->first.first < a;
  if (is_written || !is_later) return 0;
  if (series.then.index() == 2) return std::get<2>(series.then).value.as_ratio();
  if (series.then.index() == 3) {
    return std::get<3>(series.then).at(AcademicYear{a}).value.as_ratio();
  }
  return 0;
}

// (6.7) the share of the months from `begin` to before `end` that have started.
double started(int from_month, int begin, int end) {
  int months = 0;
  for (int month = begin; month < end; ++month) months += month >= from_month ? 1 : 0;
  return static_cast<double>(months) / (end - begin);
}

class Foresight {
 public:
  Foresight(const Scenario& scenario, bool mitigated) : s_(scenario), mitigated_(mitigated) {
    if (mitigated) flows_ = flows_of(scenario);
  }

  Demand work_out() {
    for (int a = s_.years.first.first - 1; a <= s_.years.last.first; ++a) {
      for (const Provision& p : s_.provision) want(p, a);
      settle_all(a);
      let_flows_act(a);
    }
    return made_;
  }

 private:
  const Scenario& s_;
  bool mitigated_;
  std::vector<Flow> flows_;
  Demand made_;

  bool is_position_0(int a) const { return a < s_.years.first.first; }

  // r_a of (6.2)
  double fewer_new_plans(const Provision& p, int a) const {
    double sum = 0;
    if (!mitigated_) return sum;
    for (const Project* project : projects_of(s_)) {
      const auto* fewer = effect_of<FewerNewPlans>(*project);
      if (fewer == nullptr || (fewer->setting && fewer->setting->value != p.kind)) continue;
      const double level =
          calendar_beyond(pace_of(s_, *project), last_actual_of_plans(s_, p.kind), a);
      sum += plain(fewer->rate.value) * level;
    }
    return sum;
  }

  // (6.1), (6.2)
  void want(const Provision& p, int a) {
    double not_made = 0;
    if (a > last_actual_of_plans(s_, p.kind)) {
      not_made = made_.not_made[p.kind][a - 1] * (1 + growth_in(p.pupils, a));
      const double share = p.new_plan_share ? in(*p.new_plan_share, a) : 0;
      not_made += fewer_new_plans(p, a) * share * made_.demand[p.kind][a - 1];
    }
    made_.not_made[p.kind][a] = not_made;
    made_.demand[p.kind][a] = std::max(0.0, in(p.pupils, a) - not_made);
  }

  bool binds(const Provision& p, int a) const {
    if (!p.capacity || is_position_0(a) || a <= last_actual_of_plans(s_, p.kind)) return false;
    return a > last_actual_of_plans(s_, p.overflow.value().value);
  }

  // (6.3) one provision, once all that overflow into it are settled.
  void settle(const Provision& p, int a) {
    double wanted = made_.demand[p.kind][a];
    for (const Provision& other : s_.provision) {
      if (other.overflow && other.overflow->value == p.kind) {
        wanted += made_.overflow[other.kind][a];
      }
    }
    double settled = wanted;
    if (binds(p, a)) {
      const double others = p.occupied_by_others ? in(*p.occupied_by_others, a) : 0;
      const double room = in(*p.capacity, a) - others;
      const double moving = p.share_moving ? in(*p.share_moving, a) : 0;
      const double staying = (1 - moving) * made_.whole[p.kind][a - 1];
      settled = std::min(wanted, std::max(room, staying));
    }
    made_.settled[p.kind][a] = settled;
    made_.overflow[p.kind][a] = wanted - settled;
  }

  void settle_all(int a) {
    std::set<ProvisionKind> done;
    const auto is_fed = [&](const Provision& p) {
      return std::all_of(s_.provision.begin(), s_.provision.end(), [&](const Provision& other) {
        return !other.overflow || other.overflow->value != p.kind || done.contains(other.kind);
      });
    };
    while (done.size() < s_.provision.size()) {
      const std::size_t before = done.size();
      for (const Provision& p : s_.provision) {
        if (done.contains(p.kind) || !is_fed(p)) continue;
        settle(p, a);
        done.insert(p.kind);
      }
      if (done.size() == before) throw std::logic_error("overflow in a circle");
    }
  }

  void let_flows_act(int a) {
    Year year{.a = a, .settled = {}, .overflow = {}};
    for (const Provision& p : s_.provision) {
      year.settled[p.kind] = made_.settled[p.kind][a];
      year.overflow[p.kind] = made_.overflow[p.kind][a];
      if (binds(p, a)) year.bound.insert(p.kind);
    }
    act(s_, flows_, year);
    for (const Provision& p : s_.provision) {
      made_.overflow[p.kind][a] = year.overflow[p.kind];
      count(p, year);
    }
    for (const Flow& flow : flows_) {
      if (flow.opening != nullptr) fund(flow, year);
    }
  }

  // (6.7)
  void count(const Provision& p, const Year& year) {
    const int a = year.a;
    double whole = year.settled.at(p.kind);
    double autumn = whole, january = whole, spring = whole;
    for (const Change& change : year.changes) {
      if (change.where != p.kind) continue;
      const int begin = first_month(change.calendar, a), end = first_month(change.calendar, a + 1);
      whole += change.pupils;
      autumn += change.pupils * started(change.from_month, begin, april_of(a));
      spring += change.pupils * started(change.from_month, april_of(a), end);
      if (change.from_month <= january_of(a)) january += change.pupils;
    }
    made_.whole[p.kind][a] = whole;
    made_.january[p.kind][a] = january;
    made_.pupils.autumn[p.kind][a] = autumn;
    made_.pupils.spring[p.kind][a] = spring;
  }

  // (6.8)
  void fund(const Flow& flow, const Year& year) {
    const int a = year.a;
    const AcademicCalendar calendar = provision_of(s_, flow.to).calendar;
    const double autumn = started(flow.pace.from_month, first_month(calendar, a), april_of(a));
    const double spring = started(flow.pace.from_month, april_of(a), first_month(calendar, a + 1));
    const double places = funded(s_, flow, a), standing = commissioned(s_, flow, a);
    const bool is_direct = flow.opening->funded_by == FundedBy::Direct && s_.basis == Basis::Net;
    Parts& parts = is_direct ? made_.direct : made_.places;
    parts.autumn[flow.to][a] += places * autumn;
    parts.spring[flow.to][a] += places * spring;
    if (!is_direct) return;
    const double moved = flow.from ? flow.moved.at(a) : 0;
    const double empty = standing - year.taken.at(&flow) - moved;
    made_.direct_empty.autumn[flow.to][a] += empty * autumn;
    made_.direct_empty.spring[flow.to][a] += empty * spring;
  }
};

}  // namespace

Demand foresee(const Scenario& scenario, bool mitigated) {
  return Foresight{scenario, mitigated}.work_out();
}

}  // namespace highneeds::plain
