#pragma once

#include "calibration/national.hpp"
#include "highneeds/calibration/calibrate.hpp"

namespace highneeds::calibration {

// Each sets a rate of a calibration and how sure it is: England's, as far as own counts are few. A
// rate without own counts is England's alone.

/// (7.1), and the moves that it leaves room for.
[[nodiscard]] StepRates pooled_step(const StepCounts& step, const National& national,
                                    Calibration& done);
/// The same of England's step alone, for an authority that has none.
[[nodiscard]] StepRates borrowed_step(const National& national, Calibration& done);
/// The same without England.
[[nodiscard]] StepRates lone_step(const StepCounts& step, Calibration& done);
/// (7.2) from the step that it stands on; `closing` are the plans that part families.
void set_moves(const StepRates& step, const National* national, const ByAge<settings>& closing,
               Calibration& done);
/// (7.3); where nobody joined, as in England.
void set_joining(const Joining& joining, const National* national, Calibration& done);
/// Shares of reasons and needs.
void set_reasons(const Ceased* ceased, const National* national, Rates& rates);
void set_needs(const ByAge<need_kinds>* needs, const National* national, Rates& rates);

}  // namespace highneeds::calibration
