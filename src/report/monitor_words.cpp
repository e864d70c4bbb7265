#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/monitor_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr std::size_t most_named = 5;

bool is_over(const MonitorInput& of) {
  return of.made.quarter.quarter == quarters_of_year;
}

std::string method(Remainder remainder) {
  if (remainder == Remainder::AsPlanned) {
    return "The forecast of the year is the actual of the quarters given and the plan of the "
           "others; what stands at the end of a quarter moves on as the plan does.";
  }
  return "The forecast of the year is the actual of the quarters given and, for numbers and "
         "spending, the plan of the others times actual to plan so far; funding and payments are "
         "as planned. Each line runs at its own rate, so lines need not add up to the total.";
}

/// "£15.4m worse than planned".
std::string against_plan(double variance, MoneyScale scale) {
  if (money(variance, scale) == money(0, scale)) return "as planned";
  return money(std::abs(variance), scale) + (variance < 0 ? " worse" : " better") + " than planned";
}

void add_balance(const MonitorInput& of, const std::string& name, const MonitoredLine* line,
                 Facts& facts) {
  if (line == nullptr || !line->plan.year) return;
  std::string text = "planned " + deficit_or_surplus(*line->plan.year, of.scale);
  if (line->forecast) {
    text += fmt::format("; {} {}, {}", is_over(of) && line->actual_to_date ? "outturn" : "forecast",
                        deficit_or_surplus(*line->forecast, of.scale),
                        against_plan(line->variance().value_or(0), of.scale));
  } else {
    text += "; no actual is given";
  }
  facts.items.emplace_back(name, text + ".");
}

void add_bridge(const MonitorInput& of, Facts& facts) {
  if (!of.made.bridge) return;
  const Bridge& bridge = *of.made.bridge;
  std::string text;
  const auto add = [&](const char* name, const std::optional<double>& value) {
    if (value)
      text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", name, *value > 0 ? "+" : "",
                          money(*value, of.scale));
  };
  add("volume", bridge.volume);
  add("price", bridge.price);
  add("funding", bridge.funding);
  add("the rest", bridge.rest);
  facts.items.emplace_back("What it is made of",
                           text + (bridge.volume ? "." : "; no price and volume are known."));
}

/// Money first, then what is counted: the lines of a rating.
std::vector<const MonitoredLine*> lines_of(const MonitorInput& of, Rag rag) {
  std::vector<const MonitoredLine*> found;
  for (const bool is_money : {true, false}) {
    for (const MonitoredLine& line : of.made.lines) {
      const bool is_of_money = line.plan.unit == Unit::Pounds;
      if (line.rag == rag && is_of_money == is_money) found.push_back(&line);
    }
  }
  return found;
}

/// "Independent special schools (pupils)".
std::string name_of(const PlanLine& line) {
  std::string name = with_capitals(line.title.empty() ? line.of.line : line.title);
  if (line.of.measure != "amount" && line.unit != Unit::Count) name += " (" + line.of.measure + ")";
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string names_of(const MonitorInput& of, Rag rag) {
  const auto lines = lines_of(of, rag);
  if (lines.empty()) return "none";
  std::vector<std::string> names;
  for (const MonitoredLine* line : lines) {
    if (names.size() < most_named) names.push_back(name_of(line->plan));
  }
  std::string text = fmt::format("{}: {}", lines.size(), fmt::join(names, "; "));
  if (lines.size() > most_named) text += fmt::format("; and {} more", lines.size() - most_named);
  return text;
}

std::string share(const Value<Rate>& rate, MoneyScale scale) {
  return with_unit(rate.value.as_ratio(), Unit::Ratio, scale);
}

/// "3 figures are of quarters after 2025-26Q2 and are not used."
void note_not_used(int count, const std::string& what, ReportTable& table) {
  if (count == 0) return;
  table.notes.push_back(fmt::format("{} of the actuals {} {} and {} not used.", count,
                                    count == 1 ? "is" : "are", what, count == 1 ? "is" : "are"));
}

/// "Total spending of 2026-27Q1 is £3,000,000; other actuals make it £3,500,000".
std::string in_words(const Disagreement& one) {
  const bool is_forecast = one.period.empty();
  return fmt::format("{}{} is {}; {} make it {}", with_capitals(one.title),
                     is_forecast ? "" : " of " + one.period, money(one.given, MoneyScale::Pounds),
                     is_forecast ? "the balance brought forward and the movement" : "other actuals",
                     money(one.others, MoneyScale::Pounds));
}

}  // namespace

Blocks monitor_how_to_read(const MonitorInput& of) {
  std::string text = fmt::format(
      "The plan is the mitigated forecast of {}. {} A variance is actual or forecast less plan. "
      "The figures to date are to the end of {}. ",
      of.outlook.scenario.title, money_and_sign(of.scale), of.made.quarter.name());
  if (!is_over(of)) {
    text += method(of.made.remainder) +
            " Money of the plan is spread evenly over the quarters, that of a provision as its "
            "pupils are (April to August belong to the academic year before), and payments stand "
            "in the last quarter. ";
  }
  text +=
      "An asterisk marks a figure of the plan that is assumed, and a blank one that is not "
      "known.";
  return {Paragraph{std::move(text)}};
}

Blocks monitor_in_short(const MonitorInput& of) {
  Facts facts{.title = "In short"};
  const std::string year = of.made.quarter.year.name();
  add_balance(of, "In-year balance of " + year, of.made.find("balance", "in_year"), facts);
  add_bridge(of, facts);
  add_balance(of, "Balance at " + last_day(of.made.quarter.year),
              of.made.find("balance", "closing"), facts);
  facts.items.emplace_back("Red", names_of(of, Rag::Red));
  facts.items.emplace_back("Amber", names_of(of, Rag::Amber));
  const auto given = std::ranges::count_if(
      of.made.lines, [](const MonitoredLine& line) { return !line.sources.empty(); });
  facts.items.emplace_back("Actuals", given == 0
                                          ? "none is given to the end of this quarter"
                                          : fmt::format("{} of {} figures of the plan have one",
                                                        given, of.made.lines.size()));
  for (const Disagreement& one : of.made.disagreements) {
    facts.items.emplace_back("Look at this", in_words(one));
  }
  return only(std::move(facts));
}

Blocks monitor_tolerances(const MonitorInput& of) {
  const RagTolerances& all = of.outlook.scenario.monitoring.tolerances;
  ReportTable table{.title = "Tolerances of the ratings",
                    .columns = {{},
                                {.title = "amber beyond", .is_number = true},
                                {.title = "red beyond", .is_number = true},
                                {.title = "worse where"}}};
  const auto add = [&](const char* name, const RagLimits& limits, const char* worse) {
    table.rows.push_back({.cells = {words(name), words(share(limits.amber, of.scale)),
                                    words(share(limits.red, of.scale)), words(worse)}});
  };
  add("Spending and funding, of their plan", all.amounts,
      "spending is above, funding and payments below");
  add("Balances, of the year's planned spending", all.balances, "below");
  add("Requests, plans, pupils and places, of their plan", all.numbers,
      "requests, new plans and all plans above, plans ceased below; by provision either side");
  add("Unit costs, of their plan", all.unit_costs, "above");
  add("Savings, of their plan", all.savings, "below");
  table.notes.emplace_back(
      "A figure is rated by its variance of the year, forecast less plan: green up to the first "
      "limit, amber beyond it and red beyond the second. The plan may change them "
      "(monitoring: tolerances).");
  const NotUsed& not_used = of.made.not_used;
  note_not_used(not_used.later, "of quarters after " + of.made.quarter.name(), table);
  note_not_used(not_used.whole_year,
                "of the whole of " + of.made.quarter.year.name() +
                    ", which is not over at the end of " + of.made.quarter.name() + ",",
                table);
  note_not_used(not_used.earlier, "of years before " + of.made.quarter.year.name(), table);
  note_not_used(not_used.outside, "of years that the plan does not have", table);
  return only(std::move(table));
}

}  // namespace highneeds
