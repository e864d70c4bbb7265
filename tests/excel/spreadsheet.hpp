#pragma once

#include <map>
#include <string>
#include <vector>

#include "highneeds/report/workbook.hpp"

namespace highneeds::test {

/// The cells of a sheet as a spreadsheet program worked them out: unrounded, as text, by row and
/// column.
using SheetText = std::vector<std::vector<std::string>>;
/// The sheets of a workbook, by name.
using BookText = std::map<std::string, SheetText>;

/// A workbook whose formulas all come to `stale` until they are worked out anew.
[[nodiscard]] Workbook with_stale_results(Workbook book, double stale = 777);

/// The workbooks as LibreOffice has them once it has worked out every formula anew, by one start of
/// it. Throws if it is not there or does not convert them.
[[nodiscard]] std::vector<BookText> worked_out(const std::vector<Workbook>& books);

/// The number in a cell; throws if there is none.
[[nodiscard]] double number_at(const BookText& book, const std::string& sheet, int row, int column);
[[nodiscard]] std::string text_at(const BookText& book, const std::string& sheet, int row,
                                  int column);

}  // namespace highneeds::test
