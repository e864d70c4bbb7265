#pragma once

#include "highneeds/report/paper_input.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// The template `forum`, for members of the Schools Forum: what they are asked to do, the transfer
/// from the schools block with the position with it and without it, the grant by block, and the
/// trends of high needs.
[[nodiscard]] Report forum_view(const PaperInput& from);

}  // namespace highneeds
