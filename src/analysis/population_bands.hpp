#pragma once

#include "highneeds/analysis/population_outlook.hpp"

namespace highneeds {

/// Which share of those of each age in January is in each band.
class BandShares {
 public:
  explicit BandShares(AgeOn age_on);

  [[nodiscard]] double of(std::size_t band, std::size_t january_age) const {
    return shares_[band][january_age];
  }
  /// The share of those of an age in January who come into a band by being a year older.
  [[nodiscard]] double entering(std::size_t band, std::size_t january_age) const;
  [[nodiscard]] double leaving(std::size_t band, std::size_t january_age) const;

 private:
  std::array<std::array<double, age_count>, age_band_count> shares_{};
};

}  // namespace highneeds
