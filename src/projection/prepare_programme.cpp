#include <algorithm>

#include "highneeds/scenario/last_actual.hpp"
#include "projection/preparation_series.hpp"

namespace highneeds {
namespace {

Index provision_of(const Preparation& preparation, ProvisionKind kind) {
  const auto& all = preparation.scenario.provision;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Provision& one) { return one.kind == kind; });
  if (found == all.end()) throw std::logic_error("no provision " + std::string{key(kind)});
  return static_cast<Index>(found - all.begin());
}

const Provision& written(const Preparation& preparation, Index provision) {
  return preparation.scenario.provision[static_cast<std::size_t>(provision)];
}
ProvisionShape& shape_of(Preparation& preparation, Index provision) {
  return preparation.shape().spending.provisions[static_cast<std::size_t>(provision)];
}

/// A project on its way: its index, its address, and the level of its effects.
struct ProjectAt {
  Preparation& preparation;
  const Project& written;
  std::string address;
  Index index;
  LevelShape level;

  [[nodiscard]] ProgrammeShape& programme() const { return preparation.shape().programme; }
};

void set_ramp(Preparation& preparation, LevelShape& level, const std::string& address,
              const Ramp& ramp) {
  level.is_financial = std::holds_alternative<Series<Rate>>(ramp);
  level.ramp = std::visit(
      [&](const auto& series) {
        return preparation.rising(address, Unit::Ratio, series, ramps_begin_before);
      },
      ramp);
}

/// A bit for each need that is named, in the order of the population's; 0: all.
std::uint32_t bits_of(const std::vector<Value<std::string>>& names, const Population& population) {
  std::uint32_t bits = 0;
  for (const auto& name : names) {
    for (std::size_t n = 0; n < population.needs.size(); ++n) {
      if (population.needs[n].name == name.value) bits |= 1U << n;
    }
  }
  return bits;
}

void add(const ProjectAt& project, const std::string& address, const FewerNewPlans& effect) {
  const auto& population = project.preparation.scenario.population;
  const Index rate = project.preparation.lever(address + ".rate", Unit::Ratio, effect.rate);
  const auto& all = project.preparation.scenario.provision;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool has_new_plans = population || all[i].new_plan_share;
    if (!has_new_plans || (effect.setting && effect.setting->value != all[i].kind)) continue;
    FewerPlansShape fewer{.project = project.index,
                          .provision = static_cast<Index>(i),
                          .rate = rate,
                          .level = project.level};
    if (effect.age_range) {
      fewer.first_age = static_cast<Index>(effect.age_range->first);
      fewer.last_age = static_cast<Index>(effect.age_range->last);
    }
    if (population) fewer.needs = bits_of(effect.needs, *population);
    project.programme().fewer_plans.push_back(fewer);
  }
}

/// A flow, with the last actual year of the pupils that it moves.
FlowShape flow_of(const ProjectAt& project, std::optional<ProvisionKind> from, ProvisionKind to) {
  FlowShape flow{.project = project.index, .level = project.level};
  flow.to = provision_of(project.preparation, to);
  flow.last_pupils = shape_of(project.preparation, flow.to).last_actual;
  if (!from) return flow;
  flow.from = provision_of(project.preparation, *from);
  flow.last_pupils =
      std::max(flow.last_pupils, shape_of(project.preparation, flow.from).last_actual);
  return flow;
}

/// (8.2) places that the council funds are in those of the provision, others in the deductions.
Index last_of_places(const ProjectAt& project, const FlowShape& flow) {
  const Scenario& scenario = project.preparation.scenario;
  const FinancialYear year =
      flow.is_direct ? last_actual(scenario, scenario.funding.high_needs_block.deductions)
                     : last_actual(scenario, written(project.preparation, flow.to).places);
  return project.preparation.last_academic_position(year);
}

void add(const ProjectAt& project, const std::string& address, const OpenPlaces& effect) {
  Preparation& preparation = project.preparation;
  std::optional<ProvisionKind> from;
  if (effect.instead_of) from = effect.instead_of->value;
  FlowShape flow = flow_of(project, from, effect.setting.value);
  flow.opens_places = true;
  flow.at_transition = true;
  flow.is_direct = effect.funded_by == FundedBy::Direct && preparation.scenario.basis == Basis::Net;
  flow.last_places = last_of_places(project, flow);
  if (effect.opens) {
    flow.level.date = preparation.lever(address + ".opens", Unit::Months, *effect.opens);
  }
  flow.number = preparation.lever(address + ".places", Unit::Places, effect.places);
  if (effect.fill) set_ramp(preparation, flow.level, address + ".fill", *effect.fill);
  if (!flow.is_direct) shape_of(preparation, flow.to).made.opens_places = true;
  project.programme().flows.push_back(flow);
}

void set_how_many(const ProjectAt& project, const std::string& address, const HowMany& how_many,
                  FlowShape& flow) {
  flow.number = project.preparation.lever(address + ".number", Unit::Pupils, how_many.number);
  flow.rate = project.preparation.lever(address + ".rate", Unit::Ratio, how_many.rate);
}

void add(const ProjectAt& project, const std::string& address, const MovePlacements& effect) {
  FlowShape flow = flow_of(project, effect.from.value, effect.to.value);
  flow.at_transition = effect.at == MovesAt::Transition;
  set_how_many(project, address, effect.how_many, flow);
  project.programme().flows.push_back(flow);
}

void add(const ProjectAt& project, const std::string& address, const FewerPlacements& effect) {
  FlowShape flow = flow_of(project, effect.setting.value, effect.to.value);
  set_how_many(project, address, effect.how_many, flow);
  project.programme().flows.push_back(flow);
}

void add(const ProjectAt& project, const std::string& address, const LowerUnitCost& effect) {
  const Index provision = provision_of(project.preparation, effect.setting.value);
  const Scenario& scenario = project.preparation.scenario;
  const Index last = project.preparation.last_position(
      last_actual(scenario, written(project.preparation, provision).unit_cost));
  project.programme().prices.push_back(
      {.project = project.index,
       .provision = provision,
       .rate = project.preparation.lever(address + ".rate", Unit::Ratio, effect.rate),
       .amount =
           project.preparation.lever(address + ".amount", Unit::PoundsPerPupil, effect.amount),
       .base = std::max(last, 0),
       .last_actual = last,
       .level = project.level});
}

void add(const ProjectAt& project, const std::string& address, const Saving& effect) {
  project.programme().savings.push_back(
      {.project = project.index,
       .amount = project.preparation.rising(address + ".amount", Unit::Pounds, effect.amount, 0),
       .last_actual = project.programme().last_actual,
       .level = project.level});
}

void prepare_outcomes(Preparation& preparation, const std::string& address,
                      const std::vector<Outcome>& outcomes) {
  const auto lever = [&](const std::string& at, const Value<Measured>& measured) {
    (void)preparation.lever(at, measured.value.unit, measured.value.value, measured.at,
                            measured.provenance);
  };
  for (const Outcome& outcome : outcomes) {
    const std::string of = join(address + ".outcomes", outcome.name);
    lever(of + ".target", outcome.target);
    if (outcome.actual) lever(of + ".actual", *outcome.actual);
  }
}

/// (8.7) cost and capital.
void prepare_cost(const ProjectAt& project, ProjectShape& shape) {
  const auto& cost = project.written.cost;
  if (cost) {
    shape.cost = project.preparation.rising(project.address + ".cost", Unit::Pounds, *cost, 0);
  }
  shape.capital = project.preparation.dated(project.address + ".capital", project.written.capital);
}

/// (8.7) one cost for all years counts from the project's start; without one, from the day on which
/// its places open.
void start_cost(const ProjectAt& project) {
  const auto& cost = project.written.cost;
  if (!cost || !cost->always || !cost->by_year.empty()) return;
  Index& from = project.programme().projects.back().cost_from;
  from = project.level.date;
  if (from == absent && !project.programme().flows.empty()) {
    from = project.programme().flows.back().level.date;
  }
}

void prepare_project(Preparation& preparation, const Project& written, const std::string& address,
                     Index workstream) {
  ProgrammeShape& programme = preparation.shape().programme;
  ProjectAt project{
      preparation, written, address, static_cast<Index>(programme.projects.size()), {}};
  project.level.date = preparation.lever(address + ".start", Unit::Months, written.start);
  if (written.ramp) set_ramp(preparation, project.level, address + ".ramp", *written.ramp);
  project.level.confidence =
      preparation.lever(address + ".confidence", Unit::Ratio, written.confidence);
  ProjectShape shape{.workstream = workstream,
                     .is_charged_to_block = written.charged_to == ChargedTo::Block};
  prepare_cost(project, shape);
  programme.projects.push_back(std::move(shape));
  prepare_outcomes(preparation, address, written.outcomes);
  for (const Effect& effect : written.effects) {
    const std::string of = join(address + ".effects", key(effect));
    std::visit([&](const auto& what) { add(project, of, what); }, effect.what);
  }
  start_cost(project);
}

}  // namespace

void prepare_programme(Preparation& preparation) {
  const Scenario& scenario = preparation.scenario;
  if (!scenario.programme) return;
  ProgrammeShape& programme = preparation.shape().programme;
  programme.delivery_rate =
      preparation.lever("programme.delivery_rate", Unit::Ratio, scenario.programme->delivery_rate);
  programme.last_actual = preparation.last_position(last_actual(scenario));
  for (const Workstream& workstream : scenario.programme->workstreams) {
    const std::string address = join("programme.workstreams", workstream.name) + ".projects";
    for (const Project& project : workstream.projects) {
      prepare_project(preparation, project, join(address, project.name), programme.workstreams);
    }
    ++programme.workstreams;
  }
  programme.everyone.assign(programme.projects.size(), 1);
}

}  // namespace highneeds
