#include "report/excel_cover.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/derived_tables.hpp"
#include "report/typeset.hpp"
#include "report/words.hpp"

namespace highneeds::excel {

namespace {

/// Writes the parts of a report below one another; of those that have a sheet of their own, where
/// it is.
class Cover {
 public:
  Cover(SheetWriter& sheet, const Sources& sources, const std::vector<std::string>& names)
      : sheet_(sheet), sources_(sources), names_(names) {}

  void operator()(const Paragraph& paragraph) { sheet_.wide(row_++, paragraph.text, prose); }
  void operator()(const Facts& facts) {
    head(facts.title);
    for (const auto& [name, what] : facts.items) pair(without_indent(name), what);
    for (const std::string& text : facts.notes) sheet_.wide(row_++, text, note);
    ++row_;
  }
  void operator()(const ReportTable& /*has a sheet*/) {}
  void operator()(const Chart& /*has a sheet*/) {}
  void operator()(const WarningList& list) {
    const auto count = list.warnings.size();
    head(count == 0 ? "Warnings: none" : fmt::format("Warnings: {}", count));
    for (const Warning& warning : list.warnings) {
      sheet_.wide(row_++, warning.what, prose);
      sheet_.wide(row_++, place_and_reference(warning, sources_), note);
    }
    ++row_;
  }
  void operator()(const Stamp& stamp) {
    if (stamp.version.empty()) return;
    head("Run stamp");
    pair("highneeds", stamp.version);
    pair("settings", fmt::format("{}", fmt::join(stamp.settings, "; ")));
    for (const StampedInput& input : stamp.inputs) {
      pair(input.kind, input.name);
      pair("  SHA-256", input.sha256);
    }
    ++row_;
  }
  void title_of(const Report& report) {
    sheet_.text(row_, 0, report.title, title);
    sheet_.sheet().heights[row_++] = 20;
    if (!report.subtitle.empty()) sheet_.wide(row_++, report.subtitle, under_title);
    ++row_;
  }
  void head(const std::string& words) {
    if (words.empty()) return;
    sheet_.text(row_++, 0, words, heading);
  }
  void contents() {
    head("Sheets");
    for (const std::string& name : names_) {
      sheet_.put(row_++, 0, CellLink{.words = name, .sheet = in_quotes(name)}, link);
    }
    ++row_;
  }
  void how_to_read() {
    head("How to read it");
    sheet_.wide(row_++, legend(), known_as(Known::Actual, prose));
    sheet_.text(row_, 0, "actual", plain);
    sheet_.text(row_ + 1, 0, "forecast", known_as(Known::Forecast));
    sheet_.text(row_ + 2, 0, "assumed", known_as(Known::Assumed));
    row_ += 4;
  }

 private:
  static std::string in_quotes(const std::string& name) {
    std::string quoted;
    for (const char letter : name) quoted += letter == '\'' ? "''" : std::string(1, letter);
    return quoted;
  }
  void pair(std::string_view name, std::string_view what) {
    CellStyle style = prose;
    style.indent = name.starts_with("  ") ? 1 : 0;
    sheet_.text(row_, 0, without_indent(name), style);
    sheet_.text(row_, 1, what, prose);
    const auto rows = std::max(wrapped(what, 92).size(), wrapped(name, 33).size());
    if (rows > 1) sheet_.sheet().heights[row_] = 15.0 * static_cast<double>(rows);
    ++row_;
  }

  SheetWriter& sheet_;
  const Sources& sources_;
  const std::vector<std::string>& names_;
  int row_ = 0;
};

}  // namespace

void add_cover(Workbook& book, const std::string& name, const Report& report,
               const Sources& sources, const std::vector<std::string>& others) {
  SheetWriter sheet(book, name);
  sheet.set_widths({34, 92});
  Cover cover(sheet, sources, others);
  cover.title_of(report);
  for (const PageBlock& block : report.blocks) std::visit(cover, block);
  cover.how_to_read();
  cover.contents();
  cover(report.stamp);
  sheet.finish();
}

}  // namespace highneeds::excel
