#pragma once

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>
#include <vector>

#include "projection/preparation.hpp"

// How series become levers and points (2.1).
namespace highneeds {

/// Levers by the year that each is of, rising.
class YearLevers {
 public:
  void reserve(std::size_t count) { all_.reserve(count); }
  /// `year` is later than every year before.
  void add(int year, Index lever) { all_.emplace_back(year, lever); }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] int first_year() const { return all_.front().first; }
  /// `absent` if the year has none.
  [[nodiscard]] Index of(int year) const {
    const auto found = std::ranges::lower_bound(all_, year, {}, &std::pair<int, Index>::first);
    return found != all_.end() && found->first == year ? found->second : absent;
  }
  /// The last year that is not after `year`; `year` itself if all are.
  [[nodiscard]] int last_until(int year) const {
    const auto later = std::ranges::upper_bound(all_, year, {}, &std::pair<int, Index>::first);
    return later == all_.begin() ? year : std::prev(later)->first;
  }

 private:
  std::vector<std::pair<int, Index>> all_;
};

struct Preparation::Levers {
  Index always = absent;
  YearLevers by_year;
  /// The rule: what it makes, and the lever that it makes it with, for all years or by year.
  Point::Kind rule = Point::Kind::Missing;
  Index by_rule = absent;
  YearLevers growth_by_year;
  bool is_nil_at_first = false;  ///< before the first named year

  /// A year's own value wins; years after a named one (or after the first, where one value stands
  /// for all) follow the rule if there is one; the rest have the value that stands for all.
  [[nodiscard]] Point point(int year, int first_needed) const {
    if (const Index own = by_year.of(year); own != absent) return {Point::Kind::Given, own};
    const bool starts_with_always = by_year.empty() && always != absent;
    const bool is_later =
        starts_with_always ? first_needed < year : !by_year.empty() && by_year.first_year() < year;
    if (rule == Point::Kind::FromPopulation) return {rule, absent};
    if (rule != Point::Kind::Missing && is_later) return by_the_rule(year);
    if (always != absent) return {Point::Kind::Given, always};
    const bool is_early = is_nil_at_first && !by_year.empty() && year < by_year.first_year();
    return is_early ? Point{Point::Kind::Nil, absent} : Point{};
  }
  [[nodiscard]] Point by_the_rule(int year) const {
    const Index with = growth_by_year.empty() ? by_rule : growth_by_year.of(year);
    return rule == Point::Kind::Grown && with == absent ? Point{} : Point{rule, with};
  }
  /// Whether one value stands for every year.
  [[nodiscard]] bool is_constant() const {
    return always != absent && by_year.empty() && rule == Point::Kind::Missing;
  }
};

template <class T, class Year>
Preparation::Levers Preparation::levers_of(const std::string& address, Unit unit,
                                           const Series<T, Year>& written) {
  Levers levers;
  if (written.always) levers.always = lever(address, unit, *written.always);
  levers.by_year.reserve(written.by_year.size());
  for (const auto& [year, value] : written.by_year) {
    levers.by_year.add(year.first, lever(join(address, year.name()), unit, value));
  }
  // By index, since a series of growth has the same type twice.
  const std::string then = join(address, "then");
  switch (written.then.index()) {
    case 1:
      levers.rule = Point::Kind::Held;
      break;
    case 2:
      levers.rule = Point::Kind::Grown;
      levers.by_rule = lever(then, Unit::Growth, std::get<2>(written.then));
      break;
    case 3:
      levers.rule = Point::Kind::Grown;
      for (const auto& [year, growth] : std::get<3>(written.then)) {
        levers.growth_by_year.add(year.first, lever(join(then, year.name()), Unit::Growth, growth));
      }
      break;
    case 4:
      levers.rule = Point::Kind::Fixed;
      levers.by_rule = lever(then, unit, std::get<4>(written.then));
      break;
    case 5:
      levers.rule = Point::Kind::FromPopulation;
      break;
    default:
      break;
  }
  return levers;
}

template <class Year>
Track Preparation::lay(const std::string& address, const Levers& levers, Year first,
                       const std::vector<bool>& needed) {
  if (levers.is_constant()) return constant(levers.always);
  // Years named before the first one needed seed it: start at the latest of them.
  const int start = levers.by_year.last_until(first.first);
  auto& points = shape().points;
  const auto base = static_cast<Index>(points.size());
  const int last = first.first + static_cast<int>(needed.size()) - 1;
  bool is_broken = false;
  for (int year = start; year <= last; ++year) {
    const Point point = levers.point(year, first.first);
    const bool begins_anew = point.kind == Point::Kind::Given || point.kind == Point::Kind::Fixed ||
                             point.kind == Point::Kind::Nil ||
                             point.kind == Point::Kind::FromPopulation;
    is_broken = point.kind == Point::Kind::Missing || (is_broken && !begins_anew);
    const bool is_needed =
        year >= first.first && needed[static_cast<std::size_t>(year - first.first)];
    if (is_broken && is_needed) {
      throw std::logic_error(address + " gives no value for " + Year{year}.name());
    }
    points.push_back(is_broken ? Point{} : point);
  }
  shape().names.push_back({.first = base,
                           .count = static_cast<Index>(points.size()) - base,
                           .name = address,
                           .from = start,
                           .is_academic = std::is_same_v<Year, AcademicYear>});
  return {base + (first.first - start), 1};
}

template <class T>
Track Preparation::series(const std::string& address, Unit unit, const Series<T>& written) {
  return series(address, unit, written, std::vector<bool>(length(), true));
}
template <class T>
Track Preparation::series(const std::string& address, Unit unit, const Series<T>& written,
                          const std::vector<bool>& needed) {
  return lay(address, levers_of(address, unit, written), scenario.years.first, needed);
}
template <class T>
Track Preparation::academic(const std::string& address, Unit unit,
                            const AcademicSeries<T>& written) {
  return academic(address, unit, written, std::vector<bool>(length() + 1, true));
}
template <class T>
Track Preparation::academic(const std::string& address, Unit unit, const AcademicSeries<T>& written,
                            const std::vector<bool>& needed) {
  return lay(address, levers_of(address, unit, written), AcademicYear{year(-1).first}, needed);
}
template <class T, class Year>
Track Preparation::rising(const std::string& address, Unit unit, const Series<T, Year>& written,
                          Index before) {
  Levers levers = levers_of(address, unit, written);
  levers.is_nil_at_first = true;
  const std::vector<bool> needed(static_cast<std::size_t>(length() + before), true);
  return lay(address, levers, Year{year(-before).first}, needed);
}
template <class T>
void Preparation::shown(const std::string& address, Unit unit, const Series<T>& written) {
  (void)levers_of(address, unit, written);
}

}  // namespace highneeds
