#include <benchmark/benchmark.h>

#include <ctime>
#include <string>

#include "highneeds/projection/project.hpp"
#include "highneeds/scenario/load.hpp"
#include "population/plain_population.hpp"
#include "projection/population_years.hpp"

// Ten years of Norfolk's population: 26 ages, 11 settings, with and without needs.
namespace highneeds {
namespace {

constexpr int first_year = 2025, steps = 10;

Prepared norfolk() {
  Sources sources;
  const std::string file = std::string(HIGHNEEDS_ROOT) + "/scenarios/norfolk/population.yaml";
  return prepare(load({.scenario = file, .overlays = {}, .settings = {}}, sources).scenario);
}

enum class Programme { None, All };

/// Every project at work, or none; and room for as many in state special schools as there were.
void begin(PopulationYears& years, int year, Programme programme) {
  years.begin(year);
  const bool acts = programme == Programme::All;
  for (FewerPlansInYear& fewer : years.fewer) fewer.share = acts ? 0.05 : 0.0;
  for (HeldPupils& held : years.held) held.aim = !acts ? 0.0 : held.is_share ? 0.05 : 50;
  const auto special = static_cast<std::size_t>(ProvisionKind::StateSpecial);
  years.model.overflow[special] = static_cast<std::size_t>(ProvisionKind::IndependentSpecial);
  years.year.room[special] = 2400;
}

template <int needs>
double ten_years(PopulationYears& years, Plans<needs> plans, Programme programme) {
  for (HeldPupils& held : years.held) held.held = 0;
  for (int year = first_year; year < first_year + steps; ++year) {
    begin(years, year, programme);
    (void)step<needs>(years.model, years.rates, years.year, plans, nullptr);
  }
  return plans.sum();
}

template <int needs>
plain::Counts counts_of(const Plans<needs>& plans) {
  plain::Counts counts;
  for (std::size_t column = 0; column < age_count * setting_count; ++column) {
    for (std::size_t n = 0; n < static_cast<std::size_t>(needs); ++n) {
      counts[{column % age_count, column / age_count, n}] =
          plans(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(column));
    }
  }
  return counts;
}

template <int needs>
double plain_year(PopulationYears& years, const plain::Counts& opening, Programme programme) {
  begin(years, first_year, programme);
  PopulationModel model = years.model;
  if (needs == 1) model.need_count = 0;
  return plain::one_year(model, years.year, opening).overflowed.begin()->second;
}

/// Of the processor, so that what else it does counts for neither side.
double seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Ten years by the engine; beside them, one year pupil by pupil, as the peer: how many times as
/// long that takes a year.
template <int needs>
void population(benchmark::State& state) {
  const auto programme = static_cast<Programme>(state.range(0));
  const Prepared prepared = norfolk();
  PopulationYears years(prepared.shape, prepared.values);
  const Plans<needs> opening = years.opening_plans<needs>();
  const plain::Counts counts = counts_of<needs>(opening);
  const double start = seconds();
  for (auto _ : state) benchmark::DoNotOptimize(ten_years<needs>(years, opening, programme));
  const double engine = (seconds() - start) / static_cast<double>(state.iterations()) / steps;
  constexpr int peers = 50;
  const double peer_start = seconds();
  for (int i = 0; i < peers; ++i) {
    benchmark::DoNotOptimize(plain_year<needs>(years, counts, programme));
  }
  const double plain = (seconds() - peer_start) / peers;
  state.counters["peer_times_as_long"] = plain / engine;
}
BENCHMARK(population<1>)->ArgName("programme")->Arg(0)->Arg(1);
BENCHMARK(population<most_needs>)->ArgName("programme")->Arg(0)->Arg(1);

void population_projection(benchmark::State& state) {
  const Prepared prepared = norfolk();
  Forecast<double> forecast;
  for (auto _ : state) {
    project<double>(prepared.shape, prepared.values, Case::Mitigated, forecast);
    benchmark::DoNotOptimize(forecast.cells.data());
    benchmark::ClobberMemory();
  }
  state.counters["levers"] = static_cast<double>(prepared.levers.size());
}
BENCHMARK(population_projection);

}  // namespace
}  // namespace highneeds
