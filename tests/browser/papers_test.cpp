// Every template of `highneeds report`, opened in a browser as a reader opens it.
#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "browser/browser.hpp"
#include "support/program.hpp"

using namespace highneeds::test;

namespace {

/// The templates that the program has, as it lists them.
const std::vector<std::string>& templates() {
  static const std::vector<std::string> all = [] {
    const Said said = run_shell("highneeds report x.yaml --template none --output x.html", root());
    const std::string begin = "write --template ";
    std::string list = said.out.substr(said.out.find(begin) + begin.size());
    list = std::regex_replace(list.substr(0, list.find('\n')), std::regex(",| or "), " ");
    std::istringstream words(list);
    return std::vector<std::string>(std::istream_iterator<std::string>(words), {});
  }();
  return all;
}

/// The papers of a scenario, each as HTML and CSV.
class Papers : public TemporaryFolder {
 public:
  explicit Papers(const std::string& scenario) {
    for (const std::string& name : templates()) {
      for (const char* const suffix : {".html", ".csv"}) {
        const Said said = run_shell("highneeds report " + scenario + " --template " + name +
                                        " --output " + file(name + suffix) + " 2>&1",
                                    root());
        // A paper of checks that fail is written, too.
        if (said.status > 1) throw std::runtime_error(said.out);
      }
    }
  }
};

const Papers& outlook() {
  static const Papers papers("scenarios/norfolk/outlook.yaml");
  return papers;
}

Browser& browser() {
  static Browser one;
  return one;
}

/// Opens a paper of the outlook on a screen of that width.
void open(const std::string& name, int width = 1280) {
  browser().set_screen(width, 900);
  (void)browser().console();
  (void)browser().fetched();
  browser().open(outlook().file(name + ".html"));
}

/// The tables of a page: title, columns, and rows of texts, without the marks beside figures.
constexpr std::string_view tables_script = R"(
  const text = cell => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll('abbr, .mark').forEach(mark => mark.remove());
    return copy.textContent.replace(/[\u2060\u00ad]/g, '').replace(/\u2212/g, '-').trim();
  };
  return [...document.querySelectorAll('table')].map(table => ({
    title: table.caption ? table.caption.textContent.trim() : '',
    heads: table.querySelectorAll('th[scope=col]').length,
    names: table.querySelectorAll('th[scope=row], th[scope=rowgroup]').length,
    columns: [...table.querySelectorAll('thead tr > *')].map(text),
    rows: [...table.querySelectorAll('tbody tr')].map(row => [...row.cells].map(text))
  }));)";

/// One figure of a paper's CSV.
struct Record {
  std::string part, line, column;
  double value = 0;
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool is_quoted = false;
  for (const char letter : line) {
    if (letter == '"') {
      is_quoted = !is_quoted;
    } else if (letter == ',' && !is_quoted) {
      cells.emplace_back();
    } else {
      cells.back() += letter;
    }
  }
  return cells;
}

/// The money of a paper that is in columns.
std::vector<Record> money_of(const std::string& csv) {
  std::vector<Record> records;
  for (const std::string& line : lines_of(csv)) {
    const auto cells = cells_of(line);
    if (cells.size() != 6 || cells[4] != "GBP" || cells[2].empty()) continue;
    Record record{cells[0], cells[1], cells[2]};
    const auto& value = cells[3];
    if (std::from_chars(value.data(), value.data() + value.size(), record.value).ec != std::errc{})
      continue;
    records.push_back(record);
  }
  return records;
}

/// Pounds in one of what a table counts money in.
double scale_of(const std::string& title) {
  if (title.ends_with("£ million")) return 1e6;
  return title.ends_with("£ thousand") ? 1e3 : 1;
}

/// The decimals of a text that is a number.
std::size_t decimals_of(const std::string& text) {
  const auto point = text.find('.');
  return point == text.npos ? 0 : text.size() - point - 1;
}

/// Whether a text is an amount, rounded: "-322.6" in a table of millions, "£0.1m".
bool is_rounded(std::string text, double pounds, double scale) {
  if (text.ends_with('m')) scale = 1e6;
  if (text.ends_with('k')) scale = 1e3;
  text = std::regex_replace(text, std::regex("[£mk,]"), "");
  double shown = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), shown);
  const double half = 0.5 * std::pow(10.0, -static_cast<double>(decimals_of(text))) * scale;
  return end.ec == std::errc{} && end.ptr == text.data() + text.size() &&
         std::abs(shown * scale - pounds) <= half * 1.000001;
}

bool is_shown(const Record& record, const Json& table) {
  const auto title = table.at("title").get<std::string>();
  if (!title.starts_with(record.part)) return false;
  const auto& columns = table.at("columns");
  for (const Json& row : table.at("rows")) {
    if (row.empty() || !record.line.ends_with(row[0].get<std::string>())) continue;
    for (std::size_t at = 1; at < row.size() && at < columns.size(); ++at) {
      if (columns[at] == record.column && is_rounded(row[at], record.value, scale_of(title))) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

TEST_CASE("browser: nothing is fetched, and the console stays silent") {
  REQUIRE_FALSE(templates().empty());
  for (const std::string& name : templates()) {
    CAPTURE(name);
    open(name);
    CHECK(browser().fetched() ==
          std::vector<std::string>{"file://" + outlook().file(name + ".html")});
    CHECK(browser().console().empty());
    CHECK(browser().run("return document.scripts.length") == 0);
    CHECK(browser().run("return document.title") ==
          "Norfolk, Local First Inclusion, outlook at November 2026");
  }
}

TEST_CASE("browser: tables have captions and headings, charts have words") {
  for (const std::string& name : templates()) {
    CAPTURE(name);
    open(name);
    const Json tables = browser().run(tables_script);
    REQUIRE_FALSE(tables.empty());
    for (const Json& table : tables) {
      CAPTURE(table.at("title"));
      CHECK_FALSE(table.at("title").get<std::string>().empty());
      CHECK(table.at("heads") > 0);
      CHECK(table.at("names") == table.at("rows").size());
    }
    const Json charts = browser().run(
        "return [...document.querySelectorAll('svg.chart')].map(svg => ({"
        "  role: svg.getAttribute('role'), width: svg.getBoundingClientRect().width,"
        "  words: svg.getAttribute('aria-labelledby').split(' ')"
        "    .map(id => document.getElementById(id).textContent.trim()),"
        "  hovers: svg.querySelectorAll('title').length}))");
    for (const Json& chart : charts) {
      CHECK(chart.at("role") == "img");
      CHECK(chart.at("width") > 200);
      CHECK(chart.at("hovers") > 1);
      for (const Json& words : chart.at("words")) CHECK_FALSE(words.get<std::string>().empty());
    }
  }
}

TEST_CASE("browser: every sum of money of a paper stands in its tables, rounded") {
  for (const std::string& name : templates()) {
    CAPTURE(name);
    open(name);
    const Json tables = browser().run(tables_script);
    const auto records = money_of(read_text(outlook().file(name + ".csv")));
    CHECK(records.size() > 20);
    for (const Record& record : records) {
      CAPTURE(record.part);
      CAPTURE(record.line);
      CAPTURE(record.column);
      CAPTURE(record.value);
      CHECK(
          std::ranges::any_of(tables, [&](const Json& table) { return is_shown(record, table); }));
    }
  }
}

TEST_CASE("browser: no screen, narrow or wide, has to be scrolled sideways") {
  for (const std::string& name : templates()) {
    for (const int width : {320, 768, 1280, 2560}) {
      CAPTURE(name);
      CAPTURE(width);
      open(name, width);
      CHECK(browser().run("return innerWidth") == width);
      CHECK(browser().run("return document.documentElement.scrollWidth") <= width);
    }
  }
}

TEST_CASE("browser: a window of 1000 pixels shows how each line of a return is rated") {
  const std::string file = outlook().file("return.html");
  const Said said = run_shell(
      "highneeds monitor scenarios/worked/monitored.yaml scenarios/worked/actuals.csv "
      "--quarter 2026-27Q2 --output " +
          file,
      root());
  REQUIRE(said.status == 0);
  for (const std::string scheme : {"light", "dark"}) {
    browser().set_colours(scheme);
    browser().set_screen(1000, 900);
    browser().open(file);
    const Json ratings = browser().run(
        "return [...document.querySelectorAll('.rag')].map(rag => ({"
        "  word: rag.textContent, right: rag.getBoundingClientRect().right,"
        "  colour: getComputedStyle(rag).backgroundColor}))");
    std::map<std::string, std::set<std::string>> colours;
    for (const Json& rating : ratings) {
      CHECK(rating.at("right") <= 1000);
      colours[rating.at("word")].insert(rating.at("colour"));
    }
    CHECK(colours.size() == 3);
    for (const auto& [word, its] : colours) CHECK(its.size() == 1);
  }
  browser().set_colours("light");
}

TEST_CASE("browser: on paper nothing is cut, and the pages are as many as expected") {
  const std::map<std::string, int> expected = {
      {"summary", 1}, {"forum", 5}, {"section-251", 3}, {"management-plan", 5}, {"assurance", 18}};
  for (const std::string& name : templates()) {
    CAPTURE(name);
    open(name, 794);  // the width of A4
    CHECK(browser().run("return document.documentElement.scrollWidth") <= 794);
    REQUIRE(expected.contains(name));
    // Fonts differ between machines, and so where pages break, a little.
    const int most_apart = expected.at(name) == 1 ? 0 : 1 + expected.at(name) / 10;
    CHECK(std::abs(browser().printed_pages() - expected.at(name)) <= most_apart);
  }
}

TEST_CASE("browser: the summary of each of Norfolk's scenarios prints on one page") {
  const TemporaryFolder folder;
  const std::string file = folder.file("summary.html");
  std::size_t looked_at = 0;
  for (const auto& scenario : files_below(root() / "scenarios/norfolk", ".yaml")) {
    if (scenario.parent_path().filename() != "norfolk") continue;  // an overlay
    CAPTURE(scenario.string());
    const Said said =
        run_shell("highneeds report " + scenario.string() + " --output " + file + " 2>&1", root());
    REQUIRE(said.status == 0);
    browser().set_screen(794, 900);
    browser().open(file);
    CHECK(browser().printed_pages() == 1);
    ++looked_at;
  }
  CHECK(looked_at > 2);
}

TEST_CASE("browser: a year in running text stays on one line, and can be looked for") {
  open("summary", 320);
  const Json years = browser().run(
      "return [...document.querySelectorAll('.year')].filter(year => year.offsetParent)"
      "  .map(year => ({text: year.textContent, lines: year.getClientRects().length}))");
  CHECK(years.size() > 10);
  for (const Json& year : years) {
    CHECK(year.at("lines") == 1);
    CHECK(std::regex_match(year.at("text").get<std::string>(), std::regex("\\d{4}-\\d{2}")));
  }
  CHECK(browser().run("return window.find('From 2023-24 to 2028-29')") == true);
}

TEST_CASE("browser: a figure says what it was worked out from, and charts' tables do too") {
  open("forum");
  const Json titles = browser().run(
      "return [...document.querySelectorAll('td.number[title]')].map(cell => cell.title)");
  CHECK(titles.size() > 100);
  CHECK(browser().run("return document.querySelectorAll('details td.number[title]').length") > 10);
  CHECK(std::ranges::any_of(titles, [](const Json& title) {
    return title.get<std::string>().starts_with(
        "Carried forward 2028-29 = Brought forward 2028-29 ");
  }));
}

TEST_CASE("browser: a dark system has a dark page") {
  const std::string paper =
      "return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]";
  for (const std::string& name : templates()) {
    CAPTURE(name);
    browser().set_colours("dark");
    open(name);
    CHECK(browser().run(paper) < 64);
    browser().set_colours("light");
    CHECK(browser().run(paper) > 192);
  }
}
