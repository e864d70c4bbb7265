#include <benchmark/benchmark.h>

#include <vector>

#include "highneeds/analysis/attribution.hpp"
#include "highneeds/projection/project.hpp"
#include "outlook.hpp"

namespace highneeds {
namespace {

/// The forecasts of every set of workstreams, and the shares of whole workstreams.
void among_workstreams(benchmark::State& state) {
  const auto workstreams = static_cast<int>(state.range(0));
  const Prepared prepared =
      prepare(bench::outlook_with_programme(workstreams, static_cast<int>(state.range(1))));
  for (auto _ : state) benchmark::DoNotOptimize(workstream_shares(prepared));
}
BENCHMARK(among_workstreams)->Args({5, 12})->Args({16, 16})->Unit(benchmark::kMicrosecond);

/// The same with shares of projects within their workstreams.
void of_projects(benchmark::State& state) {
  const Prepared prepared = prepare(bench::outlook_with_programme(5, 12));
  for (auto _ : state) benchmark::DoNotOptimize(attribute(prepared));
}
BENCHMARK(of_projects)->Unit(benchmark::kMicrosecond);

/// One forecast of a set of projects, where what no project changes is worked out once.
void variation(benchmark::State& state) {
  const Prepared prepared = prepare(bench::outlook_with_programme(5, 12));
  Variations variations(prepared.shape, prepared.values);
  std::vector<std::uint8_t> acting(prepared.shape.programme.projects.size(), 1);
  for (auto _ : state) {
    acting.front() ^= 1;
    benchmark::DoNotOptimize(variations.with(acting));
  }
}
BENCHMARK(variation);

/// The whole of one forecast, as the peer.
void whole_forecast(benchmark::State& state) {
  const Prepared prepared = prepare(bench::outlook_with_programme(5, 12));
  Forecast<double> forecast;
  for (auto _ : state) {
    project<double>(prepared.shape, prepared.values, Case::Mitigated, forecast);
    benchmark::DoNotOptimize(forecast.cells.data());
    benchmark::ClobberMemory();
  }
}
BENCHMARK(whole_forecast);

}  // namespace
}  // namespace highneeds
