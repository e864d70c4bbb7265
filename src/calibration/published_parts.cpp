#include "calibration/published_parts.hpp"

#include <fmt/format.h>

#include <cmath>

#include "highneeds/document/file.hpp"
#include "highneeds/document/table_folder.hpp"
#include "highneeds/quantity/text.hpp"

namespace highneeds::calibration {
namespace {

using enum ProvisionKind;

constexpr Class all_classes[] = {{"mainstream", Mainstream},
                                 {"early_years", Mainstream},
                                 {"sen_unit", ResourcedProvision},
                                 {"state_special", StateSpecial},
                                 {"independent_special", IndependentSpecial},
                                 {"non_maintained_special", IndependentSpecial},
                                 {"independent_mainstream", IndependentSpecial},
                                 {"alternative_provision", AlternativeProvision},
                                 {"hospital", AlternativeProvision},
                                 {"post_16", Post16},
                                 {"elsewhere", Elsewhere},
                                 {"unknown", Elsewhere}};

constexpr std::string_view line_columns[] = {"financial_year", "kind", "line", "pounds"};

double& of(ByProvision& amounts, ProvisionKind kind) {
  return amounts[static_cast<std::size_t>(kind)];
}

/// The part of April to August, which belongs to the academic year before (1.1).
double spring_share(ProvisionKind kind) {
  constexpr double year = 12;
  return (kind == Post16 ? 4 : 5) / year;
}

}  // namespace

std::span<const Class> classes() {
  return all_classes;
}

std::vector<std::string_view> columns_of_plans() {
  std::vector<std::string_view> columns = {"january", "plans"};
  for (const Class& one : all_classes) columns.push_back(one.column);
  return columns;
}

ByProvision plans_in(const AuthorityRows& table, std::size_t row, Faults& faults) {
  ByProvision plans{};
  for (const Class& one : all_classes) of(plans, one.kind) += table.count(row, one.column, faults);
  return plans;
}

std::span<const std::string_view> columns_of_lines() {
  return line_columns;
}

std::optional<double> pounds(const AuthorityRows& table, std::size_t row, std::string_view column,
                             Faults& faults) {
  constexpr double most = 1e11;
  const TableCell& here = table.cell(row, column);
  if (here.text.empty()) return std::nullopt;
  const auto parsed = parse_number(here.text);
  const auto* const number = std::get_if<double>(&parsed);
  if (number != nullptr && std::abs(*number) < most) return *number;
  faults.add(here.at,
             fmt::format("\"{}\" is not an amount in pounds, in column {}", here.text, column),
             "write plain pounds, such as 135212119");
  return std::nullopt;
}

FinancialYear financial_year_in(const AuthorityRows& table, std::size_t row, Faults& faults) {
  const TableCell& here = table.cell(row, "financial_year");
  if (const auto year = financial_year(here.text)) return *year;
  faults.add(here.at, fmt::format("\"{}\" is not a financial year", here.text),
             "write it such as 2023-24");
  return {};
}

bool has_single_ages(const std::string& folder, const std::string& code, Sources& sources) {
  constexpr std::string_view name = "ehc_plans_by_age_and_placement";
  if (!has_table(folder, name)) return false;
  Faults faults;
  const auto file = read_source(table_file(folder, name), SourceKind::Table, {}, sources, faults);
  if (!faults.empty()) throw InputError(faults);
  return sources[file].text.find(fmt::format(",{},", code)) != std::string::npos;
}

void add_later_plans(const Census& census, Published& published) {
  const int last = published.plans.empty() ? 0 : published.plans.rbegin()->first;
  for (auto later = census.plans.upper_bound(last); later != census.plans.end(); ++later) {
    const BySetting plans = by_setting(later->second);
    ByProvision& added = published.plans[later->first];
    published.unplaced[later->first] = plans[static_cast<std::size_t>(Setting::Unknown)];
    for (std::size_t s = 0; s < settings; ++s) {
      of(added, provision_of(static_cast<Setting>(s))) += plans[s];
    }
  }
}

std::vector<std::string> missing_lines(const Outturn& outturn) {
  std::vector<std::string> missing;
  for (const char* const line :
       {"place_special",           "place_pru_ap",          "topup_state_total",
        "topup_state_early_years", "topup_state_primary",   "topup_state_secondary",
        "topup_state_special",     "topup_state_pru_ap",    "topup_state_post_school",
        "topup_ind_total",         "topup_ind_early_years", "topup_ind_primary",
        "topup_ind_secondary",     "topup_ind_special",     "topup_ind_pru_ap",
        "topup_ind_post_school",   "sen_support_inclusion", "alternative_provision",
        "hospital_education",      "therapies_health"}) {
    if (!outturn.contains(line)) missing.emplace_back(line);
  }
  return missing;
}

TopUps top_ups_of(const Outturn& outturn) {
  const auto line = [&](const std::string& name) {
    const auto found = outturn.find(name);
    return found == outturn.end() ? 0.0 : found->second;
  };
  static constexpr struct {
    std::string_view name;
    ProvisionKind state;
    ProvisionKind independent;
  } phases[] = {{"early_years", Mainstream, IndependentSpecial},
                {"primary", Mainstream, IndependentSpecial},
                {"secondary", Mainstream, IndependentSpecial},
                {"special", StateSpecial, IndependentSpecial},
                {"pru_ap", AlternativeProvision, AlternativeProvision},
                {"post_school", Post16, Post16}};
  TopUps top_ups;
  for (const std::string sector : {"topup_state_", "topup_ind_"}) {
    double gross = 0;
    for (const auto& phase : phases) gross += line(sector + std::string(phase.name));
    const double net_part = gross == 0 ? 0 : line(sector + "total") / gross;
    for (const auto& phase : phases) {
      const ProvisionKind kind = sector == "topup_ind_" ? phase.independent : phase.state;
      of(top_ups.by_provision, kind) += net_part * line(sector + std::string(phase.name));
    }
    top_ups.independent_alternative = net_part * line(sector + "pru_ap");  // of the last sector
  }
  of(top_ups.places, StateSpecial) = line("place_special");
  of(top_ups.places, AlternativeProvision) = line("place_pru_ap");
  top_ups.sen_support = line("sen_support_inclusion");
  top_ups.alternative_services = line("alternative_provision");
  top_ups.hospital = line("hospital_education");
  top_ups.therapies = line("therapies_health");
  return top_ups;
}

std::optional<ByProvision> mean_plans(const std::map<int, ByProvision>& plans, FinancialYear year) {
  const auto before = plans.find(year.first);
  const auto after = plans.find(year.first + 1);
  if (before == plans.end() && after == plans.end()) return std::nullopt;
  if (before == plans.end()) return after->second;
  if (after == plans.end()) return before->second;
  ByProvision mean{};
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    const double spring = spring_share(static_cast<ProvisionKind>(i));
    mean[i] = spring * before->second[i] + (1 - spring) * after->second[i];
  }
  return mean;
}

}  // namespace highneeds::calibration
