// Every figure of a paper that names a step of the tape is that step.
#include <doctest/doctest.h>

#include <bit>

#include "highneeds/report/assurance_view.hpp"
#include "highneeds/report/forum_view.hpp"
#include "highneeds/report/management_plan_view.hpp"
#include "highneeds/report/section_251_view.hpp"
#include "highneeds/report/summary_view.hpp"
#include "report/derived_tables.hpp"
#include "report/papers.hpp"
#include "report/workings.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

/// The tapes of both cases, with every step worked out anew from the levers.
class Tapes {
 public:
  explicit Tapes(const Prepared& prepared) {
    for (const Case which : {Case::Unmitigated, Case::Mitigated}) {
      Tape tape;
      forecasts_.push_back(trace(prepared, tape, which));
      values_.push_back(re_add(tape, prepared.values));
    }
  }
  [[nodiscard]] double value(const CellStep& step) const {
    const auto of = static_cast<std::size_t>(step.of);
    const Traced& is = forecasts_.at(of).at(static_cast<std::size_t>(step.figure.row),
                                            static_cast<std::size_t>(step.figure.year));
    return is.step < 0 ? is.value : values_.at(of).at(static_cast<std::size_t>(is.step));
  }

 private:
  std::vector<Forecast<Traced>> forecasts_;
  std::vector<std::vector<double>> values_;
};

/// Calls `check` for each number in a table of the report or behind one of its charts.
template <class Check>
void for_each_number(const Report& report, Check&& check) {
  const auto look = [&](const ReportTable& table) {
    for (const ReportRow& row : table.rows) {
      for (const Cell& cell : row.cells) {
        if (std::holds_alternative<double>(cell.content)) check(table, row, cell);
      }
    }
  };
  for (const PageBlock& block : report.blocks) {
    if (const auto* table = std::get_if<ReportTable>(&block)) look(*table);
    const auto* chart = std::get_if<Chart>(&block);
    if (chart != nullptr && !chart->series.empty()) look(table_of(*chart));
  }
}

/// Checks the figures of each scenario's paper, and gives how many have a step.
std::size_t checked(View view) {
  std::size_t with_step = 0;
  for_each_scenario(view, [&](const Outlook& outlook, const Report& paper) {
    const Tapes tapes(outlook.prepared);
    for_each_number(paper, [&](const ReportTable& table, const ReportRow& row, const Cell& cell) {
      if (cell.steps.empty()) return;
      double sum = 0;
      for (const CellStep& step : cell.steps) sum += step.sign * tapes.value(step);
      ++with_step;
      INFO(table.title << ": " << std::get<std::string>(row.cells.front().content));
      // A nil has no sign.
      const double shown = std::get<double>(cell.content) + 0.0;
      CHECK(std::bit_cast<std::uint64_t>(sum + 0.0) == std::bit_cast<std::uint64_t>(shown));
    });
  });
  return with_step;
}

/// How many numbers of a table name a step, and how many there are.
std::pair<std::size_t, std::size_t> counted(const Report& report, const std::string& title) {
  std::pair<std::size_t, std::size_t> counts;
  for_each_number(report, [&](const ReportTable& table, const ReportRow&, const Cell& cell) {
    if (table.title != title) return;
    counts.first += cell.steps.empty() ? 0 : 1;
    ++counts.second;
  });
  return counts;
}

}  // namespace

TEST_CASE("steps: a cell is the sum of its steps of the tape, to the bit, in every paper") {
  for (const View view : {summary_view, forum_view, section_251_view, management_plan_view}) {
    CHECK(checked(view) > 1000);
  }
  CHECK(checked(assurance_view) == 0);  // of checks, levers and swings
}

TEST_CASE(
    "steps: every figure of the corkscrew names its own, and what is another forecast's none") {
  const Report summary = paper(summary_view, scenario_of_four_workstreams());
  const auto [with, all] = counted(summary, "How the balance moves");
  CHECK(all > 30);
  CHECK(with == all);
  const auto [behind, charted] = counted(summary, "Balance at the end of each year");
  CHECK(charted > 0);
  CHECK(behind == charted);
  const auto [shares, of_shares] = counted(summary, "Who closes the gap");
  CHECK(of_shares > 0);
  CHECK(shares == 0);
}

TEST_CASE("steps: the words say what a figure is made of, as `highneeds explain` does") {
  const Outlook outlook = look_ahead(scenario_of_four_workstreams(), {});
  const Sources none;
  Workings workings(outlook, none);
  const auto row = find_row(outlook.prepared.shape, Section::Balance, "closing").value();
  const Figure last{static_cast<std::int32_t>(row),
                    static_cast<std::int32_t>(outlook.prepared.shape.years.length() - 1)};
  const std::string closing = workings.in_words({{.figure = last}});
  CHECK(closing.starts_with("Carried forward 2028-29 = Brought forward 2028-29 -£"));
  CHECK(has(closing, " + "));
  CHECK(closing.ends_with("(5.3)"));
  CHECK(workings.in_words({{.figure = last, .sign = -1}}) == "less " + closing);
  const std::string change =
      workings.in_words({{.of = Case::Mitigated, .figure = last},
                         {.of = Case::Unmitigated, .figure = last, .sign = -1}});
  CHECK(change.starts_with("Carried forward 2028-29, mitigated -£"));
  CHECK(has(change, " - Carried forward 2028-29, unmitigated -£"));
  CHECK(workings.in_words({}).empty());
}

TEST_CASE("steps: a paper's page says them where one points at a figure, and needs no script") {
  const Outlook outlook = look_ahead(scenario_of_four_workstreams(), {});
  const Sources files = sources();
  const PaperInput from{.outlook = outlook, .sources = files, .stamp = stamp};
  const std::string html = write_html(summary_view(from), from);
  CHECK(has(html, " title=\"Carried forward 2028-29 = Brought forward 2028-29 -£"));
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(write_html(summary_view(from), files), "Brought forward 2028-29 -£"));
}
