#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "highneeds/calibration/census.hpp"
#include "highneeds/quantity/year.hpp"
#include "highneeds/scenario/provision_kind.hpp"
#include "highneeds/source/sources.hpp"

/// What is published of an authority's money and plans, for the first draft of a scenario.
namespace highneeds::calibration {

using ByProvision = std::array<double, provision_kinds>;

/// The grant and the balance of a financial year, in pounds; nothing where the table has none.
struct Funding {
  std::optional<double> schools_block{};
  std::optional<double> gross{};  ///< the High Needs Block before deductions
  std::optional<double> net{};    ///< after them
  std::optional<double> total_dsg{};
  std::optional<double> deficit{};  ///< cumulative, at the year's end: positive in deficit
};

/// Outturn of one year by the table's names of lines ("topup_state_special"), in pounds.
using Outturn = std::map<std::string, double, std::less<>>;

/// The lines that unit costs and services are made of and that an outturn does not have.
[[nodiscard]] std::vector<std::string> missing_lines(const Outturn& outturn);

/// An authority's rows of the tables.
struct Published {
  std::string code{};
  std::string name{};
  std::map<FinancialYear, Funding> funding{};
  std::map<FinancialYear, double> net_spending{};  ///< section 251 lines 1.2.x, pounds
  FinancialYear outturn_year{};
  Outturn outturn{};                   ///< empty where the table has no row of it
  std::map<int, ByProvision> plans{};  ///< of a January
  std::map<int, double> unplaced{};    ///< those of them whose placement was not recorded
  int last_january = 0;                ///< of the table of plans, of whatever authority
};

/// Reads an authority's rows. `authority` is a code or a name, in capitals or not; of several codes
/// of a name, the one with the latest plans is taken, with plans of the others for other Januaries,
/// and tables that know only the name are
/// matched by it. Throws InputError with every fault: a table or a column that is not there, an
/// authority that is in no row or has no plans of late, England, a cell that is no amount.
[[nodiscard]] Published read_published(const std::string& folder, const std::string& authority,
                                       Sources& sources);

/// Whether the tables have plans by single age of an authority.
[[nodiscard]] bool has_single_ages(const std::string& folder, const std::string& code,
                                   Sources& sources);
/// Adds the plans of Januaries that only the table by single age has.
void add_later_plans(const Census& census, Published& published);

/// What a year costs where nothing is known of an authority's own spending: medians of all
/// authorities in the tables, in pounds at the prices of `year`.
struct TypicalCosts {
  FinancialYear year{};
  ByProvision unit_cost{};  ///< for a pupil, with the place in a state special school
  double other_lines = 0;   ///< for a plan: services, and alternative provision
  int authorities = 0;      ///< that they were taken from
};
[[nodiscard]] TypicalCosts read_typical_costs(const std::string& folder, Sources& sources);

}  // namespace highneeds::calibration
