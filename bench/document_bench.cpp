// What reading a scenario costs: yaml-cpp's bare events, our own tree, and the tree with its
// excerpts. The events are the floor: a tree of our own is meant to cost at most a quarter more.
#include <benchmark/benchmark.h>
#include <yaml-cpp/parser.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "deaf.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/yaml.hpp"

namespace highneeds {
namespace {

/// The shipped outlook, with lines added until it is as long as a full scenario.
std::string scenario_text() {
  constexpr std::size_t bytes = 27 * 1024;
  std::ifstream file(std::string(HIGHNEEDS_ROOT) + "/scenarios/norfolk/outlook.yaml");
  std::string text{std::istreambuf_iterator<char>(file), {}};
  for (int i = 0; text.size() < bytes; ++i) {
    text += "line_" + std::to_string(i) +
            ":\n  amount: {2021-22: £5.683m, 2022-23: {value: £5.9m, source: s251}, then: +3%}\n"
            "  s251: {1.2.5: 60%, 1.2.8: 40%}\n";
  }
  return text;
}

void report_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

void bare_events(benchmark::State& state) {
  const std::string text = scenario_text();
  for (auto _ : state) {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    bench::Deaf deaf;
    while (parser.HandleNextDocument(deaf)) {
    }
    benchmark::DoNotOptimize(deaf.heard);
  }
  report_bytes(state, text.size());
}

void own_tree(benchmark::State& state) {
  Sources sources;
  const auto file = sources.add({"scenario.yaml", scenario_text(), SourceKind::Scenario});
  for (auto _ : state) {
    Faults faults;
    benchmark::DoNotOptimize(parse_yaml(sources, file, faults));
    if (!faults.empty()) state.SkipWithError("the scenario has faults");
  }
  report_bytes(state, sources[file].text.size());
}

void overlay_of_itself(benchmark::State& state) {
  Sources sources;
  Faults faults;
  const auto file = sources.add({"scenario.yaml", scenario_text(), SourceKind::Scenario});
  const Node tree = parse_yaml(sources, file, faults);
  for (auto _ : state) benchmark::DoNotOptimize(overlay(tree, tree));
}

BENCHMARK(bare_events);
BENCHMARK(own_tree);
BENCHMARK(overlay_of_itself);

}  // namespace
}  // namespace highneeds
