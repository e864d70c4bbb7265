#pragma once

#include "report/cases_of_paper.hpp"
#include "report/view_blocks.hpp"

namespace highneeds {

// The blocks of the DSG management plan's paper.

/// The title of the placement sheet of a kind of provision, as the plan's template has it.
[[nodiscard]] std::string_view sheet_of(ProvisionKind kind);
/// The row of a kind's EHC plans; nothing if the scenario has no such provision.
[[nodiscard]] std::optional<std::size_t> plans_of(const Page& page, ProvisionKind kind);

/// What the paper has of the template, and what it has not.
[[nodiscard]] Blocks what_it_holds(const Page& page);
/// Income, expenditure by sheet and other, and how the balance moves.
[[nodiscard]] Blocks financial_summary(const Page& page, const CaseOfPaper& one);
/// A table for each placement sheet, by the January of the census.
[[nodiscard]] Blocks placement_sheets(const Page& page);
/// All sheets and their total, in a case.
[[nodiscard]] Blocks all_placements(const Page& page, const CaseOfPaper& one);

}  // namespace highneeds
