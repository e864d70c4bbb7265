#include "highneeds/report/forum_view.hpp"
#include "report/markup_check.hpp"
#include "report/papers.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

const std::string in_year = "In-year balance";
const std::string closing = "Carried forward";

/// What members are asked to do, an item a line.
std::string asked(const Scenario& scenario, const ForecastOptions& options = {}) {
  const Report report = paper(forum_view, scenario, options);
  std::string text;
  for (const auto& [name, what] : std::get<Facts>(report.blocks.front()).items) {
    text += name + ": " + what + "\n";
  }
  return text;
}

Scenario with_transfer(double rate, TransferStatus status, int year = 2026) {
  Scenario scenario = small_scenario();
  auto& transfers = scenario.funding.schools_block_transfer;
  transfers.clear();
  transfers[{year}].rate = {.value = Rate::ratio(rate)};
  transfers[{year}].status = status;
  return scenario;
}

}  // namespace

TEST_CASE("forum: the paper as Markdown") {
  check_page(write_markdown(paper(forum_view, scenario_of_four_workstreams()), sources()),
             "forum.md");
}

TEST_CASE("forum: with the transfer less without it is what the transfer changes") {
  for_each_scenario(forum_view, [](const Outlook& outlook, const Report& report) {
    const auto* table = table_named(report, "With and without the transfer");
    if (table == nullptr) return;
    const auto years = static_cast<std::size_t>(outlook.scenario.years.length());
    Figures moved =
        forecast_of(outlook, Case::Mitigated, Section::Funding, "schools_block_transfer");
    moved.resize(years);
    check_same(figures_of(*table, "difference", in_year), moved);
    for (const std::string& heading : {in_year, closing}) {
      check_same(figures_of(*table, "with the transfer", heading) -
                     figures_of(*table, "without it", heading),
                 figures_of(*table, "difference", heading));
    }
    check_same(figures_of(*table, "with the transfer", closing),
               forecast_of(outlook, Case::Mitigated, Section::Balance, "closing"));
  });
}

TEST_CASE("forum: a transfer parts at the limit of a Schools Forum") {
  for_each_scenario(forum_view, [](const Outlook& outlook, const Report& report) {
    const auto* table = table_named(report, "The transfer from the schools block");
    if (table == nullptr) return;
    const std::string transfer = "Transfer from the schools block";
    const Figures base = figures_of(*table, "Schools block, before the transfer");
    const Figures rate = figures_of(*table, "Share of it that is moved");
    const Figures within = figures_of(*table, "within the limit of a Schools Forum, 0.5%");
    const Figures beyond = figures_of(*table, "beyond it: for the Secretary of State");
    check_same(within + beyond, figures_of(*table, transfer));
    check_same(figures_of(*table, transfer),
               forecast_of(outlook, Case::Mitigated, Section::Funding, "schools_block_transfer"));
    for (std::size_t i = 0; i < base.size(); ++i) {
      CHECK(within[i] <= 0.005 * base[i] + 0.001);
      CHECK((within[i] + beyond[i]) == doctest::Approx(rate[i] * base[i]));
    }
  });
}

TEST_CASE("forum: the blocks of the grant add up to its total") {
  for_each_scenario(forum_view, [](const Outlook&, const Report& report) {
    const auto* table = table_named(report, "The Dedicated Schools Grant by block");
    if (table == nullptr) return;
    const Figures total = figures_of(*table, "Total grant");
    const Figures sum = sum_between(*table, "", "Total grant");
    const Figures left = figures_of(*table, "Central school services and early years");
    for (std::size_t i = 0; i < total.size(); ++i) {
      if (left[i] != 0) CHECK(sum[i] == doctest::Approx(total[i]));
    }
  });
}

TEST_CASE(
    "forum: the schools block is known as the scenario says, and blank where it says nothing") {
  Scenario scenario = small_scenario();
  Provenance guess;
  guess.known = Known::Assumed;
  guess.source = "dsg";
  scenario.sources["dsg"].title = "Allocations of the grant";
  auto& block = *scenario.funding.schools_block;
  block.always.reset();
  block.by_year[{2024}] = {.value = million(100)};
  block.by_year[{2025}] = {.value = million(110),
                           .provenance = std::make_shared<const Provenance>(guess)};
  const Report report = paper(forum_view, scenario);
  for (const char* title :
       {"The transfer from the schools block", "The Dedicated Schools Grant by block"}) {
    const auto* table = table_named(report, title);
    REQUIRE(table != nullptr);
    const auto& cells = table->rows.front().cells;
    CHECK(std::get<double>(cells.at(1).content) == 100e6);
    CHECK(cells.at(1).known == Known::Actual);
    CHECK(std::get<double>(cells.at(2).content) == 110e6);
    CHECK(cells.at(2).known == Known::Assumed);
    CHECK(std::holds_alternative<std::monostate>(cells.at(3).content));
    CHECK(table->notes.back() == "Sources, as the scenario states them: Allocations of the grant.");
  }
}

TEST_CASE("forum: what is not decided is asked, beyond the limit for a view only") {
  const std::string within = asked(with_transfer(0.005, TransferStatus::Assumed));
  CHECK(
      within.starts_with("1. To decide: Whether to agree a transfer of £0.5m, 0.5% of the schools "
                         "block for 2026-27. In that year alone there would be a "));
  CHECK_FALSE(has(within, "To give a view"));
  const std::string beyond = asked(with_transfer(0.015, TransferStatus::Assumed));
  CHECK(
      beyond.starts_with("1. To decide: Whether to agree £0.5m for 2026-27, the 0.5% of the "
                         "schools block that a Schools Forum may agree.\n2. To give a view on: "
                         "The further £1.0m for 2026-27, which makes £1.5m, 1.5% "));
  Scenario spent = with_transfer(0.005, TransferStatus::Assumed);
  spent.funding.schools_block_transfer[{2026}].use = TransferUse::NewSpend;
  CHECK(has(asked(spent), "It pays for new spending of the same amount"));
}

TEST_CASE("forum: what falls on schools as less is moved is told") {
  Scenario scenario = with_transfer(0.005, TransferStatus::Assumed);
  auto& earlier = scenario.funding.schools_block_transfer[{2025}];
  earlier.rate = {.value = Rate::ratio(0.01)};
  earlier.status = TransferStatus::Approved;
  earlier.offset = Offset{.at = {}, .line = "mainstream", .share = {.value = Rate::ratio(0.5)}};
  const std::string text = asked(scenario);
  CHECK(has(text,
            "That does not count that spending on Mainstream schools is taken to fall, by 50% "
            "of what is moved less than before."));
  CHECK(has(text, "spending on Mainstream schools is taken to fall: by £0.3m in 2026-27."));
}

TEST_CASE("forum: what is decided, refused, nil or past is noted") {
  const auto says = [](const Scenario& scenario, const char* words) {
    const std::string text = asked(scenario);
    CAPTURE(text);
    CHECK(has(text, words));
    CHECK_FALSE(has(text, "To decide"));
  };
  says(with_transfer(0.005, TransferStatus::Agreed),
       "To note: Transfers decided, with their share of the schools block: 2026-27 £0.5m (0.5%).");
  says(with_transfer(0.015, TransferStatus::Approved), ": 2026-27 £1.5m (1.5%).");
  says(with_transfer(0.015, TransferStatus::Agreed),
       "£1.0m of the transfer of 2026-27 is beyond what a Schools Forum may agree");
  says(with_transfer(0.005, TransferStatus::Refused), "for 2026-27 was refused");
  says(with_transfer(0, TransferStatus::Assumed),
       "Nothing is transferred in 2026-27: that is assumed, and not recorded as decided.");
  says(with_transfer(0.005, TransferStatus::Assumed, 2024),
       "A transfer of £0.5m, 0.5% of the schools block is counted in 2024-25; who decided it is "
       "not recorded.");
  says(with_transfer(0.005, TransferStatus::Agreed), "after 2026-27 none is counted.");
  Scenario none = small_scenario();
  none.funding.schools_block_transfer.clear();
  says(none, "No transfer from the schools block is counted in any year shown.");
}

TEST_CASE("forum: without transfer, other blocks or programme, and with one year") {
  Scenario bare = small_scenario();
  bare.funding.schools_block_transfer.clear();
  bare.funding.schools_block.reset();
  bare.funding.total_dsg.clear();
  const Report report = paper(forum_view, bare);
  CHECK(charts_of(report).front() == "Balance at the end of each year");
  CHECK(table_named(report, "With and without the transfer") == nullptr);
  CHECK(table_named(report, "The Dedicated Schools Grant by block") == nullptr);
  const std::string html = write_html(report, sources());
  CHECK(has(html, "The scenario states no other block of the Dedicated Schools Grant"));
  CHECK_FALSE(has(html, "mitigated"));
  CHECK(read_markup(html).faults.empty());
  for (const int year : {2024, 2026}) {
    const ForecastOptions one{.years = Horizon{{year}, {year}}};
    CHECK(read_markup(write_html(paper(forum_view, small_scenario(), one), sources()))
              .faults.empty());
  }
}

TEST_CASE("forum: words of the scenario are never markup") {
  Scenario scenario = with_transfer(0.005, TransferStatus::Agreed);
  scenario.funding.schools_block_transfer[{2026}].by = "<script>alert(1)</script>";
  scenario.funding.schools_block_transfer[{2026}].note = "| & [x](y)";
  const Report report = paper(forum_view, scenario);
  const std::string html = write_html(report, sources());
  CHECK_FALSE(has(html, "<script"));
  CHECK(has(html, "&lt;script&gt;alert(1)&lt;/<wbr/>script&gt;; | &amp; [x](y)"));
  CHECK(has(write_markdown(report, sources()),
            "\\<script\\>alert(1)\\</script\\>; \\| \\& \\[x\\](y)"));
}
