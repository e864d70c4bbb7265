#pragma once

#include <string>
#include <string_view>

#include "highneeds/report/paper_input.hpp"
#include "report/page.hpp"

namespace highneeds {

/// What stands under the title of a paper, which is a `what` ("summary of the forecast of the High
/// Needs Block"): whose it is, of which years, and its days.
[[nodiscard]] std::string paper_subtitle(const Page& page, const PaperInput& from,
                                         std::string_view what);

}  // namespace highneeds
