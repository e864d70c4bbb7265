#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/report/population_view.hpp"

namespace highneeds {

/// Which plans are counted, by the names of the tables; an empty one is all.
struct PopulationGroup {
  std::string_view age_band{};
  std::string_view provision{};
  std::string_view setting{};
  std::string_view need{};
};

/// A figure of a population, by name.
struct PopulationFigure {
  std::string_view case_name;  ///< "unmitigated", "mitigated", "difference"
  int january = 0;
  std::string measure;  ///< "closing", "ceased_employment"
  PopulationGroup group{};
  double value = 0;  ///< plans
  Known known = Known::Forecast;
};

/// What the tables of figures hold, in their order; names live as long as `population`.
[[nodiscard]] std::vector<PopulationFigure> population_figures(const PopulationOutlook& population,
                                                               std::optional<Case> which,
                                                               std::optional<PlansBy> by);

}  // namespace highneeds
