#include <fmt/format.h>

#include <algorithm>

#include "highneeds/document/render.hpp"
#include "scenario/read_parts.hpp"
#include "scenario/validation.hpp"

// Names in a scenario that must be names of something else in it. They are looked up where they are
// read, since the nearest name is part of the answer.

namespace highneeds {
namespace {

std::string remedy_for(std::string_view name, const std::vector<std::string>& candidates,
                       std::string_view otherwise) {
  const auto near = nearest(name, candidates);
  return near.empty() ? std::string(otherwise) : fmt::format("did you mean \"{}\"?", near);
}

template <class Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> keys;
  for (const auto& entry : map) keys.push_back(entry.first);
  return keys;
}

/// Sources that values name, and those that conditions and risks do.
std::vector<SourceUse> all_used_sources(const Reader& reader, const Monitoring& monitoring) {
  std::vector<SourceUse> used = reader.used_sources();
  const auto add = [&](const auto& one) {
    if (!one.source.empty()) used.push_back({one.source, one.source_at});
  };
  for (const auto& condition : monitoring.conditions) add(condition);
  for (const auto& risk : monitoring.risks) add(risk);
  return used;
}

void check_sources(Reader& reader, const Scenario& scenario) {
  const auto listed = keys_of(scenario.sources);
  for (const auto& [name, at] : all_used_sources(reader, scenario.monitoring)) {
    if (scenario.sources.contains(name)) continue;
    reader.fault(
        at, fmt::format("\"{}\" is not one of the scenario's sources", name),
        remedy_for(name, listed, fmt::format("list it: sources: {{{}: {{title: ...}}}}", name)));
  }
}

std::vector<std::string> names_of_spending(const Scenario& scenario) {
  std::vector<std::string> names;
  for (const auto& provision : scenario.provision) names.emplace_back(key(provision.kind));
  for (const auto& line : scenario.lines) names.push_back(line.name);
  return names;
}

void check_offsets(Reader& reader, const Scenario& scenario) {
  // One that is not there may be misspelt where it stands, which has been said.
  if (reader.has_unknown_keys()) return;
  const auto names = names_of_spending(scenario);
  for (const auto& [year, transfer] : scenario.funding.schools_block_transfer) {
    if (!transfer.offset || transfer.offset->line.empty()) continue;
    const auto& line = transfer.offset->line;
    if (std::find(names.begin(), names.end(), line) != names.end()) continue;
    reader.fault(
        transfer.offset->at,
        fmt::format("\"{}\" is neither a provision nor a line of this scenario", line),
        remedy_for(line, names, fmt::format("name one of them: {}", fmt::join(names, ", "))));
  }
}

void check_codes(Reader& reader, const Section251& shares, const Policy& policy) {
  const auto codes = keys_of(policy.section_251_lines);
  for (const auto& [code, at, share] : shares) {
    if (codes.empty() || policy.section_251_lines.contains(code)) continue;
    reader.fault(at, fmt::format("\"{}\" is not a high needs line of the section 251 return", code),
                 fmt::format("its lines are {}", fmt::join(codes, ", ")));
  }
}

/// What a project spends may go on after the forecast.
bool is_of_project(const DatedYear& one) {
  return one.address.starts_with("programme.");
}

}  // namespace

void check_dated_years(Reader& reader, const Scenario& scenario) {
  if (!has_years(scenario)) return;
  for (const DatedYear& one : reader.dated_years()) {
    if (scenario.years.contains(one.year) || is_of_project(one)) continue;
    auto [what, remedy] = outside_years(scenario, one.year, one.address);
    reader.fault(one.at, std::move(what), std::move(remedy));
  }
}

void check_references(Reader& reader, const Scenario& scenario) {
  check_sources(reader, scenario);
  check_offsets(reader, scenario);
  for (const auto& provision : scenario.provision)
    check_codes(reader, provision.section_251, scenario.policy);
  for (const auto& line : scenario.lines) check_codes(reader, line.section_251, scenario.policy);
}

}  // namespace highneeds
