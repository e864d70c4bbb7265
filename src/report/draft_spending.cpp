#include <fmt/format.h>

#include "highneeds/report/number.hpp"
#include "report/draft_parts.hpp"

namespace highneeds::calibration {
namespace {

std::string said_pupils(double pupils) {
  return rounded(pupils, 1);
}

std::string of_other(ProvisionKind kind) {
  if (kind == ProvisionKind::ResourcedProvision) {
    return "as mainstream: the return does not part units from their schools";
  }
  return kind == ProvisionKind::IndependentSpecial
             ? "the national cost: what was spent is more than twice that for each plan"
             : "as state special schools: much of the spending is for children without a plan";
}

/// The spending and the pupils that it is divided by.
std::string over_pupils(const Draft& draft, const ProvisionDraft& provision) {
  const auto january = only_january(draft);
  return fmt::format("{} of {} over {} {}", said_pounds(provision.spent), draft.cost_year.name(),
                     said_pupils(provision.pupils),
                     january ? fmt::format("pupils of January {}", *january) : "average pupils");
}

/// How a unit cost was reached, in words.
std::string why(const Draft& draft, const ProvisionDraft& provision) {
  const std::string year = draft.cost_year.name();
  switch (provision.basis) {
    case CostBasis::OwnSpending:
      return over_pupils(draft, provision) +
             (provision.kind == ProvisionKind::Mainstream ? ", units among them" : "");
    case CostBasis::WithAlternative:
      return over_pupils(draft, provision) + ", with independent alternative provision";
    case CostBasis::Typical:
      return fmt::format("median of {} other authorities in {}, and prices since", draft.typical_of,
                         year);
    case CostBasis::NoLine:
      return "the return has no line of its own for it";
    case CostBasis::AsOther:
      return of_other(provision.kind);
  }
  return {};
}

/// The unit cost of the first year, with where it comes from.
std::string cost_line(const Draft& draft, const ProvisionDraft& provision) {
  const bool is_own =
      provision.basis == CostBasis::OwnSpending || provision.basis == CostBasis::WithAlternative;
  const bool is_of_year = draft.cost_year == draft.years.first;
  Beside beside{"", "", why(draft, provision)};
  if (is_own && !is_of_year) beside.note += ", and prices since";
  if (!is_own || !is_of_year) beside.known = "assumed";
  const bool is_national =
      provision.kind == ProvisionKind::IndependentSpecial && provision.basis == CostBasis::AsOther;
  if (is_national) {
    beside.source = "independent-costs";
  } else if (provision.basis != CostBasis::NoLine) {
    beside.source = "s251-lines";
  }
  return value_line(6, draft.years.first.name(), yaml_pounds(provision.unit_cost), beside);
}

/// Growth from the last January on, year by year.
std::string then_path(const Draft& draft, const std::vector<double>& growth) {
  const std::string years = yaml_years(growth, last_known_january(draft), last_january(draft));
  if (years.empty()) return "        then:   hold\n";
  return fmt::format(
      "        then:\n          value: {{{}}}\n          known: assumed\n          note:  \"on the "
      "path of all plans: see assurance\"\n",
      years);
}

std::string plans_line(const Draft& draft, const ProvisionDraft& provision, bool has_population) {
  std::string text =
      fmt::format("    pupils:\n      value:\n        table:  pupils.csv\n        column: {}\n",
                  key(provision.kind));
  for (const int january : draft.spread) {
    if (january < draft.years.first.first) continue;
    const double plans = draft.plans.at(january)[static_cast<std::size_t>(provision.kind)];
    text +=
        value_line(8, AcademicYear{january - 1}.name(), shortest(plans),
                   {"assumed", "", "many placements were not recorded: as in the years around"});
  }
  if (has_population) {
    text += "        then:   population\n";
  } else {
    text += then_path(draft, draft.path.by_provision[static_cast<std::size_t>(provision.kind)]);
  }
  return text + "      source: ehc-plans\n      known:  actual\n";
}

std::string places_line(const Draft& draft, const ProvisionDraft& provision) {
  if (provision.places == 0) return {};
  const int before = draft.years.first.first - 1;
  const std::string note = fmt::format("place funding of {} in {} at {} each",
                                       said_pounds(provision.places * draft.place_rate),
                                       draft.cost_year.name(), said_pounds(draft.place_rate));
  return "    places:                                   # that the council pays for\n" +
         value_line(6, AcademicYear{before}.name(), shortest(provision.places),
                    {"", "s251-lines", note}) +
         value_line(6, "then", "hold", {"assumed", "", "no later return of places in the tables"});
}

}  // namespace

std::string provision_text(const Draft& draft, bool has_population) {
  std::string text =
      "# Pupils with a plan, from the January censuses, and what one costs in a year: the top-up "
      "in "
      "state\n# provision, the whole fee in independent schools. Unit costs go with prices.\n\n"
      "provision:\n";
  bool is_first = true;
  for (const ProvisionDraft& provision : draft.provision) {
    text += fmt::format("{}  {}:\n", is_first ? "" : "\n", key(provision.kind));
    is_first = false;
    text += plans_line(draft, provision, has_population) + places_line(draft, provision);
    text += "    unit_cost:\n" + cost_line(draft, provision);
    text += then_prices(6, draft, draft.years.first);
    if (provision.kind == ProvisionKind::IndependentSpecial) text += "    s251: {1.2.3: 100%}\n";
  }
  return text + "\n";
}

namespace {

std::string line_text(const Draft& draft, const LineDraft& line) {
  Beside beside{"", "s251-lines", ""};
  if (line.is_typical) {
    beside.known = "assumed";
    beside.note = fmt::format("median of {} other authorities for each plan", draft.typical_of);
  } else if (draft.cost_year != draft.years.first) {
    beside.known = "assumed";
    beside.note = fmt::format("as in {}, and prices since", draft.cost_year.name());
  }
  std::string text =
      fmt::format("  {}:\n    title: {}\n    amount:\n", line.name, quoted_yaml(line.title));
  text += value_line(6, draft.years.first.name(), yaml_pounds(line.amount), beside);
  text += then_prices(6, draft, draft.years.first);
  if (!line.code.empty()) text += fmt::format("    s251: {{{}: 100%}}\n", line.code);
  return text;
}

std::string carried_text(const Draft& draft) {
  const CarriedOn& carried = *draft.carried_on;
  std::string text =
      "  spending_carried_on:    # see known_spending: `unallocated` holds it while the total is "
      "known\n    title: \"Spending that the parts do not explain, carried on\"\n    amount:\n";
  for (FinancialYear year = draft.years.first; year <= carried.known; ++year.first) {
    text += value_line(6, year.name(), "£0", {"actual", "", "in `unallocated`"});
  }
  const FinancialYear next{carried.known.first + 1};
  text += value_line(6, next.name(), yaml_pounds(carried.amount),
                     {"assumed", "",
                      fmt::format("{} of {}, and prices since", said_pounds(carried.difference),
                                  carried.known.name())});
  return text + then_prices(6, draft, next);
}

}  // namespace

std::string lines_text(const Draft& draft) {
  const bool has_carried = draft.carried_on && draft.carried_on->known < draft.years.last;
  if (draft.lines.empty() && !has_carried) return {};
  std::string text = "lines:\n";
  for (const LineDraft& line : draft.lines) text += line_text(draft, line);
  if (has_carried) text += carried_text(draft);
  return text + "\n";
}

std::string known_spending_text(const Draft& draft) {
  const KnownSpending& known = draft.known_spending;
  if (known.amount.empty()) return {};
  std::string text =
      known.is_published
          ? "known_spending:\n  covers: lines_1_2       # all but place funding\n  amount:\n"
          : "known_spending:           # what the balances leave to have been spent\n  covers: "
            "all\n"
            "  amount:\n";
  for (const auto& [year, amount] : known.amount) {
    const bool is_late = draft.actual_to && year > *draft.actual_to;
    const Beside published{is_late ? "actual" : "", "s251-net", ""};
    const Beside implied{"assumed", "s251-balance",
                         "the block less what the balance gained, by years as modelled"};
    text +=
        value_line(4, year.name(), yaml_pounds(amount), known.is_published ? published : implied);
  }
  return text + "\n";
}

}  // namespace highneeds::calibration
