#include "highneeds/analysis/plan_lines.hpp"

#include <algorithm>

#include "analysis/plan_profile.hpp"
#include "highneeds/analysis/figures.hpp"

namespace highneeds {

namespace {

constexpr double quarters = quarters_of_year;

Gathering gathering_of(const Row& row) {
  if (row.line == "opening" || row.measure == Measure::Rate) return Gathering::Standing;
  if (row.measure == Measure::Plans) return Gathering::AtEnd;
  if (row.measure != Measure::Amount) return Gathering::Mean;
  const bool is_at_end = row.line.starts_with("closing") || row.line == "dsg_reserve";
  return row.section == Section::Balance && is_at_end ? Gathering::AtEnd : Gathering::Flow;
}

Worse worse_of(const Row& row) {
  const bool is_of_all = row.line == "total";
  if (row.measure == Measure::Rate) return Worse::EitherSide;
  if (row.unit == Unit::Pupils || row.unit == Unit::Places) {
    return is_of_all ? Worse::Above : Worse::EitherSide;
  }
  const bool is_cost = row.section == Section::Expenditure || row.line == "deductions";
  return is_cost ? Worse::Above : Worse::Below;
}

RatedAs rated_as(const Row& row) {
  constexpr std::array payments{std::string_view("council_contribution"),
                                std::string_view("safety_valve"),
                                std::string_view("stability_grant")};
  if (row.measure == Measure::UnitCost) return RatedAs::UnitCost;
  if (row.unit == Unit::Pupils || row.unit == Unit::Places) return RatedAs::Number;
  const bool is_payment = std::ranges::find(payments, row.line) != payments.end();
  return row.section == Section::Balance && !is_payment ? RatedAs::Balance : RatedAs::Amount;
}

PlanLine line_of(const Outlook& outlook, std::size_t index, std::size_t year) {
  const Row& row = outlook.prepared.shape.rows[index];
  PlanLine line{.of = {std::string(name(row.section)), row.line, std::string(name(row.measure)),
                       std::string(name(row.unit))},
                .unit = row.unit,
                .title = row.title,
                .gathering = gathering_of(row),
                .worse = worse_of(row),
                .rated_as = rated_as(row)};
  if (!is_present(outlook.prepared.shape, index, year)) return line;
  line.year = outlook.mitigated.forecast.at(index, year);
  line.known = outlook.mitigated.known.at(index, year);
  return line;
}

PlanLine number_line(std::string name, std::string title, Worse worse) {
  return {.of = {"demand", std::move(name), "number", std::string(highneeds::name(Unit::Count))},
          .unit = Unit::Count,
          .title = std::move(title),
          .worse = worse,
          .rated_as = RatedAs::Number};
}

PlanLine savings_line(std::string line, std::string title, std::optional<double> planned) {
  PlanLine made{.of = {"savings", std::move(line), "amount", std::string(name(Unit::Pounds))},
                .unit = Unit::Pounds,
                .title = std::move(title),
                .worse = Worse::Below,
                .rated_as = RatedAs::Saving,
                .year = planned};
  if (planned) made.quarters.fill(*planned / quarters);
  return made;
}

/// The savings of the programme in a year (8.4), in all and by project.
void add_savings(const ProgrammeOutlook* programme, std::size_t year,
                 std::vector<PlanLine>& lines) {
  const std::size_t first = lines.size();
  lines.push_back(savings_line("savings", "Savings", std::nullopt));
  if (programme == nullptr) return;
  double sum = 0;
  for (const ProjectOutlook& project : programme->projects) {
    const Project& written = *project.written;
    sum += project.saving.at(year);
    lines.push_back(savings_line("savings:" + project.workstream->name + "." + written.name,
                                 written.title, project.saving.at(year)));
  }
  lines[first] = savings_line("savings", "Savings", sum);
}

}  // namespace

std::vector<PlanLine> plan_lines(const Outlook& outlook, const ProgrammeOutlook* programme,
                                 FinancialYear year) {
  const std::size_t position = year_index(outlook.scenario.years, year).value();
  std::vector<PlanLine> lines;
  const auto& rows = outlook.prepared.shape.rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].section != Section::Memorandum) lines.push_back(line_of(outlook, i, position));
  }
  spread_over_quarters(outlook, position, lines);
  lines.push_back(number_line("requests", "Requests for assessment", Worse::Above));
  lines.push_back(number_line("new_plans", "New plans", Worse::Above));
  lines.push_back(number_line("ceased", "Plans ceased", Worse::Below));
  add_savings(programme, position, lines);
  return lines;
}

std::vector<Measurable> measurables(const std::vector<PlanLine>& lines) {
  std::vector<Measurable> all;
  for (const PlanLine& line : lines) all.push_back(line.of);
  return all;
}

std::optional<double> gathered(Gathering how, const Quarterly& quarterly,
                               const std::optional<double>& year, int last) {
  if (last == quarters_of_year && year) return year;
  const auto to = static_cast<std::size_t>(last);
  if (how == Gathering::AtEnd) return quarterly.at(to - 1);
  std::optional<double> latest;
  double sum = 0;
  for (std::size_t quarter = 0; quarter < to; ++quarter) {
    const std::optional<double>& one = quarterly.at(quarter);
    if (one) latest = one;
    if (!one && how != Gathering::Standing) return std::nullopt;
    sum += one.value_or(0);
  }
  if (how == Gathering::Standing) return latest;
  return how == Gathering::Mean ? sum / last : sum;
}

}  // namespace highneeds
