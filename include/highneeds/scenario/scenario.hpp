#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "highneeds/quantity/quantity.hpp"
#include "highneeds/quantity/series.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/quantity/year.hpp"
#include "highneeds/scenario/assurance.hpp"
#include "highneeds/scenario/monitoring.hpp"
#include "highneeds/scenario/policy.hpp"
#include "highneeds/scenario/population.hpp"
#include "highneeds/scenario/programme.hpp"
#include "highneeds/scenario/provision_kind.hpp"

namespace highneeds {

/// What spending covers, and so which block it is compared with (3.1): `Net` leaves out the places
/// that DfE pays direct, `Gross` includes them.
enum class Basis : std::uint8_t { Net, Gross };

/// When an academic year starts (1.1): schools in September (5 and 7 months), colleges in August (4
/// and 8).
enum class AcademicCalendar : std::uint8_t { School, College };

/// A publication that figures come from, listed under `sources`.
struct FigureSource {
  std::string title;
  std::string publisher;
  std::string date;     ///< as published, in words; may be empty
  std::string address;  ///< of the page; may be empty
  std::string licence;  ///< may be empty
  Place at;
};

/// The council whose forecast it is.
struct Authority {
  std::string name;
  std::string code;  ///< of the Office for National Statistics
};

/// Places that DfE pays direct, of one type of institution, deducted from the gross block.
struct DeductionType {
  std::string name;
  Place at;
  /// Either places by academic year (1.1) ...
  std::optional<AcademicSeries<Places>> places;
  /// ... or as published for each financial year: before the new academic year starts, and from
  /// then on.
  std::optional<Series<Places>> april_places;
  std::optional<Series<Places>> september_places;
  Series<UnitCost> rate;  ///< pounds a place and year
  AcademicCalendar calendar = AcademicCalendar::School;
};

/// The High Needs Block of the DSG (3.1), in pounds a year.
struct HighNeedsBlock {
  Series<Money> gross;
  /// Basis net only: one series, or by type.
  std::optional<Series<Money>> deductions;
  std::vector<DeductionType> deduction_types;
  std::map<FinancialYear, Value<Money>> rolled_in_grants;
  bool rolled_in_grants_are_spent = true;  ///< `spending: none` makes it false
  Place at{};
};

/// How far a transfer has been decided: one that is refused moves nothing, and one over the Forum's
/// limit warns until it is approved (3.2).
enum class TransferStatus : std::uint8_t { Assumed, Agreed, Approved, Refused };
/// What a transfer is used for: to lessen the deficit, or for spending that it adds (3.2).
enum class TransferUse : std::uint8_t { Deficit, NewSpend };

/// Which spending falls when a transfer ends: `share` of the amount that is no longer transferred.
struct Offset {
  Place at;
  std::string line;  ///< a provision's or a line's key; `at` is where it is named
  Value<Rate> share;
};

/// The transfer of one year from the schools block (3.2).
struct Transfer {
  Place at;
  Value<Rate> rate;
  TransferStatus status = TransferStatus::Assumed;
  std::string by;
  std::string note;
  TransferUse use = TransferUse::Deficit;
  std::optional<Offset> offset;
};

/// What the council pays into the deficit from outside the DSG, in pounds a year.
struct CouncilContribution {
  Place at;
  Series<Money> amount;
  std::string authority;  ///< the decision that allows it; empty warns
};

/// Whether a payment counts, and in which year (3.4): planned in the year due until the programme
/// ends, paid and back paid in the year of the day, suspended never.
enum class PaymentStatus : std::uint8_t { Planned, Paid, Suspended, BackPaid };

/// One payment of a safety valve agreement (3.4).
struct SafetyValvePayment {
  std::string name;
  Place at;
  Value<Money> amount;
  std::optional<Value<FinancialYear>> due;
  std::optional<Value<Date>> paid;
  PaymentStatus status = PaymentStatus::Planned;
  std::string note;
};

/// How far the grant has been decided (3.5): a pending one counts and warns, a refused one is nil.
enum class GrantStatus : std::uint8_t { Pending, Approved, Refused };

/// The High Needs Stability Grant (3.5).
struct StabilityGrant {
  Place at;
  std::optional<Value<Rate>> rate;  ///< absent: the policy's
  Value<FinancialYear> paid_in;
  GrantStatus status = GrantStatus::Pending;
  std::vector<Named<Value<Money>>> reported_deficits;  ///< total DSG, positive is a deficit
  /// Positive parts of the deficit that are not eligible; absent: other blocks by `other_blocks`.
  std::optional<Value<Money>> ineligible_other_blocks;
  std::optional<Value<Money>> ineligible_equal_pay;
  std::optional<Value<Money>>
      eligible_adjustment;  ///< absent: £0, with a warning beside a safety valve
};

/// What pays for high needs (3), in the order in which a scenario gives it.
struct Funding {
  HighNeedsBlock high_needs_block;
  std::optional<Series<Money>> schools_block;  ///< the base of transfers
  std::map<FinancialYear, Value<Money>> total_dsg;
  std::map<FinancialYear, Transfer> schools_block_transfer;
  std::optional<CouncilContribution> council_contribution;
  std::vector<SafetyValvePayment> safety_valve;
  std::optional<StabilityGrant> stability_grant;
  std::map<FinancialYear, Value<Money>> other_national_help;  ///< 2026-27 and 2027-28 only
};

/// A share of a line's spending by section 251 code; shares add to 100 %.
using Section251 = std::vector<Named<Value<Rate>>>;

/// The placements of one kind and what they cost (4.1), (4.2).
struct Provision {
  ProvisionKind kind{};
  Place at;
  AcademicSeries<Pupils> pupils;  ///< with a plan, of the census in the academic year; a rule that
                                  ///< is FromPopulation leaves later years to the population
  std::optional<Series<Pupils>> pupils_without_plan;  ///< mean of the financial year; absent: none
  Series<UnitCost> unit_cost;                         ///< top-up (state), whole fee (independent)
  std::optional<AcademicSeries<Places>> places;       ///< funded by the council, empty or full
  std::optional<Series<UnitCost>> place_rate;         ///< absent: the policy's for the kind
  std::optional<Series<UnitCost>>
      empty_place_rate;  ///< absent: `place_rate` (resourced: the policy's)
  AcademicCalendar calendar = AcademicCalendar::School;      ///< post-16: College unless said
  std::optional<AcademicSeries<Places>> capacity;            ///< absent: there is room for all
  std::optional<AcademicSeries<Pupils>> occupied_by_others;  ///< other councils' pupils
  std::optional<Value<ProvisionKind>> overflow;              ///< where those go who do not fit
  /// Shares of its pupils who start or change phase in a year, and whose plan is new.
  std::optional<AcademicSeries<Rate>> share_moving;
  std::optional<AcademicSeries<Rate>> new_plan_share;
  Section251 section_251;
  std::optional<Basis> basis;  ///< one unlike the scenario's is a fault
  Place basis_at{};
};

/// Spending that is not a placement: SEN support services, therapies, hospital education ...
struct Line {
  std::string name;
  Place at;
  std::string title = {};  ///< what tables call it; empty: its name in words
  Series<Money> amount;
  Section251 section_251;
  std::optional<Basis> basis;  ///< one unlike the scenario's is a fault
  Place basis_at{};
};

/// Spending of actual years that is known in total only (4.4).
struct KnownSpending {
  /// What the total covers: everything, or section 251 lines 1.2.x (all but place funding, 1.0.2).
  enum class Covers : std::uint8_t { All, HighNeedsLines } covers = Covers::All;
  std::map<FinancialYear, Value<Money>> amount;
};

/// The rest of the DSG reserve beside the High Needs Block (5.5).
struct OtherBlocks {
  Value<Money> opening_balance;
  Series<Money> in_year;
};

/// Beside the block, never part of it (5.7).
struct Memorandum {
  std::optional<Series<Rate>> cost_of_carrying_rate;
  std::map<FinancialYear, Value<Money>> transport;
  std::map<FinancialYear, Value<Money>> capital;
};

/// A published forecast of the cumulative balance, shown beside ours and never tuned to.
struct Comparison {
  std::string name;
  Place at;
  std::map<FinancialYear, Value<Money>> balance;
};

/// A scenario as plain data: what an authority knows and assumes, as written, after all overlays.
struct Scenario {
  std::string title;
  Authority authority;
  Horizon years;
  FinancialYear actual_to;  ///< values to this year are actual unless they say otherwise
  Basis basis = Basis::Net;
  std::optional<Date> correct_to;  ///< the day to which the forecast takes account of what is known
  std::map<std::string, FigureSource> sources;
  Value<Money> opening_balance;  ///< at 31 March before the first year
  std::map<FinancialYear, Value<Money>> known_closing;
  /// Named causes of the balancing item of a year with a known closing (5.4).
  std::map<FinancialYear, std::vector<Named<Value<Money>>>> balancing_causes;
  std::vector<Comparison> compare_with;
  Funding funding;
  std::vector<Provision> provision;  ///< in the order of the kinds
  std::vector<Line> lines;
  std::optional<Population> population;  ///< where pupils come from, if not from provision
  std::optional<KnownSpending> known_spending;
  std::optional<OtherBlocks> other_blocks;
  Memorandum memorandum;
  std::optional<Programme> programme;
  Assurance assurance{};
  Monitoring monitoring;
  Policy policy;
  /// Where the parts without a place of their own are written, for faults.
  Place at{};
  Place years_at{};
  Place actual_to_at{};
  Value<Date>
      opening_date{};  ///< what the scenario says that the opening balance is the balance of
};

}  // namespace highneeds
