#include "analysis/given_actuals.hpp"

#include <algorithm>
#include <utility>

#include "analysis/find_line.hpp"

namespace highneeds {

namespace {

constexpr std::size_t slots = quarters_of_year + 1;  ///< the quarters, and the year

template <class Of>
auto& slot(Of& of, std::size_t which) {
  return which < quarters_of_year ? of.quarters.at(which) : of.year;
}

/// Works out the lines that nobody gave.
class WorkingOut {
 public:
  WorkingOut(const std::vector<PlanLine>& lines, std::vector<Given>& given)
      : lines_(lines), given_(given) {}

  void work_out() {
    for (std::size_t which = 0; which < slots; ++which) {
      for (std::size_t i = 0; i < lines_.size(); ++i) spending(i, which);
      block(which);
      total("funding", "resources", which);
      total("expenditure", "total", which);
      total("savings", "savings", which);
      in_year(which);
      before_transfer(which);
    }
  }

 private:
  std::optional<std::size_t> find(std::string_view section, std::string_view line,
                                  std::string_view measure = "amount") const {
    const PlanLine* found = find_line(lines_, section, line, measure);
    if (found == nullptr) return std::nullopt;
    return static_cast<std::size_t>(found - lines_.data());
  }

  /// What is given of a line; of the year, also what its four quarters make up.
  std::optional<double> value(std::size_t line, std::size_t which) const {
    const Given& given = given_[line];
    if (which < quarters_of_year) return given.quarters.at(which);
    return gathered(lines_[line].gathering, given.quarters, given.year, quarters_of_year);
  }

  void put(std::size_t line, std::size_t which, double value) {
    slot(given_[line], which) = value;
    given_[line].is_worked_out = true;
  }

  /// Pupils at their unit cost, and beside them what the plan has beside pupils.
  void spending(std::size_t line, std::size_t which) {
    const Measurable& of = lines_[line].of;
    if (of.section != "expenditure" || of.measure != "amount" || value(line, which)) return;
    const auto pupils = find(of.section, of.line, "pupils");
    const auto cost = find(of.section, of.line, "unit_cost");
    if (!pupils || !cost) return;
    const auto number = value(*pupils, which);
    const auto price = value(*cost, which);
    const auto planned = slot(lines_[line], which);
    const auto planned_number = slot(lines_[*pupils], which);
    const auto planned_price = slot(lines_[*cost], which);
    if (!number || !price || !planned || !planned_number || !planned_price) return;
    const double share = which < quarters_of_year ? 1.0 / quarters_of_year : 1;
    const double beside_pupils = *planned - *planned_number * *planned_price * share;
    put(line, which, beside_pupils + *number * *price * share);
  }

  /// (3.1) The block from its gross amount, what is deducted and what is rolled in.
  void block(std::size_t which) {
    const auto net = find("funding", "high_needs_block");
    const auto gross = find("funding", "high_needs_block_gross");
    if (!net || !gross || value(*net, which) || !value(*gross, which)) return;
    double amount = *value(*gross, which);
    for (const auto& [name, sign] : {std::pair("deductions", -1.0), {"rolled_in_grants", 1.0}}) {
      const auto part = find("funding", name);
      if (!part || lines_[*part].year.value_or(0) == 0) continue;
      if (!value(*part, which)) return;
      amount += sign * *value(*part, which);
    }
    put(*net, which, amount);
  }

  /// The sum of a section, if every part that the plan has is given, and one at least.
  void total(std::string_view section, std::string_view name, std::size_t which) {
    const auto line = find(section, name);
    if (!line || value(*line, which)) return;
    std::optional<double> sum;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].of.section != section || !is_part_of_total(lines_[i])) continue;
      const auto part = value(i, which);
      if (!part && lines_[i].year.value_or(0) != 0) return;
      if (part) sum = sum.value_or(0) + *part;
    }
    if (sum) put(*line, which, *sum);
  }

  /// Of resources, spending and the in-year balance, the third from two.
  void in_year(std::size_t which) {
    const auto balance = find("balance", "in_year");
    const auto resources = find("funding", "resources");
    const auto spent = find("expenditure", "total");
    if (!balance || !resources || !spent) return;
    const auto income = value(*resources, which);
    const auto spending = value(*spent, which);
    const auto in_year = value(*balance, which);
    if (income && spending && !in_year) put(*balance, which, *income - *spending);
    if (income && in_year && !spending) put(*spent, which, *income - *in_year);
    if (spending && in_year && !income) put(*resources, which, *in_year + *spending);
  }

  /// The in-year balance less the transfer, where that is given or there is none.
  void before_transfer(std::size_t which) {
    const auto before = find("balance", "in_year_before_transfer");
    const auto after = find("balance", "in_year");
    const auto transfer = find("funding", "schools_block_transfer");
    if (!before || !after || value(*before, which)) return;
    const bool has_transfer = transfer && lines_[*transfer].year.value_or(0) != 0;
    const auto balance = value(*after, which);
    const auto moved = transfer ? value(*transfer, which) : std::nullopt;
    if (balance && (moved || !has_transfer)) put(*before, which, *balance - moved.value_or(0));
  }

  const std::vector<PlanLine>& lines_;
  std::vector<Given>& given_;
};

/// Enters an actual; one of a year that is not over stands from its first quarter on, where that
/// has none of its own.
void put(const ActualFigure& actual, bool is_unfinished, Given& into) {
  const auto whole_year = is_unfinished ? 0 : slots - 1;
  const auto quarter = static_cast<std::size_t>(actual.period.quarter - 1);
  std::optional<double>& at = slot(into, actual.period.is_year() ? whole_year : quarter);
  if (!is_unfinished || !at) at = actual.value;
  if (std::ranges::find(into.sources, actual.source) == into.sources.end()) {
    into.sources.push_back(actual.source);
  }
}

}  // namespace

bool Given::is_there() const {
  return year || std::ranges::any_of(quarters, [](const auto& one) { return one.has_value(); });
}

std::vector<Given> given_actuals(Horizon years, const std::vector<PlanLine>& lines,
                                 std::span<const ActualFigure> actuals, Period quarter,
                                 NotUsed& not_used) {
  std::vector<Given> given(lines.size());
  for (const ActualFigure& actual : actuals) {
    const Period of = actual.period;
    const bool is_of_year = of.year == quarter.year;
    const bool is_unfinished = is_of_year && of.last_quarter() > quarter.quarter;
    const bool stands = of.is_year() && lines[actual.of].gathering == Gathering::Standing;
    if (!years.contains(of.year)) {
      ++not_used.outside;
    } else if (is_unfinished && of.is_year() && !stands) {
      ++not_used.whole_year;
    } else if (of.year > quarter.year || (is_unfinished && !stands)) {
      ++not_used.later;
    } else if (!is_of_year) {
      ++not_used.earlier;
    } else {
      put(actual, is_unfinished, given[actual.of]);
    }
  }
  return given;
}

void work_out(const std::vector<PlanLine>& lines, std::vector<Given>& given) {
  WorkingOut(lines, given).work_out();
}

}  // namespace highneeds
