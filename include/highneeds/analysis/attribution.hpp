#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "highneeds/projection/prepare.hpp"

namespace highneeds {

/// Pounds by year of the horizon.
using Yearly = std::vector<double>;

/// Who closes the gap (8.3): shares of the difference that the programme makes to the in-year
/// balance, mitigated less unmitigated; positive makes the deficit smaller. Those of projects add
/// to their workstream's, and those of workstreams to the difference.
struct Attribution {
  std::vector<Yearly> workstreams;
  std::vector<Yearly> projects;  ///< in the order of the programme
  /// Of the sum over the years of each project, pounds; nil where the share is exact.
  std::vector<double> standard_errors;
  Yearly difference;
  /// What the stability grant is less by (a negative amount), and the difference of the last
  /// closing: that of all in-year balances and the grant.
  double grant_forgone = 0;
  double closing_difference = 0;
};

/// What it costs to be exact: forecasts for one workstream beyond which orders are drawn.
inline constexpr std::size_t forecasts_at_most = 65536;
inline constexpr std::size_t projects_at_most = 12;

/// Told how many workstreams are done, of how many.
using Progress = std::function<void(std::size_t done, std::size_t of)>;

/// Shapley values of workstreams over all their subsets, and Owen values of projects within theirs.
[[nodiscard]] Attribution attribute(const Prepared& prepared, const Progress& progress = {});
/// The Shapley values of workstreams alone, by workstream and year.
[[nodiscard]] std::vector<Yearly> workstream_shares(const Prepared& prepared);

}  // namespace highneeds
