#pragma once

#include "highneeds/calibration/estimate.hpp"
#include "support/garbled.hpp"

// Plans that were stepped from one January to the next with rates that the tests know.
namespace highneeds::test {

using namespace calibration;

/// The opening stock, what happens to it, and what comes of it.
struct Stepped {
  ByAge<settings> opening{};
  ByAge<settings> leave{};
  MovesByAge move{};
  ByAge<settings> joiners{};
  ByAge<settings> closing{};
  Counts leavers{};  ///< by opening age
  BySetting last_settings{};

  [[nodiscard]] Step step() const { return {opening, joiners, closing}; }
  /// Steps the opening stock.
  void run();
  /// The leavers as they are published: at the closing age, 20 and over together.
  [[nodiscard]] Ceased published() const;
};

/// A stock of about a thousand at each age from 2 to 24 and setting, with leave rates that are an
/// age's times a setting's, and moves from early years at 3, from mainstream at 10 and 15.
[[nodiscard]] Stepped known_rates();

/// Small counts of any kind, with stock and flows that need not close.
[[nodiscard]] Stepped any_counts(Draws& draws);

/// A census of 2024 and 2025 of it, with `people_of_age` people of each age at mid-2023.
[[nodiscard]] Census census_of(const Stepped& stepped, double people_of_age);

}  // namespace highneeds::test
