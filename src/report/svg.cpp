#include "report/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/markup.hpp"

namespace highneeds::svg {

namespace {

std::string closed(const std::string& begin, std::string_view name, std::string_view title) {
  if (title.empty()) return begin + "/>\n";
  return fmt::format("{}><title>{}</title></{}>\n", begin, escaped_figures(title), name);
}

}  // namespace

std::string in_units(double length) {
  const double tenths = std::round(length * 10);
  return fmt::format("{:.1f}", tenths == 0 ? 0.0 : tenths / 10);
}

std::string line(Point from, Point to, std::string_view classes) {
  return fmt::format("<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", classes,
                     in_units(from.x), in_units(from.y), in_units(to.x), in_units(to.y));
}

std::string box(Point corner, Point opposite, std::string_view classes, std::string_view title) {
  const auto [left, right] = std::minmax(corner.x, opposite.x);
  const auto [top, bottom] = std::minmax(corner.y, opposite.y);
  return closed(
      fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", classes,
                  in_units(left), in_units(top), in_units(right - left), in_units(bottom - top)),
      "rect", title);
}

std::string circle(Point centre, double radius, std::string_view classes, std::string_view title) {
  return closed(fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"", classes,
                            in_units(centre.x), in_units(centre.y), in_units(radius)),
                "circle", title);
}

std::string text(Point at, std::string_view classes, std::string_view words) {
  return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", classes, in_units(at.x),
                     in_units(at.y), escaped_figures(words));
}

}  // namespace highneeds::svg
