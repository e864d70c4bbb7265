#pragma once

#include <cstdint>
#include <vector>

#include "highneeds/projection/track.hpp"

namespace highneeds {

/// The level of an effect (8.1): its date, its ramp by academic or financial year, and its
/// project's confidence.
struct LevelShape {
  Index date = absent;
  Track ramp = {};  ///< absent: full effect from the date
  bool is_financial = false;
  Index confidence = absent;
};

/// Pupils or places that a project brings from one provision to another (6.4 to 6.6); provisions by
/// their index in SpendingShape.
struct FlowShape {
  Index project = absent;
  Index from = absent;
  Index to = absent;
  Index number = absent;  ///< of places, or of pupils; else
  Index rate = absent;    ///< the share of those in `from`
  bool opens_places = false;
  bool is_direct = false;      ///< its places are paid by DfE out of the block
  bool at_transition = false;  ///< only those who start or change phase
  LevelShape level = {};
  Index last_pupils = 0;  ///< position of the last actual year of the quantity (8.2)
  Index last_places = 0;

  /// Made in the workings, by academic year: standing number, funded places, shares of the moments,
  /// overflow taken and pupils moved.
  struct Made {
    Track standing = {}, funded = {}, autumn = {}, january = {}, spring = {};
    Track taken = {}, moved = {};
  } made = {};
};

/// Plans that a project keeps from being made, in one provision (6.2, 7.7).
struct FewerPlansShape {
  Index project = absent;
  Index provision = absent;
  Index rate = absent;
  LevelShape level = {};
  Track made = {};  ///< r_a of the project, by academic year
  /// With a population: of which ages and needs (a bit each, 0: all), and how many, by academic
  /// year.
  Index first_age = 0, last_age = 25;
  std::uint32_t needs = 0;
  Track plans = {};
};

/// A price that a project lowers (8.6), by a rate or an amount.
struct PriceShape {
  Index project = absent;
  Index provision = absent;
  Index rate = absent;
  Index amount = absent;
  Index base = 0;  ///< the year of whose prices the amount is
  Index last_actual = absent;
  LevelShape level = {};
  Track made = {};  ///< n by financial year
};

/// An amount that a project saves (8.7).
struct SavingShape {
  Index project = absent;
  Track amount = {};
  Index last_actual = absent;
  LevelShape level = {};
  Track made = {};  ///< n by financial year
};

/// A project's cost (8.7).
struct ProjectShape {
  Index workstream = absent;
  Track cost = {};
  Index cost_from = absent;  ///< the start, where one value stands for every year
  Track made = {};           ///< the cost that counts, by financial year
  bool is_charged_to_block = true;
  Dated capital = {};
};

/// The programme (section 8): projects in the order of the file, and what they do.
struct ProgrammeShape {
  std::vector<ProjectShape> projects = {};
  std::vector<std::uint8_t> everyone = {};  ///< every project acts
  Index workstreams = 0;
  Index delivery_rate = absent;
  Index last_actual = absent;  ///< year of spending (8.2); `absent`: before the horizon
  std::vector<FewerPlansShape> fewer_plans = {};
  std::vector<FlowShape> flows = {};  ///< in the order in which they act
  std::vector<PriceShape> prices = {};
  std::vector<SavingShape> savings = {};

  /// The rows that come out, `absent` where this scenario has none.
  struct Rows {
    Index cost = absent, savings = absent, direct_places = absent;
    Index cost_elsewhere = absent, capital = absent;
  } rows;
};

}  // namespace highneeds
