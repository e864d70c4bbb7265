#include "projection/plain_moves.hpp"

#include <algorithm>

namespace highneeds::plain {
namespace {

using Counts = std::map<ProvisionKind, double>;

void add_moves(const Scenario& s, const Project& project, std::vector<Flow>& flows) {
  if (const auto* opening = effect_of<OpenPlaces>(project)) {
    Flow flow{.opening = opening, .from = {}, .to = opening->setting.value};
    if (opening->instead_of) flow.from = opening->instead_of->value;
    flow.pace = pace_of(s, project, *opening);
    flows.push_back(flow);
  }
  if (const auto* move = effect_of<MovePlacements>(project)) {
    flows.push_back({.from = move->from.value,
                     .to = move->to.value,
                     .how_many = move->how_many,
                     .at_any_time = move->at == MovesAt::AnyTime,
                     .pace = pace_of(s, project)});
  }
  if (const auto* fewer = effect_of<FewerPlacements>(project)) {
    flows.push_back({.from = fewer->setting.value,
                     .to = fewer->to.value,
                     .how_many = fewer->how_many,
                     .at_any_time = true,
                     .pace = pace_of(s, project)});
  }
}

// (8.2) the later of the two provisions between which pupils move.
int last_held(const Scenario& s, const Flow& flow) {
  const int last = last_actual_of_plans(s, flow.to);
  return flow.from ? std::max(last, last_actual_of_plans(s, *flow.from)) : last;
}

double beyond(const Scenario& s, const Flow& flow, int last, int a) {
  return academic_beyond(flow.pace, provision_of(s, flow.to).calendar, last, a);
}

// (6.4)
void take_overflow(const Scenario& s, const Flow& flow, Year& year) {
  const AcademicCalendar calendar = provision_of(s, flow.to).calendar;
  const double taken = std::min(commissioned(s, flow, year.a), year.overflow[flow.to]);
  year.taken[&flow] = taken;
  year.overflow[flow.to] -= taken;
  year.changes.push_back({flow.to, taken, flow.pace.from_month, calendar});
  double leaving = taken;
  for (ProvisionKind at = flow.to; leaving > 0;) {
    at = provision_of(s, at).overflow.value().value;
    const double relieved = std::min(leaving, year.overflow[at]);
    year.overflow[at] -= relieved;
    year.changes.push_back({at, relieved - leaving, flow.pace.from_month, calendar});
    leaving = relieved;
  }
}

// The pools of one year, after (6.4).
struct Pools {
  Counts pupils, movers, left, free;
};

Pools pools_of(const Scenario& s, const std::vector<Flow>& flows, const Year& year) {
  Pools pools{.pupils = year.settled, .movers = {}, .left = {}, .free = {}};
  for (const Change& change : year.changes) pools.pupils[change.where] += change.pupils;
  for (const Provision& p : s.provision) {
    const double pupils = pools.pupils[p.kind];
    double out_before = 0, opened = 0;
    for (const Flow& flow : flows) {
      const auto before = flow.moved.find(year.a - 1);
      if (flow.from == p.kind && before != flow.moved.end()) out_before += before->second;
      if (flow.opening != nullptr && flow.to == p.kind) opened += commissioned(s, flow, year.a);
    }
    const double share = p.share_moving ? in(*p.share_moving, year.a) : 0;
    pools.movers[p.kind] = share * std::max(0.0, pupils - out_before);
    pools.left[p.kind] = pupils;
    if (!year.bound.contains(p.kind)) continue;
    const double others = p.occupied_by_others ? in(*p.occupied_by_others, year.a) : 0;
    const double room = in(*p.capacity, year.a) - others + opened;
    pools.free[p.kind] = std::max(0.0, room - pupils);
  }
  return pools;
}

double wanted(const Scenario& s, const Flow& flow, const Pools& pools, const Year& year) {
  if (flow.opening != nullptr) return commissioned(s, flow, year.a) - year.taken.at(&flow);
  const double level = beyond(s, flow, last_held(s, flow), year.a);
  if (flow.how_many.number) return plain(flow.how_many.number->value) * level;
  return plain(flow.how_many.rate->value) * level * pools.pupils.at(*flow.from);
}

// (6.5), (6.6)
void move(const Scenario& s, Flow& flow, Pools& pools, Year& year) {
  if (!flow.from) return;
  const auto found = flow.moved.find(year.a - 1);
  const double before = found == flow.moved.end() ? 0 : found->second;
  double moved = std::min(wanted(s, flow, pools, year), pools.left[*flow.from]);
  if (pools.free.contains(flow.to)) moved = std::min(moved, pools.free[flow.to]);
  if (!flow.at_any_time) {
    moved = std::min(moved, before + pools.movers[*flow.from]);
    pools.movers[*flow.from] -= std::max(0.0, moved - before);
  }
  pools.left[*flow.from] -= moved;
  if (pools.free.contains(flow.to)) pools.free[flow.to] -= moved;
  flow.moved[year.a] = moved;
  const AcademicCalendar calendar = provision_of(s, flow.to).calendar;
  year.changes.push_back({flow.to, moved, flow.pace.from_month, calendar});
  year.changes.push_back({*flow.from, -moved, flow.pace.from_month, calendar});
}

}  // namespace

std::vector<Flow> flows_of(const Scenario& s) {
  std::vector<Flow> flows;
  for (const Project* project : projects_of(s)) add_moves(s, *project, flows);
  return flows;
}

void act(const Scenario& s, std::vector<Flow>& flows, Year& year) {
  for (const Flow& flow : flows) {
    if (flow.opening != nullptr) take_overflow(s, flow, year);
  }
  Pools pools = pools_of(s, flows, year);
  for (Flow& flow : flows) move(s, flow, pools, year);
}

double commissioned(const Scenario& s, const Flow& flow, int a) {
  return plain(flow.opening->places.value) * beyond(s, flow, last_held(s, flow), a);
}

double funded(const Scenario& s, const Flow& flow, int a) {
  const bool is_deducted = flow.opening->funded_by == FundedBy::Direct && s.basis == Basis::Net;
  const int last = is_deducted ? last_actual_of_deductions(s) : last_actual_of_places(s, flow.to);
  return plain(flow.opening->places.value) * beyond(s, flow, last, a);
}

}  // namespace highneeds::plain
