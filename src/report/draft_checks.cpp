#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "highneeds/report/draft_text.hpp"
#include "highneeds/report/number.hpp"
#include "report/draft_parts.hpp"

namespace highneeds::calibration {
namespace {

std::string in_millions(double pounds) {
  return money(pounds, MoneyScale::Millions);
}

void check_balances(const Draft& draft, std::vector<std::string>& checks) {
  if (!draft.is_opening_recorded) {
    checks.push_back("opening_balance: none is in the tables; it is nil until you write yours");
  }
  for (const Unlikely& one : draft.unlikely) {
    checks.push_back(fmt::format(
        "funding: the balance of March {} is {} better than spending explains: receipts such as a "
        "safety valve?",
        one.last.first + 1, in_millions(one.modelled - one.implied)));
  }
}

void check_block(const Draft& draft, std::vector<std::string>& checks) {
  if (draft.assumed_block) {
    checks.push_back(
        "funding: no block is in the tables; it is set to spending, so that no "
        "balance means anything yet");
    return;
  }
  checks.push_back(
      fmt::format("funding.high_needs_block: your allocations from {} on are not in "
                  "the tables",
                  draft.block_growth.begin()->first.name()));
}

void check_spending(const Draft& draft, std::vector<std::string>& checks) {
  if (draft.typical_of > 0 || draft.provision.front().basis == CostBasis::Typical) {
    checks.push_back(fmt::format(
        "provision: unit costs are medians of {} other authorities, none of your own are in the "
        "tables",
        draft.typical_of));
  }
  if (!draft.carried_on) {
    checks.push_back(fmt::format("provision: spending is of {} and prices; no later total is taken",
                                 draft.cost_year.name()));
    return;
  }
  const CarriedOn& carried = *draft.carried_on;
  checks.push_back(fmt::format(
      "lines.spending_carried_on: {} of {} is {} what unit costs explain, and goes on with prices",
      in_millions(std::abs(carried.difference)), carried.known.name(),
      carried.difference < 0 ? "less than" : "more than"));
}

const ProvisionDraft& of(const Draft& draft, ProvisionKind kind) {
  return draft.provision.at(static_cast<std::size_t>(kind));
}

/// Costs that look as if the return had recorded them elsewhere.
void check_unit_costs(const Draft& draft, std::vector<std::string>& checks) {
  using enum ProvisionKind;
  const ProvisionDraft& special = of(draft, StateSpecial);
  const ProvisionDraft& independent = of(draft, IndependentSpecial);
  for (const ProvisionKind kind : {Mainstream, StateSpecial, IndependentSpecial, Post16}) {
    const ProvisionDraft& one = of(draft, kind);
    if (one.unit_cost != 0 || one.pupils == 0) continue;
    checks.push_back(fmt::format("provision.{}.unit_cost: no top-up was recorded for its {} pupils",
                                 key(kind), rounded(one.pupils)));
  }
  if (independent.basis == CostBasis::AsOther) {
    checks.push_back(fmt::format(
        "provision.independent_special.unit_cost: {} was spent, and {} plans are recorded there",
        in_millions(independent.spent), rounded(independent.pupils)));
  }
  if (special.unit_cost > 0 && of(draft, Mainstream).unit_cost > special.unit_cost) {
    checks.push_back("provision.mainstream.unit_cost: more than in state special schools");
  }
  if (independent.unit_cost > 0 && special.unit_cost > independent.unit_cost) {
    checks.push_back("provision.independent_special.unit_cost: less than in state special schools");
  }
}

double all_of(const ByProvision& plans) {
  double all = 0;
  for (const double of_provision : plans) all += of_provision;
  return all;
}

/// A January whose plans are far from those a year before.
void check_leaps(const Draft& draft, std::vector<std::string>& checks) {
  constexpr double furthest = 0.25;
  for (const auto& [january, plans] : draft.plans) {
    const auto before = draft.plans.find(january - 1);
    if (before == draft.plans.end() || january <= draft.years.first.first) continue;
    const double was = all_of(before->second);
    const double is = all_of(plans);
    if (was <= 0 || std::abs(is - was) < furthest * was) continue;
    checks.push_back(
        fmt::format("provision: {} plans in January {} and {} in January {}: was one "
                    "of them counted wrongly?",
                    rounded(was), january - 1, rounded(is), january));
  }
}

void check_plans(const Draft& draft, bool has_population, std::vector<std::string>& checks) {
  check_leaps(draft, checks);
  for (const int january : draft.spread) {
    if (january < draft.years.first.first) continue;
    checks.push_back(
        fmt::format("provision: in January {} the placement of {} plans was not recorded; they are "
                    "spread as in the years around",
                    january, rounded(draft.published.unplaced.at(january))));
  }
  if (!has_population && !draft.no_population.empty()) {
    checks.push_back(fmt::format("population: there is none, since {}", draft.no_population));
  }
  if (has_population) {
    checks.push_back(fmt::format("population.trend: all plans are taken to grow by {} a year",
                                 said_growth(draft.path.growth)));
    return;
  }
  checks.push_back(fmt::format("provision: all plans grow by {} a year, without their ages",
                               said_growth(draft.path.growth)));
}

}  // namespace

std::vector<std::string> checks_of(const Draft& draft, bool has_population) {
  std::vector<std::string> checks;
  check_balances(draft, checks);
  check_block(draft, checks);
  check_spending(draft, checks);
  check_unit_costs(draft, checks);
  check_plans(draft, has_population, checks);
  checks.push_back(
      "funding: transfers, council contributions and safety valve payments are not in "
      "the tables");
  checks.push_back("funding.stability_grant: pending, and counted");
  checks.push_back("provision.elsewhere.unit_cost: nil, as no line of the return is for it alone");
  return checks;
}

namespace {

/// Why plans grow as they do.
std::string decision_text(const Draft& draft) {
  const PlanPath& path = draft.path;
  const auto share = [](double weight) { return bare(weight, Unit::Ratio, MoneyScale::Pounds); };
  return fmt::format(
      "  decisions:\n    growth_of_plans:\n      what: {}\n      why:  {}\n",
      quoted_yaml(fmt::format("all plans grow by about {} a year", said_growth(path.growth))),
      quoted_yaml(fmt::format("{} of their own {} and {} of England's {} a year, over {} years",
                              share(path.own_weight), said_growth(path.own_growth),
                              share(1 - path.own_weight), said_growth(path.national_growth),
                              path.own_years)));
}

}  // namespace

std::string assurance_text(const Draft& draft, bool has_population) {
  const auto limit = [](std::string_view name, std::string_view what, std::string_view effect) {
    return fmt::format("    {}:\n      what:   {}\n      effect: {}\n", name, quoted_yaml(what),
                       quoted_yaml(effect));
  };
  std::string text = "assurance:\n" + decision_text(draft);
  text += "  limitations:\n";
  text +=
      has_population
          ? limit("one_year_of_rates", "rates of joining, leaving and moving are those of one year",
                  "a year that was unusual is repeated")
          : limit("no_ages", "plans go by provision, not by the ages of the children",
                  "large year groups that leave or start do not show");
  text +=
      limit("path_of_plans", "all plans go on as they and England's grew lately",
            "over 95 councils such forecasts were off by 4.5 % after one year, 9.6 % after three "
            "and 14.2 % after five, either way: quarter_own in docs/skill.md");
  text += limit("published_only", "nothing but published tables was read",
                "what the council knows of its own later years is not in it");
  text +=
      limit("receipts", "transfers, contributions and safety valve payments are not in the tables",
            "balances are after them; where they are taken for lower spending, it goes on");
  text += limit("whole_grant", "the balance is of the whole dedicated schools grant",
                "a surplus or deficit of other blocks is taken for the high needs block's");
  text += limit("parts_of_spending",
                fmt::format("spending by provision is known for {} only", draft.cost_year.name()),
                "how later totals part among provisions is worked out");
  return text + "\n";
}

}  // namespace highneeds::calibration
