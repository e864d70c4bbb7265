#include <benchmark/benchmark.h>

#include <chrono>
#include <string>

#include "highneeds/skill/backtest.hpp"
#include "highneeds/skill/read_panel.hpp"

// Backtests of every council of the project's tables, against the time that they may take.
namespace highneeds::skill {
namespace {

constexpr double most_seconds = 10;

Panel councils() {
  Sources sources;
  return read_panel(std::string(HIGHNEEDS_ROOT) + "/data/councils", sources).panel;
}

void read_councils(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(councils());
}

/// All measures, methods and origins; `part_of_limit` is what it takes of ten seconds.
void backtest_councils(benchmark::State& state) {
  const Panel panel = councils();
  const auto start = std::chrono::steady_clock::now();
  for (auto _ : state) benchmark::DoNotOptimize(backtest(panel, {}, std::nullopt));
  const double spent =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  state.counters["part_of_limit"] = spent / static_cast<double>(state.iterations()) / most_seconds;
}

BENCHMARK(read_councils)->Unit(benchmark::kMillisecond);
BENCHMARK(backtest_councils)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace highneeds::skill
