#include "highneeds/calibration/draft.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "highneeds/source/fault.hpp"
#include "support/small_tables.hpp"

using namespace highneeds;
using namespace highneeds::calibration;
using namespace highneeds::test;

namespace {

using enum ProvisionKind;

Draft drafted(const SmallTables& tables, const std::string& authority = "Exampleshire") {
  Sources sources;
  const std::string folder = tables.path().string();
  Published published = read_published(folder, authority, sources);
  const bool is_bare = needs_typical_costs(published);
  return draft_of(std::move(published),
                  is_bare ? read_typical_costs(folder, sources) : TypicalCosts{},
                  {.all = {0.08, 0.07, 0.06, 0.05}});
}

const ProvisionDraft& of(const Draft& draft, ProvisionKind kind) {
  return draft.provision.at(static_cast<std::size_t>(kind));
}

double line(const Draft& draft, std::string_view name) {
  for (const LineDraft& one : draft.lines) {
    if (one.name == name) return one.amount;
  }
  return 0;
}

std::string complaint(const SmallTables& tables, const std::string& authority) {
  try {
    (void)drafted(tables, authority);
  } catch (const InputError& error) {
    const Fault& fault = error.faults().all().front();
    return fault.what + "; " + fault.remedy;
  }
  return "none";
}

}  // namespace

TEST_CASE("draft: a unit cost is the outturn over the average pupils of its year") {
  const Draft draft = drafted(SmallTables());
  CHECK(draft.years == Horizon{{2021}, {2028}});
  CHECK(draft.actual_to == FinancialYear{2023});
  CHECK(of(draft, Mainstream).unit_cost == 5'000);
  CHECK(of(draft, ResourcedProvision).unit_cost == 5'000);
  CHECK(of(draft, StateSpecial).unit_cost == 15'000);
  CHECK(of(draft, StateSpecial).places == 200);
  CHECK(of(draft, IndependentSpecial).unit_cost == 60'000);
  CHECK(of(draft, Post16).unit_cost == 5'000);
  CHECK(of(draft, Elsewhere).basis == CostBasis::NoLine);
  CHECK(line(draft, "sen_support_and_inclusion") == 700'000);
}

TEST_CASE("draft: alternative provision costs no more for a plan than an independent school") {
  const SmallTables tables;
  const Draft fine = drafted(tables);  // £1m over 20 pupils
  CHECK(of(fine, AlternativeProvision).unit_cost == 50'000);
  CHECK(line(fine, "alternative_provision_top_up") == 0);
  tables.change("s251_high_needs_lines_2021_22", "outturn,topup_state_pru_ap,1000000",
                "outturn,topup_state_pru_ap,1400000");
  tables.change("s251_high_needs_lines_2021_22", "outturn,topup_state_total,8800000",
                "outturn,topup_state_total,9200000");
  const Draft dear = drafted(tables);
  CHECK(of(dear, AlternativeProvision).basis == CostBasis::AsOther);
  CHECK(of(dear, AlternativeProvision).unit_cost == 15'000);
  CHECK(line(dear, "alternative_provision_top_up") == 1'400'000 - 20 * 15'000);
}

TEST_CASE("draft: income comes off the kinds of a sector alike") {
  const SmallTables tables;
  tables.change("s251_high_needs_lines_2021_22", "outturn,topup_ind_total,6000000",
                "outturn,topup_ind_total,5400000");
  CHECK(of(drafted(tables), IndependentSpecial).unit_cost == 54'000);
}

TEST_CASE("draft: what the balances leave to have been spent is known, to the pound") {
  const Draft draft = drafted(SmallTables());
  CHECK(draft.opening == -1'000'000);
  CHECK(draft.closing.at({2021}) == -2'000'000);
  CHECK(draft.closing.at({2023}) == -4'000'000);
  const auto& known = draft.known_spending.amount;
  REQUIRE(known.size() == 2);  // 2021-22 has its outturn
  CHECK(known.at({2022}) + known.at({2023}) == 19e6 + 20e6 + 2e6);
  REQUIRE(draft.carried_on.has_value());
  const double modelled = *modelled_spending(draft, {2023}, true);
  CHECK(draft.carried_on->difference == doctest::Approx(known.at({2023}) - modelled));
  CHECK(draft.unlikely.empty());
}

TEST_CASE("draft: spending of the return's year is the return") {
  const Draft draft = drafted(SmallTables());
  CHECK(*modelled_spending(draft, {2021}, true) == 18'000'000);
  CHECK(*modelled_spending(draft, {2021}, false) == 16'000'000);
}

TEST_CASE("draft: a balance that spending cannot explain is no measure of it") {
  const SmallTables tables;
  tables.change("finance_by_authority", "145000000,4000000", "145000000,-4000000");
  const Draft draft = drafted(tables);
  CHECK(draft.known_spending.amount.empty());
  CHECK_FALSE(draft.carried_on.has_value());
  REQUIRE(draft.unlikely.size() == 1);
  CHECK(draft.unlikely[0].first == FinancialYear{2022});
  CHECK(draft.unlikely[0].last == FinancialYear{2023});
  CHECK(draft.unlikely[0].implied == 19e6 + 20e6 - 6e6);
  CHECK(draft.closing.at({2023}) == 4'000'000);
}

TEST_CASE("draft: published spending is taken before that which balances imply") {
  const SmallTables tables;
  tables.write("s251_high_needs_net_spend",
               "la_code,la,financial_year,net_1_2_lines\n"
               "E99000001,Exampleshire,2021-22,16000000\n"
               "E99000001,Exampleshire,2024-25,25000000\n");
  const Draft draft = drafted(tables);
  CHECK(draft.known_spending.is_published);
  CHECK(draft.known_spending.amount.at({2024}) == 25'000'000);
  CHECK(draft.carried_on->known == FinancialYear{2024});
  CHECK(draft.carried_on->difference ==
        doctest::Approx(25e6 - *modelled_spending(draft, {2024}, false)));
}

TEST_CASE(
    "draft: without an outturn costs are medians, and without finance the block is spending") {
  const SmallTables tables;
  const std::string own = read_text(tables.file("s251_high_needs_lines_2021_22.csv"));
  tables.write("s251_high_needs_lines_2021_22", own.substr(0, own.find("2021-22,E99000002")));
  const Draft draft = drafted(tables, "Otherton");
  CHECK(draft.typical_of == 1);
  CHECK(of(draft, StateSpecial).basis == CostBasis::Typical);
  CHECK(draft.years.first == FinancialYear{2024});
  const double prices = 1.070 * 1.053 * 1.040;  // 2022-23 to 2024-25, GDP deflator
  CHECK(of(draft, IndependentSpecial).unit_cost == std::round(60'000 * prices));
  CHECK(of(draft, StateSpecial).unit_cost == std::round((15'000 + 2e6 / 300) * prices));
  CHECK_FALSE(draft.is_opening_recorded);
  CHECK(draft.assumed_block == std::round(*modelled_spending(draft, {2024}, true)));
}

TEST_CASE("draft: where nobody's unit costs are known there is none") {
  const SmallTables tables;
  tables.write("s251_high_needs_lines_2021_22", "financial_year,la_code,la,kind,line,pounds\n");
  CHECK(complaint(tables, "Exampleshire").find("has an outturn by line") != std::string::npos);
}

TEST_CASE("draft: the block grows as prices, as announced, not at all, then above prices") {
  const auto growth = drafted(SmallTables()).block_growth;
  CHECK(growth.at({2024}).growth == doctest::Approx(0.040));
  CHECK(growth.at({2025}).growth == doctest::Approx(0.07));
  CHECK(growth.at({2026}).growth == 0);
  CHECK(growth.at({2026}).basis == GrowthBasis::Suspended);
  CHECK(growth.at({2027}).growth == doctest::Approx(0.029));
  CHECK_FALSE(growth.contains({2023}));
}

TEST_CASE("draft: authorities are found by name and code, and those that cannot be are refused") {
  const SmallTables tables;
  CHECK(drafted(tables, "exampleSHIRE").published.code == "E99000001");
  CHECK(drafted(tables, "e99000001").published.name == "Exampleshire");
  CHECK(complaint(tables, "Exampleshir") ==
        "there is no authority \"Exampleshir\"; did you mean \"Exampleshire\"?");
  CHECK(complaint(tables, "England") ==
        "England is no authority: no council has its block; name a council of the column la, or "
        "its code");
  CHECK(complaint(tables, "Oldham Rural") ==
        "Oldham Rural (E99000003) has plans to January 2020 only, and other authorities to 2025; "
        "name the council that has its area now, or add its later plans");
}

TEST_CASE("draft: of two codes of a name the one with the latest plans is taken") {
  const SmallTables tables;
  std::string text = read_text(tables.file("ehc_plans_by_placement.csv"));
  for (std::size_t at; (at = text.find("Oldham Rural")) != text.npos;) {
    text.replace(at, 12, "Exampleshire");
  }
  tables.write("ehc_plans_by_placement", text);
  CHECK(drafted(tables).published.code == "E99000001");
  CHECK(drafted(tables, "E99000003").published.code == "E99000001");  // the old code finds the new
}

TEST_CASE("draft: plans that stand under another code of the name in other years are taken too") {
  const SmallTables tables;
  std::string text = read_text(tables.file("ehc_plans_by_placement.csv"));
  for (const std::string january : {"2021", "2022"}) {
    const std::size_t at = text.find(january + ",E99000001");
    REQUIRE(at != text.npos);
    text.replace(at, january.size() + 10, january + ",E98000001");
  }
  tables.write("ehc_plans_by_placement", text);
  const Draft draft = drafted(tables);
  CHECK(draft.published.code == "E99000001");
  CHECK(draft.years.first == FinancialYear{2021});
  CHECK(of(draft, StateSpecial).unit_cost == 15'000);
}

TEST_CASE("draft: plans without a placement are spread as in the Januaries around") {
  const SmallTables tables;
  tables.change("ehc_plans_by_placement",
                "2023,E99000001,Exampleshire,1100,530,50,10,300,80,10,5,15,60,20,15,5",
                "2023,E99000001,Exampleshire,2200,0,0,0,0,0,0,0,0,0,0,0,2200");
  const Draft draft = drafted(tables);
  CHECK(draft.spread == std::vector<int>{2023});
  CHECK(draft.plans.at(2023).at(static_cast<std::size_t>(StateSpecial)) == 600);
  CHECK(draft.published.plans.at(2023).at(static_cast<std::size_t>(StateSpecial)) == 0);
  CHECK(drafted(SmallTables()).spread.empty());
  tables.change("ehc_plans_by_placement",
                "2025,E99000001,Exampleshire,1100,530,50,10,300,80,10,5,15,60,20,15,5",
                "2025,E99000001,Exampleshire,1320,0,0,0,0,0,0,0,0,0,0,0,0");
  const Draft last = drafted(tables);  // none of them in any class
  CHECK(last.spread == std::vector<int>{2023, 2025});
  CHECK(last.plans.at(2025).at(static_cast<std::size_t>(StateSpecial)) == 360);
}

TEST_CASE("draft: an independent placement costs no more than twice the national cost") {
  const SmallTables tables;
  tables.change("s251_high_needs_lines_2021_22", "outturn,topup_ind_special,6000000",
                "outturn,topup_ind_special,16000000");
  tables.change("s251_high_needs_lines_2021_22", "outturn,topup_ind_total,6000000",
                "outturn,topup_ind_total,16000000");
  const Draft draft = drafted(tables);
  const double national = 64'000 / (1.070 * 1.053 * 1.040);  // GDP deflator since 2021-22
  CHECK(of(draft, IndependentSpecial).unit_cost == std::round(national));
  CHECK(line(draft, "independent_top_up") == std::round(16e6 - 100 * national));
}

TEST_CASE(
    "draft: independent schools that the return has as alternative provision are paid there") {
  const SmallTables tables;
  const std::string table = "s251_high_needs_lines_2021_22";
  tables.change(table, "outturn,topup_ind_special,6000000",
                "outturn,topup_ind_special,1000000\n"
                "2021-22,E99000001,Exampleshire,outturn,topup_ind_pru_ap,5000000");
  const Draft draft = drafted(tables);
  CHECK(of(draft, IndependentSpecial).basis == CostBasis::WithAlternative);
  CHECK(of(draft, IndependentSpecial).unit_cost == 60'000);
  CHECK(of(draft, AlternativeProvision).unit_cost == 50'000);
  CHECK(*modelled_spending(draft, {2021}, true) == doctest::Approx(18'000'000));
}

TEST_CASE("draft: a net receipt is no unit cost, and no places") {
  const SmallTables tables;
  const std::string table = "s251_high_needs_lines_2021_22";
  tables.change(table, "outturn,topup_state_post_school,300000",
                "outturn,topup_state_post_school,-300000");
  tables.change(table, "outturn,topup_state_total,8800000", "outturn,topup_state_total,8200000");
  tables.change(table, "outturn,place_special,2000000", "outturn,place_special,-10000");
  const Draft draft = drafted(tables);
  CHECK(of(draft, Post16).unit_cost == 0);
  CHECK(of(draft, Post16).spent == -300'000);
  CHECK(of(draft, StateSpecial).places == 0);
}

TEST_CASE("draft: years that are missing between others are known to be") {
  const SmallTables whole;
  CHECK(missing_januaries(drafted(whole)).empty());
  CHECK(missing_finance(drafted(whole)).empty());
  CHECK_FALSE(only_january(drafted(whole)).has_value());
  const SmallTables tables;
  tables.change("ehc_plans_by_placement", "2021,E99000001,Exampleshire", "2021,E99000009,Else");
  const Draft no_january = drafted(tables);
  CHECK(missing_januaries(no_january) == std::vector<int>{2021});
  CHECK(only_january(no_january) == 2022);
  const SmallTables others;
  others.change("finance_by_authority", "21000002,19000000", "21000002,");
  const Draft no_block = drafted(others);
  CHECK(missing_finance(no_block) == std::vector<FinancialYear>{{2022}});
  CHECK(no_block.years.first == FinancialYear{2024});
}

TEST_CASE("draft: without finance the block holds what is carried on as well") {
  const SmallTables tables;
  tables.write("finance_by_authority",
               "financial_year,la_code,la,schools_block,high_needs_block,"
               "high_needs_block_after_deductions,total_dsg,"
               "cumulative_deficit_at_year_end\n");
  const auto net = [&](const std::string& year) {
    tables.write("s251_high_needs_net_spend",
                 "la_code,la,financial_year,net_1_2_lines\n"
                 "E99000001,Exampleshire," +
                     year + ",25000000\n");
    return drafted(tables);
  };
  const Draft known = net("2024-25");  // the first year
  const double places =
      *modelled_spending(known, {2024}, true) - *modelled_spending(known, {2024}, false);
  CHECK(places == 2'000'000);
  CHECK(known.assumed_block == 27'000'000);
}

TEST_CASE("draft: lines that the return does not have are known, and nil is taken") {
  const Draft draft = drafted(SmallTables());
  const auto missing = missing_lines(draft.published.outturn);
  CHECK(std::ranges::count(missing, "place_pru_ap") == 1);
  CHECK(std::ranges::count(missing, "topup_ind_special") == 0);
}
