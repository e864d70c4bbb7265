#include "report/words.hpp"

#include <fmt/format.h>

#include <array>

namespace highneeds {

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

}  // namespace

std::string unbroken(std::string_view text) {
  std::string kept;
  for (const char c : text) c == ' ' ? kept += "\u00a0" : kept += c;
  return kept;
}

std::string_view status(Known known) {
  switch (known) {
    case Known::Assumed:
      return "assumed";
    case Known::Forecast:
      return "forecast";
    default:
      return "actual";
  }
}

std::string_view stated(Known known) {
  return known == Known::ByYear || known == Known::Constant ? std::string_view{} : status(known);
}

std::string_view word(Quality quality) {
  switch (quality) {
    case Quality::Green:
      return "green";
    case Quality::Amber:
      return "amber";
    case Quality::Red:
      return "red";
    case Quality::Unstated:
      break;
  }
  return {};
}

std::string in_words(Date date) {
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                     months.at(static_cast<unsigned>(date.month()) - 1),
                     static_cast<int>(date.year()));
}

std::string last_day(FinancialYear year) {
  return fmt::format("31 March {}", year.first + 1);
}

std::string range(FinancialYear first, FinancialYear last) {
  return first == last ? first.name() : first.name() + " to " + last.name();
}

std::string file_and_line(Place at, const Sources& sources) {
  if (!at.is_known()) return {};
  const std::string& name = sources[at.file].name;
  return at.line == 0 ? name : fmt::format("{}:{}", name, at.line);
}

}  // namespace highneeds
