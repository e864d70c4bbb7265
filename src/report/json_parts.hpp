#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "highneeds/analysis/summary.hpp"
#include "highneeds/projection/lever.hpp"
#include "highneeds/quantity/year.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

// What the results of several commands say in JSON.
using Json = nlohmann::ordered_json;

/// A number that is finite, or null.
[[nodiscard]] Json number(double value);
[[nodiscard]] Json number(const std::optional<double>& value);
/// Text, or null where it is empty.
[[nodiscard]] Json json_words(std::string_view text);
/// "2026-27", or null.
[[nodiscard]] Json year_or_null(const std::optional<FinancialYear>& when);

/// Numbers by the names of years, from `first` on.
template <class Numbers>
Json by_year(FinancialYear first, const Numbers& numbers) {
  Json years = Json::object();
  for (const auto& value : numbers) {
    years[first.name()] = number(value);
    ++first.first;
  }
  return years;
}

/// The file and line of a place.
void add_place(Json& into, Place at, const Sources& sources);
/// A lever with its provenance.
[[nodiscard]] Json lever(const Lever& lever, const Sources& sources);

/// Warnings with their places.
[[nodiscard]] Json warnings(const std::vector<Warning>& all, const Sources& sources);
/// What a result can be made again from.
[[nodiscard]] Json stamp(const Stamp& stamp);
/// The seven numbers of a forecast whose first year is `first`.
[[nodiscard]] Json summary(const Summary& summary, FinancialYear first);

/// The text of a result: indented, with what is not UTF-8 replaced.
[[nodiscard]] std::string written(const Json& json);

}  // namespace highneeds
