#include <fmt/format.h>

#include <algorithm>

#include "report/cell_words.hpp"
#include "report/html_blocks.hpp"
#include "report/markup.hpp"
#include "report/typeset.hpp"

namespace highneeds {

namespace {

std::string head_cell(const Column& column) {
  if (column.title.empty()) return "<td></td>";
  const std::string mark =
      column.mark.empty() ? "" : " <span class=\"mark\">" + escaped_markup(column.mark) + "</span>";
  return fmt::format("<th scope=\"col\"{}>{}{}</th>", column.is_number ? " class=\"number\"" : "",
                     escaped_markup(column.title), mark);
}

std::string head(const ReportTable& table) {
  std::string cells;
  for (const Column& column : table.columns) cells += head_cell(column);
  return "<thead>\n<tr>" + cells + "</tr>\n</thead>\n";
}

std::string_view in_full(std::string_view mark) {
  if (mark == "*") return "assumed";
  return mark == "a" ? "actual" : "forecast";
}

/// What a figure was worked out from, for whoever points at it.
std::string workings_of(const Cell& cell, const HtmlPage& page) {
  if (page.workings == nullptr || cell.steps.empty()) return {};
  return " title=\"" + escaped_markup(page.workings->in_words(cell.steps)) + '"';
}

std::string number_cell(const Cell& cell, const std::string& text, const Column& column,
                        const HtmlPage& page) {
  const auto mark = mark_of(cell, column);
  const auto* value = std::get_if<double>(&cell.content);
  const bool is_below = value != nullptr && text.starts_with('-');
  const std::string beside =
      mark.empty() ? "" : fmt::format("<abbr title=\"{}\">{}</abbr>", in_full(mark), mark);
  return fmt::format("<td class=\"number{}\"{}>{}{}</td>", is_below ? " below" : "",
                     workings_of(cell, page), escaped_figures(text), beside);
}

/// The first cell of a row names it.
std::string name_cell(const std::string& text) {
  return fmt::format("<th scope=\"row\"{}>{}</th>",
                     text.starts_with(' ') ? " class=\"indent\"" : "",
                     escaped_markup(without_indent(text)));
}

/// Escaped words whose long ones, such as addresses and paths, may end a line at their joints.
std::string with_breaks(const std::string& words) {
  constexpr std::size_t long_word = 24;
  if (longest_word(words) <= long_word) return words;
  std::string text;
  for (const char letter : words) {
    text += letter;
    if (letter == '.' || letter == '/' || letter == '_') text += "<wbr/>";
  }
  return text;
}

/// A rating in its word and in its colour, which is never alone.
std::string rating_cell(const std::string& word) {
  const bool is_rating = word == "red" || word == "amber" || word == "green";
  return is_rating ? fmt::format("<td><span class=\"rag {0}\">{0}</span></td>", word)
                   : "<td>" + escaped_figures(word) + "</td>";
}

std::string cell(const ReportTable& table, const ReportRow& row, std::size_t column,
                 const HtmlPage& page) {
  const Cell& is = cell_of(row, column);
  const std::string text = text_of(is, table, page.scale);
  if (column == 0) return name_cell(text);
  if (table.columns[column].is_number) return number_cell(is, text, table.columns[column], page);
  if (table.columns[column].is_rating) return rating_cell(text);
  return "<td>" + with_whole_years(with_breaks(escaped_figures(text))) + "</td>";
}

std::string_view class_of(RowKind kind) {
  if (kind == RowKind::Subtotal) return " class=\"subtotal\"";
  return kind == RowKind::Total ? " class=\"total\"" : "";
}

std::string row_of(const ReportTable& table, const ReportRow& row, const HtmlPage& page) {
  if (row.kind == RowKind::Heading) {
    return fmt::format("<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n",
                       table.columns.size(),
                       escaped_markup(without_indent(text_of(cell_of(row, 0), table, page.scale))));
  }
  std::string cells;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    cells += cell(table, row, column, page);
  }
  return fmt::format("<tr{}>{}</tr>\n", class_of(row.kind), cells);
}

/// Whether a table has so many columns of words that it is set small in print.
bool is_dense(const ReportTable& table) {
  constexpr std::ptrdiff_t many = 6;
  return std::ranges::count(table.columns, false, &Column::is_number) >= many;
}

/// The rows, in a group for each heading.
std::string body(const ReportTable& table, const HtmlPage& page) {
  std::string text = "<tbody>\n";
  bool is_empty = true;
  for (const ReportRow& row : table.rows) {
    if (row.kind == RowKind::Heading && !is_empty) text += "</tbody>\n<tbody>\n";
    text += row_of(table, row, page);
    is_empty = false;
  }
  return text + "</tbody>\n";
}

}  // namespace

std::string html_notes(const std::vector<std::string>& notes) {
  std::string text;
  for (const std::string& note : notes) {
    text += "<p class=\"note\">" + escaped_prose(note) + "</p>\n";
  }
  return text;
}

std::string html_of(const ReportTable& table, const HtmlPage& page) {
  const std::string title = escaped_markup(titled(table, page.scale));
  const std::string caption = title.empty() ? "" : "<caption>" + title + "</caption>\n";
  return fmt::format(
             "<div class=\"scroll\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">\n<table{}>\n"
             "{}{}{}</table>\n</div>\n",
             title.empty() ? "table" : title, is_dense(table) ? " class=\"dense\"" : "", caption,
             head(table), body(table, page)) +
         html_notes(table.notes);
}

}  // namespace highneeds
