#pragma once

#include <xlsxwriter.h>

#include "highneeds/report/workbook.hpp"

namespace highneeds {

/// A chart of the library's, on a sheet of its workbook.
void add_chart(lxw_workbook* book, lxw_worksheet* sheet, const WorkSheet& from,
               const SheetChart& chart);

}  // namespace highneeds
