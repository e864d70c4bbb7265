#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "highneeds/analysis/population_outlook.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// What plans are told apart by.
enum class PlansBy : std::uint8_t { Age, Setting, Need };

/// What the page of `highneeds population` shows; `population` is of `outlook`.
struct PopulationPage {
  const Outlook& outlook;
  const PopulationOutlook& population;
  Case which = Case::Mitigated;
  std::optional<PlansBy> by{};  ///< an account of each of them, in place of the overview

  [[nodiscard]] const std::vector<PopulationCensus>& censuses() const {
    return population.of(which);
  }
};

/// The page: plans from one January census to the next, and either by age, setting and need at each
/// census, beside what is recorded, with the independent places that the programme avoids; or the
/// account of each age band, setting or need.
[[nodiscard]] Report population_view(const PopulationPage& page, const Stamp& stamp);

/// Tidy figures: case,january,measure,age_band,provision,setting,need,value,status. A blank is all
/// of them. Of one case if asked for, else of both and their difference in independent places.
[[nodiscard]] ReportTable population_table(const PopulationOutlook& population,
                                           std::optional<Case> which, std::optional<PlansBy> by);

/// The same as JSON, by name: CASE.JANUARY.all.MEASURE, and CASE.JANUARY.GROUP.NAME.MEASURE for the
/// groups ages, provisions, settings and needs.
[[nodiscard]] std::string population_json(const Outlook& outlook,
                                          const PopulationOutlook& population,
                                          std::optional<Case> which, std::optional<PlansBy> by,
                                          const Stamp& stamp);

}  // namespace highneeds
