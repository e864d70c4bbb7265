#include <fmt/format.h>

#include <algorithm>

#include "document/reader_shared.hpp"
#include "document/series_reading.hpp"
#include "document/value_form.hpp"
#include "highneeds/document/reader.hpp"
#include "highneeds/quantity/text.hpp"

// A series whose years may be of either kind: those of a ramp (8.1).

namespace highneeds {
namespace {

/// Whether the first year that a series names is a financial one.
bool goes_by_financial_year(const Node& node) {
  const Mapping* mapping = node.mapping();
  if (mapping == nullptr) return false;
  if (is_wrapper(*mapping)) return goes_by_financial_year(*mapping->find("value"));
  const auto first = std::find_if(mapping->entries.begin(), mapping->entries.end(),
                                  [](const Entry& entry) { return is_year_like(entry.key); });
  return first != mapping->entries.end() && first->key[4] == '-';
}

}  // namespace

template <class T>
std::optional<std::variant<AcademicSeries<T>, Series<T>>> Reader::optional_series_of_either(
    const Field& field) {
  const Entry* found =
      take(field, fmt::format("series of {} by academic or financial year", spelling<T>()), false);
  if (found == nullptr) return std::nullopt;
  Reading reading = shared_->reading();
  const Address address = address_under(field.key);
  if (goes_by_financial_year(found->value))
    return read_series<T, FinancialYear>(*found, address, reading);
  return read_series<T, AcademicYear>(*found, address, reading);
}

template std::optional<std::variant<AcademicSeries<Rate>, Series<Rate>>>
Reader::optional_series_of_either(const Field&);

}  // namespace highneeds
