#pragma once

#include <string>
#include <string_view>

namespace highneeds::svg {

// Elements of a drawing, a unit of which is about a CSS pixel. A `title` is shown when one points
// at the element; it and all words are escaped here.

struct Point {
  double x = 0;
  double y = 0;
};

/// Coordinates with one decimal, the same in every locale.
[[nodiscard]] std::string in_units(double length);
[[nodiscard]] std::string line(Point from, Point to, std::string_view classes);
/// Between two corners, whichever comes first.
[[nodiscard]] std::string box(Point corner, Point opposite, std::string_view classes,
                              std::string_view title = {});
[[nodiscard]] std::string circle(Point centre, double radius, std::string_view classes,
                                 std::string_view title);
[[nodiscard]] std::string text(Point at, std::string_view classes, std::string_view words);
/// How wide every chart is.
inline constexpr double chart_width = 480;

}  // namespace highneeds::svg
