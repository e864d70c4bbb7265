#include <algorithm>

#include "highneeds/report/assurance_view.hpp"
#include "report/lever_words.hpp"
#include "report/markup_check.hpp"
#include "report/summary_pages.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

Report assurance_of(const Scenario& scenario, std::optional<Date> made_on = {}) {
  const Outlook outlook = look_ahead(scenario, {});
  const auto programme = look_at_programme(outlook);
  return assurance_view({.outlook = outlook,
                         .programme = programme ? &*programme : nullptr,
                         .sources = sources(),
                         .stamp = stamp,
                         .options = {},
                         .made_on = made_on});
}

/// The small programme with all that can be recorded of its assurance.
Scenario assured_scenario() {
  Scenario scenario = scenario_of_four_workstreams();
  scenario.sources["outturn"].title = "Section 251 outturn";
  Provenance guess;
  guess.known = Known::Assumed;
  guess.source = "outturn";
  guess.note = "a judgement";
  guess.owner = "Head of SEND";
  guess.reviewed = day(2026, 5, 1);
  guess.quality = Quality::Amber;
  const auto shared = std::make_shared<const Provenance>(guess);
  scenario.provision.back().unit_cost.always->provenance = shared;
  scenario.lines.front().amount.always->provenance = shared;
  scenario.assurance = {
      .sunset = Value<Date>{.value = day(2027, 3, 31)},
      .decisions = {{"growth", {}, "plans grow by 8%", "they did", "Forum", day(2026, 10, 1)}},
      .limitations = {{"block", {}, "no allocation was found", "the block is assumed"}},
      .sign_off = {{.name = "section_151_officer", .at = {}, .role = {}, .date = {}, .note = {}},
                   {.name = "director",
                    .at = {},
                    .role = "Director of Children's Services",
                    .status = SignOffStatus::SignedOff,
                    .date = Value<Date>{.value = day(2026, 11, 25)},
                    .note = "for the Forum only"}}};
  return scenario;
}

const ReportTable& table_of(const Report& report, const std::string& title) {
  for (const PageBlock& block : report.blocks) {
    const auto* table = std::get_if<ReportTable>(&block);
    if (table != nullptr && table->title == title) return *table;
  }
  FAIL("there is no table " << title);
  throw std::logic_error(title);
}

std::string words_in(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell.content);
  return text == nullptr ? std::string() : *text;
}

}  // namespace

TEST_CASE("the assurance as Markdown and CSV") {
  const Report report = assurance_of(assured_scenario(), day(2026, 11, 25));
  check_page(write_markdown(report, sources()), "assurance.md");
  check_page(write_csv(report, sources()), "assurance.csv");
}

TEST_CASE("the assurance as HTML is well formed, and hostile words are words") {
  Scenario scenario = assured_scenario();
  const std::string hostile = "</td><script>alert(1)</script> & \x1b";
  scenario.assurance.decisions.front().why = hostile;
  scenario.assurance.sign_off.back().role = hostile;
  scenario.sources[hostile].title = hostile;
  const std::string html = write_html(assurance_of(scenario), sources());
  const Markup markup = read_markup(html);
  CHECK(markup.faults.empty());
  CHECK(std::ranges::find(markup.tags, "script") == markup.tags.end());
  CHECK_FALSE(has(html, "\x1b"));
}

TEST_CASE("the assurance begins with one word on all checks") {
  const Report passed = assurance_of(assured_scenario(), day(2027, 3, 31));
  CHECK(passed.failures.empty());
  CHECK(answer(passed, "Checks") ==
        "PASS: none of 13 checks failed; 1 found nothing to check in this scenario");
  CHECK(words_in(table_of(passed, "Checks of the forecast").rows.back().cells.back()) == "PASS");
  const Report failed = assurance_of(assured_scenario(), day(2027, 4, 1));
  CHECK(failed.failures == std::vector<std::string>{"Sunset"});
  CHECK(answer(failed, "Checks")
            .starts_with("FAIL: 1 of 13 checks failed (Sunset); 1 found nothing to check"));
  CHECK(words_in(table_of(failed, "Checks of the forecast").rows.back().cells.back()) == "FAIL");
  CHECK(has(failed.subtitle, "correct to 20 November 2026, made on 1 April 2027"));
}

TEST_CASE("the assurance says until when it holds and who has signed it off, and never more") {
  const Report report = assurance_of(assured_scenario());
  CHECK(answer(report, "Use until") == "31 March 2027");
  CHECK(answer(report, "Sign-off") ==
        "not signed off by: Section 151 officer; signed off by: Director of Children's Services on "
        "25 November 2026");
  CHECK(answer(report, "Assumed")
            .ends_with("numbers are marked as assumed; of these 2 say a source or how they were "
                       "reached, 2 an owner, 2 a day of review, 2 a quality"));
  CHECK_FALSE(has(report.subtitle, "made on"));
  const Report bare = assurance_of(small_scenario());
  CHECK(answer(bare, "Use until") == "not stated: the scenario gives no sunset");
  CHECK(answer(bare, "Sign-off") == "not signed off: the scenario names nobody who is to");
  CHECK(answer(bare, "Assumed").starts_with("none of "));
  CHECK(answer(bare, "Largest assumption") == "no number that is assumed changes the balance");
  const std::string text = write_markdown(bare, sources());
  CHECK(has(text, "Decisions: the scenario records none."));
  CHECK(has(text, "Limitations: the scenario records none."));
}

TEST_CASE("the log has every number once, what is assumed first, and the largest first in each") {
  const Scenario scenario = assured_scenario();
  const Outlook outlook = look_ahead(scenario, {});
  const Report report = assurance_of(scenario);
  std::vector<std::string> logged;
  for (const char* title : {"Assumptions log", "Dates and years"}) {
    const ReportTable& table = table_of(report, title);
    double latest = 0;
    for (const ReportRow& row : table.rows) {
      if (row.kind == RowKind::Heading) latest = 1e12;
      if (row.kind == RowKind::Heading) continue;
      logged.push_back(words_in(row.cells.front()));
      const double size = std::abs(std::get<double>(row.cells.at(2).content));
      CHECK((size <= latest || title != std::string("Assumptions log")));
      latest = size;
    }
  }
  CHECK(logged.size() == outlook.prepared.levers.size());
  std::ranges::sort(logged);
  CHECK(std::ranges::adjacent_find(logged) == logged.end());
  const auto& rows = table_of(report, "Assumptions log").rows;
  CHECK(words_in(rows[0].cells[0]) == "Assumed");
  CHECK(words_in(rows[1].cells[0]) == "Independent special, unit cost");
  CHECK(words_in(rows[2].cells[0]) == "SEN support services, amount");
  CHECK(words_in(rows[3].cells[0]) == "Not assumed");
  CHECK(rows[1].cells[2].known == Known::Assumed);
}

TEST_CASE("columns of the log that say nothing of any number are left out") {
  const auto titles = [](const Report& report) {
    std::string text;
    for (const Column& column : table_of(report, "Assumptions log").columns)
      text += column.title + "|";
    return text;
  };
  CHECK(has(titles(assurance_of(assured_scenario())), "|quality|owner|reviewed|source|note|"));
  const Report bare = assurance_of(small_scenario());
  CHECK_FALSE(has(titles(bare), "owner"));
  CHECK(has(write_markdown(bare, sources()),
            "Left out, since no number says anything there: known, quality, owner, reviewed, "
            "source, note."));
}

TEST_CASE("the chart has the twenty numbers on which most hangs, one scale finer than the page") {
  const Report report = assurance_of(assured_scenario());
  const auto& log = table_of(report, "Assumptions log");
  CHECK(log.scale == MoneyScale::Thousands);
  for (const PageBlock& block : report.blocks) {
    const auto* chart = std::get_if<Chart>(&block);
    if (chart == nullptr) continue;
    CHECK(chart->kind == ChartKind::Tornado);
    CHECK(chart->scale == MoneyScale::Thousands);
    CHECK(chart->categories.size() == 20);
    const auto& values = chart->series.front().values;
    CHECK(std::ranges::is_sorted(values, std::greater{},
                                 [](double value) { return std::abs(value); }));
    return;
  }
  FAIL("there is no chart");
}

TEST_CASE("levers have names for people") {
  const auto name_of = [](const char* address, Unit unit = Unit::Pounds) {
    Lever lever;
    lever.address = address;
    lever.unit = unit;
    return words_of(lever);
  };
  CHECK(name_of("provision.independent_special.unit_cost.2023-24") ==
        "Independent special, unit cost, 2023-24");
  CHECK(name_of("provision.mainstream.pupils.then", Unit::Growth) == "Mainstream, pupils, growth");
  CHECK(name_of("provision.mainstream.places.then") == "Mainstream, places, later years");
  CHECK(name_of("provision.mainstream.s251[1.2.1]", Unit::Ratio) ==
        "Mainstream, section 251 line, 1.2.1");
  CHECK(name_of("balancing_causes.2023-24[a.b].x") == "Balancing causes, 2023-24, a.b, x");
  CHECK(name_of("programme.workstreams.places.projects.school.effects.open_places.places") ==
        "Places, school, open places, places");
  CHECK(name_of("programme.workstreams.effects.projects.projects.cost.2026-27") ==
        "Effects, projects, cost, 2026-27");
  CHECK(name_of("programme.delivery_rate") == "Programme, delivery rate");
  CHECK(name_of("opening_balance") == "Opening balance");
}
