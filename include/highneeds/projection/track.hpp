#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace highneeds {

/// An index into levers, rows or points; `absent` where there is none.
using Index = std::int32_t;
inline constexpr Index absent = -1;

/// How one year of a series comes about (2.1): as given, grown from the year before by a growth
/// lever, held from the year before, or the fixed value of a rule; `Nil` before a project's series
/// begins. `Missing` is a year that nobody asks for, and one `FromPopulation` is made by section 7.
/// A year that is given, grown or fixed has a lever, and no other has one.
struct Point {
  enum class Kind : std::uint8_t {
    Missing,
    Nil,
    Given,
    Grown,
    Held,
    Fixed,
    FromPopulation
  } kind = Kind::Missing;
  Index lever = absent;
};

/// Where a series stands among the workings of a projection: the value of position k is at
/// `first + stride * k`. Position 0 is the first year of the horizon; for academic years, the year
/// before.
struct Track {
  Index first = absent;
  Index stride = 0;

  [[nodiscard]] bool is_there() const { return first != absent; }
};

/// What a stretch of the workings is called: the value at `first` is that of `from`, and each
/// later one of the year after it.
struct WorkingName {
  Index first = absent;
  Index count = 0;
  std::string name = {};  ///< of a series, its address
  int from = 0;
  bool is_academic = false;
};

/// A lever for each year of the horizon, `absent` where that year has none.
using Dated = std::vector<Index>;

}  // namespace highneeds
