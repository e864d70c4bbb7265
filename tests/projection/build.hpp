#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

#include "highneeds/scenario/scenario.hpp"

// Short ways to write parts of a scenario in tests.
namespace highneeds::build {

template <class T>
[[nodiscard]] T make(double x);
template <>
inline Money make(double x) {
  return Money::pounds(x);
}
template <>
inline UnitCost make(double x) {
  return UnitCost::pounds(x);
}
template <>
inline Rate make(double x) {
  return Rate::ratio(x);
}
template <>
inline Growth make(double x) {
  return Growth::ratio(x);
}
template <>
inline Pupils make(double x) {
  return Pupils::count(x);
}
template <>
inline Places make(double x) {
  return Places::count(x);
}

template <class T>
[[nodiscard]] Value<T> value(T x) {
  return {x, {}, nullptr};
}
template <class T>
[[nodiscard]] Value<T> value(double x) {
  return value(make<T>(x));
}
template <class T>
[[nodiscard]] Value<T> value_known(double x, Known known) {
  Provenance provenance;
  provenance.known = known;
  return {make<T>(x), {}, std::make_shared<const Provenance>(provenance)};
}
template <class T>
[[nodiscard]] Named<Value<T>> named(std::string name, double x) {
  return {std::move(name), {}, value<T>(x)};
}

/// One value for all years.
template <class T, class Year = FinancialYear>
[[nodiscard]] Series<T, Year> always(double x) {
  Series<T, Year> series;
  series.always = value<T>(x);
  return series;
}
template <class T, class Year = FinancialYear>
[[nodiscard]] Series<T, Year> by_year(std::initializer_list<std::pair<int, double>> values) {
  Series<T, Year> series;
  for (const auto& [year, x] : values) series.by_year[Year{year}] = value<T>(x);
  return series;
}
template <class T, class Year>
[[nodiscard]] Series<T, Year> then_hold(Series<T, Year> series) {
  series.then.template emplace<1>();
  return series;
}
template <class T, class Year>
[[nodiscard]] Series<T, Year> then_grow(Series<T, Year> series, double growth) {
  series.then.template emplace<2>(value<Growth>(growth));
  return series;
}
template <class T, class Year>
[[nodiscard]] Series<T, Year> then_value(Series<T, Year> series, double x) {
  series.then.template emplace<4>(value<T>(x));
  return series;
}
template <class T>
[[nodiscard]] std::map<FinancialYear, Value<T>> dated(
    std::initializer_list<std::pair<int, double>> values) {
  return by_year<T>(values).by_year;
}

[[nodiscard]] inline Provision provision(ProvisionKind kind) {
  Provision made;
  made.kind = kind;
  return made;
}
[[nodiscard]] inline Line line(std::string name, Series<Money> amount) {
  Line made;
  made.name = std::move(name);
  made.amount = std::move(amount);
  return made;
}

}  // namespace highneeds::build
