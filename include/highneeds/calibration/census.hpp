#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/scenario/read_age.hpp"
#include "highneeds/scenario/setting.hpp"
#include "highneeds/source/place.hpp"

/// What is published of an authority's plans and people, as counts. Ages are single years, 0 to 25;
/// plans that are published as aged 0 to 2 stand at 2, and 20 or over at 20.
namespace highneeds::calibration {

inline constexpr std::size_t ages = age_count;
inline constexpr std::size_t settings = setting_count;
inline constexpr std::size_t need_kinds = 13;
inline constexpr std::size_t reason_kinds = 9;

/// The columns of the tables, in the order in which rates are kept and written.
inline const std::array<std::string_view, settings> setting_names = [] {
  std::array<std::string_view, settings> names;
  for (std::size_t s = 0; s < settings; ++s) names[s] = key(static_cast<Setting>(s));
  return names;
}();
inline constexpr std::array<std::string_view, need_kinds> need_names = {
    "ASD", "HI", "MLD", "MSI", "OTH", "PD", "PMLD", "SEMH", "SLCN", "SLD", "SPLD", "VI", "unknown"};
inline constexpr std::array<std::string_view, reason_kinds> reason_names = {
    "maximum_age",   "needs_met",    "higher_education", "employment", "transferred_out",
    "no_engagement", "left_england", "deceased",         "other"};

template <std::size_t columns>
using ByAge = std::array<std::array<double, columns>, ages>;
using Counts = std::array<double, ages>;  ///< by single age
using BySetting = std::array<double, settings>;

/// The plans that ceased in a calendar year: margins only. A leaver's age is that of the January
/// that closes the year.
struct Ceased {
  double all = 0;
  Counts by_age{};  ///< 20 and over at 20
  double of_unknown_age = 0;
  ByAge<reason_kinds> by_reason{};  ///< 20 and over at 20
  BySetting by_setting{};           ///< the last setting recorded
  bool has_ages = false;
  bool has_settings = false;
};

/// What councils report of a calendar year; nothing where it was not published.
struct Flows {
  std::optional<double> requests{};
  std::optional<double> new_plans{};
  std::optional<double> ceased{};
};

/// All plans of a January by setting, of every age.
struct Stock {
  double plans = 0;
  BySetting by_setting{};
};

/// All plans of a January and new plans of a calendar year by age band; nothing where there is
/// none.
using ByBand = std::array<double, published_age_bands.size()>;

struct Nation;

/// An authority's tables; Januaries and years by their number.
struct Census {
  std::string code{};
  std::string name{};
  std::map<int, ByAge<settings>> plans{};  ///< of a January
  std::map<int, double> unplaced{};        ///< those of them without a setting, put with unknown
  std::map<int, ByAge<settings>> new_plans{};  ///< of a calendar year, at the age of its close
  std::map<int, Ceased> ceased{};              ///< of a calendar year
  std::map<int, ByAge<need_kinds>> needs{};    ///< of a January
  std::map<int, Counts> people{};              ///< of a mid-year
  std::map<int, Flows> flows{};                ///< of a calendar year; may be empty
  std::map<int, Stock> stock{};                ///< of a January; may be empty
  std::map<int, ByBand> plans_by_band{};       ///< of a January; may be empty
  std::map<int, ByBand> new_plans_by_band{};   ///< of a calendar year; may be empty
  /// What rates are pooled with; none for England itself, or where the tables have none of it.
  std::shared_ptr<const Nation> nation{};
  /// The tables as files of the run, by name without ending, for faults.
  std::map<std::string, Place, std::less<>> tables{};
};

/// England and the other authorities of the same tables.
struct Nation {
  Census england{};
  std::vector<Census> others{};  ///< their plans, new plans, ceased plans and people only
};

inline constexpr std::string_view code_of_england = "E92000001";

/// Sums.
[[nodiscard]] double total(const BySetting& counts);
[[nodiscard]] double total(const ByAge<settings>& counts);
[[nodiscard]] BySetting by_setting(const ByAge<settings>& counts);

}  // namespace highneeds::calibration
