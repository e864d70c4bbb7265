#pragma once

#include "highneeds/analysis/population_outlook.hpp"
#include "report/cases_of_paper.hpp"
#include "report/view_blocks.hpp"

namespace highneeds {

// The blocks of the DSG management plan's paper.

/// The title of the placement sheet of a kind of provision, as the plan's template has it.
[[nodiscard]] std::string_view sheet_of(ProvisionKind kind);
/// The row of a kind's EHC plans; nothing if the scenario has no such provision.
[[nodiscard]] std::optional<std::size_t> plans_of(const Page& page, ProvisionKind kind);

/// A table with a column for the January census in each year shown.
[[nodiscard]] ReportTable by_january(const Page& page, std::string title);

/// What the paper has of the template, and what it has not; `population` may be null.
[[nodiscard]] Blocks what_it_holds(const Page& page, const PopulationOutlook* population);
/// Income, expenditure by sheet and other, and how the balance moves.
[[nodiscard]] Blocks financial_summary(const Page& page, const CaseOfPaper& one);
/// A table for each placement sheet, by the January of the census, and its plans by age band and by
/// primary need where there is a population (of ages in August); it may be null.
[[nodiscard]] Blocks placement_sheets(const PaperInput& from, const Page& page,
                                      const PopulationOutlook* population);
/// The plans of a sheet by age band and, where the population has needs, by primary need, in each
/// case; the totals are those of the forecast.
[[nodiscard]] Blocks sheets_by_age_and_need(const PaperInput& from, const Page& page,
                                            const PopulationOutlook& population,
                                            ProvisionKind kind);
/// Says what the sheets hold by age and need, and how.
void say_what_sheets_hold(const PopulationOutlook& population, Facts& facts);
/// All sheets and their total, in a case.
[[nodiscard]] Blocks all_placements(const Page& page, const CaseOfPaper& one);

}  // namespace highneeds
