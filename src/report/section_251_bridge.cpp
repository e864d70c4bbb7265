#include <fmt/format.h>

#include <array>

#include "report/figures.hpp"
#include "report/page_charts.hpp"
#include "report/section_251_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr std::string_view place_funding = "s251:1.0.2";
constexpr std::string_view no_line = "s251:unallocated";
constexpr std::string_view of_programme = "deductions:programme";

std::optional<std::size_t> deductions(const Page& page) {
  return page.find(Section::Funding, "deductions");
}

std::size_t spending_in_all(const Page& page) {
  return page.find(Section::Expenditure, "total").value();
}

/// The lines of spending that an outturn covers: 1.0.2, those of 1.2 in sum, and what has none.
void add_outturn(const Page& page, ReportTable& table) {
  const auto places = page.find(Section::Memorandum, place_funding);
  const auto rest = page.find(Section::Memorandum, no_line);
  std::vector<Addend> others;
  for (const auto row : rows_of_lines(page)) {
    if (row != places) others.push_back({row});
  }
  if (places) {
    page.add(table, *places,
             {.label = "  1.0.2 Place funding that the council pays", .always = true});
  }
  if (!others.empty()) page.add_sum(table, "  1.2.1 to 1.2.13", others);
  if (rest && !others.empty()) page.add(table, *rest, {.label = "  Without a line"});
  page.add(table, spending_in_all(page),
           {.label = "What an outturn covers", .kind = RowKind::Subtotal, .always = true});
}

/// The places that DfE pays direct, by the types that the scenario states, and those of projects.
void add_steps(const Page& page, ReportTable& table, std::size_t all) {
  const auto projects = page.find(Section::Memorandum, of_programme);
  const auto types = page.memorandum_rows("deductions:");
  const bool has_types = types.size() > (projects ? 1U : 0U);
  if (!has_types) {
    std::vector<Addend> parts{{all}};
    if (projects) parts.push_back({*projects, -1});
    page.add_sum(table, "  Places that DfE pays direct", parts);
  }
  for (const auto row : types) {
    const bool is_programme = projects && row == *projects;
    page.add(table, row,
             {.label = "  " + (is_programme ? "Places of the programme" : page.short_title(row))});
  }
}

void add_budget(const Page& page, ReportTable& table, std::size_t all) {
  page.add_sum(table, "What a budget covers",
               std::array{Addend{spending_in_all(page)}, Addend{all}}, RowKind::Total);
  const auto places = page.find(Section::Memorandum, place_funding);
  std::vector<Addend> in_budget{{all}};
  if (places) in_budget.push_back({*places});
  page.add_sum(table, "of which line 1.0.2, as a budget has it", in_budget);
}

std::string without_line(const Page& page) {
  const auto last = page.positions().back();
  const double total = page.value(spending_in_all(page), last);
  const auto rest = page.find(Section::Memorandum, no_line);
  if (rows_of_lines(page).empty()) {
    return "all spending: the scenario states no section 251 line (`s251`) for any provision or "
           "line";
  }
  return fmt::format("{} of {} of spending in {}",
                     page.in_money(rest ? page.value(*rest, last) : 0), page.in_money(total),
                     page.year(last).name());
}

std::string basis(const Page& page) {
  if (page.scenario().basis == Basis::Gross) {
    return "gross: spending includes the places in academies, free schools and colleges that DfE "
           "pays direct, as a section 251 budget does";
  }
  return "net: spending leaves out the places in academies, free schools and colleges that DfE "
         "pays "
         "direct, as a section 251 outturn does";
}

std::string what_follows(const Page& page) {
  if (page.scenario().basis == Basis::Gross) {
    return "compare the lines with a budget. What an outturn would cover is not known: the "
           "scenario "
           "does not state how much of its place funding DfE pays direct";
  }
  return "compare the lines with an outturn. To compare with a budget, add the places that DfE "
         "pays "
         "direct: the bridge below does. Else a budget looks underspent that is not";
}

}  // namespace

Blocks what_is_covered(const Page& page) {
  return {Facts{.title = "What is covered",
                .items = {{"Basis", basis(page)},
                          {"So", what_follows(page)},
                          {"Without a line", without_line(page)}}}};
}

Blocks bridge(const Page& page, const CaseOfPaper& one) {
  const auto all = deductions(page);
  if (!all) return {};
  auto table = page.table(with_case("From outturn to budget", one), Unit::Pounds);
  Page::add_heading(table, "Paid by the council");
  add_outturn(page, table);
  Page::add_heading(table, "Paid by DfE direct, and deducted from the block (recoupment)");
  add_steps(page, table, *all);
  add_budget(page, table, *all);
  return only(std::move(table));
}

Blocks what_the_bridge_is(const Page& page) {
  if (!deductions(page)) return {};
  return {Paragraph{
      "The bridge: a budget's line 1.0.2 has all place funding, also that of academies; an "
      "outturn's has not (DfE, Financial Benchmarking and Insights Tool documentation). That every "
      "deduction is place funding of line 1.0.2 is taken as given. Spending as a budget covers it "
      "is met by the block before deductions, spending as an outturn covers it by the block after "
      "them: the balance is the same."}};
}

Blocks coverage_chart(const Page& page) {
  const auto all = deductions(page);
  if (!all) return {};
  Chart chart = chart_over_years(
      page, with_case("What a budget covers and an outturn does not", case_of_charts(page)),
      ChartKind::Stacked);
  chart.series.push_back(series_of(page, spending_in_all(page), "outturn: paid by the council"));
  chart.series.push_back(series_of(page, *all, "in a budget only: paid by DfE direct"));
  return only(std::move(chart));
}

}  // namespace highneeds
