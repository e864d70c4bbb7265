#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "highneeds/analysis/attribution.hpp"
#include "highneeds/analysis/outlook.hpp"

namespace highneeds {

/// What an effect really changed (8.5), by year of the horizon; what does not apply is empty.
struct EffectOutlook {
  const Effect* written = nullptr;
  Yearly pupils{};      ///< in January: taken from overflow, moved, or plans not made in the year
  Yearly meant{};       ///< of a number of pupils to be moved: how many, were they all there
  Yearly places{};      ///< commissioned beyond those in the actuals, in January
  Yearly multiplier{};  ///< of a unit cost, by its rate
  Yearly pounds{};      ///< off a unit cost or off spending
  /// Places that open cost, also where nobody fills them.
  [[nodiscard]] bool changes_nothing() const;
};

/// What a project costs and saves (8.4); pounds.
struct ProjectOutlook {
  const Workstream* workstream = nullptr;
  const Project* written = nullptr;
  Yearly share{};             ///< of the in-year difference
  Yearly cost{};              ///< revenue beyond that of the last actual year, whoever bears it
  Yearly saving{};            ///< `share`, and what it costs the block
  double standard_error = 0;  ///< of the sum of `share`
  std::optional<double> saving_per_pound{};
  std::optional<FinancialYear> paid_back{};  ///< nothing: not in the horizon, or it costs nothing
  double cash = 0;                           ///< of the saving, over all years
  double avoidance = 0;
  double capital = 0;
  std::optional<double> capital_per_place{};
  std::vector<EffectOutlook> effects{};
};

/// A programme as an Executive Board reads it.
struct ProgrammeOutlook {
  Attribution attribution{};
  std::vector<ProjectOutlook> projects{};  ///< in the order of the file
  Yearly gap{};                            ///< unmitigated in-year deficits; positive
  /// The unmitigated deficit at the end, before contributions and grants, and all mitigations as a
  /// share of it; nothing where there is no such deficit.
  double deficit = 0;
  std::optional<double> share_of_deficit{};
};

/// Nothing for a scenario without a programme. The outlook must outlive what it gives.
[[nodiscard]] std::optional<ProgrammeOutlook> look_at_programme(const Outlook& outlook,
                                                                const Progress& progress = {});

/// What each effect of a project changed, by the mitigated forecast.
[[nodiscard]] std::vector<EffectOutlook> effects_of(const Scenario& scenario,
                                                    const Prepared& prepared,
                                                    const Forecast<double>& mitigated,
                                                    std::size_t project);

/// The unmitigated deficit at the end, before contributions and grants; a surplus is negative.
[[nodiscard]] double deficit_before_help(const Prepared& prepared,
                                         const Forecast<double>& unmitigated);

/// All mitigations as a share of the unmitigated deficit at the end, before contributions and
/// grants.
[[nodiscard]] std::optional<double> mitigation_share(const Prepared& prepared,
                                                     const Forecast<double>& unmitigated,
                                                     const Forecast<double>& mitigated);

/// What of a programme is hard to believe: mitigations beyond the policy's best case, places that
/// stand empty, moves of more pupils than can, effects that change nothing, and cash where spending
/// never falls. Without a programme, nothing; it takes no attribution.
[[nodiscard]] std::vector<Warning> programme_warnings(const Outlook& outlook);

}  // namespace highneeds
