// The whole process against the cheapest one there is, in the same run: what `highneeds` adds to a
// bare start, and how much of it is reading the scenario.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <vector>

#include "highneeds/document/file.hpp"
#include "highneeds/document/yaml.hpp"
#include "highneeds/scenario/load.hpp"

extern char** environ;

namespace {

const std::string scenarios = HIGHNEEDS_ROOT "/scenarios/";
const std::string outlook = scenarios + "norfolk/outlook.yaml";

// Runs a program to its end with its output thrown away; false if it cannot be run or fails.
bool run(std::initializer_list<std::string> words) {
  std::vector<std::string> kept(words);
  std::vector<char*> arguments;
  for (std::string& word : kept) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int refused =
      posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (refused != 0) return false;
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void time_process(benchmark::State& state, std::initializer_list<std::string> words) {
  for (auto _ : state) {
    if (!run(words)) {
      state.SkipWithError("the program failed");
      break;
    }
  }
}

void bare_process(benchmark::State& state) {
  time_process(state, {"/bin/true"});
}
void version_process(benchmark::State& state) {
  time_process(state, {HIGHNEEDS_PROGRAM, "--version"});
}
void forecast_process(benchmark::State& state, const std::string& scenario) {
  time_process(state, {HIGHNEEDS_PROGRAM, "forecast", scenarios + scenario});
}
void bare_yaml_process(benchmark::State& state, const std::string& scenario) {
  time_process(state, {HIGHNEEDS_BARE_YAML, scenarios + scenario});
}
void own_tree_process(benchmark::State& state, const std::string& scenario) {
  time_process(state, {HIGHNEEDS_OWN_TREE, scenarios + scenario});
}
// The same with as good as nothing to read: a start that is no YAML.
void idle_tree_process(benchmark::State& state) {
  const std::string file =
      (std::filesystem::temp_directory_path() / "highneeds-bench-nothing.yaml").string();
  std::ofstream(file) << "{}\n";
  time_process(state, {HIGHNEEDS_OWN_TREE, file});
  std::filesystem::remove(file);
}
void validate_process(benchmark::State& state) {
  time_process(state, {HIGHNEEDS_PROGRAM, "validate", outlook});
}

// Every paper of the outlook, one process each.
void papers(benchmark::State& state, const std::string& suffix) {
  const std::string file =
      (std::filesystem::temp_directory_path() / ("highneeds-bench-paper" + suffix)).string();
  for (auto _ : state) {
    for (const char* const name :
         {"summary", "forum", "section-251", "management-plan", "assurance"}) {
      if (!run({HIGHNEEDS_PROGRAM, "report", outlook, "--template", name, "--output", file})) {
        state.SkipWithError("the program failed");
        return;
      }
    }
  }
  std::filesystem::remove(file);
}

// Reading the scenario as the process does, within this process.
void load_outlook(benchmark::State& state) {
  for (auto _ : state) {
    highneeds::Sources sources;
    benchmark::DoNotOptimize(highneeds::load({outlook, {}, {}}, sources));
  }
}

// Its YAML alone: what the target for start-up leaves out.
void parse_outlook(benchmark::State& state) {
  highneeds::Sources sources;
  highneeds::Faults faults;
  const auto file =
      highneeds::read_source(outlook, highneeds::SourceKind::Scenario, {}, sources, faults);
  for (auto _ : state) benchmark::DoNotOptimize(highneeds::parse_yaml(sources, file, faults));
}

BENCHMARK(bare_process)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(idle_tree_process)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(version_process)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(validate_process)->Unit(benchmark::kMillisecond)->UseRealTime();
// The forecast and its peers, for scenarios of 2, 29 and 39 KB.
#define PROCESSES(name, scenario)                      \
  BENCHMARK_CAPTURE(bare_yaml_process, name, scenario) \
      ->Unit(benchmark::kMillisecond)                  \
      ->UseRealTime();                                 \
  BENCHMARK_CAPTURE(own_tree_process, name, scenario)  \
      ->Unit(benchmark::kMillisecond)                  \
      ->UseRealTime();                                 \
  BENCHMARK_CAPTURE(forecast_process, name, scenario)->Unit(benchmark::kMillisecond)->UseRealTime()
PROCESSES(worked, "worked/programme.yaml");
PROCESSES(plan, "norfolk/plan-2023.yaml");
PROCESSES(outlook, "norfolk/outlook.yaml");
#undef PROCESSES
BENCHMARK_CAPTURE(papers, html, ".html")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(papers, xlsx, ".xlsx")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(load_outlook)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_outlook)->Unit(benchmark::kMillisecond);

}  // namespace
