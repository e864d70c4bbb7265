#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "highneeds/report/population_view.hpp"
#include "report/view_blocks.hpp"

namespace highneeds {

// The blocks of the population's page.

/// "31 August before" or "January": the day that bands are of ages on.
[[nodiscard]] std::string_view in_words(AgeOn age_on);
/// How ages on 31 August are worked out; nothing of ages in January.
[[nodiscard]] std::vector<std::string> how_ages_are_counted(AgeOn age_on);
/// How plans by age band are known: worked out for August, they are no better than assumed.
[[nodiscard]] Known known_of_bands(const PopulationOutlook& population,
                                   const PopulationCensus& census);
/// "SEMH"; "Not recorded" for the name `unknown`.
[[nodiscard]] std::string need_title(std::string_view need);
/// A cell of plans.
[[nodiscard]] Cell plans_cell(double plans, Known known);

/// A table with a column for each January census.
[[nodiscard]] ReportTable census_table(const PopulationPage& page, std::string title);
/// Adds a row of `cell(census)`, or of plans that are known as all of the census.
void add_cells(const PopulationPage& page, ReportTable& table, std::string label,
               const std::function<Cell(const PopulationCensus&)>& cell,
               RowKind kind = RowKind::Body);
void add_row(const PopulationPage& page, ReportTable& table, std::string label,
             const std::function<double(const PopulationCensus&)>& plans);

/// All plans, from each January to the next, with the reasons why they ceased.
[[nodiscard]] Blocks account_of_all(const PopulationPage& page);
/// The account of each band, setting or need.
[[nodiscard]] Blocks accounts_by(const PopulationPage& page, PlansBy by);
/// Plans at each census by age band, by provision and setting, and by need.
[[nodiscard]] Blocks plans_by_age(const PopulationPage& page);
[[nodiscard]] Blocks plans_by_setting(const PopulationPage& page);
[[nodiscard]] Blocks plans_by_need(const PopulationPage& page);
/// (7.6) where plans are recorded after the opening census: the forecast beside them.
[[nodiscard]] Blocks beside_recorded(const PopulationPage& page);
/// Independent places that the programme avoids, and where those pupils are instead.
[[nodiscard]] Blocks independent_avoided(const PopulationPage& page);

}  // namespace highneeds
