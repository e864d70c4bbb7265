#include "projection/random_scenario.hpp"

#include <algorithm>

#include "projection/random_draw.hpp"
#include "projection/random_programme.hpp"

namespace highneeds {
namespace {

using namespace std::chrono_literals;
using build::make;
using build::named;
using build::value;

class Author : public RandomDraw {
 public:
  using RandomDraw::RandomDraw;

  Scenario write() {
    const int first = whole(2019, 2027);
    s_.years = {{first}, {first + whole(0, 9)}};
    years = s_.years;
    has_words = chance(0.6);
    s_.actual_to = {first + whole(-1, s_.years.length() - 1)};
    s_.basis = chance(0.5) ? Basis::Net : Basis::Gross;
    s_.policy = test_policy();
    s_.opening_balance = some<Money>(-80e6, 20e6);
    write_block();
    write_spending();
    write_transfers();
    write_support();
    write_grant();
    write_balances();
    write_room(*this, s_);
    if (chance(0.7)) write_programme(*this, s_);
    return s_;
  }

 private:
  Scenario s_;

  void write_deduction_type(const char* name) {
    DeductionType type;
    type.name = name;
    if (chance(0.5)) {
      type.places = series<Places, AcademicYear>(10, 900);
    } else {
      type.april_places = series<Places>(10, 900);
      type.september_places = series<Places>(10, 900);
    }
    type.rate = series<UnitCost>(6000, 10000);
    if (chance(0.3)) type.calendar = AcademicCalendar::College;
    s_.funding.high_needs_block.deduction_types.push_back(type);
  }

  void write_block() {
    HighNeedsBlock& block = s_.funding.high_needs_block;
    block.gross = series<Money>(90e6, 200e6);
    block.rolled_in_grants = dated(0.2, 1e6, 6e6);
    block.rolled_in_grants_are_spent = chance(0.6);
    if (s_.basis == Basis::Gross) return;
    if (chance(0.5)) {
      block.deductions = series<Money>(5e6, 20e6);
    } else {
      write_deduction_type("special_academies");
      if (chance(0.7)) write_deduction_type("colleges");
    }
  }

  Section251 codes() {
    Section251 made;
    if (chance(0.4)) return made;
    const double share = chance(0.5) ? 1.0 : between(0.1, 0.9);
    made.push_back(named<Rate>("1.2." + std::to_string(whole(1, 4)), share));
    if (share < 1) {
      made.push_back(named<Rate>("1.2.1" + std::to_string(whole(0, 1)), 1 - share));
    }
    return made;
  }

  void write_provision(ProvisionKind kind) {
    Provision p = build::provision(kind);
    p.pupils = series<Pupils, AcademicYear>(0, 4000);
    if (chance(0.3)) p.pupils_without_plan = series<Pupils>(0, 300);
    p.unit_cost = series<UnitCost>(3000, 80000);
    const bool rate_of_policy = kind == ProvisionKind::StateSpecial ||
                                kind == ProvisionKind::AlternativeProvision ||
                                kind == ProvisionKind::ResourcedProvision;
    if (chance(0.5)) p.places = series<Places, AcademicYear>(0, 4000);
    if (!rate_of_policy || chance(0.5)) p.place_rate = series<UnitCost>(5000, 11000);
    if (chance(0.3)) p.empty_place_rate = series<UnitCost>(8000, 12000);
    if (kind == ProvisionKind::Post16) p.calendar = AcademicCalendar::College;
    p.section_251 = codes();
    s_.provision.push_back(p);
  }

  void write_spending() {
    for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
      if (chance(0.6)) write_provision(static_cast<ProvisionKind>(kind));
    }
    if (s_.provision.empty() || chance(0.7)) {
      s_.lines.push_back(build::line("therapies", series<Money>(1e5, 1e6)));
      s_.lines.back().section_251 = codes();
    }
    if (chance(0.4)) {
      s_.lines.push_back(build::line("hospital_education", series<Money>(1e5, 2e6)));
    }
    if (chance(0.5)) {
      using Covers = KnownSpending::Covers;
      s_.known_spending = {.covers = chance(0.5) ? Covers::All : Covers::HighNeedsLines,
                           .amount = dated(0.3, 90e6, 200e6)};
    }
  }

  std::string some_line() {
    return s_.provision.empty() ? s_.lines.front().name
                                : std::string{key(s_.provision.front().kind)};
  }

  void write_transfers() {
    if (chance(0.3)) return;
    s_.funding.schools_block = series<Money>(400e6, 700e6);
    for (int year = s_.years.first.first; year <= s_.years.last.first; ++year) {
      if (chance(0.4)) continue;
      Transfer transfer;
      transfer.rate = some<Rate>(0, 0.015);
      transfer.status = static_cast<TransferStatus>(whole(0, 3));
      transfer.use = chance(0.3) ? TransferUse::NewSpend : TransferUse::Deficit;
      if (chance(0.3)) transfer.offset = Offset{{}, some_line(), some<Rate>(0, 1)};
      s_.funding.schools_block_transfer[{year}] = transfer;
    }
  }

  void write_support() {
    if (chance(0.5)) {
      s_.funding.council_contribution = CouncilContribution{{}, series<Money>(0, 8e6), {}};
    }
    const int payments = whole(0, 4);
    for (int i = 0; i < payments; ++i) {
      SafetyValvePayment payment;
      payment.name = "payment_" + std::to_string(i);
      payment.amount = some<Money>(1e6, 30e6);
      payment.status = static_cast<PaymentStatus>(whole(0, 3));
      const int year = whole(s_.years.first.first, s_.years.last.first);
      payment.due = value(FinancialYear{year});
      const auto month = std::chrono::month{static_cast<unsigned>(whole(1, 12))};
      const Date day{std::chrono::year{chance(0.5) ? year : year + 1}, month,
                     std::chrono::day{static_cast<unsigned>(whole(1, 28))}};
      if (payment.status != PaymentStatus::Planned) payment.paid = value(day);
      s_.funding.safety_valve.push_back(payment);
    }
    for (const int year : {2026, 2027}) {
      if (s_.years.contains({year}) && chance(0.4)) {
        s_.funding.other_national_help[{year}] = some<Money>(1e6, 9e6);
      }
    }
    s_.funding.total_dsg = dated(0.4, 600e6, 900e6);
  }

  void write_grant() {
    if (s_.years.last.first < 2026 || chance(0.3)) return;
    StabilityGrant grant;
    grant.paid_in =
        value(FinancialYear{whole(std::max(2026, s_.years.first.first), s_.years.last.first)});
    grant.status = static_cast<GrantStatus>(whole(0, 2));
    if (chance(0.5)) grant.rate = some<Rate>(0.5, 1);
    const int reports = whole(0, 2);
    for (int i = 0; i < reports; ++i) {
      grant.reported_deficits.push_back(
          named<Money>("report_" + std::to_string(i), between(10e6, 200e6)));
    }
    if (chance(0.4)) grant.ineligible_other_blocks = some<Money>(0, 5e6);
    if (chance(0.3)) grant.ineligible_equal_pay = some<Money>(0, 5e6);
    if (chance(0.3)) grant.eligible_adjustment = some<Money>(-5e6, 5e6);
    s_.funding.stability_grant = grant;
  }

  void write_balances() {
    s_.known_closing = dated(0.2, -150e6, 10e6);
    for (const auto& [year, closing] : s_.known_closing) {
      if (chance(0.5)) continue;
      s_.balancing_causes[year].push_back(named<Money>("timing", between(-2e6, 2e6)));
      if (chance(0.5)) {
        s_.balancing_causes[year].push_back(named<Money>("accounts_v1.2", between(-2e6, 2e6)));
      }
    }
    if (chance(0.5)) {
      s_.other_blocks = OtherBlocks{some<Money>(-6e6, 6e6), series<Money>(-2e6, 2e6)};
    }
    if (chance(0.5)) s_.memorandum.cost_of_carrying_rate = series<Rate>(0.01, 0.06);
    s_.memorandum.transport = dated(0.3, 20e6, 60e6);
    s_.memorandum.capital = dated(0.3, 1e6, 20e6);
    if (chance(0.5)) {
      s_.compare_with.push_back({"press", {}, dated(0.3, -200e6, 0)});
    }
  }
};

}  // namespace

Policy test_policy() {
  Policy policy;
  policy.forum_transfer_limit = value(Rate::ratio(0.005));
  policy.override_from = value(Date{2020y / 4 / 1});
  policy.override_ends = value(Date{2028y / 3 / 31});
  policy.safety_valve_ends = value(Date{2026y / 4 / 1});
  policy.stability_grant_rate = value(Rate::ratio(0.9));
  policy.stability_grant_date = value(Date{2026y / 3 / 31});
  policy.formula_suspended_from = value(Date{2026y / 4 / 1});
  policy.formula_suspended_to = value(Date{2027y / 3 / 31});
  policy.government_bears_from = value(Date{2028y / 4 / 1});
  policy.plan_growth_low = value(Rate::ratio(0.06));
  policy.plan_growth_high = value(Rate::ratio(0.13));
  policy.independent_unit_cost = value(UnitCost::pounds(64000));
  policy.independent_unit_cost_year = value(FinancialYear{2024});
  policy.independent_unit_cost_tolerance = value(Rate::ratio(0.25));
  policy.mitigation_best_case = value(Rate::ratio(0.26));
  policy.gdp_deflator.by_year[{2024}] = value(Growth::ratio(0.04));
  policy.gdp_deflator.then.emplace<1>();
  policy.special_place_rate = value(UnitCost::pounds(10000));
  policy.alternative_place_rate = value(UnitCost::pounds(10000));
  policy.resourced_place_rate = value(UnitCost::pounds(6000));
  policy.resourced_empty_place_rate = value(UnitCost::pounds(10000));
  return policy;
}

}  // namespace highneeds

highneeds::Scenario highneeds::random_scenario(std::uint64_t seed) {
  return Author{seed}.write();
}
