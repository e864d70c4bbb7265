#pragma once

#include "highneeds/calibration/pooling.hpp"
#include "highneeds/calibration/posterior.hpp"
#include "highneeds/calibration/rates.hpp"

namespace highneeds::calibration {

/// What England's rates weigh as much as, in counts of the authority.
struct PoolingStrengths {
  Strengths join{};
  Strengths leave{};
  double last_settings = 0;  ///< of the settings that leavers were in
  Strengths first_setting{};
  std::vector<double> move{};  ///< by block of `move_blocks`
  std::size_t others = 0;      ///< authorities that they were estimated between; nil: none was
};

/// How sure the rates are, in counts that each is worth, and what England weighs in them.
struct Uncertainty {
  bool is_pooled = false;
  PoolingStrengths strengths{};
  Counts join{};            ///< counts of Gamma; nil: not known
  ByAge<settings> leave{};  ///< counts of Beta
  Counts first_setting{};   ///< counts of Dirichlet, as `move`
  ByAge<settings> move{};   ///< by age and the setting from
  Weights join_england{};
  Weights leave_england{};
  Weights first_setting_england{};
  ByAge<settings> move_england{};
};

}  // namespace highneeds::calibration
