// Whatever is done to a scenario's text: it has faults, or a forecast.
#include "support/garbled.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <exception>

#include "highneeds/analysis/programme_outlook.hpp"
#include "highneeds/scenario/load.hpp"
#include "scenario/programme_sample.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

/// What became of the texts.
struct Tally {
  int faulty = 0;
  int forecasts = 0;
};

bool is_finite(const Prepared& prepared, const Forecast<double>& forecast) {
  for (std::size_t cell = 0; cell < forecast.cells.size(); ++cell) {
    if (prepared.shape.present[cell] != 0 && !std::isfinite(forecast.cells[cell])) return false;
  }
  return true;
}

bool is_finite(const ProgrammeOutlook& programme) {
  return std::ranges::all_of(programme.attribution.projects, [](const Yearly& share) {
    return std::ranges::all_of(share, [](double amount) { return std::isfinite(amount); });
  });
}

/// Nothing is wrong with a scenario that was read without a fault.
void look_at(Loaded loaded) {
  const Outlook outlook = look_ahead(std::move(loaded.scenario), std::move(loaded.warnings));
  REQUIRE(is_finite(outlook.prepared, outlook.mitigated.forecast));
  REQUIRE(is_finite(outlook.prepared, outlook.unmitigated.forecast));
  const auto programme = look_at_programme(outlook);
  REQUIRE((!programme || is_finite(*programme)));
}

void check_text(const TemporaryFolder& folder, const std::string& text, Tally& tally) {
  write_text(folder.file("garbled.yaml"), text);
  CAPTURE(text);
  Sources sources;
  try {
    look_at(
        load({.scenario = folder.file("garbled.yaml"), .overlays = {}, .settings = {}}, sources));
    ++tally.forecasts;
  } catch (const InputError&) {
    ++tally.faulty;
  } catch (const std::exception& error) {
    FAIL(error.what());
  }
}

std::vector<std::string> texts() {
  return {highneeds::testing::programme_sample,
          read_text(root() / "scenarios/worked/programme.yaml")};
}

}  // namespace

TEST_CASE("a scenario of which one line is left out, doubled or moved has faults or a forecast") {
  const TemporaryFolder folder;
  Draws draws;
  Tally tally;
  for (const std::string& text : texts()) {
    for (int i = 0; i < 400; ++i) check_text(folder, with_lines_moved(text, draws), tally);
  }
  CHECK(tally.faulty > 100);
  CHECK(tally.forecasts > 100);
}

TEST_CASE("a scenario with words changed for others like them has faults or a forecast") {
  const TemporaryFolder folder;
  Draws draws;
  Tally tally;
  for (const std::string& text : texts()) {
    for (int i = 0; i < 600; ++i) {
      std::string changed = text;
      for (std::size_t words = 0; words <= draws.below(3); ++words) {
        changed = with_words_changed(changed, draws);
      }
      check_text(folder, changed, tally);
    }
  }
  CHECK(tally.faulty > 200);
  CHECK(tally.forecasts > 200);
}

TEST_CASE("a garbled scenario has faults or a forecast") {
  const TemporaryFolder folder;
  Draws draws;
  Tally tally;
  for (const std::string& text : texts()) {
    for (int i = 0; i < 400; ++i) check_text(folder, garbled(text, draws), tally);
  }
  CHECK(tally.faulty > 400);
  CHECK(tally.forecasts > 5);
}
