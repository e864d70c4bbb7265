#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "highneeds/scenario/last_actual.hpp"
#include "scenario/amount_in.hpp"
#include "scenario/validation.hpp"

// What the projects of a programme do, and whether it can be done (6.2, 6.4 to 6.6, 8.5, 8.6).

namespace highneeds {
namespace {

struct NamedKind {
  ProvisionKind kind;
  Place at;  ///< where it is written, or the effect of which it is the default
};

// The provisions that an effect names, those that pupils leave before those where they arrive.
struct KindsOf {
  const Validation& validation;
  Place at;
  std::vector<NamedKind> kinds = {};

  // A kind without a place is the default of its effect, or was not read.
  void add(const Value<ProvisionKind>& value) {
    if (value.at.is_known()) {
      kinds.push_back({value.value, value.at});
    } else if (validation.was_read_whole) {
      kinds.push_back({value.value, at});
    }
  }
  void operator()(const FewerNewPlans& effect) {
    if (effect.setting) add(*effect.setting);
  }
  void operator()(const OpenPlaces& effect) {
    add(effect.setting);
    if (effect.instead_of) add(*effect.instead_of);
  }
  void operator()(const MovePlacements& effect) {
    add(effect.from);
    add(effect.to);
  }
  void operator()(const LowerUnitCost& effect) { add(effect.setting); }
  void operator()(const FewerPlacements& effect) {
    add(effect.setting);
    add(effect.to);
  }
  void operator()(const Saving&) {}
};

void check_kinds(const Validation& validation, const std::vector<NamedKind>& kinds) {
  for (const auto& [kind, at] : kinds) {
    if (find_provision(validation.scenario, kind) == nullptr)
      fault_absent_provision(validation, at, kind);
  }
  if (kinds.size() < 2 || kinds[0].kind != kinds[1].kind) return;
  validation.fault(kinds[1].at,
                   fmt::format("pupils of {0} would leave it for {0}", key(kinds[0].kind)),
                   "name two provisions");
}

// A number and a rate (or an amount): exactly one of the two.
struct Alternatives {
  bool has_first, has_second;
  std::string_view first, second;
};

void check_one_of(const Validation& validation, Place at, const Alternatives& two) {
  if (two.has_first != two.has_second || (!two.has_first && !validation.was_read_whole)) return;
  const auto name = [](std::string_view example) { return example.substr(0, example.find(':')); };
  const auto names =
      fmt::format("{} {} {}", name(two.first), two.has_first ? "and" : "nor", name(two.second));
  validation.fault(
      at, two.has_first ? names + " are both given" : fmt::format("neither {} is given", names),
      fmt::format("write one of them: {}, or {}", two.first, two.second));
}

void check_how_many(const Validation& validation, Place at, const HowMany& many) {
  check_one_of(validation, at,
               {many.number.has_value(), many.rate.has_value(), "number: 40", "rate: 5%"});
}

// Who starts or changes phase in a year is a share of the provision that is left (6.5).
void check_movers(const Validation& validation, const Value<ProvisionKind>& left) {
  const auto* provision =
      left.at.is_known() ? find_provision(validation.scenario, left.value) : nullptr;
  if (provision == nullptr || provision->share_moving || !validation.was_read_whole) return;
  if (validation.scenario.population) return;  // there, ages tell who does
  validation.fault(left.at,
                   fmt::format("nothing says how many pupils of {} start or change phase in a year",
                               key(left.value)),
                   fmt::format("write share_moving: 20% under provision.{}", key(left.value)));
}

class EffectCheck {
 public:
  EffectCheck(const Validation& validation, Place at) : validation_(validation), at_(at) {}

  void operator()(const FewerNewPlans& effect) const {
    const bool is_there =
        !effect.setting || find_provision(validation_.scenario, effect.setting->value) != nullptr;
    if (!validation_.was_read_whole || !is_there) return;
    check_people(effect);
    if (validation_.scenario.population) return;
    const auto& all = validation_.scenario.provision;
    const auto is_reached = [&](const Provision& provision) {
      return provision.new_plan_share &&
             (!effect.setting || effect.setting->value == provision.kind);
    };
    if (std::any_of(all.begin(), all.end(), is_reached)) return;
    const auto setting = effect.setting ? key(effect.setting->value)
                         : all.empty()  ? key(ProvisionKind::Mainstream)
                                        : key(all.front().kind);
    validation_.fault(
        effect.setting ? effect.setting->at : at_,
        fmt::format("this effect reaches nothing: {} new_plan_share",
                    effect.setting ? fmt::format("{} has no", setting) : "no provision has a"),
        fmt::format("write new_plan_share: 14% under provision.{}", setting));
  }

  // Ages and needs are those of a population.
  void check_people(const FewerNewPlans& effect) const {
    const auto& population = validation_.scenario.population;
    const auto without = [&](Place at, std::string_view what) {
      validation_.fault(at, fmt::format("{} are told apart only with a population", what),
                        fmt::format("take {} out, or add population", what));
    };
    if (!population && effect.age_range) without(effect.age_range->at, "ages");
    if (!population && !effect.needs.empty()) without(effect.needs.front().at, "needs");
    if (!population) return;
    std::vector<std::string_view> names;
    for (const NamedShares& need : population->needs) names.push_back(need.name);
    for (const auto& need : effect.needs) {
      if (std::find(names.begin(), names.end(), need.value) != names.end()) continue;
      validation_.fault(need.at, fmt::format("\"{}\" is not a need of the population", need.value),
                        names.empty() ? "add population.needs, or take needs out"
                                      : fmt::format("its needs are {}", fmt::join(names, ", ")));
    }
  }

  void operator()(const OpenPlaces& effect) const {
    if (effect.instead_of) check_movers(validation_, *effect.instead_of);
    const auto* provision = find_provision(validation_.scenario, effect.setting.value);
    const bool is_read = effect.setting.at.is_known() && validation_.was_read_whole;
    if (!is_read || provision == nullptr || has_place_rate(*provision)) return;
    fault_no_place_rate(
        validation_, effect.setting.at, *provision,
        fmt::format("write place_rate: £10k under provision.{}", key(effect.setting.value)));
  }

  void operator()(const MovePlacements& effect) const {
    check_how_many(validation_, at_, effect.how_many);
    if (effect.at == MovesAt::Transition) check_movers(validation_, effect.from);
  }

  void operator()(const LowerUnitCost& effect) const {
    check_one_of(
        validation_, at_,
        {effect.rate.has_value(), effect.amount.has_value(), "rate: 3%", "amount: £1_500"});
    if (effect.amount) check_base(effect);
  }

  void operator()(const FewerPlacements& effect) const {
    check_how_many(validation_, at_, effect.how_many);
  }

  void operator()(const Saving&) const {}

 private:
  // An amount is at the prices of the base year and follows the unit cost from there (8.6).
  void check_base(const LowerUnitCost& effect) const {
    const auto& scenario = validation_.scenario;
    const auto* provision = find_provision(scenario, effect.setting.value);
    if (provision == nullptr || !validation_.was_read_whole || !validation_.has_years()) return;
    const auto& unit_cost = provision->unit_cost;
    const auto base =
        std::clamp(last_actual(scenario, unit_cost), scenario.years.first, scenario.years.last);
    const auto cost = amount_in(unit_cost, base, scenario.years.first);
    if (!cost || cost->pounds > 0) return;
    validation_.fault(effect.amount->at,
                      fmt::format("the unit cost of {} is £0 in {}, at whose prices this is",
                                  key(provision->kind), base.name()),
                      "write rate: 3% instead, or give the unit cost of that year");
  }

  const Validation& validation_;
  Place at_;
};

}  // namespace

void check_effect(const Validation& validation, const Effect& effect) {
  KindsOf named{.validation = validation, .at = effect.at};
  std::visit(named, effect.what);
  check_kinds(validation, named.kinds);
  std::visit(EffectCheck(validation, effect.at), effect.what);
}

}  // namespace highneeds
