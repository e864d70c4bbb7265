#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "highneeds/report/monitor_view.hpp"
#include "report/pages.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;
using Json = nlohmann::json;

namespace {

constexpr Period second{{2026}, 2};

/// A plan with all that a return can say of it, and its words in `word`.
Scenario full_plan(const std::string& word) {
  Scenario scenario = scenario_of_four_workstreams();
  Outcome outcome;
  outcome.name = "places_open";
  outcome.title = word + "places open";
  outcome.heading = "learning";
  outcome.priority = word + "Improving what is in place";
  outcome.target = {.value = {30, Unit::Count}};
  outcome.actual = Value<Measured>{.value = {12, Unit::Count}};
  scenario.programme->workstreams[1].projects[0].outcomes.push_back(outcome);
  SafetyValvePayment payment;
  payment.name = "first";
  payment.amount.value = million(1);
  payment.due = Value<FinancialYear>{FinancialYear{2024}};
  payment.paid = Value<Date>{day(2025, 3, 31)};
  payment.status = PaymentStatus::Paid;
  scenario.funding.safety_valve.push_back(payment);
  payment.name = word + "second";
  payment.status = PaymentStatus::Suspended;
  payment.paid.reset();
  payment.note = word + "suspended in 2025";
  scenario.funding.safety_valve.push_back(payment);
  scenario.sources["agreement"].title = word + "The agreement";
  Condition condition;
  condition.name = "bases";
  condition.title = word + "Bases are open";
  condition.status = ConditionStatus::Delayed;
  condition.due = Value<Date>{day(2026, 9, 1)};
  condition.note = word + "two of three";
  condition.source = "agreement";
  scenario.monitoring.conditions.push_back(condition);
  Risk risk;
  risk.name = "late";
  risk.title = word + "The school is late";
  risk.likelihood = Grade::Medium;
  risk.impact = Grade::High;
  risk.owner = word + "Head of SEND";
  risk.mitigation = word + "places in bases";
  scenario.monitoring.risks.push_back(risk);
  return scenario;
}

/// A return, with what it is of.
struct Returned {
  Outlook outlook;
  std::optional<ProgrammeOutlook> programme;
  MonitoringReturn made;

  Returned(const Scenario& scenario, Period quarter, const std::string& source, bool has_actuals)
      : outlook(look_ahead(scenario, {})), programme(look_at_programme(outlook)) {
    const auto lines = plan_lines(outlook, programme ? &*programme : nullptr, quarter.year);
    std::vector<ActualFigure> actuals;
    for (std::size_t i = 0; has_actuals && i < lines.size(); ++i) {
      for (int one = 1; one <= quarter.quarter; ++one) {
        const auto planned = lines[i].quarters.at(static_cast<std::size_t>(one - 1));
        const bool is_given = planned && i % 7 != 3;
        if (is_given) actuals.push_back({{quarter.year, one}, i, *planned * 1.02, source, {}});
      }
    }
    made = monitor(outlook.scenario, lines, actuals, quarter, Remainder::AsPlanned);
  }
  [[nodiscard]] MonitorInput input() const { return {outlook, made, stamp, MoneyScale::Millions}; }
  [[nodiscard]] std::string text() const {
    return write_text(monitor_view(input()), sources(), {.colour = false, .picture = false});
  }
};

}  // namespace

TEST_CASE("the page of a return") {
  check_page(Returned(full_plan(""), second, "ledger", true).text(), "monitor.txt");
}

TEST_CASE("the page of a return at the end of a year") {
  check_page(Returned(full_plan(""), {{2025}, 4}, "ledger", true).text(), "monitor-year.txt");
}

TEST_CASE("a return without actuals says so, and has the plan") {
  const std::string page = on_one_line(Returned(small_scenario(), second, "ledger", false).text());
  CHECK(has(page, "Actuals none is given to the end of this quarter"));
  CHECK(has(page, "no actual is given."));
  CHECK(has(page, "The plan names none (monitoring: conditions)."));
  CHECK_FALSE(has(page, "Price and volume: variance"));
}

TEST_CASE("a return keeps to 120 characters, and has its words in every format") {
  const Returned returned(full_plan(""), second, "ledger", true);
  for (const auto& line : lines_of(returned.text())) CHECK(line.size() <= 122);
  const Report report = monitor_view(returned.input());
  CHECK(has(write_csv(report, sources()), "Risks,The school is late,likelihood,medium"));
  CHECK(has(write_html(report, sources()), "Bases are open"));
}

TEST_CASE("the rating stands behind the name of a line, where a narrow window shows it too") {
  const Returned returned(full_plan(""), second, "ledger", true);
  int tables = 0;
  for (const PageBlock& block : monitor_view(returned.input()).blocks) {
    const auto* table = std::get_if<ReportTable>(&block);
    if (table == nullptr || !has(table->title, ": plan against actual")) continue;
    ++tables;
    CHECK(table->columns.at(1).title == "RAG");
    CHECK(table->columns.at(1).is_rating);
    for (const ReportRow& row : table->rows) CHECK(row.cells.size() == table->columns.size());
  }
  CHECK(tables > 4);
}

TEST_CASE("words of a plan and of its actuals are never markup") {
  const std::string hostile = "<script>alert(1)</script>|`=";
  const Returned returned(full_plan(hostile), second, hostile, true);
  const Report report = monitor_view(returned.input());
  const std::string html = write_html(report, sources());
  CHECK_FALSE(has(html, "<script>"));
  CHECK(has(html, "&lt;script&gt;"));
  CHECK_FALSE(has(write_markdown(report, sources()), "<script>"));
}

TEST_CASE("the JSON of a return has every line by name") {
  const Returned returned(full_plan(""), second, "ledger", true);
  const Json json = Json::parse(monitor_json(returned.input(), sources()));
  CHECK(json["quarter"] == "2026-27Q2");
  CHECK(json["of"] == "reform_plan");
  const Json& line = json["lines"]["expenditure"]["sen_support_services"]["amount"];
  CHECK(line["plan"] == 1e6);
  CHECK(line["actual_to_date"].get<double>() == doctest::Approx(510'000));
  CHECK(line["rag"] == "green");
  CHECK(json["lines"]["demand"]["requests"]["number"]["plan"].is_null());
  CHECK(json["conditions"]["bases"]["status"] == "delayed");
  const Json& bridge = json["bridge"];
  CHECK(bridge["planned"].get<double>() + bridge["volume"].get<double>() +
            bridge["price"].get<double>() + bridge["funding"].get<double>() +
            bridge["rest"].get<double>() ==
        doctest::Approx(bridge["forecast"].get<double>()));
}
