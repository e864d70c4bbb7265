#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "highneeds/projection/population_projection.hpp"
#include "highneeds/scenario/load.hpp"

// Pupils from the population (section 7) in the forecast: the shipped scenario that has one.
namespace highneeds {
namespace {

const std::string file = std::string(HIGHNEEDS_ROOT) + "/scenarios/norfolk/population.yaml";

Prepared prepared(std::vector<std::string> settings = {}) {
  Sources sources;
  return prepare(
      load({.scenario = file, .overlays = {}, .settings = std::move(settings)}, sources).scenario);
}

double plans(const Prepared& of, const Forecast<double>& forecast, std::string_view line,
             std::size_t year) {
  return forecast.at(find_row(of.shape, Section::Expenditure, line, Measure::Plans).value(), year);
}

double closing_of(const PopulationAtCensus& census, ProvisionKind kind) {
  double all = 0;
  for (std::size_t cell = 0; cell < census.flows.closing.size(); ++cell) {
    const auto setting = static_cast<Setting>(cell % setting_count);
    if (provision_of(setting) == kind) all += census.flows.closing[cell];
  }
  return all;
}

constexpr std::size_t year_of_2025 = 4;  // 2025-26, in which the census of January 2026 falls

}  // namespace

TEST_CASE("the plans of a forecast are those of its population, by census and provision") {
  const Prepared of = prepared();
  for (const Case which : {Case::Unmitigated, Case::Mitigated}) {
    const Forecast<double> forecast = project(of, which);
    const auto censuses = project_population(of, which);
    REQUIRE(censuses.size() == 5);
    CHECK(censuses.front().january == 2025);
    for (std::size_t i = 0; i < censuses.size(); ++i) {
      for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
        const auto provision = static_cast<ProvisionKind>(kind);
        CHECK(plans(of, forecast, key(provision), year_of_2025 - 1 + i) ==
              doctest::Approx(closing_of(censuses[i], provision)).epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("plans that are known stand, and the balancing item is what the rates missed") {
  const Prepared of = prepared();
  const Forecast<double> forecast = project(of, Case::Mitigated);
  CHECK(plans(of, forecast, "total", year_of_2025) == 13'777);
  const PopulationFlows flows = project_population(of, Case::Mitigated).at(1).flows;
  double balancing = 0, rest = 0;
  for (std::size_t cell = 0; cell < flows.closing.size(); ++cell) {
    balancing += flows.balancing[cell];
    rest += flows.opening[cell] - flows.leavers[cell] + flows.joined[cell];
  }
  CHECK(rest + balancing == doctest::Approx(13'777).epsilon(1e-12));
  CHECK(std::abs(balancing) > 1);
}

TEST_CASE("with and without the programme are the same where pupils are actual") {
  const Prepared of = prepared();
  const Forecast<double> with = project(of, Case::Mitigated);
  const Forecast<double> without = project(of, Case::Unmitigated);
  CHECK(plans(of, with, "total", year_of_2025) == plans(of, without, "total", year_of_2025));
  CHECK(plans(of, with, "total", year_of_2025 + 1) < plans(of, without, "total", year_of_2025 + 1));
  CHECK(plans(of, with, "independent_special", 7) < plans(of, without, "independent_special", 7));
}

TEST_CASE("a trace of the population is the forecast, and re-adds to the bit") {
  const Prepared of = prepared();
  const Forecast<double> forecast = project(of);
  Tape tape;
  const Forecast<Traced> traced = trace(of, tape);
  REQUIRE(traced.cells.size() == forecast.cells.size());
  for (std::size_t i = 0; i < traced.cells.size(); ++i) {
    REQUIRE(traced.cells[i].value == forecast.cells[i]);
  }
  const std::vector<double> again = re_add(tape, of.values);
  for (std::size_t step = 0; step < again.size(); ++step) REQUIRE(again[step] == tape[step].value);
}

TEST_CASE("a rate of the population is a lever: it moves the years after what is known") {
  const Prepared of = prepared();
  const Prepared more = prepared({"population.join.5=4%"});
  const Forecast<double> before = project(of), after = project(more);
  CHECK(plans(more, after, "total", year_of_2025) == plans(of, before, "total", year_of_2025));
  CHECK(plans(more, after, "total", 6) > plans(of, before, "total", 6));
  CHECK(plans(more, after, "mainstream", 6) > plans(of, before, "mainstream", 6));
}

TEST_CASE("what the population gives is known as its least sure table, and not as actual") {
  const Prepared of = prepared();
  const Forecast<Known> all = known(of);
  const auto row = find_row(of.shape, Section::Expenditure, "total", Measure::Plans).value();
  CHECK(all.at(row, year_of_2025) == Known::Actual);
  CHECK(all.at(row, year_of_2025 + 1) == Known::Assumed);
}

TEST_CASE("fewer new plans of some ages and needs touch no others") {
  const Prepared of =
      prepared({"programme.workstreams.mainstream_inclusion.projects.advice_and_support.effects."
                "fewer_new_plans.ages=5 to 10",
                "programme.workstreams.mainstream_inclusion.projects.advice_and_support.effects."
                "fewer_new_plans.needs=SEMH",
                "programme.workstreams.school_and_community_teams.include=no"});
  const auto censuses = project_population(of, Case::Mitigated);
  const PopulationFlows& flows = censuses.back().flows;
  double inside = 0, outside = 0;
  for (std::size_t cell = 0; cell < flows.not_made.size(); ++cell) {
    const std::size_t age = cell / setting_count;
    (age >= 5 && age <= 10 ? inside : outside) += std::abs(flows.not_made[cell]);
  }
  CHECK(inside > 1);
  CHECK(outside == doctest::Approx(0).epsilon(1e-9));
}

TEST_CASE("places that open later within a school year take no more pupils out of that year") {
  const std::string school =
      "programme.workstreams.sufficiency.projects.great_yarmouth_school.effects.";
  double before = 0;
  for (const char* const day : {"2026-09-01", "2026-12-01", "2027-01-01", "2027-01-02"}) {
    CAPTURE(day);
    const Prepared of = prepared({school + "open_places.opens=" + day,
                                  school + "open_places.fill={2026/27: 100%, then: 100%}"});
    const Forecast<double> forecast = project(of);
    const auto row =
        find_row(of.shape, Section::Expenditure, "independent_special", Measure::Pupils);
    const double pupils = forecast.at(row.value(), 5);
    CHECK(pupils > before);
    before = pupils;
  }
}

TEST_CASE("room binds once neither a provision nor its overflow is actual") {
  const Prepared of = prepared({"provision.state_special.capacity=2450",
                                "provision.state_special.overflow=independent_special",
                                "provision.independent_special.pupils.2026/27={value: 1200, known: "
                                "actual}"});
  const Forecast<double> forecast = project(of, Case::Unmitigated);
  CHECK(plans(of, forecast, "independent_special", 5) == 1200);
  CHECK(plans(of, forecast, "state_special", 5) > 2450);
  CHECK(plans(of, forecast, "state_special", 6) <= plans(of, forecast, "state_special", 5));
}

}  // namespace highneeds
