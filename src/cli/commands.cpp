#include "cli/commands.hpp"

#include "cli/command_tables.hpp"

namespace highneeds::cli {
namespace {

Command forecast_command() {
  return {
      .name = "forecast",
      .summary = "project the High Needs Block and the deficit, year by year",
      .detail =
          "The page goes to standard output, with the scenario's warnings. As CSV the warnings go "
          "to standard error. Figures in CSV and JSON are never rounded.",
      .operand = scenario,
      .options = {overlay,
                  setting,
                  {"--format", "text|csv|json",
                   "a page to read (text, unless said), or tidy figures"},
                  output,
                  {"--case", "both|unmitigated|mitigated|difference",
                   "without the programme, with it, or what it changes; both, unless said"},
                  years,
                  unit},
      .examples = {{"highneeds forecast scenarios/norfolk/outlook.yaml", "the forecast as a page"},
                   {"highneeds forecast scenarios/norfolk/outlook.yaml --set "
                    "funding.stability_grant.status=refused --format csv --output refused.csv",
                    "the same without the stability grant, as tidy figures in a file"}},
      .run = forecast};
}

Command explain_command() {
  return {.name = "explain",
          .summary = "show what a figure of the forecast is made of, down to the inputs",
          .detail =
              "Each part carries the number of its equation in docs/model.md, and each input "
              "where it is written and what is known of it.",
          .operand = scenario,
          .more_operands = {{"LINE", "a line as the CSV names it: closing, or balance/closing"},
                            {"YEAR", "a financial year: 2024-25"}},
          .options = {overlay,
                      setting,
                      {"--measure", "amount|pupils|plans|places|unit_cost|rate",
                       "which figure of the line; amount, unless it has only another"},
                      {"--case", "mitigated|unmitigated|difference",
                       "with the programme, without it, or what it changes; mitigated unless "
                       "said"},
                      {"--depth", "LEVELS",
                       "how many levels of parts, or all; 3 unless said, all as JSON"},
                      {"--format", "text|json", "how the tree is written; text unless said"},
                      output},
          .examples = {{"highneeds explain scenarios/norfolk/outlook.yaml closing 2024-25",
                        "what the balance carried forward is made of"},
                       {"highneeds explain scenarios/norfolk/outlook.yaml state_special 2026-27 "
                        "--measure unit_cost --depth all",
                        "a unit cost, back to the first year"}},
          .run = explain};
}

Command validate_command() {
  return {
      .name = "validate",
      .summary = "read and check scenarios, without a forecast",
      .detail = "Every fault is shown with its line and what to write instead, on standard error.",
      .operand = {"SCENARIO", "a scenario's YAML file", true},
      .options = {overlay, setting},
      .examples = {{"highneeds validate scenarios/norfolk/outlook.yaml",
                    "says whether the file is fine"}},
      .run = validate};
}

Command compare_command() {
  return {
      .name = "compare",
      .summary = "set scenarios side by side, with what differs, the largest first",
      .detail =
          "Every scenario is compared with the first, in the years that all of them have. "
          "Overlays and settings apply to all. Warnings go to standard error.",
      .operand = {"SCENARIO", "two scenarios or more; an overlay that extends one is one", true},
      .options = {overlay,
                  setting,
                  {"--case", "both|unmitigated|mitigated",
                   "without the programme, with it, or both (unless said)"},
                  {"--format", "text|csv|json",
                   "a page to read (text, unless said), or tidy figures"},
                  output,
                  years,
                  unit,
                  {"--top", "LINES",
                   "lines shown on the page of money, and of pupils and plans; 20, unless "
                   "said"}},
      .examples = {{"highneeds compare scenarios/norfolk/outlook.yaml "
                    "scenarios/norfolk/overlays/grant-refused.yaml",
                    "what the forecast loses where the stability grant is refused"}},
      .run = compare};
}

Command check_command() {
  return {.name = "check",
          .summary = "compare forecasts with the figures expected of them",
          .detail =
              "The figures expected of NAME.yaml stand beside it in NAME.expected.csv. A figure "
              "that moved, is missing or is new is shown, and so are expected figures whose "
              "scenario is "
              "gone; the exit status is then 1.",
          .operand = {"PATH", "a scenario, or a folder that is searched for *.yaml", true},
          .options = {{"--update", "",
                       "write the figures of now as those expected, and say what changed"},
                      {"--tolerance", "MEASURE=MARGIN",
                       "how far a measure may move: amount=£1, pupils=0.5 or unit_cost=0.1%; "
                       "half a penny, unless said",
                       true},
                      {"--junit", "FILE",
                       "write the results to FILE as JUnit XML, for systems of continuous "
                       "integration, whole or not at all"}},
          .examples = {{"highneeds check scenarios", "checks every scenario of a folder"},
                       {"highneeds check scenarios/norfolk/outlook.yaml --update",
                        "takes the figures of now as those expected"}},
          .run = check};
}

Command calibrate_command() {
  return {
      .name = "calibrate",
      .summary = "estimate the rates of plans by age and setting from published tables",
      .detail =
          "Writes plans, people and rates of joining, leaving and moving as CSV tables, how sure "
          "the rates are, and population.yaml, which names them and can be laid over a scenario: "
          "all of them or none. What was read, what does not add up and warnings go to standard "
          "output.",
      .operand = {},
      .options = {{"--data", "DIR", "the folder of the published tables; needed"},
                  {"--authority", "NAME", "the council, by its name or code in the tables; needed"},
                  {"--output", "DIR", "the folder that the tables are written to; needed"},
                  {"--january", "YEAR",
                   "the January whose plans are written; the latest whose ages are those in "
                   "January, unless said"},
                  {"--flows", "YEARS",
                   "calendar years of the new plans: 2024, or \"2023 to 2024\"; the latest "
                   "unless said"}},
      .examples = {{"highneeds calibrate --data data/sen2 --authority Norfolk --output rates",
                    "Norfolk's rates, in the folder rates"}},
      .run = calibrate};
}

Command backtest_command() {
  return {
      .name = "backtest",
      .summary = "show how good forecasts were: councils' own past, forecast and compared",
      .detail =
          "From each January, forecasts total plans, plans by provision, spending and deficits of "
          "every council in the tables from what was known then, and compares them with what came: "
          "errors, bias and ranges, beside five plain methods. Councils are scored that have over "
          "200 plans in every January.",
      .operand = {},
      .options = {{"--data", "DIR", "the folder of the published tables; needed"},
                  {"--authority", "NAME",
                   "score one council, by its name or code in the tables; all unless said"},
                  {"--origins", "YEARS",
                   "the Januaries that are forecast from; 2017-2024 unless said"},
                  {"--horizons", "YEARS", "how many years on; 1-5 unless said"},
                  {"--format", "text|csv|json|html",
                   "a page to read (text, unless said), tidy scores, all of it with each forecast, "
                   "or a page with pictures"},
                  output},
      .examples = {{"highneeds backtest --data data/councils --origins 2020-2023 --horizons 1-2",
                    "how good forecasts from four Januaries were"},
                   {"highneeds backtest --data data/councils --format html --output skill.html",
                    "the same with pictures, for the usual years"}},
      .run = backtest};
}

Command list_levers_command() {
  return {.name = "list levers",
          .summary = "list every number of a scenario that can be changed, with its address",
          .detail = "An address is what --set takes.",
          .operand = scenario,
          .options = {overlay,
                      setting,
                      {"--format", "text|csv|json", "how the list is written; text unless said"},
                      output},
          .examples = {{"highneeds list levers scenarios/norfolk/outlook.yaml --format csv",
                        "addresses with value, unit, source, file and line"}},
          .run = list_levers};
}

Command list_keys_command() {
  return {
      .name = "list keys",
      .summary = "list every key of the scenario format",
      .detail = "What each key means, how it is written, and what holds without it.",
      .operand = {},
      .options = {{"--format", "text|csv|markdown", "how the list is written; text unless said"},
                  output},
      .examples = {{"highneeds list keys --format csv", "the reference of the format as a table"}},
      .run = list_keys};
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {
      forecast_command(),    programme_command(), population_command(), monitor_command(),
      report_command(),      explain_command(),   compare_command(),    validate_command(),
      check_command(),       new_command(),       calibrate_command(),  backtest_command(),
      list_levers_command(), list_keys_command()};
  return all;
}

}  // namespace highneeds::cli
