#include <fmt/format.h>

#include "document/reader_shared.hpp"
#include "document/series_reading.hpp"
#include "document/value_form.hpp"
#include "document/value_reading.hpp"
#include "document/year_reading.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/reader.hpp"

namespace highneeds {
namespace {

template <class T, class Year>
const std::string& series_unit() {
  static const std::string unit =
      fmt::format("series of {}{}", spelling<T>(),
                  std::is_same_v<Year, AcademicYear> ? " by academic year" : "");
  return unit;
}

/// The unit of many values, in words: only a description asks for it.
template <class T>
std::string many(std::string_view by, bool is_described) {
  return is_described ? fmt::format("{} by {}", spelling<T>(), by) : std::string();
}

template <class T>
std::vector<Named<Value<T>>> values_by_name(const Mapping& mapping, const Address& address,
                                            Reading reading) {
  std::vector<Named<Value<T>>> values;
  for (const Entry& one : mapping.entries) {
    values.push_back(
        {one.key, one.key_at, read_value<T>(one.value, Address(address, one.key), {}, reading)});
  }
  return values;
}

/// Whether a node is a series rather than a mapping of names.
bool is_series(const Node& node) {
  const Mapping* mapping = node.mapping();
  return mapping == nullptr || is_wrapper(*mapping) || is_yearly(*mapping);
}

}  // namespace

template <class T>
Value<T> Reader::required(const Field& field) {
  const Entry* found = take(field, spelling<T>(), true);
  if (found == nullptr) return {};
  Reading reading = shared_->reading();
  return read_value<T>(found->value, address_under(field.key), {}, reading);
}

template <class T>
std::optional<Value<T>> Reader::optional(const Field& field) {
  const Entry* found = take(field, spelling<T>(), false);
  if (found == nullptr) return std::nullopt;
  Reading reading = shared_->reading();
  return read_value<T>(found->value, address_under(field.key), {}, reading);
}

Value<Money> Reader::required_with_date(const Field& field, Value<Date>& at) {
  const Entry* found = take(field, spelling<Money>(), true);
  const Address address = address_under(field.key);
  if (is_describing()) {
    shared_->described->push_back({Address(address, "at").text(),
                                   std::string(spelling<Date>()),
                                   true,
                                   {},
                                   "The day on which the value holds.",
                                   "2021-03-31"});
  }
  if (found == nullptr) return {};
  Reading reading = shared_->reading();
  const auto [value, provenance] = unwrap(found->value, address, {}, reading, "at");
  const Mapping* wrapper = value != &found->value ? found->value.mapping() : nullptr;
  const Node* date = wrapper != nullptr ? wrapper->find("at") : nullptr;
  if (date != nullptr) {
    at = read_scalar<Date>(*date, Address(address, "at"), reading);
  } else {
    fault(found->key_at, fmt::format("{} does not say on which day it holds", address),
          fmt::format("write {}: {}", field.key, field.example));
  }
  Value<Money> result = read_scalar<Money>(*value, address, reading);
  result.provenance = provenance;
  return result;
}

template <class T, class Year>
Series<T, Year> Reader::required_series(const Field& field) {
  const Entry* found = take(field, series_unit<T, Year>(), true);
  if (found == nullptr) return {.always = Value<T>{}, .by_year = {}, .then = {}, .at = at_};
  Reading reading = shared_->reading();
  return read_series<T, Year>(*found, address_under(field.key), reading);
}

template <class T, class Year>
std::optional<Series<T, Year>> Reader::optional_series(const Field& field) {
  const Entry* found = take(field, series_unit<T, Year>(), false);
  if (found == nullptr) return std::nullopt;
  Reading reading = shared_->reading();
  return read_series<T, Year>(*found, address_under(field.key), reading);
}

template <class T>
std::map<FinancialYear, Value<T>> Reader::dated(const Field& field) {
  const Entry* found = take(field, many<T>("financial year", is_describing()), false);
  if (found == nullptr) return {};
  Reading reading = shared_->reading();
  return read_dated<T>(*found, address_under(field.key), reading);
}

template <class T>
std::vector<Named<Value<T>>> Reader::named_values(const Field& field) {
  const Entry* found = take(field, many<T>("name", is_describing()), false);
  const Mapping* mapping = found != nullptr ? mapping_of(*found, "names with values") : nullptr;
  if (mapping == nullptr) return {};
  return values_by_name<T>(*mapping, address_under(field.key), shared_->reading());
}

std::vector<Named<std::string>> Reader::named_texts(const Field& field) {
  const Entry* found = take(field, "text by name", false);
  const Mapping* mapping = found != nullptr ? mapping_of(*found, "names with words") : nullptr;
  std::vector<Named<std::string>> texts;
  if (mapping == nullptr) return texts;
  const Address address = address_under(field.key);
  for (const Entry& one : mapping->entries) {
    texts.push_back({one.key, one.key_at, text_of(one, Address(address, one.key))});
  }
  return texts;
}

template <class T>
std::vector<Named<std::map<FinancialYear, Value<T>>>> Reader::named_dated(const Field& field) {
  const Entry* found = take(field, many<T>("name and financial year", is_describing()), false);
  const Mapping* mapping = found != nullptr ? mapping_of(*found, "names") : nullptr;
  std::vector<Named<std::map<FinancialYear, Value<T>>>> values;
  if (mapping == nullptr) return values;
  Reading reading = shared_->reading();
  const Address under = address_under(field.key);
  for (const Entry& one : mapping->entries) {
    const Address address(under, one.key);
    values.push_back({one.key, one.key_at, read_dated<T>(one, address, reading)});
  }
  return values;
}

template <class T>
std::map<FinancialYear, std::vector<Named<Value<T>>>> Reader::dated_named(const Field& field) {
  const Entry* found = take(field, many<T>("financial year and name", is_describing()), false);
  const Mapping* mapping = found != nullptr ? mapping_of(*found, "years") : nullptr;
  std::map<FinancialYear, std::vector<Named<Value<T>>>> values;
  if (mapping == nullptr) return values;
  Reading reading = shared_->reading();
  const Address under = address_under(field.key);
  for (const Entry& one : mapping->entries) {
    const auto year = read_year<FinancialYear>(one, under, reading);
    const Address address(under, one.key);
    const Mapping* names = one.value.mapping();
    if (names != nullptr && year) values[*year] = values_by_name<T>(*names, address, reading);
    if (names == nullptr) {
      fault(
          one.value.at,
          fmt::format("{} has {} where names with values are needed", address, kind_of(one.value)),
          "write {NAME: £..., NAME: £...}");
    }
  }
  return values;
}

template <class T, class Year>
std::optional<Series<T, Year>> Reader::series_or_named(const Field& field, const NamedBody& body) {
  const std::string unit =
      is_describing() ? series_unit<T, Year>() + ", or mapping by name" : std::string();
  const Entry* found = take(field, unit, false);
  if (is_describing()) {
    const Address address = address_under(field.key);
    Reader inner(nullptr, at_, Address(address, "NAME"), shared_);
    body("NAME", inner);
  }
  if (found == nullptr) return std::nullopt;
  if (!is_series(found->value)) {
    read_named(*found, body);
    return std::nullopt;
  }
  Reading reading = shared_->reading();
  return read_series<T, Year>(*found, address_under(field.key), reading);
}

template Value<Money> Reader::required(const Field&);
template std::optional<Value<Money>> Reader::optional(const Field&);
template Value<UnitCost> Reader::required(const Field&);
template std::optional<Value<UnitCost>> Reader::optional(const Field&);
template Value<Rate> Reader::required(const Field&);
template std::optional<Value<Rate>> Reader::optional(const Field&);
template Value<Growth> Reader::required(const Field&);
template std::optional<Value<Growth>> Reader::optional(const Field&);
template Value<Pupils> Reader::required(const Field&);
template std::optional<Value<Pupils>> Reader::optional(const Field&);
template Value<Places> Reader::required(const Field&);
template std::optional<Value<Places>> Reader::optional(const Field&);
template Value<Measured> Reader::required(const Field&);
template std::optional<Value<Measured>> Reader::optional(const Field&);
template Value<Date> Reader::required(const Field&);
template std::optional<Value<Date>> Reader::optional(const Field&);
template Value<FinancialYear> Reader::required(const Field&);
template std::optional<Value<FinancialYear>> Reader::optional(const Field&);
template Value<AcademicYear> Reader::required(const Field&);
template std::optional<Value<AcademicYear>> Reader::optional(const Field&);
template Value<Horizon> Reader::required(const Field&);
template std::optional<Value<Horizon>> Reader::optional(const Field&);

template Series<Money, FinancialYear> Reader::required_series(const Field&);
template std::optional<Series<Money, FinancialYear>> Reader::optional_series(const Field&);
template std::optional<Series<Money, FinancialYear>> Reader::series_or_named(const Field&,
                                                                             const NamedBody&);
template Series<UnitCost, FinancialYear> Reader::required_series(const Field&);
template std::optional<Series<UnitCost, FinancialYear>> Reader::optional_series(const Field&);
template std::optional<Series<UnitCost, FinancialYear>> Reader::series_or_named(const Field&,
                                                                                const NamedBody&);
template Series<Rate, FinancialYear> Reader::required_series(const Field&);
template std::optional<Series<Rate, FinancialYear>> Reader::optional_series(const Field&);
template std::optional<Series<Rate, FinancialYear>> Reader::series_or_named(const Field&,
                                                                            const NamedBody&);
template Series<Growth, FinancialYear> Reader::required_series(const Field&);
template std::optional<Series<Growth, FinancialYear>> Reader::optional_series(const Field&);
template std::optional<Series<Growth, FinancialYear>> Reader::series_or_named(const Field&,
                                                                              const NamedBody&);
template Series<Pupils, FinancialYear> Reader::required_series(const Field&);
template std::optional<Series<Pupils, FinancialYear>> Reader::optional_series(const Field&);
template std::optional<Series<Pupils, FinancialYear>> Reader::series_or_named(const Field&,
                                                                              const NamedBody&);
template Series<Places, FinancialYear> Reader::required_series(const Field&);
template std::optional<Series<Places, FinancialYear>> Reader::optional_series(const Field&);
template std::optional<Series<Places, FinancialYear>> Reader::series_or_named(const Field&,
                                                                              const NamedBody&);
template Series<Money, AcademicYear> Reader::required_series(const Field&);
template std::optional<Series<Money, AcademicYear>> Reader::optional_series(const Field&);
template std::optional<Series<Money, AcademicYear>> Reader::series_or_named(const Field&,
                                                                            const NamedBody&);
template Series<UnitCost, AcademicYear> Reader::required_series(const Field&);
template std::optional<Series<UnitCost, AcademicYear>> Reader::optional_series(const Field&);
template std::optional<Series<UnitCost, AcademicYear>> Reader::series_or_named(const Field&,
                                                                               const NamedBody&);
template Series<Rate, AcademicYear> Reader::required_series(const Field&);
template std::optional<Series<Rate, AcademicYear>> Reader::optional_series(const Field&);
template std::optional<Series<Rate, AcademicYear>> Reader::series_or_named(const Field&,
                                                                           const NamedBody&);
template Series<Growth, AcademicYear> Reader::required_series(const Field&);
template std::optional<Series<Growth, AcademicYear>> Reader::optional_series(const Field&);
template std::optional<Series<Growth, AcademicYear>> Reader::series_or_named(const Field&,
                                                                             const NamedBody&);
template Series<Pupils, AcademicYear> Reader::required_series(const Field&);
template std::optional<Series<Pupils, AcademicYear>> Reader::optional_series(const Field&);
template std::optional<Series<Pupils, AcademicYear>> Reader::series_or_named(const Field&,
                                                                             const NamedBody&);
template Series<Places, AcademicYear> Reader::required_series(const Field&);
template std::optional<Series<Places, AcademicYear>> Reader::optional_series(const Field&);
template std::optional<Series<Places, AcademicYear>> Reader::series_or_named(const Field&,
                                                                             const NamedBody&);

template std::map<FinancialYear, Value<Money>> Reader::dated(const Field&);
template std::vector<Named<Value<Money>>> Reader::named_values(const Field&);
template std::map<FinancialYear, Value<UnitCost>> Reader::dated(const Field&);
template std::vector<Named<Value<UnitCost>>> Reader::named_values(const Field&);
template std::map<FinancialYear, Value<Rate>> Reader::dated(const Field&);
template std::vector<Named<Value<Rate>>> Reader::named_values(const Field&);
template std::map<FinancialYear, Value<Growth>> Reader::dated(const Field&);
template std::vector<Named<Value<Growth>>> Reader::named_values(const Field&);
template std::map<FinancialYear, Value<Pupils>> Reader::dated(const Field&);
template std::vector<Named<Value<Pupils>>> Reader::named_values(const Field&);
template std::map<FinancialYear, Value<Places>> Reader::dated(const Field&);
template std::vector<Named<Value<Places>>> Reader::named_values(const Field&);

template std::vector<Named<std::map<FinancialYear, Value<Money>>>> Reader::named_dated(
    const Field&);
template std::map<FinancialYear, std::vector<Named<Value<Money>>>> Reader::dated_named(
    const Field&);
template std::vector<Named<std::map<FinancialYear, Value<Rate>>>> Reader::named_dated(const Field&);
template std::map<FinancialYear, std::vector<Named<Value<Rate>>>> Reader::dated_named(const Field&);
template std::vector<Named<std::map<FinancialYear, Value<Pupils>>>> Reader::named_dated(
    const Field&);
template std::map<FinancialYear, std::vector<Named<Value<Pupils>>>> Reader::dated_named(
    const Field&);

}  // namespace highneeds
