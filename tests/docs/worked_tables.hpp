#pragma once

#include <string>
#include <string_view>
#include <vector>

// The tables of docs/model.md that are worked by hand.
namespace highneeds::test {

/// The rows of the table whose heading begins so, each as its cells.
[[nodiscard]] std::vector<std::vector<std::string>> shown_rows(std::string_view heading);
/// "−10,675,333.33" in pence.
[[nodiscard]] double pence(const std::string& text);

}  // namespace highneeds::test
