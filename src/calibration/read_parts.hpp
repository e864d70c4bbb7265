#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "calibration/authority_rows.hpp"
#include "highneeds/calibration/census.hpp"

namespace highneeds::calibration {

/// The tables that a calibration reads, by name without ending.
inline constexpr std::array<std::string_view, 9> table_names = {
    "ehc_plans_by_age_and_placement", "ehc_plans_by_placement", "ehc_plans_by_age_band",
    "new_plans_by_age_and_placement", "new_plans_by_age_band",  "ceased_plans",
    "ehc_plans_by_age_and_need",      "ehc_plan_flows",         "population_by_age"};

/// The files of a folder's tables, by name; those that are not there are not in it.
using TableFiles = std::map<std::string, std::uint32_t, std::less<>>;

/// Where tables are read from, whom for, and where what is wrong goes.
struct Reading {
  const TableFiles& files;
  const Sources& sources;
  Faults& faults;
  std::span<Census* const> censuses;   ///< each of the authority with its code
  std::span<const std::string> codes;  ///< of all of them
};

/// What a row of a table adds to a census.
using AddRow = std::function<void(const AuthorityRows& table, std::size_t row, Census& census)>;

/// Reads the rows of all of them in one table, if it is there; no two rows of one have the same
/// cells in `key`.
void read_table(const Reading& reading, std::string_view name,
                std::span<const std::string_view> columns, std::span<const std::string_view> key,
                const AddRow& add);

// Each reads one table into the censuses.
void read_plans(const Reading& reading);
void read_new_plans(const Reading& reading);
void read_ceased(const Reading& reading);
void read_needs(const Reading& reading);
void read_people(const Reading& reading);
void read_flows(const Reading& reading);
void read_stock(const Reading& reading);
void read_bands(const Reading& reading);

/// The counts of every other authority by age, for what lies between them; cells that are no counts
/// are nil.
[[nodiscard]] std::vector<Census> read_others(const TableFiles& files, const Sources& sources,
                                              std::span<const std::string> but_codes);

/// The setting of a placement as ceased plans name it ("Mainstream - academy (SEN unit)"); nothing
/// for a total of others.
[[nodiscard]] std::optional<Setting> setting_of_placement(std::string_view placement);

/// The needed columns of a table, and those that it has one of for each setting or need.
template <std::size_t count>
std::vector<std::string_view> with(std::initializer_list<std::string_view> columns,
                                   const std::array<std::string_view, count>& names) {
  std::vector<std::string_view> all(columns);
  all.insert(all.end(), names.begin(), names.end());
  return all;
}

}  // namespace highneeds::calibration
