#pragma once

#include <string>

#include "highneeds/report/writers.hpp"
#include "report/workings.hpp"

namespace highneeds {

/// How the blocks of one HTML page are written.
struct HtmlPage {
  MoneyScale scale;
  const Sources& sources;
  Workings* workings = nullptr;  ///< of the figures of its tables; null: they say none
};

[[nodiscard]] std::string html_of(const ReportTable& table, const HtmlPage& page);
/// A figure with its drawing, its legend and the figures behind it; `number` makes its ids.
[[nodiscard]] std::string html_of(const Chart& chart, int number, const HtmlPage& page);
/// Notes under a block.
[[nodiscard]] std::string html_notes(const std::vector<std::string>& notes);

/// The style sheet of every page: light and dark, screen and A4.
[[nodiscard]] std::string_view html_style();

}  // namespace highneeds
