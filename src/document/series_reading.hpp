#pragma once

#include <map>
#include <string>

#include "document/value_reading.hpp"
#include "highneeds/document/node.hpp"
#include "highneeds/quantity/series.hpp"

namespace highneeds {

/// Reads the value of `entry` as a series (see Reader).
template <class T, class Year>
[[nodiscard]] Series<T, Year> read_series(const Entry& entry, const Address& address,
                                          Reading& reading);

/// Reads the value of `entry` as years with values, without a rule for other years.
template <class T>
[[nodiscard]] std::map<FinancialYear, Value<T>> read_dated(const Entry& entry,
                                                           const Address& address,
                                                           Reading& reading);

}  // namespace highneeds
