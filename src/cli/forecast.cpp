#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/report/forecast_view.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {
namespace {

MoneyScale scale_of(std::string_view word) {
  if (word == "pounds") return MoneyScale::Pounds;
  if (word == "thousands") return MoneyScale::Thousands;
  return MoneyScale::Millions;
}

/// The years of `--years`: "2024-25", or "2023-24 to 2026-27".
std::optional<Horizon> years_of(const Arguments& arguments) {
  if (!arguments.has("--years")) return std::nullopt;
  const std::string text = arguments.value("--years", "");
  if (const auto year = financial_year(text)) return Horizon{*year, *year};
  const auto years = horizon(text);
  if (years && years->first <= years->last) return years;
  throw UsageError("--years " + text + " is not a year or a range of years",
                   "write --years 2024-25, or --years 2023-24 to 2026-27");
}

std::string named(Horizon years) {
  return years.first.name() + " to " + years.last.name();
}

void refuse_years_outside(const std::optional<Horizon>& shown, Horizon whole,
                          const Arguments& arguments) {
  if (!shown || (whole.contains(shown->first) && whole.contains(shown->last))) return;
  throw UsageError(
      "--years " + arguments.value("--years", "") + " is not within the scenario's years",
      "the scenario goes from " + named(whole));
}

std::vector<std::string> settings_of(const Arguments& arguments) {
  std::vector<std::string> settings = {"unit " + arguments.value("--unit", "millions")};
  if (arguments.has("--years")) settings.push_back("years " + arguments.value("--years", ""));
  return settings;
}

TextStyle style_of(const Output& output, const Console& console) {
  return {.colour = output.is_terminal() && !console.terminal.no_colour,
          .picture = output.is_terminal()};
}

}  // namespace

int forecast(const Arguments& arguments, const Console& console) {
  const Output output(arguments, console);
  const std::string format = arguments.value("--format", "text");
  const ForecastOptions options{.years = years_of(arguments),
                                .scale = scale_of(arguments.value("--unit", "millions"))};
  return with_sources(console, [&](Sources& sources) {
    const Outlook outlook = outlook_of(arguments.operands.front(), arguments, sources);
    output.refuse_inputs(sources);
    refuse_years_outside(options.years, outlook.scenario.years, arguments);
    if (format == "csv") {
      show(outlook.warnings, sources, console);
      output.write(write_csv(tidy_figures(outlook, options.years)));
      return fine;
    }
    const Report page = forecast_view(outlook, stamp_of(sources, settings_of(arguments)), options);
    output.write(format == "json" ? forecast_json(outlook, page, sources, options.years)
                                  : write_text(page, sources, style_of(output, console)));
    return fine;
  });
}

}  // namespace highneeds::cli
