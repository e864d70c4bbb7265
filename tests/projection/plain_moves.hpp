#pragma once

#include <map>
#include <set>
#include <vector>

#include "projection/plain_levels.hpp"

namespace highneeds::plain {

/// What a project does to pupils of two provisions: places that it opens (6.4, 6.5), or placements
/// that it moves (6.6).
struct Flow {
  const OpenPlaces* opening = nullptr;  ///< null: placements are moved
  std::optional<ProvisionKind> from;    ///< absent: places that take overflow only
  ProvisionKind to{};
  HowMany how_many = {};
  bool at_any_time = false;
  Pace pace = {};
  std::map<int, double> moved = {};  ///< x by academic year
};

/// Pupils that a project adds to a provision, or takes from it if negative, from a month on.
struct Change {
  ProvisionKind where{};
  double pupils = 0;
  int from_month = 0;
  AcademicCalendar calendar{};  ///< of the provision where they arrive
};

/// What the flows of one academic year start from, and what they leave.
struct Year {
  int a = 0;
  std::map<ProvisionKind, double> settled;   ///< P0 (6.3)
  std::map<ProvisionKind, double> overflow;  ///< O (6.3); falls by what (6.4) takes
  std::set<ProvisionKind> bound = {};        ///< whose capacity binds (6.3)
  std::vector<Change> changes = {};          ///< of (6.4) to (6.6)
  std::map<const Flow*, double> taken = {};  ///< t of (6.4)
};

/// The flows of all projects, in the order in which they act.
[[nodiscard]] std::vector<Flow> flows_of(const Scenario& s);
/// (6.4 to 6.6) lets them act.
void act(const Scenario& s, std::vector<Flow>& flows, Year& year);
/// C: the places that an opening has commissioned, for pupils, and for their funding (6.8).
[[nodiscard]] double commissioned(const Scenario& s, const Flow& flow, int a);
[[nodiscard]] double funded(const Scenario& s, const Flow& flow, int a);

}  // namespace highneeds::plain
