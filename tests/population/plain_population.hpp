#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "highneeds/population/population_model.hpp"

// Section 7 of docs/model.md a second time, pupil by pupil: written from the document, slow and
// plain, with none of the engine's sums.
namespace highneeds::plain {

/// A pupil, or the part of one to whom something happens: how likely it is.
struct Pupil {
  std::size_t age = 0, setting = 0, need = 0;
  double share = 0;
  bool comes = false;  ///< to the provision, this year
};

/// Ages, settings and needs with their expected numbers.
using Counts = std::map<std::tuple<std::size_t, std::size_t, std::size_t>, double>;

/// What a year makes of the pupils of one census.
struct Year {
  Counts closing;
  std::vector<double> held, fewer;  ///< by project
  std::map<std::size_t, double> overflowed;
};

[[nodiscard]] Year one_year(const PopulationModel& model, const PopulationYear& year,
                            const Counts& opening);

}  // namespace highneeds::plain
