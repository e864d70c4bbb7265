#pragma once

#include <string>
#include <string_view>

#include "highneeds/calibration/calibrate.hpp"
#include "highneeds/calibration/draft.hpp"

// Text of a drafted scenario: each writes one section of the YAML file.
namespace highneeds::calibration {

/// What stands beside a value; empty parts are left out.
struct Beside {
  std::string_view known{};
  std::string_view source{};
  std::string note{};
};

inline constexpr std::size_t line_width = 118;

/// In double quotes, whatever is in it.
[[nodiscard]] std::string quoted_yaml(std::string_view text);
/// In one line of a comment.
[[nodiscard]] std::string in_comment(std::string_view text);
/// "£1_234_567", "-£12".
[[nodiscard]] std::string yaml_pounds(double pounds);
/// "£1,234,567", for people.
[[nodiscard]] std::string said_pounds(double pounds);
/// "+4.0%".
[[nodiscard]] std::string yaml_growth(double growth);
/// "4.0%", for people.
[[nodiscard]] std::string said_growth(double growth);
/// "8.1%, 7.0% and 6.2%": growth of all plans, from their last January to the end.
[[nodiscard]] std::string said_path(const Draft& draft, const std::vector<double>& growth);
/// "2025/26: +8.1%, 2026/27: +7.0%": growth from a January on, to another.
[[nodiscard]] std::string yaml_years(const std::vector<double>& growth, int january, int last);
/// "131.4%".
[[nodiscard]] std::string yaml_share(double share);
/// `indent` spaces, "key: {value: ..., known: ..., source: ..., note: ...}" and a line's end; the
/// note goes on a line of its own where all would be too wide.
[[nodiscard]] std::string value_line(std::size_t indent, std::string_view key,
                                     std::string_view value, const Beside& beside);
/// "{2024-25: +4.0%, 2025-26: +3.2%}": prices after `from`, in lines that begin at `indent`.
[[nodiscard]] std::string prices_after(const Draft& draft, FinancialYear from, std::size_t indent);
/// The rule that lets an amount of `from` go with prices, under the key `then`.
[[nodiscard]] std::string then_prices(std::size_t indent, const Draft& draft, FinancialYear from);

[[nodiscard]] std::string heading_text(const Draft& draft, bool has_population);
[[nodiscard]] std::string balances_text(const Draft& draft);
[[nodiscard]] std::string funding_text(const Draft& draft);
[[nodiscard]] std::string provision_text(const Draft& draft, bool has_population);
[[nodiscard]] std::string lines_text(const Draft& draft);
[[nodiscard]] std::string known_spending_text(const Draft& draft);
[[nodiscard]] std::string population_text(const Draft& draft, const Calibration& rates);
[[nodiscard]] std::string assurance_text(const Draft& draft, bool has_population);
[[nodiscard]] std::string sources_text(const Draft& draft, bool has_population);

}  // namespace highneeds::calibration
