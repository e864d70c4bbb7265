#include "highneeds/analysis/population_outlook.hpp"

namespace highneeds {

namespace {

struct Described {
  std::string_view key;
  std::string_view title;
  double sign;
};
constexpr std::array<Described, plans_measures> all_measures{
    {{"opening", "Plans at the census before", 1},
     {"ceased", "Ceased", -1},
     {"aged_in", "Came in by age", 1},
     {"aged_out", "Went out by age", -1},
     {"moved_in", "Moved in from another setting", 1},
     {"moved_out", "Moved out to another setting", -1},
     {"new", "New plans", 1},
     {"not_made", "New plans not made (programme)", 0},
     {"overflow", "Did not fit, and went elsewhere (net)", 1},
     {"placed", "Placed elsewhere by projects (net)", 1},
     {"balancing", "Balancing item", 1},
     {"closing", "Plans at this census", 0}}};

const Described& described(PlansMeasure measure) {
  return all_measures.at(static_cast<std::size_t>(measure));
}

/// The sum of the accounts of the bands and settings that are wanted.
template <class Wanted>
PlansAccount sum_of(const PopulationCensus& census, Wanted&& wanted) {
  PlansAccount sum;
  for (std::size_t band = 0; band < age_band_count; ++band) {
    for (std::size_t i = 0; i < setting_count; ++i) {
      if (wanted(band, static_cast<Setting>(i))) sum += census.accounts[band][i];
    }
  }
  return sum;
}

/// Who comes into one band by age went out of another.
PlansAccount of_all_bands(PlansAccount sum) {
  sum[PlansMeasure::AgedIn] = 0;
  sum[PlansMeasure::AgedOut] = 0;
  return sum;
}

}  // namespace

std::string_view key(PlansMeasure measure) {
  return described(measure).key;
}
std::string_view title(PlansMeasure measure) {
  return described(measure).title;
}
double sign(PlansMeasure measure) {
  return described(measure).sign;
}

PlansAccount& PlansAccount::operator+=(const PlansAccount& other) {
  for (std::size_t i = 0; i < plans_measures; ++i) of[i] += other.of[i];
  return *this;
}

PlansAccount PopulationCensus::all() const {
  return of_all_bands(sum_of(*this, [](std::size_t, Setting) { return true; }));
}
PlansAccount PopulationCensus::of_band(std::size_t band) const {
  return sum_of(*this, [&](std::size_t is, Setting) { return is == band; });
}
PlansAccount PopulationCensus::of(Setting setting) const {
  return of_all_bands(sum_of(*this, [&](std::size_t, Setting is) { return is == setting; }));
}
PlansAccount PopulationCensus::of(ProvisionKind kind) const {
  return of_all_bands(
      sum_of(*this, [&](std::size_t, Setting is) { return provision_of(is) == kind; }));
}
double PopulationCensus::plans(std::size_t band, ProvisionKind kind) const {
  return sum_of(*this, [&](std::size_t is, Setting setting) {
    return is == band && provision_of(setting) == kind;
  })[PlansMeasure::Closing];
}

}  // namespace highneeds
