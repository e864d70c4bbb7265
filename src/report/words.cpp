#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "highneeds/quantity/letters.hpp"
#include "highneeds/scenario/last_actual.hpp"

namespace highneeds {

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string unit_of(MoneyScale scale) {
  switch (scale) {
    case MoneyScale::Pounds:
      return "pounds";
    case MoneyScale::Thousands:
      return "thousands of pounds (£k)";
    case MoneyScale::Millions:
      return "millions of pounds (£m)";
  }
  return {};
}

}  // namespace

std::string with_capitals(std::string words) {
  constexpr std::array<std::string_view, 6> capitals{"SEN", "SEND", "EHC", "AP", "PRU", "DSG"};
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    const auto word = std::string_view(words).substr(at, end - at);
    const auto name = std::ranges::find_if(capitals, [&](std::string_view one) {
      return std::ranges::equal(one, word, {}, small_letter, small_letter);
    });
    if (name != capitals.end()) words.replace(at, name->size(), *name);
    at = end + 1;
  }
  return words;
}

std::string unbroken(std::string_view text) {
  std::string kept;
  for (const char c : text) c == ' ' ? kept += "\u00a0" : kept += c;
  return kept;
}

Cell words(std::string_view text) {
  return {.content = std::string(text)};
}

std::string title_of(const Row& row) {
  return with_capitals(row.title);
}

std::string money_and_sign(MoneyScale scale) {
  return fmt::format("Money is in {}. A balance below zero is a deficit, above zero a surplus.",
                     unit_of(scale));
}

std::string reached(const Balanced& balance, FinancialYear end) {
  if (balance.from) {
    const std::string year = balance.from->name();
    return *balance.from == end ? year : "from " + year + " on";
  }
  if (!balance.last) return "not within the horizon";
  return "not to the end of the horizon; last in " + balance.last->name();
}

std::string known_by_year(const Scenario& scenario) {
  return has_actual_years(scenario)
             ? "actual to " + scenario.actual_to.name() + " and a forecast after it"
             : "a forecast";
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

std::string place_and_reference(const Warning& warning, const Sources& sources) {
  std::string text = file_and_line(warning.at, sources);
  if (!warning.reference.empty()) text += (text.empty() ? "see " : "; see ") + warning.reference;
  return text;
}

}  // namespace highneeds
