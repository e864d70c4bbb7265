#include "cli/command_tables.hpp"
#include "cli/commands.hpp"

namespace highneeds::cli {

Command programme_command() {
  return {
      .name = "programme",
      .summary = "show who closes the gap: what each project costs, saves and changes",
      .detail =
          "The page goes to standard output, with the scenario's warnings; as CSV and JSON the "
          "warnings go to standard error. Shares are worked out over all orders in which "
          "workstreams and their projects could join, and add up to what the programme changes.",
      .operand = scenario,
      .options = {overlay,
                  setting,
                  {"--format", "text|csv|json",
                   "a page to read (text, unless said), or tidy figures"},
                  output,
                  years,
                  unit},
      .examples = {{"highneeds programme scenarios/worked/programme.yaml",
                    "the programme as an Executive Board reads it"}},
      .run = programme};
}

Command population_command() {
  return {
      .name = "population",
      .summary = "show the children behind the forecast: plans by age, setting and need",
      .detail =
          "Plans at each January census and what changed them since the one before: new, ceased, "
          "moved, did not fit, placed elsewhere by projects, and the balancing item; and the "
          "independent places that the programme avoids. The scenario needs a population. The page "
          "goes to standard output, with the scenario's warnings; as CSV and JSON the warnings go "
          "to standard error.",
      .operand = scenario,
      .options = {overlay,
                  setting,
                  {"--case", "mitigated|unmitigated",
                   "with the programme or without it; the page is mitigated and figures are of "
                   "both, unless said"},
                  {"--by", "age|setting|need",
                   "what changed the plans of each age band, setting or need, in place of the "
                   "overview; figures of all of them unless said"},
                  {"--age", "january|august",
                   "the day that ages are counted on: in January (unless said), or 31 August "
                   "before, as the DSG management plan's template does"},
                  {"--format", "text|csv|json",
                   "a page to read (text, unless said), or tidy figures"},
                  output},
      .examples = {{"highneeds population scenarios/norfolk/population.yaml",
                    "Norfolk's children with plans, January by January"},
                   {"highneeds population scenarios/norfolk/population.yaml --by age --age august "
                    "--format csv --output plans.csv",
                    "the same by the age bands of the management plan, as tidy figures in a file"}},
      .run = population};
}

Command monitor_command() {
  return {
      .name = "monitor",
      .summary = "set a plan against actuals at the end of a quarter: the quarterly return",
      .detail =
          "Plan against actual and forecast of the year for requests, plans, placements, unit "
          "costs, savings and balances, with ratings; what the variance of the in-year balance is "
          "made of; payments, conditions, risks and outcomes. The scenario's warnings are part of "
          "the return.",
      .operand = {"PLAN", "the plan: a scenario's YAML file"},
      .more_operands = {{"ACTUALS",
                         "what happened, as CSV: quarter,line,measure,unit,value,source"}},
      .options = {overlay,
                  setting,
                  {"--quarter", "QUARTER",
                   "the quarter that the return is to the end of: 2025-26Q2; needed"},
                  {"--rest", "plan|rate",
                   "how the quarters left are forecast: as planned (which holds unless said), or "
                   "at the rate so far"},
                  {"--format", "text|csv|json|markdown",
                   "how the return is written; by the suffix of FILE, or text, unless said"},
                  {"--output", "FILE",
                   "write to FILE, whole or not at all, instead of standard output; .html, .xlsx, "
                   ".md, .csv, .json and .txt say the format"},
                  unit},
      .examples = {{"highneeds monitor scenarios/norfolk/budget-2023-24.yaml "
                    "data/norfolk/actuals.csv --quarter 2023-24Q4",
                    "Norfolk's budget of 2023-24 against its outturn"}},
      .run = monitor};
}

Command report_command() {
  return {
      .name = "report",
      .summary = "write a paper for people: HTML, Excel, Markdown or CSV, by the file's suffix",
      .detail =
          "The HTML is one file that fetches nothing: it can be sent, read on any screen, and "
          "printed to A4. The Excel workbook has a sheet for each table and chart, every "
          "assumption, "
          "and the forecast as formulas that follow a changed assumption. The Markdown has the "
          "same words and tables. The CSV has every figure of the paper, unrounded. The scenario's "
          "warnings are part of the paper.",
      .operand = scenario,
      .options =
          {overlay,
           setting,
           {"--template", "NAME",
            "which paper: summary (unless said), forum, section-251, management-plan or "
            "assurance"},
           {"--output", "FILE",
            "FILE.html, FILE.xlsx, FILE.md or FILE.csv, written whole or not at all; needed"},
           {"--date", "DAY",
            "the day that the paper is made on, such as 2026-11-25; not printed unless "
            "said"},
           years,
           unit},
      .examples = {{"highneeds report scenarios/norfolk/outlook.yaml --template summary --output "
                    "summary.html",
                    "the summary, to be opened in a browser or printed"},
                   {"highneeds report scenarios/norfolk/outlook.yaml --output summary.xlsx",
                    "the same as a workbook whose model can be tried"}},
      .run = report};
}

}  // namespace highneeds::cli
