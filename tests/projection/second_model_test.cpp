#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "highneeds/projection/project.hpp"
#include "projection/plain_model.hpp"
#include "projection/random_scenario.hpp"

namespace highneeds {
namespace {

std::string name_of(const Row& row) {
  return plain::figure_name(std::string{name(row.section)}, row.line,
                            std::string{name(row.measure)});
}

// A small balance is what is left of large amounts, whose rounding it keeps: money is held to a
// billionth of itself, or of a thousandth of the largest spending (about £0.0001) where it is
// smaller than that.
bool agrees(double engine, double plain, double least_size) {
  const double size = std::max({std::abs(engine), std::abs(plain), least_size});
  return std::abs(engine - plain) <= 1e-9 * size;
}

double least_size(const Row& row, const Prepared& prepared, const Forecast<double>& forecast) {
  if (row.unit != Unit::Pounds) return 1e-6;
  const auto cells = forecast.row(*find_row(prepared.shape, Section::Expenditure, "total"));
  return *std::max_element(cells.begin(), cells.end()) * 1e-3;
}

// Holds the engine's figures against the plain model's; the number of them.
std::size_t compare(const Prepared& prepared, const Forecast<double>& engine,
                    const plain::Figures& plain) {
  std::size_t compared = 0;
  const Shape& shape = prepared.shape;
  std::set<std::string> names;
  for (std::size_t r = 0; r < shape.rows.size(); ++r) {
    const std::string figure = name_of(shape.rows[r]);
    CAPTURE(figure);
    const bool is_new = names.insert(figure).second;
    REQUIRE(is_new);
    REQUIRE(plain.contains(figure));
    for (Index y = 0; y < engine.years; ++y) {
      const auto& years = plain.at(figure);
      const auto found = years.find(shape.years.first.first + y);
      const bool is_there = shape.is_present(static_cast<Index>(r), y);
      CAPTURE(y);
      REQUIRE(is_there == (found != years.end()));
      if (!is_there) continue;
      const double got = engine.at(r, static_cast<std::size_t>(y));
      CAPTURE(got);
      CAPTURE(found->second);
      REQUIRE(agrees(got, found->second, least_size(shape.rows[r], prepared, engine)));
      ++compared;
    }
  }
  REQUIRE(names.size() == plain.size());
  return compared;
}

}  // namespace

TEST_CASE("the engine and the plain model agree on 1,000 random scenarios in both cases") {
  std::size_t compared = 0;
  int changed = 0;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    const Scenario scenario = random_scenario(seed);
    const Prepared prepared = prepare(scenario);
    const plain::Figures mitigated = plain::forecast(scenario, true);
    const plain::Figures unmitigated = plain::forecast(scenario, false);
    compared += compare(prepared, project(prepared, Case::Unmitigated), unmitigated);
    compared += compare(prepared, project(prepared, Case::Mitigated), mitigated);
    const std::string closing = plain::figure_name("balance", "closing");
    if (mitigated.at(closing) != unmitigated.at(closing)) ++changed;
  }
  CHECK(compared > 200'000);
  CHECK(changed > 300);  // programmes that reach the balance
}

}  // namespace highneeds
