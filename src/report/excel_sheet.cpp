#include "report/excel_sheet.hpp"

#include <algorithm>
#include <cmath>

#include "highneeds/quantity/letters.hpp"
#include "report/cell_words.hpp"
#include "report/excel_model.hpp"
#include "report/typeset.hpp"

namespace highneeds::excel {

namespace {

constexpr std::size_t longest_name = 31;
constexpr double line_height = 15;
constexpr double widest_prose = 140;

/// As many whole characters of a UTF-8 text.
std::string first_characters(const std::string& text, std::size_t characters) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++end) {
    const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (begins && count++ == characters) break;
  }
  return text.substr(0, end);
}

std::size_t characters_of(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// What follows a colon tells the sheets of one table apart ("mitigated"), so that the words before
/// it are cut first where both are too long.
std::string fitted(const std::string& title, const std::string& which) {
  constexpr std::size_t least = 8;
  const std::size_t room = std::min(longest_name - least - 1, characters_of(which));
  std::string begin = first_characters(title, longest_name - room - 1);
  while (begin.ends_with(' ')) begin.pop_back();
  return begin + ' ' + which;
}

std::string without_illegal(std::string text) {
  std::erase_if(text, [](char letter) {
    return std::string_view("[]:*?/\\").find(letter) != std::string_view::npos;
  });
  return text;
}

std::string legal(std::string_view words) {
  const std::string text = clean(std::string(words));
  const auto colon = text.rfind(": ");
  std::string name = colon == text.npos ? without_illegal(text)
                                        : fitted(without_illegal(text.substr(0, colon)),
                                                 without_illegal(text.substr(colon + 2)));
  const auto is_at_end = [](char letter) { return letter == '\'' || letter == ' '; };
  while (!name.empty() && is_at_end(name.front())) name.erase(0, 1);
  name = first_characters(name, longest_name);
  while (!name.empty() && is_at_end(name.back())) name.pop_back();
  return name.empty() ? "Sheet" : name;
}

}  // namespace

std::string SheetNames::take(std::string_view words) {
  const std::string base = legal(words);
  std::string name = base;
  // "History" is a name that Excel keeps for itself.
  for (int number = 2;
       in_small_letters(name) == "history" || taken_.contains(in_small_letters(name)); ++number) {
    const std::string ending = " (" + std::to_string(number) + ")";
    name = first_characters(base, longest_name - ending.size()) + ending;
  }
  taken_.insert(in_small_letters(name));
  return name;
}

void SheetWriter::put(int row, int column, CellContent content, std::size_t style) {
  sheet_.cells.push_back(
      {.row = row, .column = column, .content = std::move(content), .style = style});
}

void SheetWriter::text(int row, int column, std::string_view words, CellStyle is) {
  // Whoever edits such a cell later still has text.
  if (looks_like_a_formula(words)) is.number_format = "@";
  put(row, column, words.empty() ? CellContent{} : CellContent{clean(std::string(words))}, is);
}

void SheetWriter::wide(int row, std::string_view words, CellStyle is) {
  constexpr double least_width = 96;
  constexpr double standard_width = 8.5;
  double room = 0;
  int columns = 0;
  for (; static_cast<std::size_t>(columns) < sheet_.widths.size() || room < least_width;
       ++columns) {
    const auto column = static_cast<std::size_t>(columns);
    const double next = column < sheet_.widths.size() ? sheet_.widths[column] : standard_width;
    if (columns > 0 && room >= least_width && room + next > widest_prose) break;
    room += next;
  }
  is.is_wrapped = true;
  text(row, 0, words, is);
  sheet_.cells.back().span = columns;
  const double size = is.size > 0 ? is.size : 11;
  const auto characters = static_cast<std::size_t>(room * 11 / size * 0.95);
  const auto lines = wrapped(words, characters).size();
  sheet_.heights[row] = std::min(400.0, static_cast<double>(lines) * line_height * size / 11 + 1);
}

void SheetWriter::number(int row, int column, double value, const CellStyle& is) {
  if (std::isfinite(value)) {
    put(row, column, value, is);
  } else {
    put(row, column, std::string("n/a"), is);
  }
}

bool SheetWriter::is_live(const Cell& cell) const {
  return live_ != nullptr && !cell.steps.empty() && std::isfinite(std::get<double>(cell.content));
}

void SheetWriter::number(int row, int column, const Cell& cell, const CellStyle& is) {
  const double value = std::get<double>(cell.content);
  const bool is_formula = is_live(cell);
  (is_formula ? has_live_ : has_fixed_) = true;
  if (!is_formula) return number(row, column, value, is);
  put(row, column, CellFormula{live_->formula(cell.steps), value}, is);
}

std::string SheetWriter::what_is_live() const {
  if (live_ == nullptr) return {};
  const std::string& inputs = live_->names().assumptions;
  if (!has_live_)
    return "These figures are as this run gave them: they do not follow " + inputs + '.';
  const std::string all = "Figures that are formulas follow the yellow cells of " + inputs;
  return has_fixed_ ? all + "; the others are as this run gave them." : all + '.';
}

void SheetWriter::freeze(int row, int columns, int first) {
  sheet_.frozen_rows = row;
  sheet_.frozen_columns = columns;
  sheet_.repeated = SheetRange{first, 0, row - 1, 0};
}

}  // namespace highneeds::excel
