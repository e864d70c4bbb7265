#include "highneeds/projection/population_projection.hpp"

#include "projection/equations.hpp"

namespace highneeds {
namespace {

template <int needs>
std::vector<double> plans_by_need(const Plans<needs>& plans, std::size_t need_count) {
  std::vector<double> all;
  if constexpr (needs > 1) {
    all.reserve(age_count * setting_count * need_count);
    for (Eigen::Index cell = 0; cell < plans.cols(); ++cell) {
      for (std::size_t n = 0; n < need_count; ++n) {
        all.push_back(plans(static_cast<Eigen::Index>(n), cell));
      }
    }
  }
  return all;
}

template <int needs>
std::vector<PopulationAtCensus> censuses(const Prepared& prepared, Projects projects) {
  Forecast<double> forecast;
  Sheet<double> sheet = sheet_of<double>(prepared.shape, prepared.values, forecast);
  begin(sheet);
  std::vector<PopulationAtCensus> all;
  step_through<needs>(
      sheet, projects, prepared.values, true,
      [&](Index a, const PopulationYears& years, const PopulationTotals&, const auto& plans,
          const PopulationFlows& flows) {
        all.push_back({.january = sheet.starts_in(a - 1) + 1,
                       .flows = flows,
                       .by_need = plans_by_need<needs>(plans, years.model.need_count),
                       .people = {years.year.people.begin(), years.year.people.end()}});
      });
  return all;
}

}  // namespace

std::vector<PopulationAtCensus> project_population(const Prepared& prepared, Case which) {
  const Shape& shape = prepared.shape;
  if (!shape.population.is_there) return {};
  const Projects projects =
      which == Case::Mitigated ? Projects{shape.programme.everyone} : Projects{};
  return shape.population.need_count > 0 ? censuses<most_needs>(prepared, projects)
                                         : censuses<1>(prepared, projects);
}

}  // namespace highneeds
