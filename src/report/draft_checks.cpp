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
  if (!draft.actual_to || draft.closing.contains(*draft.actual_to)) return;
  const std::string last =
      draft.closing.empty()
          ? fmt::format("that of March {}", draft.years.first.first)
          : fmt::format("that of March {}", draft.closing.rbegin()->first.first + 1);
  checks.push_back(fmt::format(
      "known_closing: no balance of March {} is in the tables; it is worked out from {}",
      draft.actual_to->first + 1, last));
}

/// A block that is far from that of the year before.
void check_block_leaps(const Draft& draft, std::vector<std::string>& checks) {
  constexpr double furthest = 1.5;  // times as much, or as little
  const Funding* before = nullptr;
  for (const auto& [year, funding] : draft.published.funding) {
    if (!funding.gross) continue;
    const bool is_far = before != nullptr && (*funding.gross > furthest * *before->gross ||
                                              *before->gross > furthest * *funding.gross);
    if (is_far) {
      checks.push_back(fmt::format(
          "funding.high_needs_block: {} in {} after {} the year before: is it in pounds?",
          in_millions(*funding.gross), year.name(), in_millions(*before->gross)));
    }
    before = &funding;
  }
}

/// Lines that the return of the authority does not have, or has below nil.
void check_lines(const Draft& draft, std::vector<std::string>& checks) {
  const Published& published = draft.published;
  if (published.outturn.empty()) return;
  const std::vector<std::string> missing = missing_lines(published.outturn);
  if (!missing.empty()) {
    checks.push_back(
        fmt::format("provision: the return has no {}: nil is taken, and where its total has them, "
                    "the others are raised",
                    fmt::join(missing, ", ")));
  }
  for (const auto& [line, pounds] : published.outturn) {
    if (pounds >= 0 || line.ends_with("_income")) continue;
    checks.push_back(fmt::format("provision: the return has {} in {}: is it a receipt?",
                                 said_pounds(pounds), line));
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

/// Years that are missing, so that what is of the years before is left out.
void check_gaps(const Draft& draft, std::vector<std::string>& checks) {
  for (const int january : missing_januaries(draft)) {
    checks.push_back(fmt::format(
        "provision: January {} is not in the tables; no balance or block before it is used",
        january));
  }
  for (const FinancialYear year : missing_finance(draft)) {
    checks.push_back(fmt::format(
        "funding: the block of {} is not in the tables; no balance or block before it is used",
        year.name()));
  }
  if (const auto january = only_january(draft)) {
    checks.push_back(
        fmt::format("provision: unit costs of {} are over pupils of January {} alone, the only one "
                    "of that year in the tables",
                    draft.cost_year.name(), *january));
  }
}

/// Costs that look as if the return had recorded them elsewhere.
void check_unit_costs(const Draft& draft, std::vector<std::string>& checks) {
  using enum ProvisionKind;
  const ProvisionDraft& special = of(draft, StateSpecial);
  const ProvisionDraft& independent = of(draft, IndependentSpecial);
  for (const ProvisionKind kind :
       {Mainstream, StateSpecial, IndependentSpecial, AlternativeProvision, Post16}) {
    const ProvisionDraft& one = of(draft, kind);
    if (one.unit_cost != 0 || one.pupils == 0) continue;
    checks.push_back(
        one.spent < 0
            ? fmt::format("provision.{}.unit_cost: the return has {} for its {} pupils; nothing "
                          "is taken",
                          key(kind), said_pounds(one.spent), rounded(one.pupils))
            : fmt::format("provision.{}.unit_cost: no top-up was recorded for its {} pupils",
                          key(kind), rounded(one.pupils)));
  }
  if (independent.basis == CostBasis::AsOther) {
    checks.push_back(fmt::format(
        "provision.independent_special.unit_cost: {} was spent, and {} plans are recorded there",
        in_millions(independent.spent), rounded(independent.pupils)));
  }
  if (independent.basis == CostBasis::WithAlternative) {
    checks.push_back(
        "provision.independent_special.unit_cost: with what the return has as independent "
        "alternative provision");
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
  if (!draft.path.is_by_new_plans || !draft.path.is_of_england || draft.path.is_own) {
    checks.push_back(fmt::format(
        "assurance.decisions: plans or new plans of England for January {} are not in the tables, "
        "so plans go on by a simpler path",
        last_known_january(draft)));
  }
  if (has_population) {
    checks.push_back(fmt::format("population.trend: all plans are taken to grow by {}",
                                 said_path(draft, draft.path.all)));
    return;
  }
  checks.push_back(fmt::format("provision: all plans grow by {}, without their ages",
                               said_path(draft, draft.path.all)));
}

}  // namespace

std::vector<std::string> checks_of(const Draft& draft, bool has_population) {
  std::vector<std::string> checks;
  check_leaps(draft, checks);
  check_balances(draft, checks);
  check_block(draft, checks);
  check_block_leaps(draft, checks);
  check_lines(draft, checks);
  check_gaps(draft, checks);
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

}  // namespace highneeds::calibration
