#include <doctest/doctest.h>

#include "scenario/programme_sample.hpp"
#include "scenario/support.hpp"

using namespace highneeds;
using namespace highneeds::testing;

namespace {

Scenario sample() {
  const auto outcome = load_text(programme_sample);
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario);
  return *outcome.scenario;
}

template <class What>
const What& effect_of(const Project& project, std::size_t index = 0) {
  REQUIRE(project.effects.size() > index);
  return std::get<What>(project.effects[index].what);
}

LoadOutcome load_sample_with(const std::string& overlay, const std::vector<std::string>& settings) {
  const Folder folder;
  LoadRequest request{.scenario = folder.write("scenario.yaml", programme_sample),
                      .overlays = {},
                      .settings = settings};
  if (!overlay.empty()) request.overlays.push_back(folder.write("overlay.yaml", overlay));
  return load_from(folder, request);
}

std::vector<std::string> names_of(const Programme& programme) {
  std::vector<std::string> names;
  for (const auto& workstream : programme.workstreams) {
    names.push_back(workstream.name);
    for (const auto& project : workstream.projects) names.push_back("  " + project.name);
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("programme: none is a scenario without one") {
  CHECK_FALSE(load_text(smallest).scenario->programme);
  CHECK(load_over("programme: {title: Local first}").scenario->programme->title == "Local first");
}

TEST_CASE("programme: workstreams and projects stand in the order of the file") {
  const auto scenario = sample();
  const auto& programme = *scenario.programme;
  CHECK(programme.title == "A small programme");
  CHECK(programme.delivery_rate.value == Rate::ratio(0.75));
  CHECK(names_of(programme) == Names{"sufficiency", "  new_school", "  units", "earlier_help",
                                     "  early_years", "  places_elsewhere", "commissioning",
                                     "  fees"});
  CHECK(programme.workstreams[0].title == "Workstream 5, enough places");
  CHECK(programme.workstreams[0].at.line == 39);
  CHECK(programme.workstreams[1].title == "");
}

TEST_CASE("programme: what is said of a project") {
  const auto scenario = sample();
  const auto& project = scenario.programme->workstreams[0].projects[0];
  CHECK(project.title == "A new special school");
  CHECK(project.owner == "Head of SEND");
  CHECK(project.note == "bid made in 2026");
  CHECK(project.stage == Stage::Approved);
  CHECK(project.kind == SavingKind::CostAvoidance);
  CHECK(project.rag == Rag::Amber);
  CHECK_FALSE(project.start);
  CHECK(project.confidence.value == Rate::ratio(0.6));
  CHECK(project.cost->by_year.at({2026}).value == Money::pounds(500'000));
  CHECK(project.charged_to == ChargedTo::Elsewhere);
  CHECK(project.capital.at({2026}).value == Money::pounds(12e6));
}

TEST_CASE("programme: what holds of a project that says nothing") {
  const auto scenario = sample();
  const auto& project = scenario.programme->workstreams[0].projects[1];
  CHECK(project.title == "");
  CHECK(project.stage == Stage::Planned);
  CHECK(project.kind == SavingKind::CostAvoidance);
  CHECK(project.rag == Rag::Unstated);
  CHECK(project.charged_to == ChargedTo::Block);
  CHECK(project.confidence.value == Rate::ratio(1));
  CHECK_FALSE(project.ramp);
  CHECK_FALSE(project.cost);
  CHECK(project.capital.empty());
  CHECK(project.outcomes.empty());
}

TEST_CASE("programme: outcomes are numbers, shares or pounds") {
  const auto scenario = sample();
  const auto& outcomes = scenario.programme->workstreams[0].projects[0].outcomes;
  REQUIRE(outcomes.size() == 2);
  CHECK(outcomes[0].title == "New places");
  CHECK(outcomes[0].heading == "learning");
  CHECK(outcomes[0].priority == "Local first");
  CHECK(outcomes[0].target.value.value == 170);
  CHECK(outcomes[0].target.value.unit == Unit::Count);
  CHECK(outcomes[0].actual->value.value == 0);
  CHECK(outcomes[1].target.value.value == doctest::Approx(0.94));
  CHECK(outcomes[1].target.value.unit == Unit::Ratio);
  const auto paid = load_sample_with(
      "", {"programme.sufficiency.new_school.outcomes.grant={target: £2m, actual: £0.5m}"});
  CHECK(paid.faults == "");
  const auto& grant = paid.scenario->programme->workstreams[0].projects[0].outcomes.at(2);
  CHECK(grant.target.value.value == 2e6);
  CHECK(grant.actual->value.unit == Unit::Pounds);
}

TEST_CASE("programme: ramps go by academic or by financial year, as their years tell") {
  const auto scenario = sample();
  const auto& earlier = scenario.programme->workstreams[1];
  const auto* financial = std::get_if<Series<Rate>>(&*earlier.projects[0].ramp);
  const auto* academic = std::get_if<AcademicSeries<Rate>>(&*earlier.projects[1].ramp);
  REQUIRE(financial != nullptr);
  REQUIRE(academic != nullptr);
  CHECK(financial->by_year.at({2026}).value == Rate::ratio(0.5));
  CHECK(academic->by_year.at({2026}).value == Rate::ratio(0.5));
  const auto& one =
      std::get<AcademicSeries<Rate>>(*scenario.programme->workstreams[0].projects[0].ramp);
  CHECK(one.always->value == Rate::ratio(1));
}

TEST_CASE("programme: a ramp with both kinds of year is a fault") {
  CHECK(load_sample_with("", {"programme.earlier_help.early_years.ramp.2027/28=60%"}).faults ==
        "--set programme.earlier_help.early_years.ramp.2027/28=60%:1:41: \"2027/28\" is an "
        "academic year, and programme.workstreams.earlier_help.projects.early_years.ramp goes by "
        "financial years (write 2027-28)\n");
}

TEST_CASE("programme: effects on pupils and places") {
  const auto scenario = sample();
  const auto& workstreams = scenario.programme->workstreams;
  const auto& open = effect_of<OpenPlaces>(workstreams[0].projects[0]);
  CHECK(open.setting.value == ProvisionKind::StateSpecial);
  CHECK(open.instead_of->value == ProvisionKind::IndependentSpecial);
  CHECK(open.instead_of->at.line == 60);
  CHECK(open.opens->value ==
        Date{std::chrono::year{2027}, std::chrono::September, std::chrono::day{1}});
  CHECK(open.places.value == Places::count(170));
  CHECK(open.funded_by == FundedBy::Direct);
  CHECK(std::get<AcademicSeries<Rate>>(*open.fill).by_year.size() == 3);
  const auto& moved = effect_of<MovePlacements>(workstreams[0].projects[1]);
  CHECK(moved.to.value == ProvisionKind::StateSpecial);
  CHECK(moved.how_many.number->value == Pupils::count(10));
  CHECK_FALSE(moved.how_many.rate);
  CHECK(moved.at == MovesAt::AnyTime);
  const auto& fewer = effect_of<FewerNewPlans>(workstreams[1].projects[0]);
  CHECK(fewer.rate.value == Rate::ratio(0.1));
  CHECK(fewer.setting->value == ProvisionKind::Mainstream);
  const auto& avoided = effect_of<FewerPlacements>(workstreams[1].projects[1]);
  CHECK(avoided.setting.value == ProvisionKind::IndependentSpecial);
  CHECK(avoided.to.value == ProvisionKind::Mainstream);
}

TEST_CASE("programme: effects on prices and spending, each under its key") {
  const auto scenario = sample();
  const auto& fees = scenario.programme->workstreams[2].projects[0];
  CHECK(effect_of<LowerUnitCost>(fees).amount->value == UnitCost::pounds(1'500));
  CHECK(effect_of<Saving>(fees, 1).amount.by_year.at({2026}).value == Money::pounds(1e6));
  CHECK(key(fees.effects[0]) == "unit_cost");
  CHECK(key(fees.effects[1]) == "saving");
}

TEST_CASE("provision: room, overflow and the shares that move") {
  const auto scenario = sample();
  const auto& special = scenario.provision[1];
  CHECK(special.capacity->by_year.at({2023}).value == Places::count(1600));
  CHECK(special.occupied_by_others->always->value == Pupils::count(20));
  CHECK(special.overflow->value == ProvisionKind::IndependentSpecial);
  CHECK(special.overflow->at.line == 23);
  CHECK(special.share_moving->always->value == Rate::ratio(0.2));
  CHECK(scenario.provision[0].new_plan_share->always->value == Rate::ratio(0.14));
}

TEST_CASE("programme: include: no takes a workstream or a project out") {
  const std::string off = "{include: no}";
  const auto without_stream =
      load_sample_with("programme: {workstreams: {earlier_help: " + off + "}}", {});
  CHECK(without_stream.faults == "");
  CHECK(names_of(*without_stream.scenario->programme) ==
        Names{"sufficiency", "  new_school", "  units", "commissioning", "  fees"});
  const auto without_project = load_sample_with(
      "programme: {workstreams: {sufficiency: {projects: {units: " + off + "}}}}", {});
  CHECK(without_project.faults == "");
  CHECK(names_of(*without_project.scenario->programme).size() == 7);
  const auto by_setting = load_sample_with("", {"programme.commissioning.include=no"});
  CHECK(by_setting.faults == "");
  CHECK(by_setting.scenario->programme->workstreams.size() == 2);
}

TEST_CASE("settings: an address may leave out the keys that group the programme") {
  const auto set = load_sample_with("", {"programme.sufficiency.new_school.opens=2028-09-01",
                                         "programme.sufficiency.new_school.confidence=40%",
                                         "programme.sufficiency.units.confidence=30%",
                                         "programme.sufficiency.new_school.fill.2030/31=100%",
                                         "programme.commissioning.fees.saving.amount.2027-28=£2m",
                                         "programme.delivery_rate=50%"});
  CHECK(set.faults == "");
  const auto& sufficiency = set.scenario->programme->workstreams[0];
  const auto& open = effect_of<OpenPlaces>(sufficiency.projects[0]);
  CHECK(open.opens->value ==
        Date{std::chrono::year{2028}, std::chrono::September, std::chrono::day{1}});
  CHECK(std::get<AcademicSeries<Rate>>(*open.fill).by_year.size() == 4);
  CHECK(sufficiency.projects[0].confidence.value == Rate::ratio(0.4));
  CHECK(sufficiency.projects[1].confidence.value == Rate::ratio(0.3));
  const auto& fees = set.scenario->programme->workstreams[2].projects[0];
  CHECK(effect_of<Saving>(fees, 1).amount.by_year.at({2027}).value == Money::pounds(2e6));
  CHECK(set.scenario->programme->delivery_rate.value == Rate::ratio(0.5));
}

TEST_CASE("settings: a new effect may be given by a path") {
  const auto set = load_sample_with(
      "", {"programme.sufficiency.units.effects.saving.amount={2026-27: £1m, then: hold}"});
  CHECK(set.faults == "");
  CHECK(set.scenario->programme->workstreams[0].projects[1].effects.size() == 2);
}

TEST_CASE("settings: a short address that is unclear or unknown") {
  CHECK(load_sample_with("", {"programme.commissioning.fees.amount=£2k"}).faults ==
        "--set programme.commissioning.fees.amount=£2k:1:30: \"amount\" stands in 2 places here "
        "(write one of programme.workstreams.commissioning.projects.fees.effects.unit_cost.amount, "
        "programme.workstreams.commissioning.projects.fees.effects.saving.amount)\n");
  CHECK(load_sample_with("", {"programme.sufficiency.new_scool.opens=2028-09-01"}).faults ==
        "--set programme.sufficiency.new_scool.opens=2028-09-01:1:23: there is no \"new_scool\" in "
        "programme.workstreams.sufficiency (did you mean \"new_school\"?)\n");
  CHECK(load_sample_with("", {"programme.transport.new_school.opens=2028-09-01"}).faults ==
        "--set programme.transport.new_school.opens=2028-09-01:1:11: there is no \"transport\" in "
        "programme (there are title, delivery_rate, sufficiency, earlier_help, commissioning)\n");
  CHECK(load_sample_with("", {"programme.sufficiency.units.confidance=40%"}).faults ==
        "--set programme.sufficiency.units.confidance=40%:1:29: unknown key \"confidance\" in "
        "programme.workstreams.sufficiency.projects.units (did you mean \"confidence\"?)\n");
}

TEST_CASE("addresses: those that a short one stands for") {
  const Names addresses = {
      "programme.delivery_rate",
      "programme.workstreams.a.projects.b.confidence",
      "programme.workstreams.a.projects.b.effects.unit_cost.amount",
      "programme.workstreams.a.projects.b.effects.saving.amount",
      "programme.workstreams.a.projects[b.c].confidence",
      "lines.a.amount",
  };
  const auto meant = [&](const std::string& written) {
    return addresses_meant(written, addresses);
  };
  CHECK(meant("programme.a.b.confidence") == Names{addresses[1]});
  CHECK(meant("programme.a[b.c].confidence") == Names{addresses[4]});
  CHECK(meant("programme.a.b.amount") == Names{addresses[2], addresses[3]});
  CHECK(meant("programme.a.b.saving.amount") == Names{addresses[3]});
  CHECK(meant("lines.a.amount") == Names{addresses[5]});
  CHECK(meant("a.amount") == Names{});
  CHECK(meant("programme.a.b") == Names{});
}
