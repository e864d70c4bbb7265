#pragma once

#include "highneeds/report/paper_input.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// The template `summary`: where we are, where we are going, what drives it, what we do and how
/// sure it is; the balances as charts, spending, the workstreams' shares, the seven numbers and the
/// balance as tables. Without a programme, its parts are left out.
[[nodiscard]] Report summary_view(const PaperInput& from);

}  // namespace highneeds
