#pragma once

#include "highneeds/report/report.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// The figures behind a chart: a row for each series and a column for each category; of a waterfall
/// a row for each step.
[[nodiscard]] ReportTable table_of(const Chart& chart);
/// The inputs of a run with their fingerprints.
[[nodiscard]] ReportTable table_of(const Stamp& stamp);
/// Every figure and every fact of a report, one a row: part,line,column,value,unit,status. Numbers
/// are unrounded; a row under a heading is named "Heading: row".
[[nodiscard]] ReportTable tidy_table(const Report& report, const Sources& sources);

}  // namespace highneeds
