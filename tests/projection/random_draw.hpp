#pragma once

#include <cstdint>
#include <map>
#include <type_traits>

#include "projection/build.hpp"

namespace highneeds {

/// Draws the parts of a random scenario, with a small generator of our own: the standard
/// distributions differ between libraries.
class RandomDraw {
 public:
  explicit RandomDraw(std::uint64_t seed) : state_(seed) {}

  Horizon years;          ///< that series have to serve
  bool has_words = true;  ///< whether values say now and then how they are known

  std::uint64_t roll() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(roll() >> 11) * 0x1.0p-53;
  }
  int whole(int low, int high) {
    return low + static_cast<int>(roll() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(double share) { return between(0, 1) < share; }

  template <class T>
  Value<T> some(double low, double high) {
    const double x = between(low, high);
    if (!has_words || chance(0.7)) return build::value<T>(x);
    constexpr Known words[] = {Known::Actual, Known::Forecast, Known::Assumed};
    return build::value_known<T>(x, words[whole(0, 2)]);
  }

  // Values for some years, the first needed one or an earlier one among them, and a rule for the
  // rest.
  template <class T, class Year = FinancialYear>
  Series<T, Year> series(double low, double high) {
    Series<T, Year> made;
    if (chance(0.25)) {
      made.always = some<T>(low, high);
      // As an overlay leaves it that names one year of it.
      const int named = whole(years.first.first, years.last.first);
      if (chance(0.3)) made.by_year[Year{named}] = some<T>(low, high);
      if (!made.by_year.empty() && chance(0.3)) made.then.template emplace<1>();
      return made;
    }
    const int academic = std::is_same_v<Year, AcademicYear> ? 1 : 0;
    const int first = years.first.first - academic - (chance(0.3) ? whole(0, 3) : 0);
    const int last = years.last.first;
    const int rule = whole(0, 4);
    for (int year = first; year <= last; ++year) {
      if (year == first || rule == 0 || chance(0.4)) {
        made.by_year[Year{year}] = some<T>(low, high);
      }
    }
    if (rule == 1) made.then.template emplace<1>();
    if (rule == 2) made.then.template emplace<2>(some<Growth>(-0.1, 0.15));
    if (rule == 3) {
      std::map<Year, Value<Growth>> growth;
      for (int year = first; year <= last; ++year) growth[Year{year}] = some<Growth>(-0.1, 0.15);
      made.then.template emplace<3>(growth);
    }
    if (rule == 4) made.then.template emplace<4>(some<T>(low, high));
    return made;
  }

  std::map<FinancialYear, Value<Money>> dated(double share, double low, double high) {
    std::map<FinancialYear, Value<Money>> made;
    for (int year = years.first.first; year <= years.last.first; ++year) {
      if (chance(share)) made[{year}] = some<Money>(low, high);
    }
    return made;
  }

  // Values from `first` on that no growth takes out of their bounds: shares and ramps.
  template <class T, class Year = FinancialYear>
  Series<T, Year> steps(int first, double low, double high) {
    Series<T, Year> made;
    const int rule = whole(0, 2);
    for (int year = first; year <= years.last.first; ++year) {
      if (year == first || rule == 0 || chance(0.4)) made.by_year[Year{year}] = some<T>(low, high);
    }
    if (rule == 1) made.then.template emplace<1>();
    if (rule == 2) made.then.template emplace<4>(some<T>(low, high));
    return made;
  }

 private:
  std::uint64_t state_;
};

}  // namespace highneeds
