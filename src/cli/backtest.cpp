#include "highneeds/skill/backtest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/needed_option.hpp"
#include "cli/output.hpp"
#include "cli/page_options.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/document/render.hpp"
#include "highneeds/quantity/letters.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/report/skill_view.hpp"
#include "highneeds/report/writers.hpp"
#include "highneeds/skill/constants.hpp"
#include "highneeds/skill/read_panel.hpp"

namespace highneeds::cli {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{1};

/// Two whole numbers: "2017-2024", "2017 to 2024", or one of them alone.
std::pair<int, int> range_of(const Arguments& arguments, std::string_view option,
                             std::string_view otherwise, int least, int most) {
  const std::string text = arguments.value(option, otherwise);
  const auto refuse = [&] {
    throw UsageError(fmt::format("{} cannot be `{}`", option, text),
                     fmt::format("write two numbers from {} to {}, the lesser first: {} {}", least,
                                 most, option, otherwise));
  };
  const auto number = [&](std::string part) {
    std::erase(part, ' ');
    const bool is_whole =
        !part.empty() && part.size() <= 4 &&
        std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_whole) refuse();
    return std::stoi(part);
  };
  const bool has_word = text.find(" to ") != text.npos;
  const std::size_t at = has_word ? text.find(" to ") : text.find('-');
  const int first = number(text.substr(0, at));
  const int last = at == text.npos ? first : number(text.substr(at + (has_word ? 4 : 1)));
  if (first > last || first < least || last > most) refuse();
  return {first, last};
}

skill::Span span_of(const Arguments& arguments) {
  constexpr int first_origin = 2000;
  constexpr int last_origin = 2050;
  skill::Span span;
  std::tie(span.first_origin, span.last_origin) =
      range_of(arguments, "--origins", "2017-2024", first_origin, last_origin);
  std::tie(span.first_horizon, span.last_horizon) =
      range_of(arguments, "--horizons", "1-5", 1, skill::most_horizons);
  return span;
}

[[noreturn]] void refuse(Place at, std::string what, std::string remedy) {
  Faults faults;
  faults.add(at, std::move(what), std::move(remedy));
  throw InputError(faults);
}

/// The council that is asked for, by name or code, in capitals or not.
std::optional<std::size_t> only(const Arguments& arguments, const skill::ReadPanel& read) {
  if (!arguments.has("--authority")) return std::nullopt;
  const std::string asked = arguments.value("--authority", "");
  const auto is_asked = [small = in_small_letters(asked)](std::string_view name) {
    return in_small_letters(std::string(name)) == small;
  };
  std::vector<std::string> names;
  for (std::size_t council = 0; council < read.panel.councils.size(); ++council) {
    const skill::Council& of = read.panel.councils[council];
    if (is_asked(of.name) || is_asked(of.code)) return council;
    names.push_back(of.name);
  }
  if (is_asked("England") || is_asked(skill::england_code)) {
    refuse(read.plans_table, "England is no authority: forecasts of councils are compared",
           "name a council, or leave out --authority for all of them");
  }
  const std::string near = nearest(asked, names);
  refuse(read.plans_table, fmt::format("there is no authority \"{}\"", asked),
         near.empty() ? "write a name of the column la, or a code of the column la_code"
                      : fmt::format("did you mean \"{}\"?", near));
}

/// What the tables say of themselves, and of a council that is too small for any mean.
std::vector<Warning> warnings_of(const skill::ReadPanel& read, std::optional<std::size_t> council) {
  std::vector<Warning> warnings = read.warnings;
  if (council && skill::has_few_plans(read.panel, *council)) {
    warnings.push_back(
        {.at = read.plans_table,
         .what = fmt::format("{} has no more than {} plans in some January: how good its forecasts "
                             "were is mostly chance, and no mean over councils holds it",
                             read.panel.councils[*council].name, skill::fewest_plans),
         .reference = {}});
  }
  return warnings;
}

/// Says on a terminal what part is done, and how long the rest will take.
skill::Progress progress_on(const Output& output, const Console& console) {
  if (!output.is_terminal() && !console.terminal.is_terminal) return {};
  const auto start = Clock::now();
  return [&console, start](std::size_t done, std::size_t of) {
    const auto spent = Clock::now() - start;
    if (done == of || spent < patience) return;
    const double seconds = std::chrono::duration<double>(spent).count();
    console.err << fmt::format(
        "highneeds: {} of {} backtests are done, {:.0f} seconds left\n", done, of,
        seconds / static_cast<double>(done) * static_cast<double>(of - done));
  };
}

/// Refuses where no plans came that could be compared.
void refuse_without_outcomes(const skill::Backtest& made, const skill::ReadPanel& read,
                             std::optional<std::size_t> council) {
  if (!made.measures.front().outcomes.empty()) return;
  const auto [first, last] = skill::januaries_of(read.panel);
  const skill::Span& span = made.span;
  if (span.first_origin + span.first_horizon > last || span.last_origin < first) {
    refuse(read.plans_table,
           fmt::format(
               "no plans are known {} on from January {}{}: the table has Januaries {} to "
               "{}",
               span.first_horizon == 1 ? "a year" : fmt::format("{} years", span.first_horizon),
               span.first_origin,
               span.last_origin == span.first_origin ? "" : fmt::format(" to {}", span.last_origin),
               first, last),
           "choose --origins and --horizons that end within them");
  }
  if (council) {
    refuse(
        read.plans_table,
        fmt::format("{} has no plans that could be compared with forecasts from January {} to {}",
                    read.panel.councils[*council].name, span.first_origin, span.last_origin),
        "choose --origins of which it has plans, and of years before them");
  }
  refuse(read.plans_table,
         fmt::format("no council has over {} plans in each of the Januaries {} to {}",
                     skill::fewest_plans, first, last),
         "councils with fewer tell more of chance than of methods: name one with --authority");
}

std::string written(const skill::SkillPage& page, const Sources& sources, const std::string& format,
                    const TextStyle& style) {
  if (format == "csv") return write_csv(skill::skill_table(page.backtest));
  if (format == "json") return skill::skill_json(page, sources);
  const Report report = skill::skill_view(page);
  return format == "html" ? write_html(report, sources) : write_text(report, sources, style);
}

}  // namespace

int backtest(const Arguments& arguments, const Console& console) {
  const std::string data = needed(arguments, "backtest", "--data", "DIR");
  const skill::Span span = span_of(arguments);
  const Output output(arguments, console);
  return with_sources(console, [&](Sources& sources) {
    const skill::ReadPanel read = skill::read_panel(data, sources);
    output.refuse_inputs(sources);
    const auto council = only(arguments, read);
    auto by_single_age =
        skill::aged_outcomes(skill::read_single_ages(data, read.panel, sources), read.panel);
    std::erase_if(by_single_age, [&](const skill::AgedOutcome& outcome) {
      return council && outcome.council != *council;
    });
    const skill::Backtest made =
        skill::backtest(read.panel, span, council, progress_on(output, console));
    refuse_without_outcomes(made, read, council);
    const std::string format = arguments.value("--format", "text");
    const auto warnings = warnings_of(read, council);
    if (format != "text" && format != "html") show(warnings, sources, console);
    const skill::SkillPage page{.backtest = made,
                                .panel = read.panel,
                                .warnings = warnings,
                                .by_single_age = by_single_age,
                                .council = council,
                                .stamp = stamp_of(sources, {})};
    output.write(written(page, sources, format, style_of(output, console)));
    return fine;
  });
}

}  // namespace highneeds::cli
