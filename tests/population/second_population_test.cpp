#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "population/plain_population.hpp"
#include "population/some_population.hpp"

namespace highneeds {
namespace {

template <int needs>
plain::Counts counts_of(const Plans<needs>& plans) {
  plain::Counts counts;
  for (std::size_t cell = 0; cell < age_count * setting_count; ++cell) {
    for (std::size_t n = 0; n < static_cast<std::size_t>(needs); ++n) {
      const std::size_t column = column_of(cell / setting_count, cell % setting_count);
      const double count = plans(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(column));
      if (count != 0) counts[{cell / setting_count, cell % setting_count, n}] = count;
    }
  }
  return counts;
}

bool agree(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// How many states differ; three years on, each from what the engine made of the one before.
template <int needs>
int differences(SomePopulation some) {
  Plans<needs> plans = some.opening<needs>();
  int all = 0;
  for (int years = 0; years < 3; ++years) {
    const PopulationModel model = some.model();
    PopulationYear& year = some.year_of();
    const plain::Year expected = plain::one_year(model, year, counts_of<needs>(plans));
    const PopulationTotals totals = step<needs>(model, rates_of(model), year, plans, nullptr);
    plain::Counts got = counts_of<needs>(plans);
    for (const auto& [state, count] : expected.closing) all += agree(got[state], count) ? 0 : 1;
    for (const auto& [state, count] : got) all += expected.closing.contains(state) ? 0 : 1;
    for (std::size_t i = 0; i < some.held.size(); ++i) {
      all += agree(some.held[i].held, expected.held[i]) ? 0 : 1;
    }
    for (std::size_t i = 0; i < some.fewer.size(); ++i) {
      all += agree(some.fewer[i].plans, expected.fewer[i]) ? 0 : 1;
      some.fewer[i].plans = 0;
    }
    for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
      all += agree(totals.overflowed[kind], expected.overflowed.at(kind)) ? 0 : 1;
    }
  }
  return all;
}

}  // namespace

TEST_CASE("a second population, pupil by pupil, agrees on random ones to a billionth") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    CHECK(differences<1>(random_population(seed, false)) == 0);
  }
}

TEST_CASE("and so it does where needs are told apart") {
  for (std::uint64_t seed = 101; seed <= 110; ++seed) {
    CAPTURE(seed);
    CHECK(differences<most_needs>(random_population(seed, true)) == 0);
  }
}

TEST_CASE("plans told apart by need are as many as plans that are not") {
  for (std::uint64_t seed = 201; seed <= 215; ++seed) {
    CAPTURE(seed);
    SomePopulation together = random_population(seed, true);
    SomePopulation apart = together;
    Plans<1> all = together.opening<1>();
    Plans<most_needs> by_need = apart.opening<most_needs>();
    step<1>(together.model(), rates_of(together.model()), together.year_of(), all, nullptr);
    step<most_needs>(apart.model(), rates_of(apart.model()), apart.year_of(), by_need, nullptr);
    double widest = 0;
    for (Eigen::Index cell = 0; cell < all.cols(); ++cell) {
      widest = std::max(widest, std::abs(all(0, cell) - by_need.col(cell).sum()));
    }
    CHECK(widest < 1e-9);
  }
}

}  // namespace highneeds
