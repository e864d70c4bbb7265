#pragma once

#include <string>
#include <vector>

#include "highneeds/quantity/year.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// One row of a table of expected figures, which has the columns of the forecast's CSV. The words
/// are as written, and have been checked; `name` of the case is `unmitigated` or `mitigated`.
struct ExpectedFigure {
  std::string forecast_case;
  FinancialYear year;
  std::string section;
  std::string line;
  std::string measure;
  std::string unit;
  double value = 0;
  std::string status;
  Place at;  ///< of the value
};

/// Reads `sources[file]`, whose header is exactly case,year,section,line,measure,unit,value,status.
/// Cells that are not what their column holds, and figures given twice, are faults; such rows are
/// left out.
[[nodiscard]] std::vector<ExpectedFigure> read_expected(const Sources& sources, std::uint32_t file,
                                                        Faults& faults);

}  // namespace highneeds
