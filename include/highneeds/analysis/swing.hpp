#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "highneeds/projection/prepare.hpp"

namespace highneeds {

/// How far a lever is moved to see what hangs on it: by 1 % of itself (4 % becomes 4.04 %), a date
/// by a month, a year by a year; a lever that is nil does not move.
enum class SwingStep : std::uint8_t { OnePercent, Month, Year, None };

/// What hangs on a lever: what its step adds to the mitigated closing balance of the last year, in
/// pounds. Above nil the deficit is smaller.
struct Swing {
  std::size_t lever = 0;
  SwingStep step{};
  double closing = 0;
  std::size_t count = 1;  ///< of levers from `lever` on, which move together: a table's
};

/// The swing of each lever, in their order, and of each table as one: it alone moves, and the
/// equations do the rest, also where a scenario could not be written so (a share of 101 %).
[[nodiscard]] std::vector<Swing> swings(const Prepared& prepared);

/// Those that moved by `step`, the largest first; in their order where they are the same.
[[nodiscard]] std::vector<Swing> by_size(const std::vector<Swing>& all, SwingStep step);

}  // namespace highneeds
