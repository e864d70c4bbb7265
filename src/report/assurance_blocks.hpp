#pragma once

#include <string>
#include <vector>

#include "highneeds/analysis/checks.hpp"
#include "highneeds/analysis/swing.hpp"
#include "highneeds/report/paper_input.hpp"
#include "report/view_blocks.hpp"

namespace highneeds {

// The blocks of the assurance's page, in the order in which they stand.

/// What the assurance's page is made from.
struct AssurancePage {
  const Page& page;
  std::vector<Check> checks;
  std::vector<Swing> swings;

  [[nodiscard]] const Assurance& written() const { return page.scenario().assurance; }
  /// The lever that moved; for a table, its first one under the table's address.
  [[nodiscard]] Lever lever(const Swing& swing) const;
  /// What it was written as; how many numbers a table has.
  [[nodiscard]] std::string written_as(const Swing& swing) const;
};

/// The money of a swing is a hundredth of the forecast's: one scale finer than the page's.
[[nodiscard]] MoneyScale finer(MoneyScale scale);

/// The one word on the checks, until when the analysis holds, who signed it off, and how much is
/// assumed.
[[nodiscard]] Blocks assurance_in_short(const AssurancePage& of);
[[nodiscard]] Blocks table_of_checks(const AssurancePage& of);
/// The numbers on which most hangs.
[[nodiscard]] Blocks largest_swings(const AssurancePage& of);
/// Decisions, limitations and sign-offs, as the scenario records them.
[[nodiscard]] Blocks recorded_assurance(const AssurancePage& of);
/// Every lever with what it says of itself and what hangs on it.
[[nodiscard]] Blocks assumptions_log(const AssurancePage& of);
/// The publications that values name as their source.
[[nodiscard]] Blocks sources_of_values(const AssurancePage& of);

}  // namespace highneeds
