#pragma once

#include <utility>
#include <vector>

#include "report/view_blocks.hpp"

namespace highneeds {

// The blocks of the Schools Forum's paper.

/// The transfers that the scenario states for the years shown, whatever became of them.
[[nodiscard]] std::vector<std::pair<FinancialYear, const Transfer*>> transfers_of(const Page& page);
/// What tables call a line of spending.
[[nodiscard]] std::string title_of_line(const Page& page, const std::string& line);
/// A transfer's amount, and how much of it is within what a Forum may agree; pounds.
struct TransferParts {
  double amount = 0;
  double within = 0;
};
/// The parts of the transfer of a year; nil without one.
[[nodiscard]] TransferParts transfer_parts(const Page& page, std::size_t position);
/// What is moved, apart from what stands in the way of seeing it: the balances without it.
inline constexpr std::string_view the_transfer = "the schools block transfer";

/// What members are asked to note, to decide and to give a view on, as the scenario's transfers
/// ask.
[[nodiscard]] Blocks what_members_are_asked(const Page& page);
/// Who decides on a transfer.
[[nodiscard]] Blocks who_decides(const Page& page);
/// The balance at each 31 March with and without the transfer; without a transfer, with and without
/// the programme.
[[nodiscard]] Blocks transfer_chart(const Page& page);
/// What is moved, year by year, and what was decided.
[[nodiscard]] Blocks transfers(const Page& page);
/// In-year and closing balances with the transfer, without it, and the difference.
[[nodiscard]] Blocks with_and_without_transfer(const Page& page);
/// The Dedicated Schools Grant by block, as far as the scenario states it.
[[nodiscard]] Blocks grant_by_block(const Page& page);
/// Charts of EHC plans and of what a pupil costs.
[[nodiscard]] Blocks trend_charts(const Page& page);
/// What the words of the paper mean.
[[nodiscard]] Blocks words_of_the_paper(const Page& page);

}  // namespace highneeds
