#include <algorithm>
#include <cmath>

#include "report/text_blocks.hpp"
#include "report/typeset.hpp"

namespace highneeds {

namespace {

constexpr double most_characters = 60;

/// The characters that a chart is drawn with.
struct Brush {
  std::string_view actual, forecast, axis;
  std::string_view half_left, half_right;  ///< half characters at the end of an actual bar
};
constexpr Brush blocks{"█", "▒", "│", "▐", "▌"};
constexpr Brush ascii{"#", "=", "|", "", ""};

const Brush& brush_of(const TextStyle& style) {
  return style.picture ? blocks : ascii;
}

/// Characters on the left (deficits) and on the right (surpluses) of the axis, and pounds a
/// character.
struct Canvas {
  std::size_t left;
  std::size_t right;
  double a_character;
};

Canvas canvas_of(const ChartSeries& series) {
  double low = 0;
  double high = 0;
  for (const double value : series.values) {
    if (!std::isfinite(value)) continue;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  const double a_character = high > low ? (high - low) / most_characters : 1;
  const auto characters = [&](double length) {
    return static_cast<std::size_t>(std::ceil(length / a_character));
  };
  return {characters(-low), characters(high), a_character};
}

std::string bar(double value, bool is_actual, const Canvas& canvas, const Brush& brush) {
  const double length = std::isfinite(value) ? std::abs(value) / canvas.a_character : 0;
  const bool has_halves = is_actual && !brush.half_left.empty();
  const auto halves = static_cast<std::size_t>(std::lround(length * 2));
  const auto whole = has_halves ? halves / 2 : static_cast<std::size_t>(std::lround(length));
  const std::string half = !has_halves || halves % 2 == 0
                               ? ""
                               : std::string(value < 0 ? brush.half_left : brush.half_right);
  const std::string body = repeated(is_actual ? brush.actual : brush.forecast, whole);
  if (value < 0) return padded_left(half + body, canvas.left) + std::string(brush.axis);
  return std::string(canvas.left, ' ') + std::string(brush.axis) + body + half;
}

bool is_actual(const ChartSeries& series, std::size_t at) {
  return at >= series.known.size() || series.known[at] <= Known::Actual;
}

std::string legend(const ChartSeries& series, const Brush& brush, const TextPage& page) {
  const auto actual = static_cast<std::size_t>(
      std::ranges::count_if(series.known, [](Known known) { return known <= Known::Actual; }));
  if (actual == series.known.size()) return {};
  const std::string words =
      "  " + std::string(brush.actual) + " actual   " + std::string(brush.forecast) + " forecast";
  return inked(words, Ink::Dim, page.style) + '\n';
}

std::string draw(const Chart& chart, const ChartSeries& series, const TextPage& page) {
  const Brush& brush = brush_of(page.style);
  const Canvas canvas = canvas_of(series);
  std::size_t names = 0;
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < series.values.size(); ++i) {
    names = std::max(names, width(chart.categories.at(i)));
    numbers = std::max(numbers, width(bare(series.values[i], series.unit, page.scale)));
  }
  std::string text;
  for (std::size_t i = 0; i < series.values.size(); ++i) {
    const double value = series.values[i];
    const std::string number = padded_left(bare(value, series.unit, page.scale), numbers);
    text += "  " + padded_right(chart.categories[i], names + 2) +
            inked(number, value < 0 ? Ink::Red : Ink::Plain, page.style) + "  " +
            trimmed(bar(value, is_actual(series, i), canvas, brush)) + '\n';
  }
  return text + legend(series, brush, page);
}

}  // namespace

std::string write_block(const Chart& chart, const TextPage& page) {
  std::string text;
  for (const auto& series : chart.series) {
    const std::string unit = in_words(series.unit, page.scale);
    const std::string name = chart.series.size() > 1 ? ": " + series.name : std::string();
    text += heading(chart.title + name + (unit.empty() ? "" : ", " + unit), page);
    text += draw(chart, series, page);
  }
  return text;
}

}  // namespace highneeds
