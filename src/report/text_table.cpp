#include <algorithm>
#include <numeric>
#include <optional>
#include <span>

#include "report/cell_words.hpp"
#include "report/text_blocks.hpp"
#include "report/typeset.hpp"

namespace highneeds {

namespace {

constexpr std::size_t gap = 2;

/// A cell as it is printed: its lines, with a line feed between them, and the ink of all.
struct Printed {
  std::string_view text;
  Ink ink = Ink::Plain;
};

/// A table with its numbers formatted and its columns measured.
struct Typesetting {
  const ReportTable& table;
  const TextPage& page;
  std::vector<std::size_t> widths;
  std::vector<bool> marked;  ///< columns with a marked figure: the others leave room for it
  std::vector<std::vector<std::string>> texts;  ///< by row and column, each formatted once
};

/// A row's cells as text, with room for a mark in the columns that have one.
std::vector<std::string> texts_of(const ReportRow& row, const Typesetting& setting) {
  std::vector<std::string> texts;
  texts.reserve(setting.table.columns.size());
  for (std::size_t column = 0; column < setting.table.columns.size(); ++column) {
    const Cell& cell = cell_of(row, column);
    std::string text = text_of(cell, setting.table, setting.page.scale);
    if (std::holds_alternative<std::string>(cell.content)) text = clean(std::move(text));
    if (setting.marked[column]) {
      const auto mark = mark_of(cell, setting.table.columns[column]);
      text += mark.empty() ? " " : mark;
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

/// The widest of a column's texts by a measure; the words of a heading row run over the other
/// columns.
template <class Measure>
std::size_t widest(std::size_t column, const Typesetting& setting, std::size_t at_least,
                   Measure measure) {
  const auto& rows = setting.table.rows;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows[row].kind == RowKind::Heading) continue;
    at_least = std::max(at_least, measure(setting.texts[row][column]));
  }
  return at_least;
}

std::size_t natural_width(std::size_t column, const Typesetting& setting) {
  const Column& head = setting.table.columns[column];
  const std::size_t mark = setting.marked[column] ? 1 : 0;
  return widest(column, setting, std::max(width(head.title), width(head.mark)) + mark, width);
}

std::size_t least_width(std::size_t column, const Typesetting& setting) {
  return widest(column, setting, width(setting.table.columns[column].title), longest_word);
}

std::size_t total_width(const Typesetting& setting) {
  const auto& widths = setting.widths;
  const auto gaps = gap * (widths.empty() ? 0 : widths.size() - 1);
  return std::accumulate(widths.begin(), widths.end(), gaps);
}

/// Narrows columns of words, the widest first, as far as their longest words allow.
void fit_to_page(Typesetting& setting) {
  std::vector<std::size_t> order(setting.widths.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::greater{}, [&](auto i) { return setting.widths[i]; });
  for (const auto column : order) {
    const auto total = total_width(setting);
    if (total <= page_width) return;
    if (setting.table.columns[column].is_number) continue;
    const auto wanted =
        setting.widths[column] - std::min(setting.widths[column], total - page_width);
    setting.widths[column] =
        std::min(setting.widths[column], std::max(wanted, least_width(column, setting)));
  }
}

Typesetting set(const ReportTable& table, const TextPage& page) {
  Typesetting setting{.table = table, .page = page, .widths = {}, .marked = {}, .texts = {}};
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    setting.marked.push_back(std::ranges::any_of(table.rows, [&](const ReportRow& row) {
      return !mark_of(cell_of(row, column), table.columns[column]).empty();
    }));
  }
  setting.texts.reserve(table.rows.size());
  for (const auto& row : table.rows) setting.texts.push_back(texts_of(row, setting));
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    setting.widths.push_back(natural_width(column, setting));
  }
  fit_to_page(setting);
  return setting;
}

/// Takes the first line off a text.
std::string_view take_line(std::string_view& rest) {
  const auto end = std::min(rest.find('\n'), rest.size());
  const auto line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

/// Writes the next line at the end of a text: each column's words in its width, taken off its cell.
void add_line(std::string& text, std::span<Printed> cells, const Typesetting& setting) {
  const auto start = text.size();
  for (std::size_t column = 0; column < cells.size(); ++column) {
    if (column > 0) text.append(gap, ' ');
    const auto words = take_line(cells[column].text);
    const auto is = width(words);
    const auto space = is < setting.widths[column] ? setting.widths[column] - is : 0;
    const bool is_number = setting.table.columns[column].is_number;
    if (is_number) text.append(space, ' ');
    add_inked(text, words, cells[column].ink, setting.page.style);
    if (!is_number) text.append(space, ' ');
  }
  while (text.size() > start && text.back() == ' ') text.pop_back();
  text += '\n';
}

void add_lines(std::string& text, std::span<Printed> cells, const Typesetting& setting) {
  const auto has_more = [](const Printed& cell) { return !cell.text.empty(); };
  do {
    add_line(text, cells, setting);
  } while (std::ranges::any_of(cells, has_more));
}

Printed printed(std::string& text, RowKind kind, std::size_t column, const Typesetting& setting) {
  if (setting.table.columns[column].is_number) {
    return {text, text.starts_with('-') ? Ink::Red : Ink::Plain};
  }
  text = wrapped_text(std::move(text), setting.widths[column]);
  return {text, kind == RowKind::Body ? Ink::Plain : Ink::Bold};
}

std::string rule(std::string_view stroke, const Typesetting& setting) {
  return inked(repeated(stroke, total_width(setting)), Ink::Dim, setting.page.style) + '\n';
}

/// A rule under the columns of numbers, as on a ledger.
void add_ledger_rule(std::string& text, std::string_view stroke, const Typesetting& setting) {
  const std::string longest = repeated(stroke, total_width(setting));
  std::vector<Printed> cells(setting.widths.size(), Printed{{}, Ink::Dim});
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const bool is_ruled = setting.table.columns[column].is_number;
    if (is_ruled)
      cells[column].text =
          std::string_view(longest).substr(0, stroke.size() * setting.widths[column]);
  }
  add_lines(text, cells, setting);
}

std::string_view single_stroke(const Typesetting& setting) {
  return setting.page.style.picture ? "─" : "-";
}

std::string_view double_stroke(const Typesetting& setting) {
  return setting.page.style.picture ? "═" : "=";
}

/// A line of words of the columns.
void add_words(std::string& text, std::string Column::*of, Ink ink, const Typesetting& setting) {
  std::vector<std::string> words;
  std::vector<Printed> cells;
  words.reserve(setting.widths.size());
  cells.reserve(setting.widths.size());
  for (std::size_t column = 0; column < setting.widths.size(); ++column) {
    words.push_back(setting.table.columns[column].*of);
    if (setting.marked[column]) words.back() += ' ';
    cells.push_back({words.back(), ink});
  }
  add_lines(text, cells, setting);
}

void add_head(std::string& text, const Typesetting& setting) {
  add_words(text, &Column::title, Ink::Bold, setting);
  const auto has_mark = [](const Column& column) { return !column.mark.empty(); };
  if (std::ranges::any_of(setting.table.columns, has_mark)) {
    add_words(text, &Column::mark, Ink::Dim, setting);
  }
  text += rule(single_stroke(setting), setting);
}

/// A row, whose words it wraps in the setting.
void add_row(std::string& text, std::size_t index, Typesetting& setting) {
  const ReportRow& row = setting.table.rows[index];
  if (row.kind == RowKind::Heading) {
    text += heading(text_of(cell_of(row, 0), setting.table, setting.page.scale), setting.page);
    return;
  }
  std::vector<Printed> cells;
  cells.reserve(setting.widths.size());
  for (std::size_t column = 0; column < setting.widths.size(); ++column) {
    cells.push_back(printed(setting.texts[index][column], row.kind, column, setting));
  }
  if (row.kind != RowKind::Body) add_ledger_rule(text, single_stroke(setting), setting);
  add_lines(text, cells, setting);
  if (row.kind == RowKind::Total) add_ledger_rule(text, double_stroke(setting), setting);
}

}  // namespace

std::string write_block(const ReportTable& table, const TextPage& page) {
  Typesetting setting = set(table, page);
  std::string text = table.title.empty() ? std::string() : heading(titled(table, page.scale), page);
  text.reserve(text.size() + (table.rows.size() + 4) * page_width);
  add_head(text, setting);
  for (std::size_t row = 0; row < table.rows.size(); ++row) add_row(text, row, setting);
  for (const auto& note : table.notes) text += write_note(note, page);
  return text;
}

}  // namespace highneeds
