#include "skill/growth.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace highneeds::skill {
namespace {

/// What was less than this part of what is now had hardly begun, and its growth says nothing.
constexpr double least_part = 0.1;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The sums of the councils that have both years, as a ratio of the later to the earlier.
double ratio_of_sums(const Yearly& figures, int earlier, int later) {
  double before = 0;
  double after = 0;
  for (std::size_t council = 0; council + 1 < figures.councils(); ++council) {
    if (!figures.has(council, earlier) || !figures.has(council, later)) continue;
    before += figures.at(council, earlier);
    after += figures.at(council, later);
  }
  return before > 0 ? after / before : unknown;
}

}  // namespace

double growth(const Yearly& figures, std::size_t council, int last, int years) {
  if (!figures.has(council, last)) return unknown;
  for (int span = years; span > 0; --span) {
    if (!(figures.at(council, last - span) > least_part * figures.at(council, last))) continue;
    return std::log(figures.at(council, last) / figures.at(council, last - span)) / span;
  }
  return unknown;
}

double national_growth(const Yearly& figures, int last, int years) {
  if (figures.councils() == 0) return unknown;
  const std::size_t england = figures.councils() - 1;
  const double published = growth(figures, england, last, years);
  if (!std::isnan(published)) return published;
  for (int span = years; span > 0; --span) {
    const double ratio = ratio_of_sums(figures, last - span, last);
    if (ratio > 0) return std::log(ratio) / span;
  }
  return unknown;
}

}  // namespace highneeds::skill
