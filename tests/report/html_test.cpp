#include <algorithm>
#include <limits>
#include <set>

#include "report/markup_check.hpp"
#include "report/summary_pages.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

const std::string hostile = "<script>alert(\"x\")</script> & 'co' --> \x1b]]>";

std::string summary_html() {
  return write_html(summary_of(scenario_of_four_workstreams()), sources());
}

/// A report whose every word is hostile.
Report hostile_report() {
  ReportTable table{
      .title = hostile,
      .unit = Unit::Pounds,
      .columns = {{.title = hostile}, {.title = hostile, .is_number = true, .mark = hostile}},
      .rows = {{.kind = RowKind::Heading, .cells = {{.content = hostile}}},
               {.cells = {{.content = hostile}, {.content = -1e6}}}},
      .notes = {hostile}};
  Chart chart{.title = hostile,
              .categories = {hostile, hostile},
              .series = {{.name = hostile, .values = {1, -2}}, {.name = hostile, .values = {3, 4}}},
              .marks = {hostile, "forecast"},
              .notes = {hostile}};
  Report report{.title = hostile, .subtitle = hostile};
  report.blocks = {Paragraph{hostile}, Facts{hostile, {{hostile, hostile}}, {hostile}}, table};
  for (const auto kind :
       {ChartKind::Bars, ChartKind::Lines, ChartKind::Stacked, ChartKind::Waterfall,
        ChartKind::Tornado, ChartKind::Areas, ChartKind::Pyramid}) {
    chart.kind = kind;
    report.blocks.emplace_back(chart);
  }
  report.blocks.emplace_back(WarningList{{{{}, hostile, hostile}}});
  report.stamp = {hostile, {{hostile, hostile, hostile}}, {hostile}};
  return report;
}

}  // namespace

TEST_CASE("the tags of a page are balanced and its ids its own") {
  for (const Scenario& scenario :
       {small_scenario(), small_scenario_with_programme(), scenario_of_four_workstreams()}) {
    const Markup markup = read_markup(write_html(summary_of(scenario), sources()));
    CHECK(markup.faults.empty());
    const std::set<std::string> ids(markup.ids.begin(), markup.ids.end());
    CHECK(ids.size() == markup.ids.size());
    CHECK_FALSE(ids.empty());
  }
}

TEST_CASE("a page fetches nothing and runs nothing") {
  const std::string html = summary_html();
  for (const char* word : {"http:", "https:", "//", "url(", "src=", "href=", "@import", "<script",
                           "<link", "onload", "onclick"}) {
    CAPTURE(word);
    CHECK_FALSE(has(html, word));
  }
  CHECK(has(html, "default-src 'none'"));
}

TEST_CASE("every chart has words, an image's role and a table of its figures") {
  const std::string html = summary_html();
  CHECK(count(html, "<figure>") == 4);
  CHECK(count(html, "role=\"img\"") == 4);
  CHECK(count(html, "<desc ") == 4);
  CHECK(count(html, "<details>") == 4);
  for (auto at = html.find("<figure>"); at != html.npos; at = html.find("<figure>", at + 1)) {
    const std::string figure = element(html.substr(at), "figure");
    CHECK(has(figure, "<table>"));
    CHECK(has(figure, "<figcaption>"));
    CHECK(count(figure, "<title>") > 4);  // of what one can point at
  }
}

TEST_CASE("tables name their rows and columns, and say what is below nil and assumed") {
  const std::string html = summary_html();
  CHECK(has(html, "<html lang=\"en-GB\">"));
  CHECK(has(html, "<title>Exampleshire, a small example</title>"));
  CHECK(has(html, "<caption>How the balance moves, £ million</caption>"));
  CHECK(has(html,
            "<th scope=\"col\" class=\"number\">2024-25 <span class=\"mark\">actual</span></th>"));
  CHECK(has(html, "<th scope=\"row\" class=\"indent\">unmitigated</th>"));
  CHECK(has(html, "<th scope=\"rowgroup\" colspan=\"6\">In-year balance</th>"));
  CHECK(has(html, "<td class=\"number below\">−4.5</td>"));
  CHECK(count(html, "<table>") == count(html, "<thead>"));
}

TEST_CASE("words of the user's are never markup") {
  const std::string html = write_html(hostile_report(), sources());
  const Markup markup = read_markup(html);
  CHECK(markup.faults.empty());
  CHECK(std::ranges::find(markup.tags, "script") == markup.tags.end());
  CHECK_FALSE(has(html, "alert(\""));
  CHECK_FALSE(has(html, "\x1b"));
  CHECK(has(element(html, "title"),
            "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39; --&gt;"));
}

TEST_CASE("a page has the same bytes each time") {
  CHECK(summary_html() == summary_html());
}

TEST_CASE("what cannot be drawn is left at nil") {
  Report report{.title = "Odd"};
  const double odd = std::numeric_limits<double>::quiet_NaN();
  for (const auto kind :
       {ChartKind::Bars, ChartKind::Lines, ChartKind::Stacked, ChartKind::Waterfall,
        ChartKind::Tornado, ChartKind::Areas, ChartKind::Pyramid}) {
    report.blocks.emplace_back(Chart{.title = "Odd",
                                     .categories = {"a", "b"},
                                     .series = {{.name = "odd", .values = {odd, 0}}},
                                     .kind = kind});
  }
  report.blocks.emplace_back(Chart{.title = "Empty"});
  const std::string html = write_html(report, sources());
  CHECK(read_markup(html).faults.empty());
  CHECK(count(html, "<figure>") == 7);
  CHECK_FALSE(has(html, "\"nan"));
  CHECK_FALSE(has(html, "-nan"));
}

TEST_CASE("long words of a table may end a line at their joints, and figures may not") {
  const ReportTable table{
      .columns = {{.title = "a"}, {.title = "b"}, {.title = "c", .is_number = true}},
      .rows = {{.cells = {{.content = "row"},
                          {.content = "provision.independent_special.unit_cost"},
                          {.content = "1.234567890123456789012345"}}},
               {.cells = {{.content = "row"}, {.content = "short_word.here"}, {}}}}};
  const std::string html = write_html({.title = "Words", .blocks = {table}}, sources());
  CHECK(has(html, "<td>provision.<wbr/>independent_<wbr/>special.<wbr/>unit_<wbr/>cost</td>"));
  CHECK(has(html, "<td>short_word.here</td>"));
  CHECK(has(html, ">1.234567890123456789012345</td>"));
  CHECK(read_markup(html).faults.empty());
}

TEST_CASE("a table and a chart may show money on a scale of their own") {
  const ReportTable table{.title = "Small",
                          .unit = Unit::Pounds,
                          .columns = {{.title = "a"}, {.title = "b", .is_number = true}},
                          .rows = {{.cells = {{.content = "row"}, {.content = 12'345.0}}}},
                          .scale = MoneyScale::Thousands};
  const Chart chart{.title = "Bars",
                    .categories = {"one"},
                    .series = {{.name = "change", .values = {-2'600}}},
                    .kind = ChartKind::Tornado,
                    .scale = MoneyScale::Thousands};
  const Report report{.title = "Two scales", .blocks = {table, chart}};
  const std::string html = write_html(report, sources());
  CHECK(has(html, "Small, £ thousand"));
  CHECK(has(html, "<td class=\"number\">12</td>"));
  CHECK(has(html, "Bars, £ thousand"));
  CHECK(has(html, "£3k"));
  const std::string text = write_text(report, sources(), {});
  CHECK(has(text, "one  -3"));
}

TEST_CASE("the summary prints on one page: answers, seven numbers and four charts") {
  const std::string html = summary_html();
  REQUIRE(count(html, "<div class=\"on-screen\">") == 1);
  const std::string page = html.substr(0, html.find("<div class=\"on-screen\">"));
  for (const char* part :
       {"In short", "The seven numbers", "Balance at the end of each year",
        "Balance in the year alone", "Who closes the gap", "What the block is spent on",
        "Money is in millions", "class=\"note on-paper\">On the screen this page goes on: "}) {
    CAPTURE(part);
    CHECK(has(page, part));
  }
  CHECK_FALSE(has(page, "How the balance moves"));
  const std::string whole = write_html(hostile_report(), sources());
  CHECK_FALSE(has(whole, "class=\"on-screen\""));
  CHECK_FALSE(has(whole, "class=\"one-page\""));
}

TEST_CASE("in print a table of many columns of words is small, and no head stands alone") {
  ReportTable table{.columns = std::vector<Column>(6, {.title = "words"})};
  const auto html = [&] { return write_html({.title = "Log", .blocks = {table}}, sources()); };
  CHECK(has(html(), "<table class=\"dense\">"));
  table.columns.front().is_number = true;
  CHECK_FALSE(has(html(), "<table class=\"dense\">"));
  CHECK(has(html(), "tbody:first-of-type tr:nth-child(-n+3) { break-before: avoid; }"));
}

TEST_CASE("a rating is a word and a colour, and nothing else is coloured") {
  const ReportTable table{
      .columns = {{.title = "line"}, {.title = "RAG", .is_rating = true}, {.title = "note"}},
      .rows = {{.cells = {{.content = "a"}, {.content = "amber"}, {.content = "red"}}},
               {.cells = {{.content = "b"}, {}, {}}},
               {.cells = {{.content = "c"}, {.content = hostile}, {}}}}};
  const std::string html = write_html({.title = "Ratings", .blocks = {table}}, sources());
  CHECK(has(html, "<td><span class=\"rag amber\">amber</span></td><td>red</td>"));
  CHECK(count(html, "class=\"rag") == 1);
  CHECK(read_markup(html).faults.empty());
}
