#include <fmt/format.h>

#include <algorithm>

#include "highneeds/report/writers.hpp"
#include "report/cell_words.hpp"
#include "report/derived_tables.hpp"
#include "report/markdown_table.hpp"
#include "report/typeset.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// Words of the user's with what Markdown would take for markup escaped. A leading figure is no
/// number of a list, nor a leading sign its bullet.
std::string escaped(std::string_view words) {
  const std::string text = clean(std::string(words));
  std::string safe;
  for (const char letter : text) {
    const bool is_markup = std::string_view("\\`*_[]<>|#&~").find(letter) != std::string_view::npos;
    if (is_markup) safe += '\\';
    safe += letter;
  }
  const auto digits = std::min(safe.find_first_not_of("0123456789"), safe.size());
  const auto after = std::string_view(safe).substr(digits);
  const bool is_list = digits > 0 && (after.starts_with(". ") || after.starts_with(") "));
  if (is_list) safe.insert(digits, "\\");
  if (safe.starts_with('-') || safe.starts_with('+') || safe.starts_with('=')) safe.insert(0, "\\");
  return safe;
}

std::string heading(std::string_view text) {
  return text.empty() ? std::string() : "## " + escaped(text) + "\n\n";
}

std::string notes(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& note : all) text += "\n" + escaped(note) + "\n";
  return text;
}

struct MarkdownPage {
  MoneyScale scale;
  const Sources& sources;

  [[nodiscard]] std::string text(const ReportTable& table, const ReportRow& row,
                                 std::size_t column) const {
    const Cell& cell = cell_of(row, column);
    const auto mark = mark_of(cell, table.columns.at(column));
    std::string words = text_of(cell, table, scale);
    if (std::holds_alternative<double>(cell.content))
      return words + (mark == "*" ? "\\*" : std::string(mark));
    const bool is_indented = words.starts_with(' ');
    words = escaped(without_indent(words));
    if (row.kind != RowKind::Body && !words.empty()) words = "**" + words + "**";
    return (is_indented ? "\u2003" : "") + words;
  }

  [[nodiscard]] std::string body(const ReportTable& table) const {
    return markdown_table(
        table,
        [](const Column& column) {
          return escaped(column.title) + (column.mark.empty() ? "" : " " + column.mark);
        },
        [&](const ReportRow& row, std::size_t column) { return text(table, row, column); });
  }

  std::string operator()(const Paragraph& paragraph) const {
    return escaped(paragraph.text) + "\n";
  }
  std::string operator()(const Facts& facts) const {
    std::string lines = heading(facts.title);
    for (const auto& [name, what] : facts.items) {
      lines += "- **" + escaped(without_indent(name)) + "**: " + escaped(what) + "\n";
    }
    return lines + notes(facts.notes);
  }
  std::string operator()(const ReportTable& table) const {
    return heading(titled(table, scale)) + body(table) + notes(table.notes);
  }
  std::string operator()(const Chart& chart) const {
    if (chart.series.empty()) return {};
    return heading(titled(chart, scale)) + body(table_of(chart)) + notes(chart.notes);
  }
  std::string operator()(const WarningList& list) const {
    if (list.warnings.empty()) return heading("Warnings: none");
    std::string lines = heading(fmt::format("Warnings: {}", list.warnings.size()));
    int number = 0;
    for (const Warning& warning : list.warnings) {
      const std::string beside = place_and_reference(warning, sources);
      lines += fmt::format("{}. {}{}\n", ++number, escaped(warning.what),
                           beside.empty() ? "" : " (" + escaped(beside) + ")");
    }
    return lines;
  }
};

std::string stamp(const Stamp& stamp, const MarkdownPage& page) {
  return "\n## Run stamp\n\n" +
         escaped(fmt::format("highneeds {}; {}", stamp.version, fmt::join(stamp.settings, "; "))) +
         "\n\n" + page.body(table_of(stamp));
}

}  // namespace

std::string write_markdown(const Report& report, const Sources& sources) {
  const MarkdownPage page{.scale = report.scale, .sources = sources};
  std::string text = "# " + escaped(report.title) + "\n";
  if (!report.subtitle.empty()) text += "\n" + escaped(report.subtitle) + "\n";
  for (const PageBlock& block : report.blocks) text += "\n" + std::visit(page, block);
  if (!report.stamp.version.empty()) text += stamp(report.stamp, page);
  return text;
}

}  // namespace highneeds
