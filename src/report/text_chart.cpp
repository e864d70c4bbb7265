#include <algorithm>
#include <cmath>

#include "report/cell_words.hpp"
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

/// One scale for all series, so that their bars can be compared.
Canvas canvas_of(const Chart& chart) {
  double low = 0;
  double high = 0;
  for (const auto& series : chart.series) {
    for (const double value : series.values) {
      if (!std::isfinite(value)) continue;
      low = std::min(low, value);
      high = std::max(high, value);
    }
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

bool is_all_actual(const ChartSeries& series) {
  return std::ranges::all_of(series.known, [](Known known) { return known <= Known::Actual; });
}

std::string legend(const Chart& chart, const Brush& brush, const TextPage& page) {
  if (std::ranges::all_of(chart.series, is_all_actual)) return {};
  const std::string words =
      "  " + std::string(brush.actual) + " actual   " + std::string(brush.forecast) + " forecast";
  return inked(words, Ink::Dim, page.style) + '\n';
}

/// How wide the words before the bars are, and where the bars go.
struct Layout {
  std::size_t categories = 0;
  std::size_t series = 0;
  std::size_t numbers = 0;
  Canvas canvas;
};

Layout layout_of(const Chart& chart, MoneyScale scale) {
  Layout layout{.canvas = canvas_of(chart)};
  for (const auto& category : chart.categories) {
    layout.categories = std::max(layout.categories, width(category));
  }
  for (const auto& series : chart.series) {
    layout.series = std::max(layout.series, width(series.name));
    for (const double value : series.values) {
      layout.numbers = std::max(layout.numbers, width(bare(value, series.unit, scale)));
    }
  }
  return layout;
}

/// A bar with its number, and with its series' name where there are several.
std::string draw(const Chart& chart, std::size_t series, std::size_t category, const Layout& layout,
                 const TextPage& page) {
  const ChartSeries& of = chart.series[series];
  const double value = of.values.at(category);
  const std::string name = series == 0 ? chart.categories[category] : "";
  const std::string number =
      padded_left(bare(value, of.unit, chart.scale.value_or(page.scale)), layout.numbers);
  const bool has_names = chart.series.size() > 1;
  return "  " + padded_right(name, layout.categories + 2) +
         (has_names ? padded_right(of.name, layout.series + 2) : "") +
         inked(number, value < 0 ? Ink::Red : Ink::Plain, page.style) + "  " +
         trimmed(bar(value, is_actual(of, category), layout.canvas, brush_of(page.style))) + '\n';
}

}  // namespace

std::string write_block(const Chart& chart, const TextPage& page) {
  if (chart.series.empty()) return {};
  const Layout layout = layout_of(chart, chart.scale.value_or(page.scale));
  std::string text = heading(titled(chart, page.scale), page);
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    for (std::size_t series = 0; series < chart.series.size(); ++series) {
      text += draw(chart, series, category, layout, page);
    }
  }
  text += legend(chart, brush_of(page.style), page);
  for (const auto& note : chart.notes) text += write_note(note, page);
  return text;
}

}  // namespace highneeds
