#pragma once

#include <array>
#include <map>
#include <vector>

#include "highneeds/calibration/rates.hpp"
#include "highneeds/scenario/provision_kind.hpp"

namespace highneeds::calibration {

/// How plans of an authority go on, in each year after the last January that they are known in.
/// Growth is a ratio.
struct PlanPath {
  std::vector<double> all{};
  std::array<std::vector<double>, provision_kinds> by_provision{};
  std::vector<double> england{};  ///< in the same years
  bool is_of_england = true;      ///< else of the councils of the tables together
  bool is_by_new_plans = true;    ///< else as they grew over three years
  bool is_own = false;            ///< nothing else is known: the authority's own growth goes on
  double beside = 0;              ///< by how much the authority's grow faster a year than England's
};

/// Plans of Januaries by provision.
using PlansByJanuary = std::map<int, std::array<double, provision_kinds>>;

/// What new plans are to be, as parts of those at the rates, in each year from the rates' January
/// to `last_january`, for all plans to come to those that are `known`, and to grow on `path` after
/// the last of them; 1 in a year in which the rates make none.
[[nodiscard]] std::vector<double> trends_of(const Rates& rates, const PlansByJanuary& known,
                                            const PlanPath& path, int last_january);
/// Whether rates can be taken that need such trends: half to three times their new plans, in every
/// year.
[[nodiscard]] bool are_likely(const std::vector<double>& trends);

}  // namespace highneeds::calibration
