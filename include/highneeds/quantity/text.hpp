#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "highneeds/quantity/measured.hpp"
#include "highneeds/quantity/quantity.hpp"
#include "highneeds/quantity/year.hpp"

namespace highneeds {

/// Why a text is not the quantity that is wanted, and what to write instead.
struct Complaint {
  std::string what;
  std::string remedy;
};

template <class T>
using Parsed = std::variant<T, Complaint>;

/// Reads a quantity from its text, the same way for YAML, CSV and the command line. Money and unit
/// costs need `£` and may end in `k` or `m`; rates need `%` and no sign (a minus is out of range);
/// growth needs `+` or `-` and `%`; counts are plain. Thousands may be grouped with `,` or `_`.
/// Not a number, infinities, hexadecimal and octal texts are complaints.
/// Specialised for Money, UnitCost, Rate, Growth, Pupils, Places, Measured (any of money, rate and
/// number), Date, FinancialYear, AcademicYear and Horizon.
template <class T>
[[nodiscard]] Parsed<T> parse(std::string_view text);

template <>
[[nodiscard]] Parsed<Money> parse<Money>(std::string_view text);
template <>
[[nodiscard]] Parsed<UnitCost> parse<UnitCost>(std::string_view text);
template <>
[[nodiscard]] Parsed<Rate> parse<Rate>(std::string_view text);
template <>
[[nodiscard]] Parsed<Growth> parse<Growth>(std::string_view text);
template <>
[[nodiscard]] Parsed<Pupils> parse<Pupils>(std::string_view text);
template <>
[[nodiscard]] Parsed<Places> parse<Places>(std::string_view text);
template <>
[[nodiscard]] Parsed<Measured> parse<Measured>(std::string_view text);
template <>
[[nodiscard]] Parsed<Date> parse<Date>(std::string_view text);
template <>
[[nodiscard]] Parsed<FinancialYear> parse<FinancialYear>(std::string_view text);
template <>
[[nodiscard]] Parsed<AcademicYear> parse<AcademicYear>(std::string_view text);
template <>
[[nodiscard]] Parsed<Horizon> parse<Horizon>(std::string_view text);

/// How the format reference names what a scenario writes for a quantity: "£", "%", "+%", "pupils",
/// "date", "financial year".
template <class T>
[[nodiscard]] std::string_view spelling();

template <>
[[nodiscard]] std::string_view spelling<Money>();
template <>
[[nodiscard]] std::string_view spelling<UnitCost>();
template <>
[[nodiscard]] std::string_view spelling<Rate>();
template <>
[[nodiscard]] std::string_view spelling<Growth>();
template <>
[[nodiscard]] std::string_view spelling<Pupils>();
template <>
[[nodiscard]] std::string_view spelling<Places>();
template <>
[[nodiscard]] std::string_view spelling<Measured>();
template <>
[[nodiscard]] std::string_view spelling<Date>();
template <>
[[nodiscard]] std::string_view spelling<FinancialYear>();
template <>
[[nodiscard]] std::string_view spelling<AcademicYear>();
template <>
[[nodiscard]] std::string_view spelling<Horizon>();

/// The plain decimal number of a text without unit ("12", "4_000", "-1.5"), with the same refusals.
[[nodiscard]] Parsed<double> parse_number(std::string_view text);

}  // namespace highneeds
