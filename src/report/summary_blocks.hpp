#pragma once

#include "report/programme_blocks.hpp"

namespace highneeds {

// The blocks of the summary's page.

/// The answers that the page begins with; `programme` may be null.
[[nodiscard]] Blocks in_short(const Page& page, const ProgrammeOutlook* programme);
/// The balance at each 31 March and in each year, without the programme and with it.
[[nodiscard]] Blocks balance_charts(const Page& page);
/// What the block is spent on, year by year.
[[nodiscard]] Blocks spending_chart(const Page& page);
/// EHC plans by provision, year by year.
[[nodiscard]] Blocks plans_chart(const Page& page);
/// (8.3) the workstreams' shares of what the programme changes in the last year shown, and in sum.
[[nodiscard]] Blocks shares_chart(const ProgrammePage& of);
[[nodiscard]] Blocks shares_table(const ProgrammePage& of);

}  // namespace highneeds
