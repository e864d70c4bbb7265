#include <doctest/doctest.h>

#include "highneeds/report/writers.hpp"

using namespace highneeds;

namespace {

Cell words(const char* text) {
  return {.content = std::string(text)};
}
Cell money(double pounds, Known known = Known::Forecast) {
  return {.content = pounds, .unit = Unit::Pounds, .known = known};
}

ReportTable balance() {
  ReportTable table{.title = "Balance", .unit = Unit::Pounds};
  table.columns = {{},
                   {.title = "2023-24", .is_number = true, .mark = "actual"},
                   {.title = "2024-25", .is_number = true, .mark = "forecast"}};
  table.rows = {
      {.kind = RowKind::Heading, .cells = {words("The block")}},
      {.cells = {words("  Brought forward"), money(-54'000'000, Known::Actual),
                 money(-81'512'840, Known::Actual)}},
      {.cells = {words("  In the year"), money(-27'512'840, Known::Forecast),
                 money(1'250'000, Known::Assumed)}},
      {.cells = {words("  as % of DSG"),
                 Cell{.content = -0.03451, .unit = Unit::Ratio, .known = Known::Actual}, Cell{}}},
      {.kind = RowKind::Total,
       .cells = {words("Carried forward"), money(-81'512'840, Known::Actual),
                 money(-80'262'840, Known::Assumed)}}};
  table.notes = {
      "[1] A reference that stands under the table and is so long that it goes on in a second "
      "line."};
  return table;
}

Report report() {
  Report report{.title = "A council", .subtitle = "A forecast"};
  report.blocks = {
      Paragraph{"Some words."},
      Facts{.title = "Numbers", .items = {{"1. First", "one"}, {"2. The second", "two"}}},
      balance(),
      Chart{.title = "Picture",
            .categories = {"2023", "2024", "2025"},
            .series = {{.name = "Balance",
                        .values = {-10e6, -5.1e6, 10e6},
                        .known = {Known::Actual, Known::Actual, Known::Assumed}}}},
      WarningList{{{{.file = 1, .line = 12, .column = 3}, "something is odd", "a rule"},
                   {{}, "something else", ""}}}};
  report.stamp = {.version = "1.2.3",
                  .inputs = {{"a.yaml", "scenario", "00ff"}, {"long-name.yaml", "overlay", "11ee"}},
                  .settings = {"unit millions", "years 2023-24 to 2024-25"}};
  return report;
}

Sources sources() {
  Sources sources;
  sources.add({.name = "a.yaml", .text = {}});
  return sources;
}

std::string written(const TextStyle& style) {
  return write_text(report(), sources(), style);
}

/// The colours of a terminal as words.
std::string spelled(std::string text) {
  const std::pair<std::string_view, std::string_view> codes[] = {
      {"\x1b[1m", "<b>"}, {"\x1b[2m", "<d>"}, {"\x1b[31m", "<r>"}, {"\x1b[0m", "</>"}};
  for (const auto& [code, word] : codes) {
    for (auto at = text.find(code); at != std::string::npos; at = text.find(code, at)) {
      text.replace(at, code.size(), word);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a page as plain text") {
  CHECK(written({.colour = false, .picture = false}) == R"(A council
A forecast

Some words.

Numbers
  1. First       one
  2. The second  two

Balance, £ million
                   2023-24    2024-25
                    actual   forecast
--------------------------------------
The block
  Brought forward    -54.0      -81.5a
  In the year        -27.5f       1.3*
  as % of DSG        -3.5%
                   --------  ---------
Carried forward      -81.5      -80.3*
                   ========  =========
  [1] A reference that stands under the table and is so long that it goes on in a second line.

Picture, £ million
  2023  -10.0  ##############################|
  2024   -5.1                 ###############|
  2025   10.0                                |==============================
  # actual   = forecast

Warnings: 2
   1. something is odd
      a.yaml:12; see a rule
   2. something else

Run stamp
  highneeds 1.2.3
  scenario  a.yaml          sha256 00ff
  overlay   long-name.yaml  sha256 11ee
  settings  unit millions; years 2023-24 to 2024-25
)");
}

TEST_CASE("a page for a terminal, with pictures and colours") {
  CHECK(spelled(written({.colour = true, .picture = true})) == R"(<b>A council</>
A forecast

Some words.

<b>Numbers</>
  1. First       one
  2. The second  two

<b>Balance, £ million</>
                   <b>2023-24</>    <b>2024-25</>
                    <d>actual</>   <d>forecast</>
<d>──────────────────────────────────────</>
<b>The block</>
  Brought forward    <r>-54.0</>      <r>-81.5a</>
  In the year        <r>-27.5f</>       1.3*
  as % of DSG        <r>-3.5%</>
                   <d>────────</>  <d>─────────</>
<b>Carried forward</>      <r>-81.5</>      <r>-80.3*</>
                   <d>════════</>  <d>═════════</>
  [1] <d>A reference that stands under the table and is so long that it goes on in a second line.</>

<b>Picture, £ million</>
  2023  <r>-10.0</>  ██████████████████████████████│
  2024   <r>-5.1</>                ▐███████████████│
  2025   10.0                                │▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
  <d>█ actual   ▒ forecast</>

<b>Warnings: 2</>
   1. something is odd
      <d>a.yaml:12; see a rule</>
   2. something else

<b>Run stamp</>
  <d>highneeds 1.2.3</>
  <d>scenario  a.yaml          sha256 00ff</>
  <d>overlay   long-name.yaml  sha256 11ee</>
  settings  <d>unit millions; years 2023-24 to 2024-25</>
)");
}

TEST_CASE("colours change nothing but colours") {
  std::string text = written({.colour = true, .picture = true});
  for (auto at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  CHECK(text == written({.colour = false, .picture = true}));
}

TEST_CASE("money is shown in the scale of the report") {
  Report page = report();
  page.scale = MoneyScale::Thousands;
  const auto text = write_text(page, sources(), {.colour = false, .picture = false});
  CHECK(text.find("Balance, £ thousand\n") != std::string::npos);
  CHECK(text.find("-81,513") != std::string::npos);
}

TEST_CASE("a terminal is given no orders by the words of a scenario") {
  Report page{.title = "title \x1b[2J\x07", .subtitle = "two\nlines \xc2\x9b"};
  page.blocks = {Paragraph{"a\x1b]0;b"}, Facts{.items = {{"x\x1b", "y\x1b"}}}};
  const auto text = write_text(page, sources(), {.colour = false, .picture = false});
  CHECK(text == "title  [2J \ntwo lines  \n\na ]0;b\n\n  x   y\n");
}

TEST_CASE("an empty list of warnings says so, and a page without a version has no stamp") {
  const Report page{.title = "t", .blocks = {WarningList{}}};
  CHECK(write_text(page, sources(), {.colour = false}) == "t\n\nWarnings: none\n");
}
