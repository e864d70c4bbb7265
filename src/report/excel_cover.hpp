#pragma once

#include <string>
#include <vector>

#include "highneeds/source/sources.hpp"
#include "report/excel_sheet.hpp"

namespace highneeds::excel {

/// The first sheet: what a report says in words, how to read it, which sheets there are (`others`),
/// and what it was made from.
void add_cover(Workbook& book, const std::string& name, const Report& report,
               const Sources& sources, const std::vector<std::string>& others);

}  // namespace highneeds::excel
