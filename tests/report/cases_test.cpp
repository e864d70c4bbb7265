#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/pages.hpp"

using namespace highneeds;
using namespace highneeds::test;
using Json = nlohmann::json;

namespace {

std::string page_of(Shown shown) {
  return page(small_scenario_with_programme(), {.shown = shown});
}

std::vector<std::string> tidy(Shown shown) {
  const auto outlook = look_ahead(small_scenario_with_programme(), {});
  return lines_of(write_csv(tidy_figures(outlook, {}, shown)));
}

bool all_begin_with(const std::vector<std::string>& lines, const std::string& begin) {
  return lines.size() > 1 && std::all_of(lines.begin() + 1, lines.end(),
                                         [&](const auto& line) { return line.starts_with(begin); });
}

Json json(const Scenario& scenario, Shown shown = Shown::Both) {
  const auto outlook = look_ahead(scenario, {});
  return Json::parse(
      forecast_json(outlook, forecast_view(outlook, stamp, {}), sources(), {}, shown));
}

}  // namespace

TEST_CASE("cases: the page of a forecast with a programme") {
  check_page(page_of(Shown::Both), "small-programme.txt");
}

TEST_CASE("cases: the page of the difference that a programme makes") {
  check_page(page_of(Shown::Difference), "small-programme-difference.txt");
}

TEST_CASE("cases: the page of one case is wholly of it, and says so") {
  const auto unmitigated = page_of(Shown::Unmitigated);
  CHECK(has(unmitigated, ": unmitigated forecast of the High Needs Block, 2024-25"));
  CHECK_FALSE(has(unmitigated, "With and without the programme"));
  CHECK_FALSE(has(unmitigated, "Programme: savings"));
  auto scenario = small_scenario_with_programme();
  scenario.programme.reset();
  const auto figures = [](const std::string& text) {
    const auto from = text.find("How the bal");
    return text.substr(from, text.find("Warnings:") - from);
  };
  CHECK(figures(unmitigated) == figures(page(scenario)));
  const auto mitigated = page_of(Shown::Mitigated);
  CHECK(has(mitigated, ": mitigated forecast of the High Needs Block, 2024-25"));
  CHECK_FALSE(has(mitigated, "With and without the programme"));
  CHECK(figures(mitigated) == figures(page_of(Shown::Both)));
}

TEST_CASE("cases: without a programme the page is the same whichever case is asked for") {
  const auto usual = page(small_scenario());
  CHECK(page(small_scenario(), {.shown = Shown::Unmitigated}) == usual);
  CHECK(page(small_scenario(), {.shown = Shown::Mitigated}) == usual);
  CHECK(has(page(small_scenario(), {.shown = Shown::Difference}),
            "The scenario has no programme, so there is no difference."));
}

TEST_CASE("cases: tidy figures are of the case chosen, unmitigated before mitigated") {
  const auto both = tidy(Shown::Both);
  const auto unmitigated = tidy(Shown::Unmitigated);
  const auto mitigated = tidy(Shown::Mitigated);
  CHECK(all_begin_with(unmitigated, "unmitigated,"));
  CHECK(all_begin_with(mitigated, "mitigated,"));
  auto joined = unmitigated;
  joined.insert(joined.end(), mitigated.begin() + 1, mitigated.end());
  CHECK(both == joined);
  CHECK(all_begin_with(tidy(Shown::Difference), "difference,"));
}

TEST_CASE("cases: a difference is mitigated less unmitigated, known as the less sure of both") {
  auto scenario = small_scenario_with_programme();
  Provenance guess;
  guess.known = Known::Assumed;
  auto& project = scenario.programme->workstreams[0].projects[0];
  project.confidence = {.value = Rate::ratio(0.5),
                        .provenance = std::make_shared<const Provenance>(guess)};
  const auto all = json(scenario).at("figures");
  for (const char* const line : {"closing", "in_year", "movement"}) {
    for (const auto& [year, value] :
         all.at("difference").at("balance").at(line).at("amount").at("value").items()) {
      const auto of = [&](const char* which) {
        return all.at(which).at("balance").at(line).at("amount").at("value").at(year).get<double>();
      };
      CHECK(value.get<double>() == of("mitigated") - of("unmitigated"));
    }
  }
  const auto status = [&](const char* which) {
    return all.at(which).at("balance").at("in_year").at("amount").at("status").at("2027-28");
  };
  CHECK(status("unmitigated") == "forecast");
  CHECK(status("mitigated") == "assumed");
  CHECK(status("difference") == "assumed");
}

TEST_CASE("cases: JSON has the difference and both summaries where there is a programme") {
  const auto with = json(small_scenario_with_programme());
  CHECK(with.at("figures").size() == 3);
  CHECK(with.at("summary").at("closing") != with.at("summary_unmitigated").at("closing"));
  CHECK(with.at("summary").at("closing").at("2028-29") == with.at("figures")
                                                              .at("mitigated")
                                                              .at("balance")
                                                              .at("closing")
                                                              .at("amount")
                                                              .at("value")
                                                              .at("2028-29"));
  const auto without = json(small_scenario());
  CHECK(without.at("figures").size() == 2);
  CHECK_FALSE(without.contains("summary_unmitigated"));
  const auto one = json(small_scenario_with_programme(), Shown::Unmitigated);
  CHECK(one.at("figures").size() == 1);
  CHECK(one.at("figures").contains("unmitigated"));
}
