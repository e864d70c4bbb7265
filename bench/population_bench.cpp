#include <benchmark/benchmark.h>

#include <chrono>
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

/// Every project at work, and room for as many in state special schools as there were.
void begin(PopulationYears& years, int year) {
  years.begin(year);
  for (FewerPlansInYear& fewer : years.fewer) fewer.share = 0.05;
  for (HeldPupils& held : years.held) held.aim = held.is_share ? 0.05 : 50;
  const auto special = static_cast<std::size_t>(ProvisionKind::StateSpecial);
  years.model.overflow[special] = static_cast<std::size_t>(ProvisionKind::IndependentSpecial);
  years.year.room[special] = 2400;
}

template <int needs>
double ten_years(PopulationYears& years, Plans<needs> plans) {
  for (HeldPupils& held : years.held) held.held = 0;
  for (int year = first_year; year < first_year + steps; ++year) {
    begin(years, year);
    (void)step<needs>(years.model, years.rates, years.year, plans, nullptr);
  }
  return plans.sum();
}

template <int needs>
void population(benchmark::State& state) {
  const Prepared prepared = norfolk();
  PopulationYears years(prepared.shape, prepared.values);
  const Plans<needs> opening = years.opening_plans<needs>();
  for (auto _ : state) benchmark::DoNotOptimize(ten_years<needs>(years, opening));
  state.counters["moves"] = static_cast<double>(years.model.moves.size());
}
BENCHMARK(population<1>);
BENCHMARK(population<most_needs>);

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

double plain_year(PopulationYears& years) {
  begin(years, first_year);
  plain::Counts counts;
  const Plans<1> opening = years.opening_plans<1>();
  for (std::size_t cell = 0; cell < age_count * setting_count; ++cell) {
    counts[{cell / setting_count, cell % setting_count, 0}] =
        opening(static_cast<Eigen::Index>(column_of(cell / setting_count, cell % setting_count)));
  }
  PopulationModel model = years.model;
  model.need_count = 0;
  return plain::one_year(model, years.year, counts).overflowed.begin()->second;
}

/// How many times as long a year takes pupil by pupil, alternating in one run.
void plain_population_to_engine(benchmark::State& state) {
  const Prepared prepared = norfolk();
  PopulationYears years(prepared.shape, prepared.values);
  const Plans<1> opening = years.opening_plans<1>();
  double plain = 0, engine = 0;
  const auto seconds = [](const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  for (auto _ : state) {
    plain += seconds([&] { benchmark::DoNotOptimize(plain_year(years)); });
    engine += seconds([&] { benchmark::DoNotOptimize(ten_years<1>(years, opening)); }) / steps;
  }
  state.counters["times_as_long"] = plain / engine;
}
BENCHMARK(plain_population_to_engine);

}  // namespace
}  // namespace highneeds
