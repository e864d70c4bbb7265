#include <benchmark/benchmark.h>

#include <chrono>
#include <functional>

#include "highneeds/projection/project.hpp"
#include "outlook.hpp"
#include "projection/plain_model.hpp"

namespace highneeds {
namespace {

void project_double(benchmark::State& state) {
  const Prepared prepared = prepare(bench::outlook());
  Forecast<double> forecast;
  for (auto _ : state) {
    project<double>(prepared.shape, prepared.values, Case::Mitigated, forecast);
    benchmark::DoNotOptimize(forecast.cells.data());
    benchmark::ClobberMemory();
  }
  state.counters["levers"] = static_cast<double>(prepared.levers.size());
  state.counters["rows"] = static_cast<double>(prepared.shape.rows.size());
}
BENCHMARK(project_double);

void project_traced(benchmark::State& state) {
  const Prepared prepared = prepare(bench::outlook());
  Tape tape;
  Forecast<Traced> forecast;
  for (auto _ : state) {
    const auto levers = lay_out(prepared.values, tape);
    project<Traced>(prepared.shape, levers, Case::Mitigated, forecast);
    benchmark::DoNotOptimize(forecast.cells.data());
  }
  state.counters["steps"] = static_cast<double>(tape.size());
}
BENCHMARK(project_traced);

void prepare_scenario(benchmark::State& state) {
  const Scenario scenario = bench::outlook();
  for (auto _ : state) benchmark::DoNotOptimize(prepare(scenario));
}
BENCHMARK(prepare_scenario);

void know(benchmark::State& state) {
  const Prepared prepared = prepare(bench::outlook());
  for (auto _ : state) benchmark::DoNotOptimize(known(prepared));
}
BENCHMARK(know);

void plain_model(benchmark::State& state) {
  const Scenario scenario = bench::outlook();
  for (auto _ : state) benchmark::DoNotOptimize(plain::forecast(scenario, true));
}
BENCHMARK(plain_model);

double seconds_of(const std::function<void()>& work, int times) {
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) work();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  return taken.count() / times;
}

/// How many times as long the plain model takes as the engine, alternating in one run, so that a
/// busy machine slows both. Read the counter, not the time.
void plain_model_to_engine(benchmark::State& state) {
  const Scenario scenario = bench::outlook();
  const Prepared prepared = prepare(scenario);
  Forecast<double> forecast;
  double plain = 0, engine = 0;
  for (auto _ : state) {
    plain += seconds_of([&] { benchmark::DoNotOptimize(plain::forecast(scenario, true)); }, 2);
    engine += seconds_of(
        [&] {
          project<double>(prepared.shape, prepared.values, Case::Mitigated, forecast);
          benchmark::DoNotOptimize(forecast.cells.data());
          benchmark::ClobberMemory();
        },
        200);
  }
  state.counters["ratio"] = plain / engine;
}
BENCHMARK(plain_model_to_engine);

}  // namespace
}  // namespace highneeds
