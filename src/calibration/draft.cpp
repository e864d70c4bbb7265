#include "highneeds/calibration/draft.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "calibration/draft_parts.hpp"
#include "calibration/published_parts.hpp"
#include "highneeds/document/table.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/scenario/policy.hpp"

namespace highneeds::calibration {
namespace {

/// A value of the policy table, which the build has checked.
template <class T>
T figure(std::string_view text) {
  const auto parsed = parse<T>(text);
  if (const auto* const value = std::get_if<T>(&parsed)) return *value;
  throw std::logic_error("the built-in policy has no such value: " + std::string(text));
}

void take(std::string_view rule, std::string_view value, PolicyFigures& figures) {
  constexpr std::string_view deflator = "gdp_deflator.";
  constexpr double tenths = 1000;
  if (rule == "formula_suspended_from") {
    figures.suspended_from = financial_year_of(figure<Date>(value));
  } else if (rule == "formula_suspended_to") {
    figures.suspended_to = financial_year_of(figure<Date>(value));
  } else if (rule == "special_place_rate") {
    figures.place_rate = figure<Money>(value).in_pounds();
  } else if (rule == "independent_unit_cost") {
    figures.independent_cost = figure<Money>(value).in_pounds();
  } else if (rule == "independent_unit_cost_year") {
    figures.independent_year = figure<FinancialYear>(value);
  } else if (rule.starts_with(deflator)) {
    const auto year = financial_year(rule.substr(deflator.size()));
    if (!year) return;
    figures.prices[*year] = std::round(figure<Growth>(value).as_ratio() * tenths) / tenths;
  }
}

/// All spending of the first year: as known, or by unit costs and what they do not explain of the
/// last year that is known, at the first year's prices.
double first_spending(const Draft& draft) {
  const double spending = modelled_spending(draft, draft.years.first, true).value_or(0);
  const auto& known = draft.known_spending.amount;
  if (const auto first = known.find(draft.years.first); first != known.end()) {
    const double without_places =
        modelled_spending(draft, draft.years.first, false).value_or(spending);
    return first->second + (draft.known_spending.is_published ? spending - without_places : 0);
  }
  if (!draft.carried_on) return spending;
  const FinancialYear next = after(draft.carried_on->known);
  return spending + draft.carried_on->amount / price_level(draft.prices, draft.years.first, next);
}

}  // namespace

PolicyFigures policy_figures() {
  Sources sources;
  Faults faults;
  const auto file = sources.add({"policy", std::string(built_in_policy()), SourceKind::Policy});
  const Table table = parse_table(sources, file, faults);
  const std::size_t rule = table.column("rule").value();
  const std::size_t value = table.column("value").value();
  PolicyFigures figures;
  for (const auto& row : table.rows) take(row.at(rule).text, row.at(value).text, figures);
  return figures;
}

double price_level(const std::map<FinancialYear, double>& prices, FinancialYear from,
                   FinancialYear to) {
  double level = 1;
  for (FinancialYear year = after(from); year <= to; year = after(year)) {
    const auto found = prices.find(year);
    if (found != prices.end()) level *= 1 + found->second;
  }
  return level;
}

bool needs_typical_costs(const Published& published) {
  return published.outturn.empty() || !mean_plans(published.plans, published.outturn_year);
}

std::optional<double> modelled_spending(const Draft& draft, FinancialYear year, bool has_places) {
  const auto plans = mean_plans(draft.plans, year);
  if (!plans || !draft.plans.contains(year.first + 1)) return std::nullopt;
  double at_prices = 0;
  double places = 0;
  for (const ProvisionDraft& provision : draft.provision) {
    at_prices += provision.unit_cost * (*plans)[static_cast<std::size_t>(provision.kind)];
    places += provision.places * draft.place_rate;
  }
  for (const LineDraft& line : draft.lines) at_prices += line.amount;
  return at_prices * price_level(draft.prices, draft.years.first, year) + (has_places ? places : 0);
}

std::optional<int> only_january(const Draft& draft) {
  const bool has_first = draft.plans.contains(draft.cost_year.first);
  const bool has_last = draft.plans.contains(draft.cost_year.first + 1);
  if (has_first == has_last || needs_typical_costs(draft.published)) return std::nullopt;
  return draft.cost_year.first + (has_last ? 1 : 0);
}

int last_known_january(const Draft& draft) {
  return draft.plans.rbegin()->first;
}

int last_january(const Draft& draft) {
  return after(draft.years.last).first;
}

Draft draft_of(Published published, const TypicalCosts& typical, skill::PlanGrowth path) {
  const PolicyFigures policy = policy_figures();
  Draft draft;
  draft.published = std::move(published);
  draft.prices = policy.prices;
  draft.place_rate = policy.place_rate;
  set_plans(draft);
  set_years(draft, policy);
  set_costs(draft, typical, policy);
  set_known_spending(draft);
  if (draft.published.funding.empty()) draft.assumed_block = std::round(first_spending(draft));
  draft.path = std::move(path);
  const bool is_spread = std::ranges::count(draft.spread, last_known_january(draft)) > 0;
  if (is_spread) draft.path.by_provision.fill(draft.path.all);  // theirs is that of who was placed
  return draft;
}

}  // namespace highneeds::calibration
