#pragma once

#include <algorithm>

#include "highneeds/population/population_step.hpp"

namespace highneeds {

/// The kind of provision of each setting.
inline constexpr std::array<std::size_t, setting_count> kinds = [] {
  std::array<std::size_t, setting_count> all{};
  for (std::size_t s = 0; s < setting_count; ++s) {
    all.at(s) = static_cast<std::size_t>(provisions_of_settings.at(s));
  }
  return all;
}();
/// The first setting of each kind, and the end: settings of a kind follow each other.
inline constexpr std::array<std::size_t, provision_kinds + 1> first_settings = [] {
  std::array<std::size_t, provision_kinds + 1> all{};
  all.back() = setting_count;
  for (std::size_t s = setting_count; s-- > 0;) all.at(kinds.at(s)) = s;
  return all;
}();
static_assert(std::is_sorted(kinds.begin(), kinds.end()) && kinds.back() + 1 == provision_kinds);
[[nodiscard]] inline std::size_t main_setting_of(std::size_t kind) {
  return static_cast<std::size_t>(main_setting(static_cast<ProvisionKind>(kind)));
}

using AgeRow = Ages<1>;
/// The ages of a setting, of plans or of what is laid out like them.
template <class Columns>
[[nodiscard]] auto ages_of(Columns&& plans, std::size_t setting) {
  return plans.template middleCols<static_cast<int>(age_count)>(
      static_cast<Eigen::Index>(column_of(0, setting)));
}

using ByKind = std::array<double, provision_kinds>;
using RowsOfKinds = std::array<AgeRow, provision_kinds>;
/// The ages of all settings of each kind.
[[nodiscard]] RowsOfKinds rows_of_kinds(const Plans<1>& plans);

/// Where people are who began in one way: as shares of those of each kind of provision, since room
/// and projects treat all of a kind alike.
struct Shares {
  ByKind there{};  ///< in the setting where they began
  /// In the main setting of a kind, by the kind where they began: `elsewhere[to][from]`.
  std::array<ByKind, provision_kinds> elsewhere{};
};

/// Who is in which kind of provision, and where they began, as they are sent on and moved.
class Whereabouts {
 public:
  Whereabouts(const Plans<1>& staying, const Plans<1>& arriving,
              const std::array<bool, age_count>& is_transition);

  /// How many come to a kind, stay in it, and of these stay as a phase of school begins.
  [[nodiscard]] double arriving(std::size_t kind) const { return arriving_[kind]; }
  [[nodiscard]] double staying(std::size_t kind) const { return beginning_[kind] + settled_[kind]; }
  [[nodiscard]] double beginning(std::size_t kind) const { return beginning_[kind]; }

  /// A share of those who come to a kind goes to another instead.
  void send(std::size_t from, std::size_t to, double share);
  /// The same, and of those who stay in it: of all, or as a phase begins.
  void move(std::size_t from, std::size_t to, double share, bool at_transition);

  /// Where they are now.
  [[nodiscard]] const Shares& of_arriving() const { return of_arriving_; }
  [[nodiscard]] const Shares& of_beginning() const { return of_beginning_; }
  [[nodiscard]] const Shares& of_settled() const { return of_settled_; }
  [[nodiscard]] bool is_transition(std::size_t age) const {
    return is_transition_(static_cast<Eigen::Index>(age)) != 0;
  }
  /// Whether any of a kind are elsewhere: whoever moves those who stay moves those who come, too.
  [[nodiscard]] bool has_left(std::size_t kind) const { return of_arriving_.there[kind] != 1; }
  /// The plans of both, where they are now.
  [[nodiscard]] Plans<1> put_together(const Plans<1>& staying, const Plans<1>& arriving) const;

 private:
  [[nodiscard]] AgeRow by_age(double at_transition, double otherwise) const;
  void put_elsewhere(std::size_t from, Plans<1>& plans) const;

  AgeRow is_transition_;                      ///< 1 or nil
  RowsOfKinds staying_ages_, arriving_ages_;  ///< of those who began in each kind
  ByKind arriving_{}, beginning_{}, settled_{};
  Shares of_arriving_, of_beginning_, of_settled_;
};

}  // namespace highneeds
