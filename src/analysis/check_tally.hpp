#pragma once

#include <string>
#include <vector>

#include "highneeds/analysis/checks.hpp"

namespace highneeds {

/// One case of an outlook, with its figures by name.
struct CheckedCase {
  const Outlook& outlook;
  Case which;

  [[nodiscard]] const Forecast<double>& forecast() const { return outlook.of(which).forecast; }
  [[nodiscard]] std::size_t years() const { return static_cast<std::size_t>(forecast().years); }
  /// Pounds; nil where the row or the year is not there.
  [[nodiscard]] double amount(Section section, std::string_view line, std::size_t year) const;
  [[nodiscard]] double balance(std::string_view line, std::size_t year) const {
    return amount(Section::Balance, line, year);
  }
  /// "2026-27, mitigated".
  [[nodiscard]] std::string where(std::size_t year) const;
};

/// The cases of an outlook: one without a programme.
[[nodiscard]] std::vector<CheckedCase> checked_cases(const Outlook& outlook);

/// Asks again and again whether something holds, and keeps the answers in a check.
class Tally {
 public:
  Tally(std::string_view name, std::string_view what) : check_{.name = name, .what = what} {}
  void hold(bool holds, const std::string& where);
  /// Two amounts that must be the same, but for half a penny.
  void same(double one, double other, const std::string& where);
  [[nodiscard]] Check check() && { return std::move(check_); }

 private:
  Check check_;
};

// The checks, each of the whole outlook.

/// (5.3) what is brought forward, and what it moves by, is what is carried forward.
[[nodiscard]] Check check_corkscrew(const Outlook& outlook);
/// (5.2, 5.3) the lines of a balance are its movement, and resources less spending its in-year.
[[nodiscard]] Check check_movement(const Outlook& outlook);
[[nodiscard]] Check check_in_year(const Outlook& outlook);
/// (5.4) a recorded closing is the closing.
[[nodiscard]] Check check_known_closings(const Outlook& outlook);
/// (3.1, 3.7), (4.5), (4.3) parts are their totals.
[[nodiscard]] Check check_resources(const Outlook& outlook);
[[nodiscard]] Check check_spending(const Outlook& outlook);
[[nodiscard]] Check check_section_251(const Outlook& outlook);
/// (8.2) the programme changes nothing in an actual year.
[[nodiscard]] Check check_actual_years(const Outlook& outlook);
/// (8.3) shares are what the programme changes.
[[nodiscard]] Check check_attribution(const Examined& of);
/// Every closing is worked out anew from its inputs, to the last bit.
[[nodiscard]] Check check_derivation(const Outlook& outlook);
/// No figure is infinite or not a number.
[[nodiscard]] Check check_finite(const Outlook& outlook);
/// An assumed value says how it was reached.
[[nodiscard]] Check check_evidence(const Outlook& outlook);
/// The day of the paper is not after the sunset.
[[nodiscard]] Check check_sunset(const Examined& of);

}  // namespace highneeds
