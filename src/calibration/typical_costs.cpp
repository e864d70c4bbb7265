#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "calibration/published_parts.hpp"
#include "highneeds/document/table_folder.hpp"
#include "highneeds/quantity/median.hpp"

namespace highneeds::calibration {
namespace {

/// Amounts of every authority, of which medians are taken.
struct Costs {
  std::array<std::vector<double>, provision_kinds> unit_cost{};
  std::vector<double> other_lines{};
};

std::map<std::string, Outturn> read_outturns(const FolderReading& reading, FinancialYear& year) {
  std::map<std::string, Outturn> all;
  const AuthorityRows table(reading.folder, lines_table, columns_of_lines(), reading.sources,
                            reading.faults);
  if (!table.is_good()) return all;
  const std::vector<std::string> codes = table.codes();
  for (std::size_t row = 0; row < codes.size(); ++row) {
    if (table.cell(row, "kind").text != "outturn") continue;
    year = financial_year_in(table, row, reading.faults);
    const auto amount = pounds(table, row, "pounds", reading.faults);
    if (amount) all[codes[row]][std::string(table.cell(row, "line").text)] = *amount;
  }
  return all;
}

/// The plans of the two Januaries that a year takes, by code.
std::map<std::string, std::map<int, ByProvision>> read_all_plans(const FolderReading& reading,
                                                                 FinancialYear year) {
  std::map<std::string, std::map<int, ByProvision>> all;
  const AuthorityRows table(reading.folder, plans_table, columns_of_plans(), reading.sources,
                            reading.faults);
  if (!table.is_good()) return all;
  const std::vector<std::string> codes = table.codes();
  for (std::size_t row = 0; row < codes.size(); ++row) {
    const int january = table.year(row, "january", reading.faults);
    if (january != year.first && january != year.first + 1) continue;
    all[codes[row]][january] = plans_in(table, row, reading.faults);
  }
  return all;
}

void add(const TopUps& spent, const ByProvision& plans, Costs& costs) {
  using enum ProvisionKind;
  const auto at = [](ProvisionKind kind) { return static_cast<std::size_t>(kind); };
  const double ordinary = plans[at(Mainstream)] + plans[at(ResourcedProvision)];
  double all = 0;
  for (const double some : plans) all += some;
  const auto note = [&](ProvisionKind kind, double amount, double pupils) {
    if (pupils > 0) costs.unit_cost[at(kind)].push_back(amount / pupils);
  };
  note(Mainstream, spent.by_provision[at(Mainstream)], ordinary);
  for (const ProvisionKind kind : {StateSpecial, IndependentSpecial, Post16}) {
    note(kind, spent.by_provision[at(kind)] + spent.places[at(kind)], plans[at(kind)]);
  }
  const double alternative =
      spent.by_provision[at(AlternativeProvision)] + spent.places[at(AlternativeProvision)];
  if (all > 0) costs.other_lines.push_back((spent.services() + alternative) / all);
}

}  // namespace

TypicalCosts read_typical_costs(const std::string& folder, Sources& sources) {
  using enum ProvisionKind;
  Faults faults;
  need_folder(folder, usual_folder);
  const FolderReading reading{folder, sources, faults};
  TypicalCosts typical;
  const auto outturns = read_outturns(reading, typical.year);
  const auto plans = read_all_plans(reading, typical.year);
  if (!faults.empty()) throw InputError(faults);
  Costs costs;
  for (const auto& [code, outturn] : outturns) {
    const auto found = plans.find(code);
    if (found == plans.end()) continue;
    const auto mean = mean_plans(found->second, typical.year);
    if (!mean) continue;
    add(top_ups_of(outturn), *mean, costs);
    ++typical.authorities;
  }
  if (typical.authorities == 0) {
    faults.add(
        Place{},
        fmt::format("no authority in {} has an outturn by line with plans of its year", folder),
        fmt::format("unit costs are spending over plans: add rows of {}.csv for the authority, "
                    "or for others with plans",
                    lines_table));
    throw InputError(faults);
  }
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    typical.unit_cost[i] = median(costs.unit_cost[i], 0);
  }
  const auto at = [](ProvisionKind kind) { return static_cast<std::size_t>(kind); };
  typical.unit_cost[at(ResourcedProvision)] = typical.unit_cost[at(Mainstream)];
  typical.unit_cost[at(AlternativeProvision)] = typical.unit_cost[at(StateSpecial)];
  typical.other_lines = median(costs.other_lines, 0);
  return typical;
}

}  // namespace highneeds::calibration
