#include "calibration/stock_leavers.hpp"

#include <algorithm>

#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

constexpr std::size_t youngest = 2;      // where ages 0 to 2 stand
constexpr std::size_t pooled_from = 20;  // where ceased plans of 20 and over stand
/// Opening ages whose losses and gains are set against each other. Up to 10 few leave, and the
/// published ages of new plans are not quite those of the stock.
constexpr std::array<Block, 4> blocks = {{{youngest, 10}, {11, 15}, {16, 17}, {18, ages - 2}}};

/// What each opening age lost, below nil where it gained.
Counts lost_of(const Step& step) {
  Counts lost{};
  for (std::size_t age = youngest; age + 1 < ages; ++age) {
    lost[age] =
        total(step.opening[age]) + total(step.joiners[age + 1]) - total(step.closing[age + 1]);
  }
  return lost;
}

/// What the leavers of a block are divided by: the plans of the first, in which ages differ little,
/// and what each age lost in the others.
double weight_of(const Block& block, double plans, double lost) {
  return block.first == youngest ? plans : std::max(0.0, lost);
}

Counts leavers_of(const Step& step) {
  const Counts plans = row_sums(step.opening);
  const Counts lost = lost_of(step);
  Counts leavers{};
  for (const Block& block : blocks) {
    double all = 0;
    double weights = 0;
    for (std::size_t age = block.first; age <= block.last; ++age) {
      all += lost[age];
      weights += weight_of(block, plans[age], lost[age]);
    }
    for (std::size_t age = block.first; age <= block.last && all > 0 && weights > 0; ++age) {
      const double share = weight_of(block, plans[age], lost[age]) / weights;
      leavers[age] = std::min(plans[age], share * all);
    }
  }
  return leavers;
}

}  // namespace

bool has_stock_step(const Census& census, int opening) {
  return census.plans.contains(opening) && census.plans.contains(opening + 1) &&
         census.new_plans.contains(opening);
}

Census with_stock_leavers(const Census& census, int opening) {
  Census made = census;
  Ceased& ceased = made.ceased[opening];
  if (!ceased.has_ages) {
    const Step step{census.plans.at(opening), census.new_plans.at(opening),
                    census.plans.at(opening + 1)};
    const Counts leavers = leavers_of(step);
    for (std::size_t age = 0; age + 1 < ages; ++age) {
      ceased.by_age[std::min(age + 1, pooled_from)] += leavers[age];
      ceased.all += leavers[age];
    }
    ceased.has_ages = true;
  }
  ceased.has_settings = true;
  return made;
}

}  // namespace highneeds::calibration
