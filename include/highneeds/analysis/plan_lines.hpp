#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/analysis/programme_outlook.hpp"
#include "highneeds/quantity/period.hpp"
#include "highneeds/scenario/actuals.hpp"

namespace highneeds {

/// How quarters make up a year (10.1): they are summed, averaged, the last of them is the year's,
/// or the latest that is given holds.
enum class Gathering : std::uint8_t { Flow, Mean, AtEnd, Standing };
/// Which side of the plan a figure is worse on.
enum class Worse : std::uint8_t { Above, Below, EitherSide };
/// Which tolerance a figure is rated by (10.6).
enum class RatedAs : std::uint8_t { Amount, Balance, Number, UnitCost, Saving };

/// A value for each quarter; nothing where there is none.
using Quarterly = std::array<std::optional<double>, quarters_of_year>;

/// A figure of a plan in one year and its quarters, in its unit (10.2). What the plan does not say
/// is empty.
struct PlanLine {
  Measurable of{};
  Unit unit{};
  std::string title{};
  Gathering gathering = Gathering::Flow;
  Worse worse = Worse::Above;
  RatedAs rated_as = RatedAs::Amount;
  Quarterly quarters{};
  std::optional<double> year{};
  Known known = Known::Forecast;  ///< of `year`

  [[nodiscard]] bool is(std::string_view section, std::string_view line,
                        std::string_view measure = "amount") const {
    return of.section == section && of.line == line && of.measure == measure;
  }
};

/// All that a plan can be measured by in a year of its horizon: the lines of its mitigated forecast
/// (but those of the memorandum), requests, new plans and plans ceased, and the savings of its
/// programme, in all and by project ("savings:WORKSTREAM.PROJECT"). `programme` is of `outlook`;
/// null without one.
[[nodiscard]] std::vector<PlanLine> plan_lines(const Outlook& outlook,
                                               const ProgrammeOutlook* programme,
                                               FinancialYear year);

/// What may be given as an actual of those lines, in their order.
[[nodiscard]] std::vector<Measurable> measurables(const std::vector<PlanLine>& lines);

/// What quarters to `last` make up; `year` counts where that is the whole year and it is there.
[[nodiscard]] std::optional<double> gathered(Gathering how, const Quarterly& quarters,
                                             const std::optional<double>& year, int last);

}  // namespace highneeds
