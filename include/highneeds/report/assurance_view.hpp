#pragma once

#include "highneeds/report/paper_input.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// The template `assurance`: whether the figures can be relied on. Checks with one PASS or FAIL,
/// until when the analysis holds and who has signed it off, what was decided and what it cannot
/// tell, and every number that it is made from with what hangs on it. The checks that failed are
/// the report's `failures`.
[[nodiscard]] Report assurance_view(const PaperInput& from);

}  // namespace highneeds
