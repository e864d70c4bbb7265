#include <algorithm>
#include <cmath>

#include "calibration/draft_parts.hpp"
#include "calibration/published_parts.hpp"

namespace highneeds::calibration {
namespace {

using enum ProvisionKind;

constexpr std::size_t at(ProvisionKind kind) {
  return static_cast<std::size_t>(kind);
}

ProvisionDraft& of(Draft& draft, ProvisionKind kind) {
  return draft.provision.at(at(kind));
}

/// A net receipt is no cost.
void divide(ProvisionDraft& provision, double spent, double pupils) {
  provision.spent = spent;
  provision.pupils = pupils;
  provision.basis = CostBasis::OwnSpending;
  provision.unit_cost = pupils > 0 ? std::max(0.0, spent / pupils) : 0;
}

/// Moves what the return has as independent alternative provision to independent schools, where
/// these would cost less than state special schools without it, and no more than `limit` with it.
void add_alternative(Draft& draft, TopUps& spent, double limit) {
  ProvisionDraft& independent = of(draft, IndependentSpecial);
  const double all = independent.spent + spent.independent_alternative;
  const bool is_short = independent.unit_cost < of(draft, StateSpecial).unit_cost;
  if (!is_short || independent.pupils <= 0 || spent.independent_alternative <= 0) return;
  if (all > limit * independent.pupils) return;
  divide(independent, all, independent.pupils);
  independent.basis = CostBasis::WithAlternative;
  spent.by_provision[at(AlternativeProvision)] -= spent.independent_alternative;
}

/// What a placement costs where more is recorded than it can cost, and what is left of the
/// spending.
double set_no_more_than(ProvisionDraft& provision, double limit, double instead) {
  if (provision.pupils > 0 && provision.unit_cost <= limit) return 0;
  provision.basis = CostBasis::AsOther;
  provision.unit_cost = instead;
  return std::max(0.0, provision.spent - instead * provision.pupils);
}

/// The national cost of an independent placement at the prices of the return.
double national_cost(const Draft& draft, const PolicyFigures& policy) {
  return policy.independent_cost /
         price_level(draft.prices, draft.cost_year, policy.independent_year);
}

void add_line(Draft& draft, std::string_view name, std::string_view title, std::string_view code,
              double amount) {
  if (amount != 0) draft.lines.push_back({name, title, code, amount, false});
}

void set_own_costs(Draft& draft, const ByProvision& plans, const PolicyFigures& policy) {
  constexpr double dearest = 2;  // times the national cost
  TopUps spent = top_ups_of(draft.published.outturn);
  const double ordinary = plans[at(Mainstream)] + plans[at(ResourcedProvision)];
  divide(of(draft, Mainstream), spent.by_provision[at(Mainstream)], ordinary);
  of(draft, ResourcedProvision) = of(draft, Mainstream);
  of(draft, ResourcedProvision).kind = ResourcedProvision;
  of(draft, ResourcedProvision).basis = CostBasis::AsOther;
  for (const ProvisionKind kind : {StateSpecial, IndependentSpecial, Post16}) {
    divide(of(draft, kind), spent.by_provision[at(kind)], plans[at(kind)]);
  }
  const double national = national_cost(draft, policy);
  add_alternative(draft, spent, dearest * national);
  const double independent =
      set_no_more_than(of(draft, IndependentSpecial), dearest * national, national);
  divide(of(draft, AlternativeProvision), spent.by_provision[at(AlternativeProvision)],
         plans[at(AlternativeProvision)]);
  const double alternative =
      set_no_more_than(of(draft, AlternativeProvision), of(draft, IndependentSpecial).unit_cost,
                       of(draft, StateSpecial).unit_cost);
  for (ProvisionDraft& provision : draft.provision) {
    provision.places = std::max(0.0, spent.places[at(provision.kind)] / draft.place_rate);
  }
  add_line(draft, "sen_support_and_inclusion", "SEN support services and inclusion", "",
           spent.sen_support);
  add_line(draft, "alternative_provision_top_up", "Alternative provision, children without a plan",
           "1.2.2", alternative);
  add_line(draft, "independent_top_up", "Independent provision that plans there do not explain",
           "1.2.3", independent);
  add_line(draft, "alternative_provision_services", "Other alternative provision services", "1.2.7",
           spent.alternative_services);
  add_line(draft, "therapies", "Therapies and other health related services", "1.2.13",
           spent.therapies);
  add_line(draft, "hospital_education", "Hospital education services", "1.2.6", spent.hospital);
}

void set_typical_costs(Draft& draft, const TypicalCosts& typical, const ByProvision& plans) {
  double all = 0;
  for (ProvisionDraft& provision : draft.provision) {
    all += plans[at(provision.kind)];
    if (provision.kind == Elsewhere) continue;
    provision.basis = CostBasis::Typical;
    provision.unit_cost = typical.unit_cost[at(provision.kind)];
  }
  draft.lines.push_back({"other_high_needs_services", "Other high needs services", "",
                         typical.other_lines * all, true});
  draft.typical_of = typical.authorities;
}

}  // namespace

void set_costs(Draft& draft, const TypicalCosts& typical, const PolicyFigures& policy) {
  const Published& published = draft.published;
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    draft.provision.push_back({.kind = static_cast<ProvisionKind>(i)});
  }
  const bool has_own = !needs_typical_costs(published);
  draft.cost_year = has_own ? published.outturn_year : typical.year;
  if (has_own) {
    const auto plans = mean_plans(draft.plans, published.outturn_year);
    set_own_costs(draft, plans.value_or(ByProvision{}), policy);
  } else {
    const auto plans = mean_plans(draft.plans, draft.years.first);
    set_typical_costs(draft, typical, plans.value_or(ByProvision{}));
  }
  const double level = price_level(draft.prices, draft.cost_year, draft.years.first);
  for (ProvisionDraft& one : draft.provision) one.unit_cost = std::round(one.unit_cost * level);
  for (LineDraft& one : draft.lines) one.amount = std::round(one.amount * level);
}

}  // namespace highneeds::calibration
