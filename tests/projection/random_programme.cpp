#include "projection/random_programme.hpp"

#include <algorithm>

namespace highneeds {
namespace {

using build::value;

class ProgrammeAuthor {
 public:
  ProgrammeAuthor(RandomDraw& draw, const Scenario& scenario) : draw_(draw), s_(scenario) {}

  Programme write() {
    Programme programme;
    if (draw_.chance(0.6)) programme.delivery_rate = draw_.some<Rate>(0, 1);
    const int workstreams = draw_.whole(1, 4);
    for (int w = 0; w < workstreams; ++w) {
      Workstream workstream;
      workstream.name = "workstream_" + std::to_string(w);
      const int projects = draw_.whole(0, 4);
      for (int p = 0; p < projects; ++p) {
        workstream.projects.push_back(
            project("project_" + std::to_string(w) + "_" + std::to_string(p)));
      }
      programme.workstreams.push_back(workstream);
    }
    return programme;
  }

 private:
  RandomDraw& draw_;
  const Scenario& s_;

  int some_year() { return draw_.whole(s_.years.first.first - 1, s_.years.last.first); }

  Value<Date> date() {
    const auto month = std::chrono::month{static_cast<unsigned>(draw_.whole(1, 12))};
    const auto day =
        std::chrono::day{draw_.chance(0.5) ? 1U : static_cast<unsigned>(draw_.whole(1, 28))};
    return value(Date{std::chrono::year{some_year()}, month, day});
  }

  Ramp ramp() {
    if (draw_.chance(0.1)) return build::always<Rate>(draw_.between(0, 1));
    if (draw_.chance(0.5)) return draw_.steps<Rate, AcademicYear>(some_year(), 0, 1);
    return draw_.steps<Rate>(some_year(), 0, 1);
  }

  // Up to a year after the first of the horizon, or one value for all.
  Series<Money> money(double high) {
    if (draw_.chance(0.3)) return build::always<Money>(draw_.between(0, high));
    return draw_.steps<Money>(std::max(some_year(), s_.years.first.first), 0, high);
  }

  const Provision& provision() {
    return s_.provision[static_cast<std::size_t>(
        draw_.whole(0, static_cast<int>(s_.provision.size()) - 1))];
  }
  Value<ProvisionKind> setting() { return value(provision().kind); }
  Value<ProvisionKind> setting_other_than(ProvisionKind kind) {
    Value<ProvisionKind> other = setting();
    while (other.value == kind) other = setting();
    return other;
  }

  // Whether some of its pupils start or change phase, without which none moves as they do.
  [[nodiscard]] bool has_movers(ProvisionKind kind) const {
    return std::any_of(s_.provision.begin(), s_.provision.end(), [&](const Provision& p) {
      return p.kind == kind && p.share_moving.has_value();
    });
  }

  HowMany how_many() {
    HowMany made;
    if (draw_.chance(0.5)) {
      made.number = draw_.some<Pupils>(0, 400);
    } else {
      made.rate = draw_.some<Rate>(0, 0.6);
    }
    return made;
  }

  template <class Sort>
  void add(Project& project, const Sort& effect) {
    project.effects.push_back(Effect{{}, effect});
  }

  void add_fewer_new_plans(Project& project) {
    FewerNewPlans fewer{draw_.some<Rate>(0, 1), {}};
    const Provision& one = provision();
    if (!one.new_plan_share) return;
    if (draw_.chance(0.5)) fewer.setting = value(one.kind);
    add(project, fewer);
  }

  void add_open_places(Project& project) {
    OpenPlaces opening;
    const Provision& at = provision();
    opening.setting = value(at.kind);
    if (draw_.chance(0.6)) {
      opening.instead_of = setting_other_than(at.kind);
      if (!has_movers(opening.instead_of->value)) return;
    } else if (!at.capacity) {
      return;
    }
    if (draw_.chance(0.5)) opening.opens = date();
    if (draw_.chance(0.5)) opening.fill = ramp();
    opening.places = draw_.some<Places>(0, 500);
    if (draw_.chance(0.4)) opening.funded_by = FundedBy::Direct;
    add(project, opening);
  }

  void add_moves(Project& project) {
    if (draw_.chance(0.4)) {
      const Value<ProvisionKind> from = setting();
      const bool at_transition = has_movers(from.value) && draw_.chance(0.7);
      const MovesAt at = at_transition ? MovesAt::Transition : MovesAt::AnyTime;
      add(project, MovePlacements{from, setting_other_than(from.value), how_many(), at});
    }
  }
  void add_fewer_placements(Project& project) {
    if (draw_.chance(0.3)) {
      const Value<ProvisionKind> from = setting();
      add(project, FewerPlacements{from, how_many(), setting_other_than(from.value)});
    }
  }

  void add_unit_cost(Project& project) {
    LowerUnitCost lower{setting(), {}, {}};
    if (draw_.chance(0.5)) {
      lower.rate = draw_.some<Rate>(0, 0.5);
    } else {
      lower.amount = draw_.some<UnitCost>(0, 6000);
    }
    add(project, lower);
  }

  void add_effects(Project& project) {
    const bool is_any = !s_.provision.empty(), are_two = s_.provision.size() > 1;
    if (is_any && draw_.chance(0.4)) add_fewer_new_plans(project);
    if (are_two && draw_.chance(0.5)) add_open_places(project);
    if (are_two) add_moves(project);
    if (is_any && draw_.chance(0.3)) add_unit_cost(project);
    if (are_two) add_fewer_placements(project);
    if (draw_.chance(0.3)) add(project, Saving{money(2e6)});
  }

  // Places that say themselves when they open need no start of their project.
  static bool opens_places_only(const Project& project) {
    if (project.effects.size() != 1) return false;
    const auto* opening = std::get_if<OpenPlaces>(&project.effects.front().what);
    return opening != nullptr && opening->opens;
  }

  Project project(std::string name) {
    Project made;
    made.name = std::move(name);
    made.start = date();
    if (draw_.chance(0.6)) made.ramp = ramp();
    if (draw_.chance(0.6)) made.confidence = draw_.some<Rate>(0, 1);
    if (draw_.chance(0.5)) made.cost = money(1e6);
    if (draw_.chance(0.3)) made.charged_to = ChargedTo::Elsewhere;
    made.capital = draw_.dated(0.1, 1e6, 20e6);
    add_effects(made);
    if (opens_places_only(made) && draw_.chance(0.3)) made.start.reset();
    return made;
  }
};

// What is known of late years leaves a programme little to change (8.2).
void forget_what_is_known(Scenario& s) {
  const auto is_late = [&](const auto& entry) { return entry.first > s.actual_to; };
  if (s.known_spending) std::erase_if(s.known_spending->amount, is_late);
  std::erase_if(s.known_closing, is_late);
  std::erase_if(s.balancing_causes, is_late);
}

}  // namespace

void write_room(RandomDraw& draw, Scenario& scenario) {
  // Each may overflow to one that stands later in some order, so that no chain closes.
  std::vector<std::size_t> order(scenario.provision.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1],
              order[static_cast<std::size_t>(draw.whole(0, static_cast<int>(i) - 1))]);
  }
  const double share_with_capacity = draw.chance(0.4) ? 0 : draw.between(0.2, 1);
  for (std::size_t i = 0; i < order.size(); ++i) {
    Provision& p = scenario.provision[order[i]];
    if (draw.chance(0.6)) p.share_moving = draw.series<Rate, AcademicYear>(0, 0.15);
    if (draw.chance(0.6)) p.new_plan_share = draw.series<Rate, AcademicYear>(0, 0.15);
    if (i + 1 == order.size() || !draw.chance(share_with_capacity)) continue;
    const auto next = draw.whole(static_cast<int>(i) + 1, static_cast<int>(order.size()) - 1);
    p.overflow = value(scenario.provision[order[static_cast<std::size_t>(next)]].kind);
    p.capacity = draw.series<Places, AcademicYear>(0, 4000);
    if (draw.chance(0.3)) p.occupied_by_others = draw.series<Pupils, AcademicYear>(0, 300);
  }
}

void write_programme(RandomDraw& draw, Scenario& scenario) {
  if (draw.chance(0.8)) forget_what_is_known(scenario);
  scenario.programme = ProgrammeAuthor{draw, scenario}.write();
}

}  // namespace highneeds
