#include "highneeds/quantity/period.hpp"

#include <algorithm>
#include <optional>

#include "quantity/complaint.hpp"

namespace highneeds {
namespace {

constexpr std::size_t year_length = 7;  // of "2025-26"

/// The number in "Q2"; nothing if the text is not the name of a quarter.
std::optional<int> quarter_of(std::string_view text) {
  const bool is_quarter = text.size() == 2 && text[0] == 'Q' && text[1] >= '1' && text[1] <= '4';
  return is_quarter ? std::optional(text[1] - '0') : std::nullopt;
}

}  // namespace

Date Period::last_day() const {
  using namespace std::chrono;
  const year_month begins{std::chrono::year{year.first}, March};
  return (begins + months{3 * last_quarter()}) / last;
}

std::string Period::name() const {
  return is_year() ? year.name() : year.name() + 'Q' + std::to_string(quarter);
}

Parsed<Period> parse_period(std::string_view text) {
  const std::string_view rest = text.substr(std::min(text.size(), year_length));
  const auto year = parse<FinancialYear>(rest.empty() ? text : text.substr(0, year_length));
  if (const auto* wrong = std::get_if<Complaint>(&year)) {
    if (rest.empty() && text.size() == year_length) return *wrong;
    return Complaint{quoted(text) + " is neither a quarter nor a financial year",
                     "write a quarter such as 2025-26Q2, or a year such as 2025-26"};
  }
  const FinancialYear named = std::get<FinancialYear>(year);
  if (rest.empty()) return Period{named};
  if (const auto quarter = quarter_of(rest)) return Period{named, *quarter};
  return Complaint{quoted(text) + " is not a quarter", "write one of " + named.name() + "Q1 to " +
                                                           named.name() + "Q4, or " + named.name() +
                                                           " for the whole year"};
}

}  // namespace highneeds
