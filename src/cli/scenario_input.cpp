#include "cli/scenario_input.hpp"

#include <ostream>

#include "highneeds/document/render.hpp"
#include "highneeds/scenario/load.hpp"

namespace highneeds::cli {
namespace {

std::vector<std::string> copied(std::span<const std::string> values) {
  return {values.begin(), values.end()};
}

}  // namespace

int with_sources(const Console& console, const std::function<int(Sources&)>& work) {
  Sources sources;
  try {
    return work(sources);
  } catch (const InputError& error) {
    console.err << render(error.faults(), sources);
    return bad_input;
  }
}

Outlook outlook_of(const std::string& scenario, const Arguments& arguments, Sources& sources) {
  Loaded loaded = load({.scenario = scenario,
                        .overlays = copied(arguments.all("--overlay")),
                        .settings = copied(arguments.all("--set"))},
                       sources);
  return look_ahead(std::move(loaded.scenario), std::move(loaded.warnings));
}

void show(const std::vector<Warning>& warnings, const Sources& sources, const Console& console) {
  for (const Warning& warning : warnings) console.err << render(warning, sources);
}

}  // namespace highneeds::cli
