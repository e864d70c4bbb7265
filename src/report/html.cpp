#include <fmt/format.h>

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

/// Writes the blocks in turn; charts that follow one another stand side by side where there is
/// room.
class Body {
 public:
  explicit Body(const HtmlPage& page) : page_(page) {}

  void operator()(const Paragraph& paragraph) {
    end_charts();
    text_ += "<p>" + escaped_figures(paragraph.text) + "</p>\n";
  }
  void operator()(const Facts& facts) {
    end_charts();
    text_ += "<section>\n" + heading(facts.title) + "<dl>\n";
    for (const auto& [name, what] : facts.items) {
      text_ += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n",
                           escaped_markup(without_indent(name)), escaped_figures(what));
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
      text_ += fmt::format("<li>{} <span class=\"source\">{}</span></li>\n",
                           escaped_figures(warning.what),
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
  /// What follows prints on another page.
  void end_page() {
    end_charts();
    text_ += "<div class=\"page-end\"></div>\n";
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

}  // namespace

std::string write_html(const Report& report, const Sources& sources) {
  const HtmlPage page{.scale = report.scale, .sources = sources};
  const std::string title = escaped_markup(report.title);
  Body body(page);
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    if (i > 0 && i == report.on_first_page) body.end_page();
    std::visit(body, report.blocks[i]);
  }
  body(report.stamp);
  const std::string subtitle =
      report.subtitle.empty()
          ? ""
          : "<p class=\"subtitle\">" + escaped_markup(report.subtitle) + "</p>\n";
  return head(title) + "<body>\n<main>\n<h1>" + title + "</h1>\n" + subtitle +
         std::move(body).whole() + "</main>\n</body>\n</html>\n";
}

}  // namespace highneeds
