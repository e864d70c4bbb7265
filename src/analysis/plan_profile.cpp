#include "analysis/plan_profile.hpp"

#include <algorithm>

#include "analysis/find_line.hpp"

namespace highneeds {

namespace {

using InQuarters = std::array<double, quarters_of_year>;

void set(PlanLine* line, const InQuarters& values) {
  if (line == nullptr || !line->year) return;
  std::ranges::copy(values, line->quarters.begin());
}

double in_year(const PlanLine* line) {
  return line == nullptr ? 0 : line->year.value_or(0);
}

/// Months of each quarter that belong to the academic year that begins in it or has begun (1.1).
InQuarters new_months(AcademicCalendar calendar) {
  return {0, calendar == AcademicCalendar::School ? 1.0 : 2.0, 3, 3};
}

/// What an academic quantity is in a year: before the new academic year, and from then on.
struct Academic {
  double before = 0;
  double from = 0;

  [[nodiscard]] InQuarters mean(AcademicCalendar calendar) const {
    InQuarters means = new_months(calendar);
    for (double& months : means) months = ((3 - months) * before + months * from) / 3;
    return means;
  }
};

double mean_of(const InQuarters& values) {
  return (values[0] + values[1] + values[2] + values[3]) / quarters_of_year;
}

/// The lines of one provision, spread as its pupils and places are.
class ProvisionProfile {
 public:
  ProvisionProfile(const Outlook& outlook, std::size_t provision, std::size_t year,
                   std::vector<PlanLine>& lines)
      : workings_(outlook.mitigated.forecast.workings),
        shape_(outlook.prepared.shape.spending.provisions[provision]),
        line_(key(outlook.scenario.provision[provision].kind)),
        year_(static_cast<Index>(year)),
        lines_(lines) {}

  void spread() {
    PlanLine* amount = find_line(lines_, "expenditure", line_);
    PlanLine* number = find_line(lines_, "expenditure", line_, "pupils");
    InQuarters pupils =
        Academic{at(shape_.made.spring, year_), at(shape_.made.autumn, year_ + 1)}.mean(
            shape_.calendar);
    const double without_plan = in_year(number) - mean_of(pupils);
    for (double& one : pupils) one += without_plan;
    set(number, pupils);
    set(amount, shares_of(in_year(amount), pupils));
    spread_plans();
    if (shape_.has_places()) {
      set(find_line(lines_, "expenditure", line_, "places"),
          Academic{at(shape_.made.places_spring, year_), at(shape_.made.places_autumn, year_ + 1)}
              .mean(shape_.calendar));
    }
    PlanLine* cost = find_line(lines_, "expenditure", line_, "unit_cost");
    set(cost, {in_year(cost), in_year(cost), in_year(cost), in_year(cost)});
  }

 private:
  [[nodiscard]] double at(const Track& track, Index position) const {
    return workings_[static_cast<std::size_t>(track.first + track.stride * position)];
  }

  /// An amount in proportion to pupils; evenly where there are none.
  static InQuarters shares_of(double amount, InQuarters pupils) {
    const double all = mean_of(pupils) * quarters_of_year;
    for (double& one : pupils) one = all > 0 ? amount * (one / all) : amount / quarters_of_year;
    return pupils;
  }

  /// From the January of the year before to that of the year, month by month; the last quarter's
  /// is the January's.
  void spread_plans() {
    const double before = at(shape_.made.january, year_);
    const double change = at(shape_.made.january, year_ + 1) - before;
    set(find_line(lines_, "expenditure", line_, "plans"),
        {before + change * 5 / 12, before + change * 8 / 12, before + change * 11 / 12,
         before + change});
  }

  const std::vector<double>& workings_;
  const ProvisionShape& shape_;
  std::string_view line_;
  Index year_;
  std::vector<PlanLine>& lines_;
};

void spread_evenly(std::vector<PlanLine>& lines) {
  for (PlanLine& line : lines) {
    if (!line.year) continue;
    const bool is_flow = line.gathering == Gathering::Flow;
    const double each = is_flow ? *line.year / quarters_of_year : *line.year;
    if (line.gathering == Gathering::AtEnd) {
      line.quarters.back() = *line.year;
    } else {
      line.quarters.fill(each);
    }
  }
}

/// The sum of lines of spending, quarter by quarter.
void spread_total(std::vector<PlanLine>& lines) {
  InQuarters spending{};
  InQuarters plans{};
  for (const PlanLine& line : lines) {
    if (line.of.section != "expenditure" || line.of.line == "total" || !line.year) continue;
    for (std::size_t i = 0; i < spending.size(); ++i) {
      if (line.of.measure == "amount") spending.at(i) += line.quarters.at(i).value_or(0);
      if (line.of.measure == "plans") plans.at(i) += line.quarters.at(i).value_or(0);
    }
  }
  set(find_line(lines, "expenditure", "total"), spending);
  set(find_line(lines, "expenditure", "total", "plans"), plans);
}

/// A balance of the year: what comes in evenly, less spending.
void spread_in_year(PlanLine* line, const PlanLine& total) {
  const double income = in_year(line) + in_year(&total);
  InQuarters balance{};
  for (std::size_t i = 0; i < balance.size(); ++i) {
    balance.at(i) = income / quarters_of_year - total.quarters.at(i).value_or(0);
  }
  set(line, balance);
}

void spread_balances(std::vector<PlanLine>& lines) {
  const PlanLine& total = *find_line(lines, "expenditure", "total");
  const PlanLine* in_year_line = find_line(lines, "balance", "in_year");
  spread_in_year(find_line(lines, "balance", "in_year_before_transfer"), total);
  spread_in_year(find_line(lines, "balance", "in_year"), total);
  double payments = 0;
  for (const auto* const name : {"safety_valve", "stability_grant", "balancing_item"}) {
    PlanLine* payment = find_line(lines, "balance", name);
    payments += in_year(payment);
    set(payment, {0, 0, 0, in_year(payment)});
  }
  const double contribution = in_year(find_line(lines, "balance", "council_contribution"));
  InQuarters movement{};
  InQuarters closing{};
  double balance = in_year(find_line(lines, "balance", "opening"));
  for (std::size_t i = 0; i < movement.size(); ++i) {
    const bool is_last = i + 1 == movement.size();
    movement.at(i) = in_year_line->quarters.at(i).value_or(0) + contribution / quarters_of_year +
                     (is_last ? payments : 0);
    balance += movement.at(i);
    closing.at(i) = balance;
  }
  set(find_line(lines, "balance", "movement"), movement);
  set(find_line(lines, "balance", "closing"), closing);
}

}  // namespace

void spread_over_quarters(const Outlook& outlook, std::size_t year, std::vector<PlanLine>& lines) {
  spread_evenly(lines);
  for (std::size_t i = 0; i < outlook.scenario.provision.size(); ++i) {
    ProvisionProfile(outlook, i, year, lines).spread();
  }
  spread_total(lines);
  spread_balances(lines);
}

}  // namespace highneeds
