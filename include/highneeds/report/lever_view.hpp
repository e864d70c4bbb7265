#pragma once

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// Every lever as a page: address, value as a scenario writes it, how it is known, source, and file
/// and line (of `sources`).
[[nodiscard]] Report lever_view(const Outlook& outlook, const Sources& sources);

/// Every lever as a table for write_csv: address, value (unrounded), unit, known, source, note,
/// owner, reviewed, quality, file, line.
[[nodiscard]] ReportTable lever_table(const Outlook& outlook, const Sources& sources);

}  // namespace highneeds
