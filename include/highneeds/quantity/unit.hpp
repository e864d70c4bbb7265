#pragma once

#include <cstdint>
#include <string_view>

namespace highneeds {

/// What a number counts; `Count` is a plain number of an outcome measure, `Months` the unit of date
/// levers (see `in_months`), and `Year` that of financial years, which carry the months of their
/// 1 April.
enum class Unit : std::uint8_t {
  Pounds,
  PoundsPerPupil,
  PoundsPerPlace,
  Pupils,
  Places,
  Count,
  Ratio,
  Growth,
  Months,
  Year
};

/// The unit as tables name it: "GBP", "GBP per pupil", "GBP per place", "pupils", "places",
/// "number", "ratio", "growth", "date", "financial year".
[[nodiscard]] std::string_view name(Unit unit);

}  // namespace highneeds
