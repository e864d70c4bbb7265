#include <stdexcept>

#include "highneeds/report/workbook.hpp"

// What a program has in place of the library for Excel that it is not linked with.
namespace highneeds {

bool has_excel_library() {
  return false;
}

std::string write_workbook(const Workbook& /*book*/) {
  throw std::logic_error("this program has no library for Excel");
}

}  // namespace highneeds
