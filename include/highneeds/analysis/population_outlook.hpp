#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/scenario/setting.hpp"

namespace highneeds {

/// The day that an age is counted on. The population has ages in January, and the DSG management
/// plan's template ages on 31 August before the academic year: birthdays are then taken as even
/// through the year and the census in the middle of January, so that 7.5 of 12 of those of an age
/// in January were of it in August, and the rest a year younger.
enum class AgeOn : std::uint8_t { January, August };

/// Ages of one band of the template.
struct AgeBand {
  std::string_view key;    ///< "5_to_10"
  std::string_view title;  ///< "Age 5 to 10"
  std::size_t first = 0, last = 0;
};
inline constexpr std::size_t age_band_count = 5;
inline constexpr std::array<AgeBand, age_band_count> age_bands{
    {{"under_5", "Under 5", 0, 4},
     {"5_to_10", "Age 5 to 10", 5, 10},
     {"11_to_15", "Age 11 to 15", 11, 15},
     {"16_to_19", "Age 16 to 19", 16, 19},
     {"20_to_25", "Age 20 to 25", 20, 25}}};

/// What is counted of plans between one January census and the next, in the order of an account.
enum class PlansMeasure : std::uint8_t {
  Opening,
  Ceased,
  AgedIn,
  AgedOut,
  MovedIn,
  MovedOut,
  New,
  NotMade,
  Overflow,
  Placed,
  Balancing,
  Closing
};
inline constexpr std::size_t plans_measures = 12;
/// "not_made": as the tables of figures name it.
[[nodiscard]] std::string_view key(PlansMeasure measure);
/// "New plans not made (programme)": for people.
[[nodiscard]] std::string_view title(PlansMeasure measure);
/// What it adds to the plans of the closing census: 1, -1, or 0 for what is told beside them.
[[nodiscard]] double sign(PlansMeasure measure);

/// The plans of a group, from one census to the next: closing is the rest by its signs.
struct PlansAccount {
  std::array<double, plans_measures> of{};

  [[nodiscard]] double& operator[](PlansMeasure measure) {
    return of[static_cast<std::size_t>(measure)];
  }
  [[nodiscard]] double operator[](PlansMeasure measure) const {
    return of[static_cast<std::size_t>(measure)];
  }
  PlansAccount& operator+=(const PlansAccount& other);
};

/// The plans of one primary need. What they were by need at a change of setting is not kept, and
/// who changes setting keeps the need; so there are opening, ceased, new, balancing and closing
/// plans only.
struct NeedAccount {
  PlansAccount account;
  std::array<double, setting_count> closing{};  ///< by setting
};

/// The plans of one January census, and how they came about.
struct PopulationCensus {
  int january = 0;
  bool is_opening = false;               ///< the first: only what was there, and the balancing item
  Known known = Known::Forecast;         ///< as the least sure of what it is worked out from
  Known known_before = Known::Actual;    ///< of the plans at the census before
  Known known_in_all = Known::Forecast;  ///< of all plans: actual where they are recorded
  Known known_of_needs = Known::Forecast;              ///< of plans by need, which shares make
  std::array<Known, provision_kinds> known_of_kind{};  ///< of the plans of each kind of provision
  std::array<std::array<PlansAccount, setting_count>, age_band_count> accounts{};
  std::array<std::array<double, setting_count>, age_count> by_age{};  ///< plans by age in January
  std::vector<std::array<double, age_band_count>> ceased_for{};       ///< by reason
  std::vector<NeedAccount> needs{};                                   ///< by need
  /// The plans that the scenario itself states, by kind of provision: others are the forecast's.
  std::array<std::optional<double>, provision_kinds> recorded{};

  [[nodiscard]] PlansAccount all() const;
  [[nodiscard]] PlansAccount of_band(std::size_t band) const;
  [[nodiscard]] PlansAccount of(Setting setting) const;
  [[nodiscard]] PlansAccount of(ProvisionKind kind) const;
  /// Plans at the census, of a band in a kind of provision.
  [[nodiscard]] double plans(std::size_t band, ProvisionKind kind) const;
};

/// Independent places that the programme saves at one January, and where those pupils are instead:
/// `avoided` in sum is `instead` in sum, and plans that are not there at all.
struct IndependentAvoided {
  int january = 0;
  Known known = Known::Forecast;
  std::array<double, age_band_count> avoided{};  ///< unmitigated less mitigated plans
  std::array<double, setting_count> instead{};  ///< mitigated less unmitigated; nil for independent
  double without_plan = 0;                      ///< fewer plans in all
};

/// The population of a scenario in both cases (the same without a programme).
struct PopulationOutlook {
  AgeOn age_on = AgeOn::January;
  std::vector<std::string> reasons{};  ///< why plans cease; may be empty
  std::vector<std::string> needs{};    ///< primary needs; may be empty
  std::vector<PopulationCensus> unmitigated{};
  std::vector<PopulationCensus> mitigated{};
  std::vector<IndependentAvoided> avoided{};  ///< empty without a programme

  [[nodiscard]] const std::vector<PopulationCensus>& of(Case which) const {
    return which == Case::Unmitigated ? unmitigated : mitigated;
  }
};

/// Whether plans in a setting are in a place of an independent or non-maintained school.
[[nodiscard]] bool is_independent(Setting setting);

/// Nothing for a scenario without a population. Bands are of ages on the day asked for.
[[nodiscard]] std::optional<PopulationOutlook> look_at_population(const Outlook& outlook,
                                                                  AgeOn age_on);

}  // namespace highneeds
