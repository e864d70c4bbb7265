#include "analysis/actuals_agree.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "analysis/find_line.hpp"

namespace highneeds {

namespace {

/// What may be no more than the rounding of published figures; pounds.
double rounding_of(double given) {
  return std::max(1.0, 1e-3 * std::abs(given));
}

bool differ(double given, double others) {
  return std::abs(given - others) > rounding_of(given);
}

/// What is given in a quarter of the return's year, or in the whole of it.
class Agreeing {
 public:
  Agreeing(const std::vector<PlanLine>& lines, const std::vector<Given>& given, Period of)
      : lines_(lines), given_(given), of_(of) {}

  std::vector<Disagreement> found() {
    total("funding", "resources");
    total("expenditure", "total");
    const auto income = value("funding", "resources");
    const auto spending = value("expenditure", "total");
    const auto balance = value("balance", "in_year");
    if (income && spending && balance) compare("balance", "in_year", *balance, *income - *spending);
    return std::move(found_);
  }

 private:
  std::optional<double> value(std::size_t line) const {
    const Given& given = given_[line];
    if (!of_.is_year()) return given.quarters.at(static_cast<std::size_t>(of_.quarter - 1));
    return gathered(lines_[line].gathering, given.quarters, given.year, quarters_of_year);
  }
  std::optional<double> value(std::string_view section, std::string_view name) const {
    const PlanLine* line = find_line(lines_, section, name);
    if (line == nullptr) return std::nullopt;
    return value(static_cast<std::size_t>(line - lines_.data()));
  }

  /// A total against its lines: all of them, or some that are more than it where none is below
  /// zero.
  void total(std::string_view section, std::string_view name) {
    const auto whole = value(section, name);
    if (!whole) return;
    double sum = 0;
    bool has_all = true, has_any = false, is_below = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].of.section != section || !is_part_of_total(lines_[i])) continue;
      const auto part = value(i);
      const double planned = lines_[i].year.value_or(0);
      if (!part && planned != 0) has_all = false;
      if (!part && planned < 0) is_below = true;
      has_any = has_any || part;
      sum += part.value_or(0);
    }
    const bool is_more = !is_below && sum > *whole + rounding_of(*whole);
    if (has_any && (has_all || is_more)) compare(section, name, *whole, sum);
  }

  void compare(std::string_view section, std::string_view name, double given, double others) {
    if (!differ(given, others)) return;
    const PlanLine* line = find_line(lines_, section, name);
    found_.push_back({line->title, of_.name(), given, others});
  }

  const std::vector<PlanLine>& lines_;
  const std::vector<Given>& given_;
  Period of_;
  std::vector<Disagreement> found_;
};

}  // namespace

std::vector<Disagreement> disagreements(const std::vector<PlanLine>& lines,
                                        const std::vector<Given>& given, Period quarter) {
  std::vector<Disagreement> all;
  for (int of = 0; of <= quarter.quarter; ++of) {
    for (auto& one : Agreeing(lines, given, {quarter.year, of}).found()) {
      all.push_back(std::move(one));
    }
  }
  return all;
}

std::vector<Disagreement> disagreements(const std::vector<MonitoredLine>& lines) {
  const auto of_year = [&](std::string_view name) -> std::optional<double> {
    const MonitoredLine* line = find_line(lines, "balance", name);
    if (line == nullptr) return std::nullopt;
    return line->forecast ? line->forecast : line->plan.year;
  };
  const auto opening = of_year("opening"), movement = of_year("movement"),
             closing = of_year("closing");
  if (!opening || !movement || !closing || !differ(*closing, *opening + *movement)) return {};
  return {{find_line(lines, "balance", "closing")->plan.title, "", *closing, *opening + *movement}};
}

}  // namespace highneeds
