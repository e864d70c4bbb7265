#pragma once

#include <string>

#include "highneeds/quantity/unit.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/report/number.hpp"
#include "highneeds/report/workbook.hpp"

namespace highneeds::excel {

inline constexpr Colour grey_ink = 0x565656;
inline constexpr Colour head_fill = 0xE4E9F0;
inline constexpr Colour forecast_ink = 0x1F4E9E;
inline constexpr Colour assumed_ink = 0x8A3B00;
inline constexpr Colour assumed_fill = 0xFDF0DC;
inline constexpr Colour input_fill = 0xFFF9D6;
inline constexpr Colour pass_fill = 0xD9EFDC;
inline constexpr Colour fail_fill = 0xF8D3CF;
inline constexpr Colour changed_fill = 0xFFE08A;

inline const CellStyle plain{};
inline const CellStyle title{.size = 14, .is_bold = true};
inline const CellStyle under_title{.ink = grey_ink};
inline const CellStyle heading{.size = 12, .is_bold = true};
inline const CellStyle bold{.is_bold = true};
inline const CellStyle prose{.is_wrapped = true};
inline const CellStyle note{.size = 9, .ink = grey_ink, .is_wrapped = true};
inline const CellStyle link{.ink = 0x0B5394};
inline const CellStyle column_head{
    .fill = head_fill, .is_bold = true, .is_wrapped = true, .is_ruled_below = true};
inline const CellStyle number_head{.fill = head_fill,
                                   .is_bold = true,
                                   .is_wrapped = true,
                                   .is_right = true,
                                   .is_ruled_below = true};

/// How Excel shows a number as `bare` does (rounded in the same place; pounds in `scale`); `own`:
/// as `with_unit` does. `value` says how many decimals of a rate are shown, and whether an amount
/// is shown as nil, which then has no sign.
[[nodiscard]] std::string number_format(Unit unit, MoneyScale scale, bool own = false,
                                        double value = 0);
/// The same of a number that follows the model: whatever it comes to has its sign, but where it is
/// shown as nil.
[[nodiscard]] std::string live_format(Unit unit, MoneyScale scale, bool own, double value);
/// How Excel shows a lever as a scenario writes it: "£#,##0.##", "0.0%".
[[nodiscard]] std::string lever_format(Unit unit, double value);
/// The style of figures that are so known: actual upright, forecast italic, assumed on a ground.
[[nodiscard]] CellStyle known_as(Known known, CellStyle style = {});
/// What these styles say, in words.
[[nodiscard]] std::string legend();
/// A date lever's value as a spreadsheet's date: days from 30 December 1899.
[[nodiscard]] double day_number(double months);

}  // namespace highneeds::excel
