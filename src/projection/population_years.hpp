#pragma once

#include <vector>

#include "highneeds/population/population_step.hpp"
#include "highneeds/projection/shape.hpp"

namespace highneeds {

/// Whether the plans of a provision are written for an academic year, so that the population is
/// held to them (7.6).
[[nodiscard]] inline bool is_given(const Shape& shape, const ProvisionShape& provision, Index a) {
  const auto point = static_cast<std::size_t>(provision.pupils.first + provision.pupils.stride * a);
  return shape.points[point].kind == Point::Kind::Given;
}

/// The population on its way through the years: its rates as they stand in the values of a
/// projection, and what each year brings.
class PopulationYears {
 public:
  /// Keeps references to both.
  PopulationYears(const Shape& shape, std::span<const double> values);

  PopulationModel model;
  PopulationRates rates;  ///< of the model
  PopulationYear year;
  std::vector<FewerPlansInYear> fewer;  ///< in the order of the shape
  std::vector<HeldPupils> held;         ///< as the flows of the shape

  /// Begins the step through the calendar year `calendar_year`: nothing known, room for all, no
  /// project.
  void begin(int calendar_year);
  /// The position of the last academic year in which the pupils of a provision are actual.
  [[nodiscard]] Index last_actual(Index provision) const {
    return shape_.spending.provisions[static_cast<std::size_t>(provision)].last_actual;
  }
  /// The plans of the opening census; by need as the shares say.
  template <int needs>
  [[nodiscard]] Plans<needs> opening_plans() const;

 private:
  [[nodiscard]] std::size_t kind_of(Index provision) const;
  void set_order();
  void set_projects();
  [[nodiscard]] std::span<const double> table(Index first, std::size_t count) const {
    return first == absent ? std::span<const double>{}
                           : values_.subspan(static_cast<std::size_t>(first), count);
  }

  const Shape& shape_;
  std::span<const double> values_;
};

}  // namespace highneeds
