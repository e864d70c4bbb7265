#include "cli/difference_table.hpp"

#include <algorithm>
#include <cmath>

#include "cli/columns.hpp"
#include "highneeds/report/number.hpp"

namespace highneeds::cli {
namespace {

using Cells = std::vector<std::string>;

const ExpectedFigure& figure_of(const Difference& difference) {
  return difference.expected ? *difference.expected : *difference.got;
}

/// "balance closing", and the measure where it is not an amount.
std::string line_of(const ExpectedFigure& figure) {
  std::string line = figure.section + " " + figure.line;
  if (figure.measure != "amount") line += " " + figure.measure;
  return line;
}

/// To the penny, or in full where that would say nil.
std::string change_in_words(double change) {
  const std::string text = rounded(change, 2);
  return (change > 0 ? "+" : "") + (text == rounded(0, 2) ? shortest(change) : text);
}

std::string moved_by(const ExpectedFigure& expected, const ExpectedFigure& got) {
  const double change = got.value - expected.value;
  std::string text = change_in_words(change);
  if (expected.value != 0) {
    text += " (" + change_in_words(100 * change / std::abs(expected.value)) + "%)";
  }
  return text;
}

Cells relabelled(const ExpectedFigure& expected, const ExpectedFigure& got) {
  if (expected.unit != got.unit) return {expected.unit, got.unit, "another unit"};
  return {expected.status, got.status, "another status"};
}

Cells values_of(const Difference& difference) {
  switch (difference.change) {
    case Change::Missing:
      return {shortest(difference.expected->value), "-", "missing"};
    case Change::New:
      return {"-", shortest(difference.got->value), "new"};
    case Change::Relabelled:
      return relabelled(*difference.expected, *difference.got);
    case Change::Moved:
      break;
  }
  return {shortest(difference.expected->value), shortest(difference.got->value),
          moved_by(*difference.expected, *difference.got)};
}

Cells row_of(const Difference& difference) {
  const ExpectedFigure& figure = figure_of(difference);
  Cells row = {figure.forecast_case, line_of(figure), figure.year.name()};
  for (std::string& cell : values_of(difference)) row.push_back(std::move(cell));
  return row;
}

}  // namespace

std::string difference_table(std::span<const Difference> differences) {
  std::vector<Cells> rows = {{"case", "line", "year", "expected", "got", "change"}};
  for (const Difference& difference : differences) {
    Cells row = row_of(difference);
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const Cells& other) {
      return std::equal(other.begin() + 1, other.end(), row.begin() + 1);
    });
    if (same == rows.end()) {
      rows.push_back(std::move(row));
    } else {
      same->front() = "both";
    }
  }
  return in_columns(rows, 2, 3);
}

}  // namespace highneeds::cli
