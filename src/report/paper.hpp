#pragma once

#include <string_view>

#include "highneeds/report/paper_input.hpp"
#include "report/page.hpp"

namespace highneeds {

/// A paper without blocks; `what` says what it is: "Norfolk (E10000020): WHAT, 2021-22 to 2028-29,
/// correct to 20 November 2026, made on 25 November 2026".
[[nodiscard]] Report paper_of(const PaperInput& from, const Page& page, std::string_view what);

/// Adds blocks at the end of a report.
void add(Report& report, std::vector<PageBlock> blocks);

}  // namespace highneeds
