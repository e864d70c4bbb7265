#pragma once

#include "highneeds/report/paper_input.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// The template `management-plan`, for the DSG management plan: its financial summary without the
/// programme, with it and the difference, and the EHC plans of its seven placement sheets.
[[nodiscard]] Report management_plan_view(const PaperInput& from);

}  // namespace highneeds
