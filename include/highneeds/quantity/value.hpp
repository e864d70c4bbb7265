#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "highneeds/quantity/year.hpp"
#include "highneeds/source/place.hpp"

namespace highneeds {

/// How a figure is known. A value without a word of its own is `ByYear`: actual to the scenario's
/// `actual_to`, a forecast after it. Later is less sure: a figure is known as its least sure part.
enum class Known : std::uint8_t { Constant, Actual, ByYear, Forecast, Assumed };

/// How good the evidence for a value is, as its owner judges it.
enum class Quality : std::uint8_t { Unstated, Green, Amber, Red };

/// Where a value comes from. Shared by the values of a series that was given it as a whole.
struct Provenance {
  std::optional<Known> known;  ///< actual, forecast or assumed, where the scenario says so
  std::string source;          ///< a key of the scenario's `sources`
  std::string note;
  std::string owner;
  std::optional<Date> reviewed;
  Quality quality = Quality::Unstated;
};

/// A value with the place where it is written (unknown: a default) and its provenance (may be
/// null).
template <class T>
struct Value {
  T value{};
  Place at{};
  std::shared_ptr<const Provenance> provenance{};
};

/// Something with a name that the scenario's author chose.
template <class T>
struct Named {
  std::string name;
  Place at;  ///< of the name
  T content;
};

}  // namespace highneeds
