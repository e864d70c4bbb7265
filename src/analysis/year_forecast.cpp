#include "analysis/year_forecast.hpp"

#include "analysis/find_line.hpp"

namespace highneeds {

namespace {

/// Whether quarters to come may follow those so far: numbers and spending, not funding or balances.
bool runs_on(const PlanLine& line) {
  return line.of.section != "funding" && line.of.section != "balance";
}

/// A line that is being forecast, to the end of quarter `last`.
struct Forecasting {
  const PlanLine& plan;
  const Given& given;
  int last;
  Remainder remainder;

  /// Actual to plan of the quarters that are given; 1 where the rest is as planned or that cannot
  /// be told.
  [[nodiscard]] double pace() const {
    if (remainder == Remainder::AsPlanned || !runs_on(plan)) return 1;
    double actual = 0, planned = 0;
    for (std::size_t i = 0; i < plan.quarters.size(); ++i) {
      if (!given.quarters.at(i) || !plan.quarters.at(i)) continue;
      actual += *given.quarters.at(i);
      planned += *plan.quarters.at(i);
    }
    return planned == 0 ? 1 : actual / planned;
  }

  /// The actual of each quarter, and what the others are taken to be.
  [[nodiscard]] std::optional<double> of_quarters(const MonitoredLine& line) const {
    Quarterly all = given.quarters;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all.at(i)) continue;
      const auto& planned = plan.quarters.at(i);
      if (planned) {
        all.at(i) = *planned * pace();
      } else if (remainder == Remainder::AtRate && line.actual_to_date) {
        const bool is_flow = plan.gathering == Gathering::Flow;
        all.at(i) = is_flow ? *line.actual_to_date / last : *line.actual_to_date;
      }
    }
    return gathered(plan.gathering, all, std::nullopt, quarters_of_year);
  }

  /// What stands at the end of the latest quarter given moves on as the plan does.
  [[nodiscard]] std::optional<double> of_end(const MonitoredLine& line) const {
    for (auto quarter = static_cast<std::size_t>(last); quarter-- > 0;) {
      const auto& actual = given.quarters.at(quarter);
      if (!actual) continue;
      const auto& then = plan.quarters.at(quarter);
      if (!then || !plan.year) return std::nullopt;
      const bool is_at_rate = remainder == Remainder::AtRate && runs_on(plan) && *then != 0;
      return is_at_rate ? *plan.year * (*actual / *then) : *actual + *plan.year - *then;
    }
    return line.forecast;
  }

  [[nodiscard]] MonitoredLine monitored() const {
    MonitoredLine line{.plan = plan,
                       .plan_to_date = gathered(plan.gathering, plan.quarters, plan.year, last),
                       .actual_to_date = gathered(plan.gathering, given.quarters, given.year, last),
                       .is_worked_out = given.is_worked_out,
                       .sources = given.sources};
    line.has_gap = given.is_there() && !line.actual_to_date;
    if (!given.is_there()) return line;
    if (last == quarters_of_year && line.actual_to_date) {
      line.forecast = line.actual_to_date;
    } else if (plan.gathering == Gathering::AtEnd) {
      line.forecast = of_end(line);
    } else if (plan.gathering == Gathering::Standing) {
      line.forecast = line.actual_to_date;
    } else {
      line.forecast = of_quarters(line);
    }
    return line;
  }
};

/// Totals and balances that follow from the forecasts of other lines.
class Following {
 public:
  Following(std::vector<MonitoredLine>& lines, int last) : lines_(lines), last_(last) {}

  void forecast() {
    follow("funding", "resources", variance_of_parts("funding"));
    follow("expenditure", "total", variance_of_parts("expenditure"));
    const double income = variance("funding", "resources");
    const double spending = variance("expenditure", "total");
    const bool has_either =
        has_forecast("funding", "resources") || has_forecast("expenditure", "total");
    balance("in_year", income - spending, has_either);
    balance("in_year_before_transfer",
            variance("balance", "in_year") - variance("funding", "schools_block_transfer"),
            has_forecast("balance", "in_year"));
    double movement = variance("balance", "in_year");
    bool moves = has_forecast("balance", "in_year");
    for (const auto* const name :
         {"council_contribution", "safety_valve", "stability_grant", "balancing_item"}) {
      movement += variance("balance", name);
      moves = moves || has_forecast("balance", name);
    }
    balance("movement", movement, moves);
    const bool opens = has_forecast("balance", "opening");
    balance("closing", movement + variance("balance", "opening"), moves || opens);
  }

 private:
  MonitoredLine* find(std::string_view section, std::string_view name) {
    return find_line(lines_, section, name);
  }
  double variance(std::string_view section, std::string_view name) {
    const MonitoredLine* line = find(section, name);
    return line == nullptr ? 0 : line->variance().value_or(0);
  }
  bool has_forecast(std::string_view section, std::string_view name) {
    const MonitoredLine* line = find(section, name);
    return line != nullptr && line->forecast.has_value();
  }

  /// The variance of a section's lines that have actuals; nothing if none has.
  std::optional<double> variance_of_parts(std::string_view section) {
    std::optional<double> sum;
    for (const MonitoredLine& line : lines_) {
      if (line.plan.of.section != section || !is_part_of_total(line.plan)) continue;
      if (line.variance()) sum = sum.value_or(0) + *line.variance();
    }
    return sum;
  }

  /// A line without an actual of its own: its plan and what others vary by.
  void follow(std::string_view section, std::string_view name, std::optional<double> by) {
    MonitoredLine* line = find(section, name);
    if (line == nullptr || line->forecast || !by || !line->plan.year) return;
    line->forecast = *line->plan.year + *by;
  }

  /// What spending still to come is above its plan, where it runs on at its rate.
  double excess_to_come() {
    const MonitoredLine* total = find("expenditure", "total");
    if (total == nullptr) return 0;
    if (total->variance_to_date()) {
      return total->variance().value_or(0) - *total->variance_to_date();
    }
    double excess = 0;
    for (const MonitoredLine& line : lines_) {
      if (line.plan.of.section != "expenditure" || !is_part_of_total(line.plan)) continue;
      excess += line.variance().value_or(0) - line.variance_to_date().value_or(0);
    }
    return excess;
  }

  void balance(std::string_view name, double by, bool is_known) {
    MonitoredLine* line = find("balance", name);
    if (line == nullptr) return;
    const bool is_over = last_ == quarters_of_year;
    if (line->forecast && !is_over && line->actual_to_date) {
      *line->forecast -= excess_to_come();
    } else if (is_known) {
      follow("balance", name, by);
    }
  }

  std::vector<MonitoredLine>& lines_;
  int last_;
};

}  // namespace

std::vector<MonitoredLine> forecast_year(const std::vector<PlanLine>& lines,
                                         const std::vector<Given>& given, int last,
                                         Remainder remainder) {
  std::vector<MonitoredLine> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    all.push_back(Forecasting{lines[i], given[i], last, remainder}.monitored());
  }
  Following(all, last).forecast();
  return all;
}

}  // namespace highneeds
