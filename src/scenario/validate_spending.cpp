#include <fmt/format.h>

#include <array>
#include <cmath>

#include "scenario/validation.hpp"

// The spending of the block (4), and the causes of its balancing items (5.4).

namespace highneeds {
namespace {

void check_place_rate(const Validation& validation, const Provision& provision) {
  if (!provision.places || has_place_rate(provision) || !validation.was_read_whole) return;
  fault_no_place_rate(validation, provision.places->at, provision, "write place_rate: £10k");
}

void check_shares(const Validation& validation, const Section251& shares, std::string_view of) {
  constexpr double tolerance = 1e-9;
  double sum = 0;
  for (const auto& [code, at, share] : shares) {
    if (validation.had_fault_at(share.at)) return;
    sum += share.value.as_ratio();
  }
  if (shares.empty() || std::abs(sum - 1) <= tolerance) return;
  validation.fault(shares.front().at,
                   fmt::format("the shares of {} add to {:.10g}%, not to 100%", of, 100 * sum),
                   "let them add to 100%");
}

// Names of rows that the forecast makes itself, which a line of that name would be mistaken for.
constexpr std::array<std::string_view, 7> rows_of_expenditure = {
    "total",           "unallocated",    "rolled_in_grants", "transfer_new_spend",
    "transfer_offset", "programme_cost", "programme_savings"};

bool is_taken(std::string_view name) {
  for (const auto row : rows_of_expenditure) {
    if (name == row) return true;
  }
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    if (name == key(static_cast<ProvisionKind>(kind))) return true;
  }
  return false;
}

void check_line(const Validation& validation, const Line& line) {
  check_shares(validation, line.section_251, fmt::format("\"{}\"", line.name));
  if (!is_taken(line.name)) return;
  validation.fault(
      line.at, fmt::format("\"{}\" is the name of a row that the forecast makes itself", line.name),
      "give the line another name");
}

void check_something_is_spent(const Validation& validation) {
  const auto& scenario = validation.scenario;
  if (!scenario.provision.empty() || !scenario.lines.empty() || !validation.was_read_whole) return;
  validation.fault(scenario.at, "the scenario spends on nothing", "add provision or lines");
}

void check_names(const Validation& validation, const std::vector<Named<Value<Money>>>& causes) {
  for (const auto& [name, at, amount] : causes) {
    if (name != "unexplained") continue;
    validation.fault(at, "what no cause accounts for is called unexplained already",
                     "give the cause another name, or take it out");
  }
}

void check_causes(const Validation& validation) {
  const auto& scenario = validation.scenario;
  for (const auto& [year, causes] : scenario.balancing_causes) {
    check_names(validation, causes);
    if (causes.empty() || scenario.known_closing.contains(year) || !validation.was_read_whole)
      continue;
    validation.fault(
        causes.front().at,
        fmt::format("{} has no known closing, so there is no balancing item to explain",
                    year.name()),
        fmt::format("write known_closing: {{{}: -£81.5m}}, or take the causes out", year.name()));
  }
}

}  // namespace

void fault_no_place_rate(const Validation& validation, Place at, const Provision& provision,
                         std::string remedy) {
  validation.fault(
      at,
      fmt::format("what a place in {} costs is not given, and the policy has no rate for it",
                  key(provision.kind)),
      std::move(remedy));
}

void check_spending(const Validation& validation) {
  check_something_is_spent(validation);
  for (const auto& provision : validation.scenario.provision) {
    check_place_rate(validation, provision);
    check_shares(validation, provision.section_251, key(provision.kind));
  }
  for (const auto& line : validation.scenario.lines) check_line(validation, line);
  check_causes(validation);
}

}  // namespace highneeds
