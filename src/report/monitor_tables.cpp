#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "report/monitor_blocks.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// A table of lines of the return: plan, actual, variance and forecast, and how they are rated.
class LineTable {
 public:
  LineTable(const MonitorInput& of, std::string title, std::optional<Unit> unit,
            std::string part = "% of plan")
      : of_(of), is_over_(of.made.quarter.quarter == quarters_of_year) {
    table_.title = std::move(title);
    table_.unit = unit;
    table_.columns.emplace_back();
    table_.columns.push_back({.title = "RAG", .is_rating = true});
    const std::string to = "to Q" + std::to_string(of.made.quarter.quarter);
    const std::string year = of.made.quarter.year.name();
    if (is_over_) {
      add_columns({"plan " + year, "outturn", "variance", std::move(part)});
    } else {
      add_columns({"plan " + to, "actual " + to, "variance " + to, "plan " + year, "forecast",
                   "variance", std::move(part)});
    }
  }

  void add(const MonitoredLine* line, const std::string& label = {}, RowKind kind = RowKind::Body) {
    if (line == nullptr || is_empty(*line)) return;
    ReportRow row{.kind = kind,
                  .cells = {words(label.empty() ? with_capitals(line->plan.title) : label),
                            words(highneeds::word(line->rag))}};
    if (!is_over_) {
      row.cells.push_back(planned(*line, line->plan_to_date));
      row.cells.push_back(number(*line, line->actual_to_date));
      row.cells.push_back(number(*line, line->variance_to_date()));
    }
    row.cells.push_back(planned(*line, line->plan.year));
    row.cells.push_back(forecast(*line));
    row.cells.push_back(number(*line, line->variance()));
    row.cells.push_back(part(*line));
    table_.rows.push_back(std::move(row));
    is_given_ = is_given_ || line->actual_to_date || line->has_gap;
    note(*line);
  }
  void add(std::string_view section, std::string_view name, std::string_view measure = "amount",
           RowKind kind = RowKind::Body) {
    add(of_.made.find(section, name, measure), {}, kind);
  }
  /// Every line of a section and measure, but the total.
  void add_all(std::string_view section, std::string_view measure) {
    for (const MonitoredLine& line : of_.made.lines) {
      const Measurable& is = line.plan.of;
      const bool is_total = is.line == "total" || is.line == "resources";
      if (is.section == section && is.measure == measure && !is_total) add(&line);
    }
  }

  /// The table, with what is to be said of it; words alone where no line has an actual.
  [[nodiscard]] Blocks blocks_if_given() && {
    if (table_.rows.empty()) return {};
    if (!is_given_) return {Paragraph{table_.title + ": no actual is given."}};
    return std::move(*this).blocks();
  }
  [[nodiscard]] Blocks blocks() && {
    if (table_.rows.empty()) return {};
    if (has_followed_)
      table_.notes.emplace_back(
          "f: no actual of its own; the plan, with what is known of its parts.");
    if (!worked_out_.empty())
      table_.notes.push_back(
          fmt::format("Worked out from other actuals: {}.", fmt::join(worked_out_, "; ")));
    if (!gaps_.empty())
      table_.notes.push_back(fmt::format("A quarter is missing, so nothing to date is known: {}.",
                                         fmt::join(gaps_, "; ")));
    if (!sources_.empty())
      table_.notes.push_back(fmt::format("Sources of the actuals: {}.", fmt::join(sources_, "; ")));
    return only(std::move(table_));
  }

 private:
  void add_columns(std::vector<std::string> titles) {
    for (std::string& title : titles) {
      const bool is_outturn = title == "outturn";  // where a figure that is none is marked
      table_.columns.push_back({.title = std::move(title),
                                .is_number = true,
                                .mark = is_outturn ? "actual" : std::string()});
    }
  }

  /// Nothing is planned and nothing is given.
  static bool is_empty(const MonitoredLine& line) {
    return line.plan.year.value_or(0) == 0 && !line.forecast && !line.actual_to_date;
  }
  static Cell number(const MonitoredLine& line, const std::optional<double>& value) {
    return value ? Cell{.content = *value, .unit = line.plan.unit} : Cell{};
  }
  static Cell planned(const MonitoredLine& line, const std::optional<double>& value) {
    if (!line.plan.year) return words("not planned");
    Cell cell = number(line, value);
    if (line.plan.known == Known::Assumed) cell.known = Known::Assumed;
    return cell;
  }
  Cell forecast(const MonitoredLine& line) {
    Cell cell = number(line, line.forecast);
    const bool has_followed = is_over_ && line.forecast && !line.actual_to_date;
    if (has_followed) cell.known = Known::Forecast;
    has_followed_ = has_followed_ || has_followed;
    return cell;
  }
  [[nodiscard]] Cell part(const MonitoredLine& line) const {
    const MonitoredLine* total = of_.made.find("expenditure", "total");
    const bool is_balance = line.plan.rated_as == RatedAs::Balance;
    const double base = is_balance ? total->plan.year.value_or(0) : line.plan.year.value_or(0);
    if (base == 0 || !line.variance()) return {};
    return {.content = *line.variance() / std::abs(base), .unit = Unit::Ratio};
  }
  void note(const MonitoredLine& line) {
    for (const std::string& source : line.sources)
      sources_.insert(source_title(of_.outlook.scenario, source));
    if (line.is_worked_out) worked_out_.push_back(with_capitals(line.plan.title));
    if (line.has_gap) gaps_.push_back(with_capitals(line.plan.title));
  }

  const MonitorInput& of_;
  bool is_over_;
  bool has_followed_ = false;
  bool is_given_ = false;
  ReportTable table_;
  std::set<std::string> sources_;
  std::vector<std::string> worked_out_, gaps_;
};

}  // namespace

Blocks monitor_balances(const MonitorInput& of) {
  LineTable table(of, "Balances: plan against actual", Unit::Pounds, "% of spending");
  table.add("balance", "opening");
  table.add("funding", "resources");
  table.add("expenditure", "total");
  table.add("balance", "in_year_before_transfer");
  table.add("balance", "in_year", "amount", RowKind::Subtotal);
  for (const auto* const line :
       {"council_contribution", "safety_valve", "stability_grant", "balancing_item"}) {
    table.add("balance", line);
  }
  table.add("balance", "movement", "amount", RowKind::Subtotal);
  table.add("balance", "closing", "amount", RowKind::Total);
  for (const auto* const line : {"closing_legacy", "closing_since_2026", "dsg_reserve"}) {
    const MonitoredLine* one = of.made.find("balance", line);
    if (one != nullptr && one->forecast) table.add(one);
  }
  return std::move(table).blocks();
}

Blocks monitor_demand(const MonitorInput& of) {
  LineTable table(of, "Requests and plans: plan against actual", std::nullopt);
  for (const auto* const line : {"requests", "new_plans", "ceased"}) {
    table.add("demand", line, "number");
  }
  table.add(of.made.find("expenditure", "total", "plans"), "All plans, at the end");
  return std::move(table).blocks();
}

Blocks monitor_placements(const MonitorInput& of) {
  LineTable pupils(of, "Pupils, mean: plan against actual", Unit::Pupils);
  pupils.add_all("expenditure", "pupils");
  LineTable plans(of, "Plans at the end of the quarter: plan against actual", Unit::Pupils);
  plans.add_all("expenditure", "plans");
  LineTable places(of, "Places: plan against actual", Unit::Places);
  places.add_all("expenditure", "places");
  LineTable costs(of, "Unit costs: plan against actual", Unit::PoundsPerPupil);
  costs.add_all("expenditure", "unit_cost");
  Blocks all;
  for (LineTable* table : {&pupils, &plans, &places, &costs}) {
    for (PageBlock& block : std::move(*table).blocks_if_given()) all.push_back(std::move(block));
  }
  return all;
}

Blocks monitor_money(const MonitorInput& of) {
  LineTable funding(of, "Funding: plan against actual", Unit::Pounds);
  funding.add_all("funding", "amount");
  funding.add("funding", "resources", "amount", RowKind::Total);
  LineTable spending(of, "Spending: plan against actual", Unit::Pounds);
  spending.add_all("expenditure", "amount");
  spending.add("expenditure", "total", "amount", RowKind::Total);
  Blocks all = std::move(funding).blocks();
  for (PageBlock& block : std::move(spending).blocks()) all.push_back(std::move(block));
  return all;
}

Blocks monitor_savings(const MonitorInput& of) {
  LineTable table(of, "Savings delivered: plan against actual", Unit::Pounds);
  for (const MonitoredLine& line : of.made.lines) {
    if (line.plan.of.section != "savings" || line.plan.of.line == "savings") continue;
    const std::string& name = line.plan.of.line;
    table.add(&line, called(line.plan.title, name.substr(name.find_last_of(".:") + 1)));
  }
  table.add(of.made.find("savings", "savings"), "All savings", RowKind::Total);
  return std::move(table).blocks_if_given();
}

}  // namespace highneeds
