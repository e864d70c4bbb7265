#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "highneeds/analysis/plan_lines.hpp"
#include "highneeds/analysis/price_volume.hpp"
#include "highneeds/scenario/actuals.hpp"

namespace highneeds {

/// How the quarters that are not over are forecast (10.3): as planned, or at the rate at which the
/// quarters so far ran against their plan.
enum class Remainder : std::uint8_t { AsPlanned, AtRate };
/// What the return is of: a council's own plan, a safety valve agreement while the programme runs,
/// or the local SEND reform plan after it.
enum class ReturnOf : std::uint8_t { Plan, SafetyValve, ReformPlan };

/// A line of the return: plan against actual to the end of the quarter, and for the year.
struct MonitoredLine {
  PlanLine plan{};
  std::optional<double> plan_to_date{};
  std::optional<double> actual_to_date{};
  std::optional<double> forecast{};  ///< of the year; its actual once the year is over
  bool is_worked_out = false;        ///< the actual is made from other lines
  bool has_gap = false;              ///< some quarter to date is given, and some is not
  std::vector<std::string> sources{};
  Rag rag = Rag::Unstated;

  [[nodiscard]] std::optional<double> variance_to_date() const;
  [[nodiscard]] std::optional<double> variance() const;  ///< forecast less plan, of the year
};

/// The variance of a provision's year, forecast less plan, by price and volume (10.4).
struct SplitVariance {
  std::string title{};
  double variance = 0;
  PriceVolume parts{};
  Known known = Known::Forecast;  ///< of the plan that it is split against
};

/// (10.5) From the planned in-year balance to the forecast one: planned and the parts sum to it. A
/// part that is not known is in the rest.
struct Bridge {
  double planned = 0;
  std::optional<double> volume{};
  std::optional<double> price{};
  std::optional<double> funding{};
  double rest = 0;
  double forecast = 0;
  Known known = Known::Forecast;  ///< of `planned`
};

/// (10.7) A figure that others contradict: what is said of it, and what they make of it; pounds.
struct Disagreement {
  std::string title{};
  std::string period{};  ///< empty: the year as forecast
  double given = 0;
  double others = 0;
};

/// What of the table of actuals is not used.
struct NotUsed {
  int later = 0;       ///< of quarters after the return's
  int whole_year = 0;  ///< of the whole of its year, which is not over
  int earlier = 0;     ///< of years before it
  int outside = 0;     ///< of years that the plan does not have
};

/// A quarterly return (section 10).
struct MonitoringReturn {
  Period quarter{};
  ReturnOf of = ReturnOf::Plan;
  Remainder remainder = Remainder::AsPlanned;
  std::vector<MonitoredLine> lines{};
  std::vector<SplitVariance> splits{};
  std::optional<Bridge> bridge{};
  NotUsed not_used{};
  std::vector<Disagreement> disagreements{};

  /// Null if there is no such line.
  [[nodiscard]] const MonitoredLine* find(std::string_view section, std::string_view line,
                                          std::string_view measure = "amount") const;
};

/// Compares a plan with actuals to the end of `quarter`, whose year is in the plan's horizon;
/// `lines` are those of the plan for that year, and `actuals` are of `measurables(lines)`.
[[nodiscard]] MonitoringReturn monitor(const Scenario& plan, const std::vector<PlanLine>& lines,
                                       std::span<const ActualFigure> actuals, Period quarter,
                                       Remainder remainder);

}  // namespace highneeds
