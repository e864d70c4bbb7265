#pragma once

#include <string>

#include "highneeds/report/report.hpp"

namespace highneeds {

/// A table as a JSON list of records, by the columns' titles; numbers unrounded, an empty cell or a
/// number that is not finite is null.
[[nodiscard]] std::string write_json(const ReportTable& table);

/// A table as Markdown, under its title if it has one.
[[nodiscard]] std::string write_markdown(const ReportTable& table);

}  // namespace highneeds
