#pragma once

#include "highneeds/report/paper_input.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// The template `section-251`: spending by line of the section 251 return, without the programme
/// and with it, and the bridge from what an outturn covers to what a budget covers.
[[nodiscard]] Report section_251_view(const PaperInput& from);

}  // namespace highneeds
