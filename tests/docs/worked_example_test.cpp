// The scenario that docs/model.md works by hand, to the penny.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string_view>

#include "highneeds/projection/project.hpp"
#include "highneeds/scenario/load.hpp"

using namespace highneeds;

namespace {

struct ByHand {
  Section section;
  std::string_view line;
  std::array<double, 3> pounds;
};

constexpr double no_figure = -1e18;

constexpr ByHand by_hand[] = {
    {Section::Funding, "high_needs_block_gross", {50'000'000.00, 52'000'000.00, 52'000'000.00}},
    {Section::Funding, "deductions", {2'233'333.33, 2'400'000.00, 2'400'000.00}},
    {Section::Funding, "high_needs_block", {47'766'666.67, 49'600'000.00, 49'600'000.00}},
    {Section::Funding, "schools_block_transfer", {1'000'000.00, 1'000'000.00, 0.00}},
    {Section::Funding, "resources", {48'766'666.67, 50'600'000.00, 49'600'000.00}},
    {Section::Expenditure, "mainstream", {6'350'000.00, 7'334'250.00, 8'471'058.75}},
    {Section::Expenditure, "resourced_provision", {1'352'000.00, 1'352'000.00, 1'352'000.00}},
    {Section::Expenditure, "state_special", {14'400'000.00, 14'400'000.00, 14'400'000.00}},
    {Section::Expenditure, "independent_special", {18'840'000.00, 20'280'000.00, 21'720'000.00}},
    {Section::Expenditure, "sen_support_services", {9'000'000.00, 9'180'000.00, 9'363'600.00}},
    {Section::Expenditure, "transfer_offset", {0.00, 0.00, -500'000.00}},
    {Section::Expenditure, "total", {49'942'000.00, 52'546'250.00, 54'806'658.75}},
    {Section::Balance, "in_year_before_transfer", {-2'175'333.33, -2'946'250.00, -5'206'658.75}},
    {Section::Balance, "in_year", {-1'175'333.33, -1'946'250.00, -5'206'658.75}},
    {Section::Balance, "opening", {-10'000'000.00, -10'675'333.33, -12'121'583.33}},
    {Section::Balance, "council_contribution", {500'000.00, 500'000.00, 500'000.00}},
    {Section::Balance, "stability_grant", {no_figure, no_figure, 10'909'425.00}},
    {Section::Balance, "closing", {-10'675'333.33, -12'121'583.33, -5'918'817.08}},
    {Section::Balance, "closing_legacy", {no_figure, -12'121'583.33, -712'158.33}},
    {Section::Balance, "closing_since_2026", {no_figure, 0.00, -5'206'658.75}},
};

}  // namespace

TEST_CASE("the scenario worked by hand in docs/model.md comes out to the penny") {
  Sources sources;
  const auto loaded = load({HIGHNEEDS_ROOT "/scenarios/worked/example.yaml", {}, {}}, sources);
  const auto prepared = prepare(loaded.scenario);
  const auto forecast = project(prepared);
  REQUIRE(forecast.years == 3);
  for (const auto& hand : by_hand) {
    CAPTURE(hand.line);
    const auto row = find_row(prepared.shape, hand.section, hand.line);
    REQUIRE(row);
    for (std::size_t year = 0; year < 3; ++year) {
      if (hand.pounds[year] == no_figure) continue;
      CAPTURE(year);
      CHECK(std::round(forecast.at(*row, year) * 100) == std::round(hand.pounds[year] * 100));
    }
  }
}
