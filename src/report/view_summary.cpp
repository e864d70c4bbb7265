#include <fmt/format.h>

#include <algorithm>

#include "highneeds/analysis/figures.hpp"
#include "highneeds/scenario/last_actual.hpp"
#include "report/view_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

std::string listed(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string closings(const Page& page) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < page.summary().closing.size(); ++i) {
    parts.push_back(fmt::format("{}\u00a0{}", page.year(i).first + 1,
                                page.in_money(page.summary().closing[i])));
  }
  return listed(parts);
}

/// "-3.7% in 2021-22; -2.9% in 2022-23", of the years that have a figure.
template <class Format>
std::string by_year(const Page& page, const std::vector<std::optional<double>>& values,
                    Format format, const std::string& otherwise) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i])
      parts.push_back(fmt::format("{}\u00a0{}", page.year(i).name(), format(*values[i])));
  }
  return parts.empty() ? otherwise : listed(parts);
}

std::string share_of_total_dsg(const Page& page) {
  return by_year(
      page, page.summary().share_of_total_dsg,
      [&](double share) { return with_unit(share, Unit::Ratio, page.scale()); },
      "not known: the scenario gives no total_dsg");
}

std::string cost_of_carrying(const Page& page) {
  return by_year(
      page, page.summary().cost_of_carrying, [&](double pounds) { return page.in_money(pounds); },
      "not given: the scenario has no cost_of_carrying_rate");
}

std::string balanced(const Page& page) {
  const auto& balance = page.summary().balance;
  const FinancialYear end = page.scenario().years.last;
  const std::string after = reached(balance.in_year, end);
  const std::string before = reached(balance.in_year_before_transfer, end);
  return after == before ? after : after + "; before the transfer, " + before;
}

std::string with_and_without(const Page& page, const Without& without) {
  const FinancialYear last = page.outlook().prepared.shape.years.last;
  return fmt::format("{} with it, {} without it at {}",
                     page.in_deficit(page.summary().closing.back()),
                     page.in_deficit(without.closing.back()), last_day(last));
}

std::string with_and_without(const Page& page, std::string_view what) {
  const auto* without = page.without(what);
  return without == nullptr ? "none in this forecast" : with_and_without(page, *without);
}

void add_other_help(const Page& page, Facts& facts) {
  for (const auto& without : page.summary().without) {
    if (without.what == "the schools block transfer") continue;
    facts.items.emplace_back("   with and without " + without.what,
                             with_and_without(page, without));
  }
  const auto& grant = page.scenario().funding.stability_grant;
  if (grant && grant->status == GrantStatus::Refused) {
    facts.items.emplace_back("   the stability grant", "refused in this scenario: none is paid");
  }
}

void add_override(const Page& page, Facts& facts) {
  const auto& closing = page.summary().closing_when_override_ends;
  if (!closing) return;
  facts.items.emplace_back("Balance when the statutory override ends",
                           fmt::format("{} at {}", page.in_deficit(*closing),
                                       in_words(page.scenario().policy.override_ends.value)));
}

/// `balance` is the in-year balance of the year, in words; only what government has said is
/// claimed.
std::string who_bears(const std::string& balance, FinancialYear year, Date from) {
  constexpr std::string_view carried =
      "it has not said that it takes over balances carried forward to then";
  if (!balance.starts_with("deficit")) {
    const std::string_view what = balance.starts_with("surplus") ? "in-year " : "";
    return fmt::format(
        "no gap: {}{} in {}; government has said that SEND costs fall within its own budgets from "
        "{}; {}",
        what, balance, year.name(), in_words(from), carried);
  }
  return fmt::format(
      "in-year {} in {}: government has said that SEND costs fall within its own budgets from {}, "
      "and not how; {}",
      balance, year.name(), in_words(from), carried);
}

void add_who_bears_the_gap(const Page& page, Facts& facts) {
  const Horizon all = page.outlook().prepared.shape.years;
  const Date from = page.scenario().policy.government_bears_from.value;
  const FinancialYear first = financial_year_of(from);
  const auto position = year_index(all, first);
  if (!position) return;
  const auto in_year = page.find(Section::Balance, "in_year").value();
  const double gap = page.value(in_year, *position);
  facts.items.emplace_back("Who bears the gap from " + first.name(),
                           who_bears(page.in_deficit(gap), first, from));
}

/// The closing balances of the years shown.
ChartSeries curve(const Page& page, std::string name, std::optional<Shown> shown) {
  ChartSeries series{.name = std::move(name)};
  const auto row = page.find(Section::Balance, "closing").value();
  for (const auto position : page.positions()) {
    const Cell cell = page.cell(row, position, {.shown = shown});
    series.values.push_back(std::get<double>(cell.content));
    series.known.push_back(page.is_actual(page.year(position)) && cell.known == Known::Actual
                               ? Known::Actual
                               : std::max(cell.known, Known::Forecast));
  }
  return series;
}

std::string where_pupils_come_from(const Scenario& scenario) {
  if (!scenario.population) return "";
  return fmt::format(
      " Pupils after January {} come from the population: plans by age and setting, which "
      "`highneeds population` shows.",
      scenario.population->from.first + 1);
}

std::string signs_and_years(const Page& page) {
  const Scenario& scenario = page.scenario();
  const std::string years =
      has_actual_years(scenario)
          ? fmt::format("Years to {} are actual, later ones forecast.", scenario.actual_to.name())
          : "No year is actual: all are forecast.";
  return fmt::format("{} {}", money_and_sign(page.scale()), years);
}

constexpr std::string_view marks =
    "Behind a figure, * says that it rests on an assumption; a that it is actual, f that it is "
    "forecast, where its column says otherwise.";

std::string what_it_covers(const Page& page) {
  return fmt::format(
      "The block is {} deductions for places that DfE pays direct. Figures are rounded when "
      "printed, so totals may differ in the last digit.",
      page.scenario().basis == Basis::Net ? "net of (after)" : "gross of (before)");
}

constexpr std::string_view source_of_tables =
    "A table that names no source holds this forecast's own figures, made from the files of the "
    "run stamp.";

std::string which_case(const Page& page) {
  return page.outlook().has_programme()
             ? " Mitigated is with the programme, unmitigated without it."
             : "";
}

}  // namespace

Blocks how_to_read(const Page& page) {
  return {Paragraph{signs_and_years(page) + ' ' + std::string(marks) + ' ' + what_it_covers(page) +
                    ' ' + std::string(source_of_tables) + which_case(page) +
                    where_pupils_come_from(page.scenario())}};
}

Blocks what_signs_mean(const Page& page) {
  return {Paragraph{signs_and_years(page) + ' ' + what_it_covers(page) + which_case(page)}};
}

Blocks what_marks_mean(const Page& page) {
  return {Paragraph{std::string(marks) + ' ' + std::string(source_of_tables) +
                    where_pupils_come_from(page.scenario())}};
}

Blocks seven_numbers(const Page& page) {
  const auto& correct_to = page.scenario().correct_to;
  Facts facts{.title = "The seven numbers",
              .items = {{"1. Balance at each 31 March", closings(page)},
                        {"2. The forecast is correct to",
                         correct_to ? in_words(*correct_to) : "not stated: give correct_to"},
                        {"3. In-year balance as % of total DSG", share_of_total_dsg(page)},
                        {"4. In-year balance reached", balanced(page)},
                        {"5. Deficit cleared",
                         reached(page.summary().balance.closing, page.scenario().years.last)},
                        {"6. Yearly cost of carrying the deficit", cost_of_carrying(page)},
                        {"7. With and without the schools block transfer",
                         with_and_without(page, "the schools block transfer")}}};
  add_other_help(page, facts);
  add_override(page, facts);
  add_who_bears_the_gap(page, facts);
  return only(std::move(facts));
}

Blocks picture(const Page& page) {
  Chart chart{.title = "Balance at 31 March"};
  for (const auto position : page.positions()) {
    chart.categories.push_back(std::to_string(page.year(position).first + 1));
  }
  if (page.is_of_both()) {
    chart.series.push_back(curve(page, "unmitigated", Shown::Unmitigated));
    chart.series.push_back(curve(page, "mitigated", Shown::Mitigated));
  } else {
    chart.series.push_back(curve(page, "Balance", {}));
  }
  return only(std::move(chart));
}

}  // namespace highneeds
