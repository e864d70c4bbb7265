#include "highneeds/projection/population_projection.hpp"

#include "projection/equations.hpp"

namespace highneeds {
namespace {

/// The needs of each age are shares of its plans: the published tables hold no more than that.
std::vector<double> plans_by_need(const Plans<1>& plans, const PopulationModel& model) {
  std::vector<double> all;
  all.reserve(age_count * setting_count * model.need_count);
  for (std::size_t cell = 0; cell < age_count * setting_count && model.need_count > 0; ++cell) {
    const std::size_t age = cell / setting_count;
    const auto column = static_cast<Eigen::Index>(column_of(age, cell % setting_count));
    for (std::size_t n = 0; n < model.need_count; ++n) {
      all.push_back(plans(0, column) * model.needs[age * model.need_count + n]);
    }
  }
  return all;
}

std::vector<PopulationAtCensus> censuses(const Prepared& prepared, Projects projects) {
  Forecast<double> forecast;
  Sheet<double> sheet = sheet_of<double>(prepared.shape, prepared.values, forecast);
  begin(sheet);
  std::vector<PopulationAtCensus> all;
  step_through(sheet, projects, prepared.values, true,
               [&](Index a, const PopulationYears& years, const PopulationTotals&,
                   const Plans<1>& plans, const PopulationFlows& flows) {
                 all.push_back({.january = sheet.starts_in(a - 1) + 1,
                                .flows = flows,
                                .by_need = plans_by_need(plans, years.model),
                                .known = years.year.known});
               });
  return all;
}

}  // namespace

std::vector<PopulationAtCensus> project_population(const Prepared& prepared, Case which) {
  const Shape& shape = prepared.shape;
  if (!shape.population.is_there) return {};
  const Projects projects =
      which == Case::Mitigated ? Projects{shape.programme.everyone} : Projects{};
  return censuses(prepared, projects);
}

}  // namespace highneeds
