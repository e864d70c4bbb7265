#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "projection/allocations.hpp"
#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

constexpr double one_part_in_a_billion = 1e-9;

// Amounts of a few hundred million: a ten thousandth of a penny is what rounding may leave.
bool equal_money(double a, double b) {
  return std::abs(a - b) <= 1e-6;
}
bool nearly(double a, double b) {
  return std::abs(a - b) <= one_part_in_a_billion * std::max({1.0, std::abs(a), std::abs(b)});
}

struct RandomRun : Run {
  RandomRun() : Run(random_scenario(*rc::gen::arbitrary<std::uint64_t>())) {}
  [[nodiscard]] int first() const { return prepared.shape.years.first.first; }
  [[nodiscard]] int last() const { return prepared.shape.years.last.first; }
  [[nodiscard]] double balance_or_nil(std::string_view line, int year) const {
    return balance(line, year).value_or(0);
  }
};

// Growth of nothing in every rule.
template <class T, class Year>
void stop_growth(Series<T, Year>& series) {
  if (series.then.index() == 2) std::get<2>(series.then) = value<Growth>(0);
  if (series.then.index() == 3) {
    for (auto& [year, growth] : std::get<3>(series.then)) growth = value<Growth>(0);
  }
}

}  // namespace

TEST_CASE("balances worked out again are those of a whole forecast") {
  CHECK(rc::check([] {
    const RandomRun run;
    const Shape& shape = run.prepared.shape;
    auto values = run.prepared.values;
    const auto move = [&](Index lever) {
      if (lever != absent)
        values[static_cast<std::size_t>(lever)] += *rc::gen::inRange(-9, 10) * 1e6;
    };
    move(shape.balance.opening);
    for (const Index closing : shape.balance.known_closing) move(closing);
    Forecast<double> whole;
    project<double>(shape, values, Case::Mitigated, whole);
    Forecast<double> again = run.forecast;
    balance_again(shape, values, again);
    for (std::size_t row = 0; row < shape.rows.size(); ++row) {
      if (shape.rows[row].section != Section::Balance) continue;
      RC_ASSERT(std::ranges::equal(again.row(row), whole.row(row)));
    }
  }));
}

TEST_CASE("opening, movement and closing of every year hang together") {
  CHECK(rc::check([] {
    const RandomRun run;
    for (int year = run.first(); year <= run.last(); ++year) {
      const double opening = *run.balance("opening", year);
      const double closing = *run.balance("closing", year);
      RC_ASSERT(equal_money(opening + *run.balance("movement", year), closing));
      const double parts =
          *run.balance("in_year", year) + run.balance_or_nil("council_contribution", year) +
          run.balance_or_nil("safety_valve", year) + run.balance_or_nil("stability_grant", year) +
          run.balance_or_nil("balancing_item", year);
      RC_ASSERT(equal_money(opening + parts, closing));
      if (year < run.last()) RC_ASSERT(*run.balance("opening", year + 1) == closing);
    }
  }));
}

TEST_CASE("spending is the sum of its lines, and section 251 rows add to it") {
  CHECK(rc::check([] {
    const RandomRun run;
    for (int year = run.first(); year <= run.last(); ++year) {
      double parts = 0, codes = 0, plans = 0;
      bool is_coded = false;
      for (const Row& row : run.prepared.shape.rows) {
        const double amount = run.at(row.section, row.line, year, row.measure).value_or(0);
        const bool is_part = row.section == Section::Expenditure && row.line != "total";
        if (is_part && row.measure == Measure::Amount) parts += amount;
        if (is_part && row.measure == Measure::Plans) plans += amount;
        if (row.line.starts_with("s251:")) codes += amount, is_coded = true;
      }
      const double total = *run.spending("total", year);
      RC_ASSERT(nearly(parts, total));
      if (is_coded) RC_ASSERT(nearly(codes, total));
      RC_ASSERT(nearly(plans, run.spending("total", year, Measure::Plans).value_or(0)));
    }
  }));
}

TEST_CASE("places and top-up make up a provision; deductions by type make up the deductions") {
  CHECK(rc::check([] {
    const RandomRun run;
    for (int year = run.first(); year <= run.last(); ++year) {
      double by_type = 0;
      bool is_by_type = false;
      for (const Row& row : run.prepared.shape.rows) {
        const double amount = run.memorandum(row.line, year).value_or(0);
        if (row.line.starts_with("deductions:")) by_type += amount;
        is_by_type |= row.line.starts_with("deductions:") && row.line != "deductions:programme";
        if (!row.line.ends_with(":place_funding")) continue;
        const std::string provision = row.line.substr(0, row.line.find(':'));
        const double top_up = *run.memorandum(provision + ":top_up", year);
        RC_ASSERT(nearly(amount + top_up, *run.spending(provision, year)));
      }
      if (is_by_type) RC_ASSERT(nearly(by_type, *run.funding("deductions", year)));
    }
  }));
}

TEST_CASE("the legacy and what came since make up the closing balance") {
  CHECK(rc::check([] {
    const RandomRun run;
    for (int year = run.first(); year <= run.last(); ++year) {
      const auto legacy = run.balance("closing_legacy", year);
      if (!legacy) continue;
      const double closing = *run.balance("closing", year);
      RC_ASSERT(equal_money(*legacy + *run.balance("closing_since_2026", year), closing));
      RC_ASSERT(year < 2025 || run.first() <= 2026);
    }
  }));
}

TEST_CASE(
    "resources are the sum of the funding lines, and the in-year balance is what is left of them") {
  CHECK(rc::check([] {
    const RandomRun run;
    for (int year = run.first(); year <= run.last(); ++year) {
      const double sum = *run.funding("high_needs_block_gross", year) -
                         run.funding("deductions", year).value_or(0) +
                         run.funding("rolled_in_grants", year).value_or(0) +
                         run.funding("schools_block_transfer", year).value_or(0) +
                         run.funding("national_help", year).value_or(0);
      RC_ASSERT(nearly(sum, *run.funding("resources", year)));
      RC_ASSERT(std::abs(sum - *run.spending("total", year) - *run.balance("in_year", year)) <
                1e-6);
    }
  }));
}

TEST_CASE("growth of nothing holds the last value") {
  CHECK(rc::check([] {
    Scenario s = random_scenario(*rc::gen::arbitrary<std::uint64_t>());
    for (Provision& p : s.provision) {
      stop_growth(p.pupils);
      stop_growth(p.unit_cost);
    }
    Scenario held = s;
    for (Provision& p : held.provision) {
      if (p.pupils.then.index() == 2 || p.pupils.then.index() == 3) p.pupils.then.emplace<1>();
      if (p.unit_cost.then.index() == 2) p.unit_cost.then.emplace<1>();
    }
    RC_ASSERT(Run{s}.forecast.cells == Run{held}.forecast.cells);
  }));
}

TEST_CASE("projecting again into the same forecast gives the same and does not allocate") {
  CHECK(rc::check([] {
    const RandomRun run;
    Forecast<double> again = run.forecast;
    std::fill(again.cells.begin(), again.cells.end(), 99.0);
    const std::uint64_t before = allocations();
    project<double>(run.prepared.shape, run.prepared.values, Case::Mitigated, again);
    const std::uint64_t after = allocations();
    RC_ASSERT(after == before);
    RC_ASSERT(again.cells == run.forecast.cells);
  }));
}

TEST_CASE("allocations are counted") {
  const std::uint64_t before = allocations();
  const auto room = std::make_unique<std::vector<double>>(3);
  CHECK(room->size() == 3);
  CHECK(allocations() == before + 2);
}
