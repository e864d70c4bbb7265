#include "cli/page_options.hpp"

#include "highneeds/quantity/text.hpp"

namespace highneeds::cli {

MoneyScale scale_of(const Arguments& arguments) {
  const std::string word = arguments.value("--unit", "millions");
  if (word == "pounds") return MoneyScale::Pounds;
  if (word == "thousands") return MoneyScale::Thousands;
  return MoneyScale::Millions;
}

std::optional<Horizon> years_of(const Arguments& arguments) {
  if (!arguments.has("--years")) return std::nullopt;
  const std::string text = arguments.value("--years", "");
  if (const auto year = financial_year(text)) return Horizon{*year, *year};
  const auto years = horizon(text);
  if (years && years->first <= years->last) return years;
  throw UsageError("--years " + text + " is not a year or a range of years",
                   "write --years 2024-25, or --years 2023-24 to 2026-27");
}

void refuse_years_outside(Horizon whole, std::string_view name, const Arguments& arguments) {
  const auto years = years_of(arguments);
  if (!years || (whole.contains(years->first) && whole.contains(years->last))) return;
  throw UsageError(
      "--years " + arguments.value("--years", "") + " is not within " + std::string(name),
      "they go from " + whole.first.name() + " to " + whole.last.name());
}

Shown shown_of(const Arguments& arguments, Shown otherwise) {
  const std::string word = arguments.value("--case", "");
  if (word == "unmitigated") return Shown::Unmitigated;
  if (word == "mitigated") return Shown::Mitigated;
  if (word == "difference") return Shown::Difference;
  return word == "both" ? Shown::Both : otherwise;
}

std::vector<std::string> settings_of(const Arguments& arguments) {
  std::vector<std::string> settings = {"unit " + arguments.value("--unit", "millions")};
  for (const char* const option : {"--years", "--case", "--top", "--date"}) {
    if (!arguments.has(option)) continue;
    settings.push_back(std::string(option).substr(2) + " " + arguments.value(option, ""));
  }
  return settings;
}

TextStyle style_of(const Output& output, const Console& console) {
  return {.colour = output.is_terminal() && !console.terminal.no_colour,
          .picture = output.is_terminal()};
}

}  // namespace highneeds::cli
