#include <doctest/doctest.h>

#include <cmath>

#include "highneeds/skill/backtest.hpp"
#include "skill/made_up.hpp"

using namespace highneeds;
using namespace highneeds::skill;

namespace {

void garble_after(int year, Yearly& figures) {
  for (std::size_t council = 0; council < figures.councils(); ++council) {
    for (int later = year + 1; later <= figures.last(); ++later) {
      figures.set(council, later,
                  later % 2 == 0 ? NAN : 7.0 * later + static_cast<double>(council));
    }
  }
}

/// The panel with everything that was not over by January changed or taken away.
Panel with_another_future(Panel panel, int january) {
  garble_after(january, panel.plans);
  garble_after(january, panel.under_five);
  for (Yearly& plans : panel.by_provision) garble_after(january, plans);
  for (Yearly* const figures :
       {&panel.new_plans, &panel.people, &panel.spending, &panel.block, &panel.deficit}) {
    garble_after(january - 1, *figures);
  }
  return panel;
}

bool same(const Path& left, const Path& right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const bool is_same = left[i] == right[i] || (std::isnan(left[i]) && std::isnan(right[i]));
    if (!is_same) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("what comes after a January changes no forecast from it, by any method") {
  const Panel panel = test::made_up_panel();
  for (const int january : {2016, 2019, 2023}) {
    const Panel known = known_in(january, panel);
    const Panel other = known_in(january, with_another_future(panel, january));
    for (const Measure& measure : every_measure()) {
      for (const Method method : every_method) {
        INFO(name_of(measure) << ", " << name_of(method) << ", " << january);
        const Paths before = forecast(method, measure, known, january, 5);
        const Paths after = forecast(method, measure, other, january, 5);
        REQUIRE(before.size() == after.size());
        bool has_any = false;
        for (std::size_t council = 0; council < before.size(); ++council) {
          CHECK(same(before[council], after[council]));
          has_any = has_any || std::isfinite(before[council].back());
        }
        CHECK(has_any);
      }
    }
  }
}

TEST_CASE("nor does it change the range around a forecast") {
  const Panel panel = test::made_up_panel();
  const Span span{.first_origin = 2018, .last_origin = 2018, .last_horizon = 3};
  const Backtest before = backtest(panel, span, std::nullopt);
  const Panel other_future = with_another_future(panel, 2018);
  const Backtest after = backtest(other_future, span, 3);
  const auto& all = before.measures.front().outcomes;
  int compared = 0;
  for (const Outcome& outcome : after.measures.front().outcomes) {
    for (const Outcome& same_one : all) {
      if (same_one.council != outcome.council || same_one.horizon != outcome.horizon) continue;
      CHECK(same_one.forecast == outcome.forecast);
      CHECK(same_one.half == outcome.half);
      CHECK(same_one.four_fifths == outcome.four_fifths);
      ++compared;
    }
  }
  CHECK(compared > 0);
}

TEST_CASE("the future is taken away, and the past left") {
  const Panel panel = test::made_up_panel(3);
  const Panel known = known_in(2019, panel);
  CHECK(known.plans.at(1, 2019) == panel.plans.at(1, 2019));
  CHECK(std::isnan(known.plans.at(1, 2020)));
  CHECK(known.new_plans.at(1, 2018) == panel.new_plans.at(1, 2018));
  CHECK(std::isnan(known.new_plans.at(1, 2019)));
  CHECK(std::isnan(known.people.at(1, 2019)));
  CHECK(std::isnan(known.deficit.at(1, 2019)));
  CHECK(known.deficit.at(1, 2018) == panel.deficit.at(1, 2018));
}
