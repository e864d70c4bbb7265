#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/page.hpp"

namespace highneeds {

// A figure within a sentence.

/// A figure of one year in the unit of its row (nil where it is not there), and how it is known.
struct Said {
  double value = 0;
  Known known{};
};
/// The amount of a line that every forecast has.
[[nodiscard]] Said said(const Page& page, Section section, std::string_view line,
                        std::size_t position, std::optional<Shown> shown = {});

/// " (forecast)", " (rests on assumptions)"; nothing for what is actual.
[[nodiscard]] std::string certainty(Known known);
/// "a deficit of £81.5m (forecast)", "a balance of nil".
[[nodiscard]] std::string balance_in_words(const Page& page, const Said& said);
/// "£81.5m (forecast)".
[[nodiscard]] std::string amount_in_words(const Page& page, const Said& said);

}  // namespace highneeds
