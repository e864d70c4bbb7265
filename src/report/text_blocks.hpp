#pragma once

#include <string>

#include "highneeds/report/writers.hpp"

namespace highneeds {

/// How the blocks of one page are written.
struct TextPage {
  const TextStyle& style;
  MoneyScale scale;
  const Sources& sources;
};

[[nodiscard]] std::string write_block(const ReportTable& table, const TextPage& page);
[[nodiscard]] std::string write_block(const Chart& chart, const TextPage& page);
[[nodiscard]] std::string write_block(const Paragraph& paragraph, const TextPage& page);
[[nodiscard]] std::string write_block(const Facts& facts, const TextPage& page);
[[nodiscard]] std::string write_block(const WarningList& list, const TextPage& page);

/// A note under a block, dim; after a number in brackets ("[1] ...") its lines hang.
[[nodiscard]] std::string write_note(const std::string& note, const TextPage& page);
/// A line in bold.
[[nodiscard]] std::string heading(const std::string& text, const TextPage& page);

}  // namespace highneeds
