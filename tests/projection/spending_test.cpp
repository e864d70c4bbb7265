#include <doctest/doctest.h>

#include <stdexcept>

#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

Scenario with(const Provision& made) {
  Scenario s = small_scenario();
  s.provision.push_back(made);
  return s;
}

Provision placed(ProvisionKind kind, double pupils, double places) {
  Provision p = provision(kind);
  p.pupils = always<Pupils, AcademicYear>(pupils);
  p.places = always<Places, AcademicYear>(places);
  p.unit_cost = always<UnitCost>(5'000);
  return p;
}

}  // namespace

TEST_CASE("4.1: places cost the same empty or full; pupils cost the top-up") {
  const Run run{with(placed(ProvisionKind::StateSpecial, 90, 100))};
  CHECK(run.memorandum("state_special:place_funding", 2023) == 1'000'000);
  CHECK(run.memorandum("state_special:top_up", 2023) == 450'000);
  CHECK(run.spending("state_special", 2023) == 1'450'000);
  CHECK(run.spending("state_special", 2023, Measure::Places) == 100);
}

TEST_CASE("4.1: children without a plan cost the top-up, and are no plans") {
  Provision p = provision(ProvisionKind::AlternativeProvision);
  p.pupils = always<Pupils, AcademicYear>(90);
  p.pupils_without_plan = always<Pupils>(30);
  p.unit_cost = always<UnitCost>(1'000);
  const Run run{with(p)};
  CHECK(run.spending("alternative_provision", 2024, Measure::Pupils) == 120);
  CHECK(run.spending("alternative_provision", 2024, Measure::Plans) == 90);
  CHECK(run.spending("alternative_provision", 2024) == 120'000);
  CHECK_FALSE(run.spending("alternative_provision", 2024, Measure::Places));
}

TEST_CASE("4.1: resourced provision pays one rate for occupied places and another for empty ones") {
  // 80 of 100 places taken: 80 x 6,000 + 20 x 10,000.
  const Run run{with(placed(ProvisionKind::ResourcedProvision, 80, 100))};
  CHECK(run.memorandum("resourced_provision:place_funding", 2023) == 680'000);
  // More pupils than places: none is empty.
  const Run full{with(placed(ProvisionKind::ResourcedProvision, 120, 100))};
  CHECK(full.memorandum("resourced_provision:place_funding", 2023) == 600'000);
}

TEST_CASE("4.1: empty places are counted by academic year before they are averaged") {
  Provision p = placed(ProvisionKind::ResourcedProvision, 0, 100);
  p.pupils = by_year<Pupils, AcademicYear>({{2022, 160}, {2023, 40}, {2024, 40}, {2025, 40}});
  // 2022/23 none empty, 2023/24 sixty: 7/12 x 60 = 35 empty in 2023-24. The mean of pupils (90)
  // would say 10.
  const Run run{with(p)};
  CHECK(run.memorandum("resourced_provision:place_funding", 2023) == 65 * 6'000 + 35 * 10'000);
}

TEST_CASE(
    "4.1: rates of its own come before the policy's, and the policy's are for three kinds only") {
  Provision p = placed(ProvisionKind::StateSpecial, 90, 100);
  p.place_rate = always<UnitCost>(11'000);
  CHECK(Run{with(p)}.memorandum("state_special:place_funding", 2023) == 1'100'000);
  p.empty_place_rate = always<UnitCost>(4'000);
  CHECK(Run{with(p)}.memorandum("state_special:place_funding", 2023) == 90 * 11'000 + 10 * 4'000);
  CHECK(Run{with(placed(ProvisionKind::AlternativeProvision, 5, 10))}.memorandum(
            "alternative_provision:place_funding", 2023) == 100'000);
  CHECK_THROWS_WITH_AS(Run{with(placed(ProvisionKind::Mainstream, 90, 100))},
                       "places of mainstream have no rate", std::logic_error);
}

TEST_CASE("4.2: the unit cost is uprated on the year before, apart from volume") {
  Provision p = provision(ProvisionKind::IndependentSpecial);
  p.pupils = always<Pupils, AcademicYear>(120);
  p.unit_cost = then_grow(by_year<UnitCost>({{2023, 50'000}}), 0.1);
  const Run run{with(p)};
  CHECK(run.spending("independent_special", 2024, Measure::UnitCost) == 50'000 * 1.1);
  CHECK(run.spending("independent_special", 2025, Measure::UnitCost) == 50'000 * 1.1 * 1.1);
  CHECK(run.spending("independent_special", 2025) == 120 * (50'000 * 1.1 * 1.1));
}

TEST_CASE("4.3: section 251 rows share out every line and add to the total") {
  Scenario s = with(placed(ProvisionKind::StateSpecial, 90, 100));
  s.provision.front().section_251 = {named<Rate>("1.2.10", 0.25), named<Rate>("1.2.2", 0.75)};
  s.lines.push_back(line("therapies", always<Money>(400'000)));
  s.lines.back().section_251 = {named<Rate>("1.2.2", 1)};
  s.known_spending = KnownSpending{KnownSpending::Covers::All, dated<Money>({{2023, 95e6}})};
  const Run run{s};
  // Place funding has a line of its own; the shares are of the top-up.
  CHECK(run.memorandum("s251:1.0.2", 2023) == 1'000'000);
  CHECK(run.memorandum("s251:1.2.2", 2023) == 0.75 * 450'000 + 400'000);
  CHECK(run.memorandum("s251:1.2.10", 2023) == 0.25 * 450'000);
  CHECK(run.memorandum("s251:unallocated", 2024) == 90e6);
  for (const int year : {2023, 2024}) {
    CHECK(*run.memorandum("s251:1.0.2", year) + *run.memorandum("s251:1.2.2", year) +
              *run.memorandum("s251:1.2.10", year) + *run.memorandum("s251:unallocated", year) ==
          doctest::Approx(*run.spending("total", year)).epsilon(1e-12));
  }
  // In the order of their numbers, not of their letters.
  CHECK(*find_row(run.prepared.shape, Section::Memorandum, "s251:1.2.2") <
        *find_row(run.prepared.shape, Section::Memorandum, "s251:1.2.10"));
}

TEST_CASE("4.3: what falls with a transfer falls out of the codes of its line") {
  Scenario s = small_scenario();
  s.lines.front().section_251 = {named<Rate>("1.2.5", 1)};
  s.funding.schools_block = always<Money>(400e6);
  Transfer transfer;
  transfer.rate = value<Rate>(0.01);
  transfer.offset = Offset{{}, "services", value<Rate>(1)};
  s.funding.schools_block_transfer[{2023}] = transfer;
  const Run run{s};
  CHECK(run.memorandum("s251:1.2.5", 2024) == 86e6);
  CHECK_FALSE(find_row(run.prepared.shape, Section::Memorandum, "s251:unallocated"));
}

TEST_CASE("4.3: without a code anywhere there are no section 251 rows") {
  CHECK_FALSE(
      find_row(Run{small_scenario()}.prepared.shape, Section::Memorandum, "s251:unallocated"));
}

TEST_CASE("4.4: a known total leaves what is not modelled unallocated") {
  Scenario s = with(placed(ProvisionKind::StateSpecial, 90, 100));
  s.known_spending = KnownSpending{KnownSpending::Covers::All, dated<Money>({{2023, 95e6}})};
  const Run all{s};
  CHECK(all.spending("unallocated", 2023) == 95e6 - 90e6 - 1'450'000);
  CHECK(all.spending("total", 2023) == 95e6);
  CHECK_FALSE(all.spending("unallocated", 2024));
  CHECK(all.spending("total", 2024) == 91'450'000);
}

TEST_CASE("4.4: a total of section 251 lines 1.2 leaves place funding out") {
  Scenario s = with(placed(ProvisionKind::StateSpecial, 90, 100));
  s.known_spending =
      KnownSpending{KnownSpending::Covers::HighNeedsLines, dated<Money>({{2023, 95e6}})};
  const Run run{s};
  CHECK(run.spending("unallocated", 2023) == 95e6 - 90e6 - 450'000);
  CHECK(run.spending("total", 2023) == 96e6);
}
