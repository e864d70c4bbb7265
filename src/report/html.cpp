#include <fmt/format.h>

#include <algorithm>

#include "highneeds/report/paper_input.hpp"
#include "report/derived_tables.hpp"
#include "report/html_blocks.hpp"
#include "report/markup.hpp"
#include "report/typeset.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

std::string heading(std::string_view text) {
  return text.empty() ? std::string() : "<h2>" + escaped_markup(text) + "</h2>\n";
}

bool has_long_names(const Facts& facts) {
  constexpr std::size_t is_long = 28;
  return std::ranges::any_of(facts.items,
                             [](const auto& item) { return item.first.size() > is_long; });
}

/// Writes the blocks in turn; charts that follow one another stand side by side where there is
/// room.
class Body {
 public:
  explicit Body(const HtmlPage& page) : page_(page) {}

  void operator()(const Paragraph& paragraph) {
    end_charts();
    text_ += "<p>" + escaped_prose(paragraph.text) + "</p>\n";
  }
  void operator()(const Facts& facts) {
    end_charts();
    text_ += "<section>\n" + heading(facts.title) +
             (has_long_names(facts) ? "<dl class=\"long-names\">\n" : "<dl>\n");
    for (const auto& [name, what] : facts.items) {
      text_ += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n",
                           escaped_prose(without_indent(name)), escaped_prose(what));
    }
    text_ += "</dl>\n" + html_notes(facts.notes) + "</section>\n";
  }
  void operator()(const ReportTable& table) {
    end_charts();
    text_ += "<section>\n" + html_of(table, page_) + "</section>\n";
  }
  void operator()(const Chart& chart) {
    if (chart.series.empty()) return;
    if (!is_among_charts_) text_ += "<div class=\"charts\">\n";
    is_among_charts_ = true;
    text_ += html_of(chart, ++charts_, page_);
  }
  void operator()(const WarningList& list) {
    end_charts();
    const auto count = list.warnings.size();
    text_ += "<section class=\"warnings\">\n" +
             heading(count == 0 ? "Warnings: none" : fmt::format("Warnings: {}", count));
    if (count > 0) text_ += "<ol>\n";
    for (const Warning& warning : list.warnings) {
      text_ +=
          fmt::format("<li>{} <span class=\"source\">{}</span></li>\n", escaped_prose(warning.what),
                      escaped_markup(place_and_reference(warning, page_.sources)));
    }
    text_ += count > 0 ? "</ol>\n</section>\n" : "</section>\n";
  }
  void operator()(const Stamp& stamp) {
    end_charts();
    if (stamp.version.empty()) return;
    text_ += fmt::format("<footer>\n<h2>Run stamp</h2>\n<p>highneeds {}; {}</p>\n{}</footer>\n",
                         escaped_markup(stamp.version),
                         escaped_markup(fmt::format("{}", fmt::join(stamp.settings, "; "))),
                         html_of(table_of(stamp), page_));
  }
  /// What stands between is for the screen alone; `what` says so on paper.
  void begin_on_screen(const std::string& what) {
    end_charts();
    text_ +=
        "<p class=\"note on-paper\">" + escaped_markup(what) + "</p>\n<div class=\"on-screen\">\n";
  }
  void end_on_screen() {
    end_charts();
    text_ += "</div>\n";
  }
  [[nodiscard]] std::string whole() && { return std::move(text_); }

 private:
  void end_charts() {
    if (is_among_charts_) text_ += "</div>\n";
    is_among_charts_ = false;
  }

  const HtmlPage& page_;
  std::string text_;
  int charts_ = 0;
  bool is_among_charts_ = false;
};

std::string head(const std::string& title) {
  return "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
         "style-src 'unsafe-inline'\">\n<title>" +
         title + "</title>\n<style>\n" + std::string(html_style()) + "</style>\n</head>\n";
}

/// "On the screen this page goes on, with 5 tables, 2 charts and 12 warnings."
std::string what_is_not_printed(const Report& report) {
  std::size_t tables = 0;
  std::size_t charts = 0;
  std::size_t warnings = 0;
  for (std::size_t i = report.printed; i < report.blocks.size(); ++i) {
    tables += std::holds_alternative<ReportTable>(report.blocks[i]) ? 1 : 0;
    charts += std::holds_alternative<Chart>(report.blocks[i]) ? 1 : 0;
    const auto* list = std::get_if<WarningList>(&report.blocks[i]);
    if (list != nullptr) warnings += list->warnings.size();
  }
  std::string text = "On the screen this page goes on: ";
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0) text += fmt::format("{} {}{}, ", count, what, count == 1 ? "" : "s");
  };
  add(tables, "table");
  add(charts, "chart");
  add(warnings, "warning");
  return text +
         "the figures behind each chart, and the fingerprints of the files that it is made from.";
}

/// All blocks; those that are not printed, if any, in a part of their own.
void add_blocks(Body& body, const Report& report) {
  const bool has_rest = report.printed > 0 && report.printed < report.blocks.size();
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    if (has_rest && i == report.printed) body.begin_on_screen(what_is_not_printed(report));
    std::visit(body, report.blocks[i]);
  }
  if (has_rest) body.end_on_screen();
}

std::string write(const Report& report, const HtmlPage& page) {
  const std::string title = escaped_markup(report.title);
  Body body(page);
  add_blocks(body, report);
  body(report.stamp);
  const std::string subtitle =
      report.subtitle.empty()
          ? ""
          : "<p class=\"subtitle\">" + escaped_prose(report.subtitle) + "</p>\n";
  return head(title) + "<body>\n<main" + (report.printed > 0 ? " class=\"one-page\"" : "") +
         ">\n<h1>" + title + "</h1>\n" + subtitle + std::move(body).whole() +
         "</main>\n</body>\n</html>\n";
}

}  // namespace

std::string write_html(const Report& report, const Sources& sources) {
  return write(report, {.scale = report.scale, .sources = sources});
}

std::string write_html(const Report& report, const PaperInput& from) {
  Workings workings(from.outlook, from.sources);
  return write(report, {.scale = report.scale, .sources = from.sources, .workings = &workings});
}

}  // namespace highneeds
