#pragma once

#include <string>
#include <vector>

#include "report/cases_of_paper.hpp"
#include "report/view_blocks.hpp"

namespace highneeds {

// The blocks of the paper by section 251 line.

/// "1.2.5": the code of the row of a line.
[[nodiscard]] std::string code_of(const Row& row);
/// "1.2.5 SEN support services"; "Section 251 line 1.2.5" if the policy has no title for it.
[[nodiscard]] std::string title_of_code(const Page& page, const std::string& code);
/// The rows of the lines that spending is allotted to, in the order of the return.
[[nodiscard]] std::vector<std::size_t> rows_of_lines(const Page& page);
/// The basis of the scenario, what it covers, and what is allotted to no line.
[[nodiscard]] Blocks what_is_covered(const Page& page);
/// Spending of the largest lines.
[[nodiscard]] Blocks lines_chart(const Page& page);
/// What a blank line is, and what line 1.0.2 holds.
[[nodiscard]] Blocks how_lines_are_shown(const Page& page);
/// Every line of the return, what has none, and their total: spending (4.5).
[[nodiscard]] Blocks lines(const Page& page, const CaseOfPaper& one);
/// What an outturn covers and what a budget covers beyond it, as a stack.
[[nodiscard]] Blocks coverage_chart(const Page& page);
/// What lies between the two, and what is not known of it.
[[nodiscard]] Blocks what_the_bridge_is(const Page& page);
/// From what an outturn covers to what a budget covers, by the steps that lie between.
[[nodiscard]] Blocks bridge(const Page& page, const CaseOfPaper& one);
/// Related lines of the general fund, where the scenario has them.
[[nodiscard]] Blocks general_fund(const Page& page);

}  // namespace highneeds
