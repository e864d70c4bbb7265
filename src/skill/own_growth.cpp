#include "skill/own_growth.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "highneeds/quantity/median.hpp"
#include "highneeds/skill/constants.hpp"
#include "skill/growth.hpp"
#include "skill/signs.hpp"

namespace highneeds::skill {
namespace {

constexpr int years_learnt = 5;
/// A year's growth beside the others' is taken as no more than this: boundaries move, and counts
/// are put right.
constexpr double most_growth = 0.12;
/// The weight of "a sign is worth nothing", in councils' years for each that was learnt from.
constexpr double ridge = 0.5;

using Weights = Eigen::Matrix<double, signs, 1>;
using Products = Eigen::Matrix<double, signs, signs>;

/// What is added up over the councils and years that are learnt from.
struct Learnt {
  Products of_signs = Products::Zero();
  Weights with_growth = Weights::Zero();
  double count = 0;
};

void learn_from(int year, const Panel& known, Learnt& learnt) {
  std::vector<std::size_t> there;
  std::vector<double> grew;
  for (std::size_t council = 0; council < known.councils.size(); ++council) {
    const double before = known.plans.at(council, year);
    const double after = known.plans.at(council, year + 1);
    if (!(before >= fewest_plans) || !(after > 0)) continue;
    there.push_back(council);
    grew.push_back(std::log(after / before));
  }
  const std::vector<Signs> all = signs_of(known, year);
  const double middle = median(grew);
  for (std::size_t i = 0; i < there.size(); ++i) {
    const Eigen::Map<const Weights> own(all[there[i]].data());
    learnt.of_signs += own * own.transpose();
    learnt.with_growth += own * std::clamp(grew[i] - middle, -most_growth, most_growth);
    learnt.count += 1;
  }
}

Weights worth_of_signs(const Panel& known, int january) {
  Learnt learnt;
  for (int year = january - years_learnt; year < january; ++year) {
    learn_from(year, known, learnt);
  }
  if (learnt.count == 0) return Weights::Zero();
  const Products held_back = learnt.of_signs / learnt.count + ridge * Products::Identity();
  return held_back.ldlt().solve(learnt.with_growth / learnt.count);
}

}  // namespace

std::vector<double> growth_beside_others(const Panel& known, int january) {
  const Weights worth = worth_of_signs(known, january);
  std::vector<double> own;
  for (const Signs& of : signs_of(known, january)) {
    own.push_back(Eigen::Map<const Weights>(of.data()).dot(worth));
  }
  own.push_back(0);  // England
  return own;
}

}  // namespace highneeds::skill
