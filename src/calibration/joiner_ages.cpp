#include <algorithm>

#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

/// What the stock gained at a closing age beyond the plans published as new at it.
double unexplained(const Step& step, const Counts& leavers, std::size_t age) {
  return total(step.closing[age]) - total(step.opening[age - 1]) + leavers[age - 1] -
         total(step.joiners[age]);
}

double share_of(double moved, double all) {
  return all > 0 ? std::clamp(moved / all, 0.0, 1.0) : 0;
}

}  // namespace

// Those of 5 who stand at 4, and of 4 who stand at 3, leave the same unexplained at 3, 4 and 5.
Counts younger_shares(const Step& step, const Counts& leavers) {
  const double at_3 = unexplained(step, leavers, 3);
  const double at_4 = unexplained(step, leavers, 4);
  const double at_5 = unexplained(step, leavers, 5);
  Counts shares{};
  shares[4] = share_of((2 * at_3 - at_4 - at_5) / 3, total(step.joiners[4]));
  shares[5] = share_of((at_3 + at_4 - 2 * at_5) / 3, total(step.joiners[5]));
  return shares;
}

ByAge<settings> at_younger_ages(const ByAge<settings>& joiners, const Counts& shares) {
  ByAge<settings> all = joiners;
  for (std::size_t age = 1; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      const double younger = joiners[age][s] * shares[age];
      all[age][s] -= younger;
      all[age - 1][s] += younger;
    }
  }
  return all;
}

}  // namespace highneeds::calibration
