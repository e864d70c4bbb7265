// What holds of any programme (8.3, 8.4), on random ones.
#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "highneeds/analysis/figures.hpp"
#include "highneeds/analysis/programme_outlook.hpp"
#include "projection/random_scenario.hpp"

using namespace highneeds;

namespace {

constexpr double half_a_penny = 0.005;

double sum(const Yearly& amounts) {
  return std::accumulate(amounts.begin(), amounts.end(), 0.0);
}

/// Calls `check` with the outlook of each random scenario that has a project; their number.
template <class Check>
int each_programme(Check&& check) {
  int checked = 0;
  for (std::uint64_t seed = 1000; seed < 1120; ++seed) {
    CAPTURE(seed);
    const Outlook outlook = look_ahead(random_scenario(seed), {});
    if (!outlook.has_programme()) continue;
    check(outlook, *look_at_programme(outlook));
    ++checked;
  }
  return checked;
}

double change_of(const Outlook& outlook, std::string_view line, std::size_t y) {
  const Shape& shape = outlook.prepared.shape;
  return balances(shape, outlook.mitigated.forecast, line)[y] -
         balances(shape, outlook.unmitigated.forecast, line)[y];
}

/// The shares of a workstream's projects in one year.
double of_projects(const Outlook& outlook, const Attribution& attribution, std::size_t workstream,
                   std::size_t y) {
  double all = 0;
  for (std::size_t i = 0; i < attribution.projects.size(); ++i) {
    const Index of = outlook.prepared.shape.programme.projects[i].workstream;
    if (of == static_cast<Index>(workstream)) all += attribution.projects[i][y];
  }
  return all;
}

void check_shares(const Outlook& outlook, const Attribution& attribution) {
  for (std::size_t y = 0; y < attribution.difference.size(); ++y) {
    CAPTURE(y);
    double all = 0;
    for (std::size_t w = 0; w < attribution.workstreams.size(); ++w) {
      const double share = attribution.workstreams[w][y];
      REQUIRE(std::abs(of_projects(outlook, attribution, w, y) - share) < half_a_penny);
      all += share;
    }
    REQUIRE(std::abs(all - attribution.difference[y]) < half_a_penny);
    REQUIRE(std::abs(all - change_of(outlook, "in_year", y)) < half_a_penny);
  }
}

/// What a project has saved to the end of a year less what it has cost; and whether it has cost
/// anything.
struct Account {
  double net = 0;
  bool has_cost = false;
};
Account account_of(const ProjectOutlook& project, std::size_t years) {
  Account account;
  for (std::size_t y = 0; y < years; ++y) {
    account.net += project.saving[y] - project.cost[y];
    account.has_cost = account.has_cost || project.cost[y] > 0;
  }
  return account;
}

bool is_paid_back(const Account& account) {
  return account.has_cost && account.net >= 0;
}

}  // namespace

TEST_CASE("shares of any programme add up to what it changes, by year and to the penny") {
  CHECK(each_programme([](const Outlook& outlook, const ProgrammeOutlook& programme) {
          check_shares(outlook, programme.attribution);
        }) > 30);
}

TEST_CASE("in-year balances and the grant are what any programme changes in the last balance") {
  CHECK(each_programme([](const Outlook& outlook, const ProgrammeOutlook& programme) {
          const Attribution& all = programme.attribution;
          const auto last = all.difference.size() - 1;
          REQUIRE(std::abs(all.closing_difference - change_of(outlook, "closing", last)) <
                  half_a_penny);
          REQUIRE(std::abs(sum(all.difference) + all.grant_forgone - all.closing_difference) <
                  half_a_penny);
        }) > 30);
}

TEST_CASE("the saving of any project is cash and cost avoidance, and its share before its cost") {
  CHECK(each_programme([](const Outlook&, const ProgrammeOutlook& programme) {
          for (const ProjectOutlook& project : programme.projects) {
            CAPTURE(project.written->name);
            const double saving = sum(project.saving);
            REQUIRE(std::abs(project.cash + project.avoidance - saving) < half_a_penny);
            const bool is_charged = project.written->charged_to == ChargedTo::Block;
            const double cost = is_charged ? sum(project.cost) : 0;
            REQUIRE(std::abs(saving - sum(project.share) - cost) < half_a_penny);
          }
        }) > 30);
}

TEST_CASE("any project is paid back in the first year to which it saved what it cost") {
  int paid_back = 0;
  (void)each_programme([&](const Outlook& outlook, const ProgrammeOutlook& programme) {
    const int first = outlook.scenario.years.first.first;
    for (const ProjectOutlook& project : programme.projects) {
      CAPTURE(project.written->name);
      const auto years = project.paid_back
                             ? static_cast<std::size_t>(project.paid_back->first - first)
                             : project.saving.size();
      for (std::size_t y = 0; y <= years; ++y) {
        REQUIRE_FALSE(is_paid_back(account_of(project, y)));
      }
      if (!project.paid_back) continue;
      REQUIRE(is_paid_back(account_of(project, years + 1)));
      ++paid_back;
    }
  });
  CHECK(paid_back > 10);
}
