#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "highneeds/quantity/quantity.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/quantity/year.hpp"

namespace highneeds {

/// How far a condition of the agreement, or a commitment of the plan, has come.
enum class ConditionStatus : std::uint8_t { NotStarted, OnTrack, Delayed, Met, Missed };
/// How likely a risk is, and how much it would matter.
enum class Grade : std::uint8_t { Low, Medium, High };

/// A condition of an agreement or a commitment of a plan, and how far it has come.
struct Condition {
  std::string name;
  Place at;
  std::string title;  ///< empty: its name in words
  ConditionStatus status = ConditionStatus::NotStarted;
  std::optional<Value<Date>> due;
  std::string note;
  std::string source;  ///< a key of the scenario's `sources`; may be empty
  Place source_at;
};

/// What may keep the plan from being met.
struct Risk {
  std::string name;
  Place at;
  std::string title;  ///< empty: its name in words
  Grade likelihood{};
  Grade impact{};
  std::string owner;       ///< a post, not a person; may be empty
  std::string mitigation;  ///< may be empty
  std::string source;      ///< a key of the scenario's `sources`; may be empty
  Place source_at;
};

/// Beyond which part of the plan a figure that is worse than it is amber, and beyond which red.
struct RagLimits {
  Place at{};
  Value<Rate> amber;
  Value<Rate> red;
};

/// The tolerances of a monitoring return (10.6); balances are compared with the plan's spending.
struct RagTolerances {
  RagLimits amounts{.amber = {Rate::ratio(0.01)}, .red = {Rate::ratio(0.03)}};
  RagLimits balances{.amber = {Rate::ratio(0.005)}, .red = {Rate::ratio(0.01)}};
  RagLimits numbers{.amber = {Rate::ratio(0.02)}, .red = {Rate::ratio(0.05)}};
  RagLimits unit_costs{.amber = {Rate::ratio(0.02)}, .red = {Rate::ratio(0.05)}};
  RagLimits savings{.amber = {Rate::ratio(0.1)}, .red = {Rate::ratio(0.25)}};
};

/// What a plan says beside its figures for a monitoring return.
struct Monitoring {
  RagTolerances tolerances;
  std::vector<Condition> conditions;
  std::vector<Risk> risks;
};

}  // namespace highneeds
