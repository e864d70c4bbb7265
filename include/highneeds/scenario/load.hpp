#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/scenario/scenario.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// What a command names: a scenario, overlays laid over it in turn, then settings ("PATH=VALUE") in
/// turn.
struct LoadRequest {
  std::string scenario;
  std::vector<std::string> overlays;
  std::vector<std::string> settings;
};

/// A scenario without fault, and what is to be said of it.
struct Loaded {
  Scenario scenario;
  std::vector<Warning> warnings;  ///< what can be said before a projection (see validate.hpp)
};

/// Policy, then what the scenario `extends`, the scenario, overlays and settings, merged, read and
/// validated. Every text read is added to `sources`. Throws InputError with all faults.
[[nodiscard]] Loaded load(const LoadRequest& request, Sources& sources);

/// Those of `addresses` that a written one stands for. It may leave out the keys that group the
/// programme: "programme.sufficiency.school.opens" stands for
/// "programme.workstreams.sufficiency.projects.school.effects.open_places.opens". Several: it is
/// not clear which one is meant; none: it is unknown.
[[nodiscard]] std::vector<std::string> addresses_meant(std::string_view written,
                                                       std::span<const std::string> addresses);

}  // namespace highneeds
