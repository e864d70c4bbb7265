#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "highneeds/analysis/balance_test.hpp"
#include "highneeds/projection/forecast.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/quantity/year.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/scenario/scenario.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// A cell of words.
[[nodiscard]] Cell words(std::string_view text);

/// Words of which each that people write in capitals is: "SEN support", "AP".
[[nodiscard]] std::string with_capitals(std::string words);
/// What a row is called, with the words in capitals that people write so.
[[nodiscard]] std::string title_of(const Row& row);
/// What unit money is in, and what the sign of a balance is.
[[nodiscard]] std::string money_and_sign(MoneyScale scale);
/// When a balance is reached: "from 2026-27 on", "2027-28" if that is the `end` of the horizon,
/// "not within the horizon", or "not to the end of the horizon; last in 2026-27".
[[nodiscard]] std::string reached(const Balanced& balance, FinancialYear end);

/// How a number is known that says no word of it: "actual to 2024-25 and a forecast after it", or
/// "a forecast" where no year of the horizon is actual.
[[nodiscard]] std::string known_by_year(const Scenario& scenario);

/// "actual", "forecast", "assumed": the status of a figure.
[[nodiscard]] std::string_view status(Known known);
/// How a lever says it is known: as `status`, and nothing where it says nothing.
[[nodiscard]] std::string_view stated(Known known);
/// Words that stay on one line, since their spaces do not break.
[[nodiscard]] std::string unbroken(std::string_view text);
/// "green", "amber", "red", or nothing.
[[nodiscard]] std::string_view word(Quality quality);
/// "31 March 2028".
[[nodiscard]] std::string in_words(Date date);
/// "31 March 2028": the last day of 2027-28.
[[nodiscard]] std::string last_day(FinancialYear year);
/// "2022-23", "2022-23 to 2024-25".
[[nodiscard]] std::string range(FinancialYear first, FinancialYear last);
/// "scenarios/norfolk/outlook.yaml:12"; the name alone for a file as a whole; nothing for no place.
[[nodiscard]] std::string file_and_line(Place at, const Sources& sources);
/// "scenarios/norfolk/outlook.yaml:12; see SI 2003/3146": what is there of both.
[[nodiscard]] std::string place_and_reference(const Warning& warning, const Sources& sources);

}  // namespace highneeds
