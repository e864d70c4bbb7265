#pragma once

#include <vector>

#include "highneeds/skill/backtest.hpp"

namespace highneeds::skill {

/// What is known in each of a run of Januaries.
class KnownByJanuary {
 public:
  KnownByJanuary(const Panel& panel, int first, int last);
  [[nodiscard]] const Panel& in(int january) const;
  [[nodiscard]] int first() const { return first_; }

 private:
  int first_;
  std::vector<Panel> panels_;
};

/// Errors are learnt from so many origins before one.
inline constexpr int origins_learnt = 5;

/// What a method forecast, beside what came, for every origin, horizon and council that has both.
/// `panel` is what came.
[[nodiscard]] std::vector<Outcome> outcomes(Method method, const Measure& measure,
                                            const KnownByJanuary& known, const Panel& panel,
                                            const Span& span);

/// The scores of some councils' outcomes.
[[nodiscard]] MethodSkill scores(Method method, const std::vector<Outcome>& outcomes,
                                 const Span& span);

}  // namespace highneeds::skill
