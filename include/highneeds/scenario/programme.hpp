#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "highneeds/quantity/measured.hpp"
#include "highneeds/quantity/quantity.hpp"
#include "highneeds/quantity/series.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/quantity/year.hpp"
#include "highneeds/scenario/provision_kind.hpp"

namespace highneeds {

/// A share of full effect by academic or by financial year, nil before its first named year (8.1).
using Ramp = std::variant<AcademicSeries<Rate>, Series<Rate>>;
/// Ramps begin two academic or financial years before the horizon: a calendar year spans two
/// academic years (6.2), and the first academic year is the one before the horizon.
inline constexpr int ramps_begin_before = 2;

/// Who pays for places that open: the council, or DfE direct out of the block (section 8).
enum class FundedBy : std::uint8_t { Council, Direct };
/// When pupils move: as they start or change phase (`share_moving`), or at any time.
enum class MovesAt : std::uint8_t { Transition, AnyTime };

/// Ages in years at the census, both included.
struct AgeRange {
  std::size_t first = 0, last = 0;
  Place at;
};

/// Plans that are not made: growth of demand falls by `rate` x `new_plan_share` (6.2); with a
/// population, so many fewer join (7.7).
struct FewerNewPlans {
  Value<Rate> rate;
  std::optional<Value<ProvisionKind>> setting = {};  ///< absent: every one with a `new_plan_share`
  /// With a population only: of which ages (absent: all) and needs (empty: all).
  std::optional<AgeRange> age_range = {};
  std::vector<Value<std::string>> needs = {};
};
/// Places commissioned: they take overflow first (6.4), then pupils bound for `instead_of` (6.5).
struct OpenPlaces {
  Value<ProvisionKind> setting;
  std::optional<Value<ProvisionKind>> instead_of;  ///< absent: they take overflow only
  std::optional<Value<Date>> opens;                ///< absent: the project's start
  Value<Places> places;
  std::optional<Ramp> fill;  ///< share of the places that is commissioned; absent: project's ramp
  FundedBy funded_by = FundedBy::Council;
};
/// A standing number of pupils, or a share of those there: exactly one of the two.
struct HowMany {
  std::optional<Value<Pupils>> number;
  std::optional<Value<Rate>> rate;
};
/// Placements moved from one provision to another (6.6).
struct MovePlacements {
  Value<ProvisionKind> from;
  Value<ProvisionKind> to;
  HowMany how_many;
  MovesAt at = MovesAt::Transition;
};
/// A lower price: by a share or by an amount, exactly one of the two (8.6).
struct LowerUnitCost {
  Value<ProvisionKind> setting;
  std::optional<Value<Rate>> rate;
  std::optional<Value<UnitCost>> amount;  ///< at the prices of the last actual year
};
/// Placements avoided; `to` says where those pupils are instead (6.6).
struct FewerPlacements {
  Value<ProvisionKind> setting;
  HowMany how_many;
  Value<ProvisionKind> to{ProvisionKind::Mainstream};
};
/// Spending that falls by an amount in pounds a year at full effect (8.7).
struct Saving {
  Series<Money> amount;  ///< nil before its first named year
};

/// What a project does.
struct Effect {
  Place at;
  std::variant<FewerNewPlans, OpenPlaces, MovePlacements, LowerUnitCost, FewerPlacements, Saving>
      what;
};
/// "open_places": the key under `effects`, and its name in reports.
[[nodiscard]] std::string_view key(const Effect& effect);

/// How far a project has come, and what its saving is: less spending, or spending that does not
/// come.
enum class Stage : std::uint8_t { Planned, Bid, Approved, Open };
enum class SavingKind : std::uint8_t { Cash, CostAvoidance };
/// Its owner's rating.
enum class Rag : std::uint8_t { Unstated, Green, Amber, Red };
/// Which budget bears its revenue cost.
enum class ChargedTo : std::uint8_t { Block, Elsewhere };

/// An outcome measure with its target (reports group them by heading and priority).
struct Outcome {
  std::string name;
  Place at;
  std::string title;     ///< empty: its name in words
  std::string heading;   ///< of Norfolk's FLOURISH or the authority's own; may be empty
  std::string priority;  ///< of the Area SEND Strategy or the authority's own; may be empty
  Value<Measured> target;
  std::optional<Value<Measured>> actual;
};

/// A project of a workstream (section 8).
struct Project {
  std::string name;
  Place at;
  std::string title;  ///< empty: its name in words
  std::string owner, note;
  Stage stage = Stage::Planned;
  SavingKind kind = SavingKind::CostAvoidance;
  Rag rag = Rag::Unstated;
  std::optional<Value<Date>> start;  ///< absent: its one effect opens places on a day of its own
  std::optional<Ramp> ramp;          ///< absent: full effect from the start
  Value<Rate> confidence{Rate::ratio(1)};
  std::optional<Series<Money>> cost;  ///< revenue, pounds a year; nil before its first named year
  ChargedTo charged_to = ChargedTo::Block;
  std::map<FinancialYear, Value<Money>> capital;
  std::vector<Outcome> outcomes;
  std::vector<Effect> effects;  ///< at most one of a sort, in the order of `what`
};

/// Projects that belong together; attribution shares the saving out among workstreams first.
struct Workstream {
  std::string name;
  Place at;
  std::string title;  ///< empty: its name in words
  std::vector<Project> projects;
};

/// The programme that is meant to bring the block into balance; none is a scenario without one.
struct Programme {
  std::string title;
  Place at;
  Value<Rate> delivery_rate{Rate::ratio(1)};  ///< scales every confidence (8.1)
  std::vector<Workstream> workstreams;
};

/// A project by its place in the programme, workstream by workstream.
[[nodiscard]] const Project& project_at(const Programme& programme, std::size_t index);

}  // namespace highneeds
