#pragma once

#include <optional>
#include <string>

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/figures_view.hpp"
#include "highneeds/report/forecast_view.hpp"
#include "highneeds/report/lever_view.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

struct PaperInput;

/// How a page of text may look where it is printed.
struct TextStyle {
  bool colour = false;  ///< on a terminal, and without NO_COLOR
  bool picture = true;  ///< block characters for charts and rules; plain ASCII if false
};

/// A report as a page of text.
[[nodiscard]] std::string write_text(const Report& report, const Sources& sources,
                                     const TextStyle& style);
/// A table as CSV: a header, shortest numbers that read back to the same value, text quoted where
/// needed. Text that a spreadsheet would take for a formula gets a leading apostrophe; a number
/// that is not finite is an empty cell.
[[nodiscard]] std::string write_csv(const ReportTable& table);
/// A report as one tidy CSV: every figure, unrounded, and every fact:
/// part,line,column,value,unit,status.
[[nodiscard]] std::string write_csv(const Report& report, const Sources& sources);

/// A report as Markdown; charts are the tables of their figures. Words never become markup.
[[nodiscard]] std::string write_markdown(const Report& report, const Sources& sources);
/// A report as one HTML file that fetches nothing and needs no script: light and dark, printable to
/// A4, charts as inline SVG with the figures behind them in a table. Words never become markup.
[[nodiscard]] std::string write_html(const Report& report, const Sources& sources);
/// The same of a paper, whose figures also say what they were worked out from (`title`).
[[nodiscard]] std::string write_html(const Report& report, const PaperInput& from);

}  // namespace highneeds
