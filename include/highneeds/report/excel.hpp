#pragma once

#include <string>

#include "highneeds/report/paper_input.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/report/workbook.hpp"

namespace highneeds {

/// A report as a workbook: what it says in words on the first sheet, then a sheet for each table
/// and each chart (native, with the figures that it is drawn from).
[[nodiscard]] Workbook workbook_of(const Report& report, const Sources& sources);

/// The same with every lever (Assumptions), the forecast as live formulas over them (Model,
/// Workings) and Checks that they hold together and give the program's figures.
[[nodiscard]] Workbook workbook_of(const Report& report, const PaperInput& from);

/// A report and its live model as an .xlsx file.
[[nodiscard]] std::string write_excel(const Report& report, const PaperInput& from);

}  // namespace highneeds
