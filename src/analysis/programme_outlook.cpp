#include "highneeds/analysis/programme_outlook.hpp"

#include <algorithm>
#include <numeric>

#include "analysis/cash.hpp"
#include "highneeds/analysis/figures.hpp"

namespace highneeds {
namespace {

double sum(const Yearly& amounts) {
  return std::accumulate(amounts.begin(), amounts.end(), 0.0);
}

/// A project's revenue cost by year, beyond that of the last actual year (8.7).
Yearly cost_of(const Prepared& prepared, const Forecast<double>& forecast, std::size_t project) {
  const ProgrammeShape& programme = prepared.shape.programme;
  const Track& made = programme.projects[project].made;
  Yearly cost(static_cast<std::size_t>(forecast.years), 0.0);
  if (!made.is_there()) return cost;
  for (Index y = programme.last_actual + 1; y < forecast.years; ++y) {
    cost[static_cast<std::size_t>(y)] = forecast.workings[static_cast<std::size_t>(made.first + y)];
  }
  return cost;
}

/// (8.4) the year in which what was saved reaches what was spent.
std::optional<FinancialYear> paid_back(const ProjectOutlook& project, FinancialYear first) {
  if (sum(project.cost) <= 0) return std::nullopt;
  double saved = 0, spent = 0;
  for (std::size_t y = 0; y < project.cost.size(); ++y) {
    saved += project.saving[y];
    spent += project.cost[y];
    if (spent > 0 && saved >= spent) return FinancialYear{first.first + static_cast<int>(y)};
  }
  return std::nullopt;
}

void add_capital(const Project& written, ProjectOutlook& project) {
  for (const auto& [year, amount] : written.capital) project.capital += amount.value.in_pounds();
  for (const Effect& effect : written.effects) {
    const auto* opened = std::get_if<OpenPlaces>(&effect.what);
    if (opened == nullptr || project.capital <= 0) continue;
    const double places = opened->places.value.as_count();
    if (places > 0) project.capital_per_place = project.capital / places;
  }
}

void add_savings(const Yearly& cash_shares, FinancialYear first, ProjectOutlook& project) {
  const bool bears_cost = project.written->charged_to == ChargedTo::Block;
  for (std::size_t y = 0; y < project.share.size(); ++y) {
    const double saving = project.share[y] + (bears_cost ? project.cost[y] : 0);
    project.saving.push_back(saving);
    project.cash += cash_shares[y] * saving;
    project.avoidance += (1 - cash_shares[y]) * saving;
  }
  const double cost = sum(project.cost);
  if (cost > 0) project.saving_per_pound = sum(project.saving) / cost;
  project.paid_back = paid_back(project, first);
}

}  // namespace

Yearly cash_shares(const Outlook& outlook) {
  const Shape& shape = outlook.prepared.shape;
  const auto row = static_cast<std::size_t>(shape.spending.rows.total);
  const Index last = shape.programme.last_actual;
  const auto& with = outlook.mitigated.forecast;
  const auto& without = outlook.unmitigated.forecast;
  Yearly shares(static_cast<std::size_t>(with.years), 0.0);
  if (last == absent) return shares;
  const double actual = with.at(row, static_cast<std::size_t>(last));
  for (std::size_t y = 0; y < shares.size(); ++y) {
    const double saved = without.at(row, y) - with.at(row, y);
    if (saved > 0) shares[y] = std::clamp((actual - with.at(row, y)) / saved, 0.0, 1.0);
  }
  return shares;
}

double deficit_before_help(const Prepared& prepared, const Forecast<double>& unmitigated) {
  const BalanceShape::Rows& rows = prepared.shape.balance.rows;
  const auto at = [&](Index row, std::size_t y) {
    return unmitigated.at(static_cast<std::size_t>(row), y);
  };
  double deficit = -at(rows.opening, 0);
  for (std::size_t y = 0; y < static_cast<std::size_t>(unmitigated.years); ++y) {
    deficit -= at(rows.in_year, y);
    if (rows.balancing != absent) deficit -= at(rows.balancing, y);
  }
  return deficit;
}

std::optional<double> mitigation_share(const Prepared& prepared,
                                       const Forecast<double>& unmitigated,
                                       const Forecast<double>& mitigated) {
  const double deficit = deficit_before_help(prepared, unmitigated);
  if (deficit <= 0) return std::nullopt;
  const auto row = static_cast<std::size_t>(prepared.shape.balance.rows.in_year);
  double mitigation = 0;
  for (std::size_t y = 0; y < static_cast<std::size_t>(unmitigated.years); ++y) {
    mitigation += mitigated.at(row, y) - unmitigated.at(row, y);
  }
  return mitigation / deficit;
}

std::optional<ProgrammeOutlook> look_at_programme(const Outlook& outlook,
                                                  const Progress& progress) {
  const Scenario& scenario = outlook.scenario;
  if (!scenario.programme) return std::nullopt;
  ProgrammeOutlook programme{.attribution = attribute(outlook.prepared, progress)};
  const auto& with = outlook.mitigated.forecast;
  for (const double balance :
       balances(outlook.prepared.shape, outlook.unmitigated.forecast, "in_year")) {
    programme.gap.push_back(std::max(0.0, -balance));
  }
  programme.deficit = deficit_before_help(outlook.prepared, outlook.unmitigated.forecast);
  programme.share_of_deficit =
      mitigation_share(outlook.prepared, outlook.unmitigated.forecast, with);
  const Yearly cash = cash_shares(outlook);
  for (const Workstream& workstream : scenario.programme->workstreams) {
    for (const Project& written : workstream.projects) {
      const std::size_t index = programme.projects.size();
      ProjectOutlook project{.workstream = &workstream, .written = &written};
      project.share = programme.attribution.projects[index];
      project.standard_error = programme.attribution.standard_errors[index];
      project.cost = cost_of(outlook.prepared, with, index);
      add_savings(cash, scenario.years.first, project);
      add_capital(written, project);
      project.effects = effects_of(scenario, outlook.prepared, with, index);
      programme.projects.push_back(std::move(project));
    }
  }
  return programme;
}

}  // namespace highneeds
