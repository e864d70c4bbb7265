#pragma once

#include <string>
#include <vector>

#include "report/page.hpp"

namespace highneeds {

// Charts of rows of the forecast, over the years that a page shows.

/// A chart without series, which has a category for each year.
[[nodiscard]] Chart chart_over_years(const Page& page, std::string title, ChartKind kind);

/// The figures of a row; what is not there is nil.
[[nodiscard]] ChartSeries series_of(const Page& page, std::size_t row, std::string name,
                                    std::optional<Shown> shown = {});

/// The largest of the series in their order, and the others in sum ("Other lines") where there are
/// more than colours that can be told apart; those that are nil throughout are left out.
[[nodiscard]] std::vector<ChartSeries> largest(std::vector<ChartSeries> all);

/// A stack of rows, which add up to a total; no chart if all are nil.
[[nodiscard]] std::vector<PageBlock> stacked_rows(const Page& page, std::string title,
                                                  const std::vector<std::size_t>& rows);

/// The rows of the lines of spending with a measure, but for their total.
[[nodiscard]] std::vector<std::size_t> spending_rows(const Page& page, Measure measure);

}  // namespace highneeds
