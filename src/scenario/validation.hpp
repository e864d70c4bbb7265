#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "highneeds/quantity/text.hpp"
#include "highneeds/scenario/scenario.hpp"
#include "highneeds/source/fault.hpp"

// The parts of `validate`, one idea to each.

namespace highneeds {

/// Whether the years of the forecast are known, so that others can be compared with them.
[[nodiscard]] bool has_years(const Scenario& scenario);
/// What is said of a year of `address` that is not one of the forecast's.
[[nodiscard]] Complaint outside_years(const Scenario& scenario, FinancialYear year,
                                      std::string_view address);

/// A scenario that is being validated, and what was found before. A mistake that the reader has
/// already reported must not be reported again as something missing, so checks for what is absent
/// ask first.
struct Validation {
  const Scenario& scenario;
  Faults& faults;
  bool was_read_whole;        ///< the reader found no fault
  std::vector<Fault> before;  ///< what it found

  [[nodiscard]] bool has_years() const { return highneeds::has_years(scenario); }
  [[nodiscard]] bool had_fault_at(Place place) const {
    return std::any_of(before.begin(), before.end(),
                       [&](const Fault& fault) { return fault.at == place; });
  }
  void fault(Place at, std::string what, std::string remedy) const {
    faults.add(at, std::move(what), std::move(remedy));
  }
};

void check_years(const Validation& validation);
void check_ranges(const Validation& validation);
void check_series(const Validation& validation);
void check_transfer_years(const Validation& validation);
void check_basis(const Validation& validation);
void check_income(const Validation& validation);
void check_safety_valve(const Validation& validation);
void check_stability_grant(const Validation& validation);
void check_spending(const Validation& validation);
void check_room(const Validation& validation);
void check_programme(const Validation& validation);
void check_population(const Validation& validation);
void check_assurance(const Validation& validation);
void check_monitoring(const Validation& validation);
void check_effect(const Validation& validation, const Effect& effect);

/// The provision of a kind, or null if the scenario has none.
[[nodiscard]] const Provision* find_provision(const Scenario& scenario, ProvisionKind kind);
/// Faults for a provision that is named but is not there, and for places whose rate is not known.
void fault_absent_provision(const Validation& validation, Place at, ProvisionKind kind);
void fault_no_place_rate(const Validation& validation, Place at, const Provision& provision,
                         std::string remedy);

/// Whether what a place costs is known: by the provision, or by the policy for its kind.
[[nodiscard]] inline bool has_place_rate(const Provision& provision) {
  return provision.place_rate || provision.kind == ProvisionKind::ResourcedProvision ||
         provision.kind == ProvisionKind::StateSpecial ||
         provision.kind == ProvisionKind::AlternativeProvision;
}

/// The middle of January in an academic year, about when its pupils are counted (1.2).
[[nodiscard]] constexpr Date census(AcademicYear year) {
  return Date{std::chrono::year{year.first + 1}, std::chrono::January, std::chrono::day{15}};
}
/// 1 April and 31 March of a financial year.
[[nodiscard]] constexpr Date first_day(FinancialYear year) {
  return Date{std::chrono::year{year.first}, std::chrono::April, std::chrono::day{1}};
}
[[nodiscard]] constexpr Date last_day(FinancialYear year) {
  return Date{std::chrono::year{year.first + 1}, std::chrono::March, std::chrono::day{31}};
}

}  // namespace highneeds
