#include "analysis/population_bands.hpp"

#include <algorithm>

namespace highneeds {

namespace {

/// The share of those of an age in the middle of January who were of it on 31 August before: who
/// had their birthday in the 7.5 months to that day, of 12.
constexpr double as_old_in_august = 7.5 / 12;

double in_band(const AgeBand& band, std::size_t age) {
  return band.first <= age && age <= band.last ? 1 : 0;
}

}  // namespace

BandShares::BandShares(AgeOn age_on) {
  const double same = age_on == AgeOn::August ? as_old_in_august : 1;
  for (std::size_t band = 0; band < age_band_count; ++band) {
    for (std::size_t age = 0; age < age_count; ++age) {
      // Who was not born yet on 31 August is with the youngest.
      const std::size_t younger = age == 0 ? 0 : age - 1;
      shares_[band][age] =
          same * in_band(age_bands[band], age) + (1 - same) * in_band(age_bands[band], younger);
    }
  }
}

double BandShares::entering(std::size_t band, std::size_t january_age) const {
  return std::max(0.0, of(band, january_age + 1) - of(band, january_age));
}

double BandShares::leaving(std::size_t band, std::size_t january_age) const {
  return std::max(0.0, of(band, january_age) - of(band, january_age + 1));
}

}  // namespace highneeds
