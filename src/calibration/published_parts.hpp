#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calibration/authority_rows.hpp"
#include "highneeds/calibration/published.hpp"

namespace highneeds::calibration {

/// Where tables are read from, and where what is wrong goes.
struct FolderReading {
  const std::string& folder;
  Sources& sources;
  Faults& faults;
};

/// The classes of the table of plans, and the provision that each is paid under.
struct Class {
  std::string_view column;
  ProvisionKind kind;
};
[[nodiscard]] std::span<const Class> classes();
/// The columns that a table of plans needs.
[[nodiscard]] std::vector<std::string_view> columns_of_plans();
/// The plans of a row by provision.
[[nodiscard]] ByProvision plans_in(const AuthorityRows& table, std::size_t row, Faults& faults);

/// An amount in whole pounds, below zero or not; a fault and nothing if it is none, and nothing for
/// an empty cell.
[[nodiscard]] std::optional<double> pounds(const AuthorityRows& table, std::size_t row,
                                           std::string_view column, Faults& faults);
/// "2023-24"; a fault and year 0 otherwise.
[[nodiscard]] FinancialYear financial_year_in(const AuthorityRows& table, std::size_t row,
                                              Faults& faults);

/// The table of section 251 lines.
inline constexpr std::string_view lines_table = "s251_high_needs_lines_2021_22";
inline constexpr std::string_view plans_table = "ehc_plans_by_placement";
[[nodiscard]] std::span<const std::string_view> columns_of_lines();

/// A folder of tables to name where there is none.
inline constexpr std::string_view usual_folder = "data/sen2";

/// Spending on one provision, or on what is no provision.
struct TopUps {
  ByProvision by_provision{};          ///< mainstream stands for units too
  double independent_alternative = 0;  ///< of alternative provision: at independent schools
  ByProvision places{};                ///< place funding
  double sen_support = 0;              ///< SEN support services and inclusion
  double alternative_services = 0;     ///< alternative provision services
  double hospital = 0;
  double therapies = 0;

  [[nodiscard]] double services() const {
    return sen_support + alternative_services + hospital + therapies;
  }
};
/// The outturn by provision: income is taken off the kinds of a sector alike.
[[nodiscard]] TopUps top_ups_of(const Outturn& outturn);

/// The mean of a financial year (1.1) from the plans of Januaries; where only one of the two
/// Januaries is there, that one, and nothing without either.
[[nodiscard]] std::optional<ByProvision> mean_plans(const std::map<int, ByProvision>& plans,
                                                    FinancialYear year);

}  // namespace highneeds::calibration
