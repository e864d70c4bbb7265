#include "analysis/check_tally.hpp"

#include <algorithm>
#include <cmath>

#include "highneeds/analysis/figures.hpp"

namespace highneeds {

namespace {

constexpr double half_a_penny = 0.005;

}  // namespace

double CheckedCase::amount(Section section, std::string_view line, std::size_t year) const {
  return figure(outlook.prepared.shape, forecast(), section, line, Measure::Amount, year)
      .value_or(0);
}

std::string CheckedCase::where(std::size_t year) const {
  const int first = outlook.prepared.shape.years.first.first + static_cast<int>(year);
  std::string text = FinancialYear{first}.name();
  if (!outlook.has_programme()) return text;
  return text + (which == Case::Mitigated ? ", mitigated" : ", unmitigated");
}

std::vector<CheckedCase> checked_cases(const Outlook& outlook) {
  std::vector<CheckedCase> cases = {{outlook, Case::Mitigated}};
  if (outlook.has_programme()) cases.push_back({outlook, Case::Unmitigated});
  return cases;
}

void Tally::hold(bool holds, const std::string& where) {
  ++check_.compared;
  if (holds) return;
  if (check_.failed == 0) check_.where = where;
  ++check_.failed;
}

void Tally::same(double one, double other, const std::string& where) {
  const double difference = std::abs(one - other);
  const double largest = check_.largest.value_or(0);
  // What is not a number is never the same, and no other is larger.
  const bool is_same = difference <= half_a_penny;
  const bool is_larger = !std::isnan(largest) && !(difference <= largest);
  check_.largest = is_larger ? difference : largest;
  hold(is_same, where);
}

std::vector<Check> checks(const Examined& of) {
  return {check_corkscrew(of.outlook),
          check_movement(of.outlook),
          check_in_year(of.outlook),
          check_known_closings(of.outlook),
          check_resources(of.outlook),
          check_spending(of.outlook),
          check_section_251(of.outlook),
          check_actual_years(of.outlook),
          check_attribution(of),
          check_derivation(of.outlook),
          check_finite(of.outlook),
          check_evidence(of.outlook),
          check_sunset(of)};
}

bool have_passed(const std::vector<Check>& all) {
  return std::ranges::all_of(all, &Check::has_passed);
}

}  // namespace highneeds
