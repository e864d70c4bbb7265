#pragma once

#include <string>
#include <string_view>

namespace highneeds {

/// Words as text of HTML or SVG, or as the value of an attribute between double quotes: what means
/// something there is escaped, and control characters are spaces.
[[nodiscard]] std::string escaped_markup(std::string_view words);
/// The same with a true minus sign (−) where a figure is below zero ("-£1.2m", "-3.4%"), and no
/// line that ends between a sign and its figure.
[[nodiscard]] std::string escaped_figures(std::string_view words);

/// Escaped words with each year ("2028-29") on one line; the words stay as they are to whoever
/// copies them or looks for them.
[[nodiscard]] std::string with_whole_years(std::string_view escaped);
/// Running text: figures as above, years whole.
[[nodiscard]] std::string escaped_prose(std::string_view words);

}  // namespace highneeds
