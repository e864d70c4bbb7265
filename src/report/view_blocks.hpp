#pragma once

#include <utility>
#include <vector>

#include "report/page.hpp"

namespace highneeds {

// The blocks of the forecast's page, in the order in which they stand. A block that has nothing to
// say is absent.
using Blocks = std::vector<PageBlock>;

/// One block alone: a list in braces would copy it with all its rows.
template <class Block>
[[nodiscard]] Blocks only(Block block) {
  Blocks blocks;
  blocks.emplace_back(std::move(block));
  return blocks;
}

/// What the sign, the unit and the marks are.
[[nodiscard]] Blocks how_to_read(const Page& page);
/// The same without the marks of tables, and those alone, for a page that has its tables elsewhere.
[[nodiscard]] Blocks what_signs_mean(const Page& page);
[[nodiscard]] Blocks what_marks_mean(const Page& page);
/// The seven numbers, the balance when the override ends, and who bears the gap after it.
[[nodiscard]] Blocks seven_numbers(const Page& page);
/// A picture of the closing balance at each 31 March.
[[nodiscard]] Blocks picture(const Page& page);
/// In-year balance, closing balance and spending with and without the programme.
[[nodiscard]] Blocks programme(const Page& page);
/// Which rules hold in which years, with their references.
[[nodiscard]] Blocks rules_of_each_year(const Page& page);
/// Section 3: where the money comes from.
[[nodiscard]] Blocks funding(const Page& page);
/// Section 5: the corkscrew.
[[nodiscard]] Blocks corkscrew(const Page& page);
/// Section 4: amounts, pupils and plans, unit costs.
[[nodiscard]] Blocks spending(const Page& page);
/// The balances with and without each kind of help.
[[nodiscard]] Blocks with_and_without(const Page& page);
/// What is left as it is where help is taken out, in words; and what a recorded balance leaves.
[[nodiscard]] std::string what_without_leaves();
[[nodiscard]] std::string what_a_record_leaves();
/// Published forecasts beside this one.
[[nodiscard]] Blocks published(const Page& page);
/// (5.5, 5.6) the reserve of the whole grant, and the deficit before and after 31 March 2026.
[[nodiscard]] Blocks reserves(const Page& page);
/// (5.4) the balancing items, their causes and the years that they cover.
[[nodiscard]] Blocks balancing(const Page& page);
/// Detail behind the tables, and what stands beside the block.
[[nodiscard]] Blocks memorandum(const Page& page);

}  // namespace highneeds
