#pragma once

#include <cstdint>
#include <string>

#include "highneeds/quantity/unit.hpp"

namespace highneeds {

/// How a page shows money.
enum class MoneyScale : std::uint8_t { Pounds, Thousands, Millions };

// Figures as text, the same in every locale. Nothing else in the project rounds a figure. A number
// is rounded half away from zero on its shortest decimal text, so that £1.25m is £1.3m; what rounds
// to nil has no minus. Not-a-number and infinities are written as "n/a".

/// `value` divided by ten to the power `shift`, with exactly so many decimals and thousands
/// grouped: rounded(81512840, 1, 6) is "81.5", rounded(-1234.5) is "-1,235".
[[nodiscard]] std::string rounded(double value, int decimals = 0, int shift = 0);

/// The fewest digits that read back to the same number, without an exponent where people would
/// write none; "n/a" as above, nil without a minus.
[[nodiscard]] std::string shortest(double value);

/// "£1,234,567", "-£1,235k", "£1.2m".
[[nodiscard]] std::string money(double pounds, MoneyScale scale);
/// "deficit of £81.5m", "surplus of £0.3m"; "in balance" for what rounds to nil.
[[nodiscard]] std::string deficit_or_surplus(double pounds, MoneyScale scale);

/// As it stands in a table whose title names the unit: money "-81.5", unit costs "7,595", pupils
/// and places "2,131", ratios "1.5%", growth "+4.0%".
[[nodiscard]] std::string bare(double value, Unit unit, MoneyScale scale);
/// The same with its own unit: "-£81.5m", "£7,595".
[[nodiscard]] std::string with_unit(double value, Unit unit, MoneyScale scale);
/// Rounded as little as a reader needs who adds up by hand, with its unit: money to the penny,
/// "-£81,512,840.25", pupils and places "1,058.33", rates "0.50%", plain numbers "1.0375".
[[nodiscard]] std::string to_the_penny(double value, Unit unit);
/// What a table's title says of its numbers: "£ million", "£ a pupil and year", "pupils"; empty for
/// units that numbers wear themselves.
[[nodiscard]] std::string in_words(Unit unit, MoneyScale scale);

/// As `bare`, with the decimals only that an axis needs whose ticks are `step` apart: "-50", "0.5".
[[nodiscard]] std::string tick(double value, double step, Unit unit, MoneyScale scale);

/// Unrounded, as a scenario writes it: "£135,212,000", "1.5%", "+4%", "2131", "2023-03-31" (a date
/// lever, to its day), "2026-27" (the lever of a financial year).
[[nodiscard]] std::string as_written(double value, Unit unit);

}  // namespace highneeds
