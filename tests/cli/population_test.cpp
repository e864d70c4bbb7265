#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;

namespace {

std::string norfolk() {
  return (root() / "scenarios/norfolk/population.yaml").string();
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "population: the page has plans by age, setting and need, and what the programme avoids") {
  const Ran ran = run({"population", norfolk()});
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  for (const char* const title :
       {"All EHC plans, from one January to the next, pupils\n",
        "Plans by age in January, pupils\n", "Plans by provision and setting, pupils\n",
        "Plans by primary need, pupils\n",
        "January 2026: the forecast beside what is recorded, pupils\n",
        "Independent places that the programme avoids, by age, pupils\n",
        "Where these pupils are instead, pupils\n"}) {
    CAPTURE(title);
    CHECK(has(ran.out, title));
  }
}

TEST_CASE("population: an account of each band, setting or need in place of the overview") {
  const Ran age = run({"population", norfolk(), "--by", "age", "--age", "august"});
  CHECK(has(age.out, "\nAge 16 to 19, pupils\n"));
  CHECK(has(age.out, "Ages on 31 August before the academic year."));
  CHECK_FALSE(has(age.out, "Plans by primary need"));
  const Ran setting = run({"population", norfolk(), "--by", "setting", "--case", "unmitigated"});
  CHECK(has(setting.out, "\nNon-maintained special schools, pupils\n"));
  CHECK(has(setting.out, "Unmitigated: without the programme."));
  CHECK(has(run({"population", norfolk(), "--by", "need"}).out, "\nSEMH, pupils\n"));
}

TEST_CASE("population: tidy figures go to standard output, warnings to standard error") {
  const Ran csv = run({"population", norfolk(), "--format", "csv"});
  CHECK(csv.status == 0);
  CHECK(csv.out.starts_with("case,january,measure,age_band,provision,setting,need,value,status\n"));
  CHECK(has(csv.out, "\nmitigated,2026,recorded,,state_special,,,2446,actual\n"));
  CHECK(has(csv.out, "\nunmitigated,2025,closing,5_to_10,,,,3612,actual\n"));
  CHECK(has(csv.out, "\ndifference,2029,without_plan,"));
  CHECK(has(csv.err, "the Stability Grant is pending and counts"));
  const Ran one = run({"population", norfolk(), "--format", "csv", "--case", "mitigated"});
  CHECK_FALSE(has(one.out, "unmitigated"));
  CHECK_FALSE(has(one.out, "difference"));
}

TEST_CASE("population: JSON has the same by name") {
  const Ran json = run({"population", norfolk(), "--format", "json", "--by", "age"});
  CHECK(json.status == 0);
  CHECK(has(json.out, "  \"age_on\": \"january\",\n"));
  CHECK(has(json.out, "        \"5_to_10\": {\n"));
  CHECK_FALSE(has(json.out, "\"settings\": {"));
}

TEST_CASE("population: a scenario without one is refused, with a way on") {
  const ScenarioFolder folder;
  const Ran ran = run({"population", folder.scenario()});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == "highneeds: error: " + folder.scenario() +
                       " has no population\n"
                       "  help: add `population:` with its tables, which `highneeds calibrate` "
                       "writes, or lay one over it with --overlay FILE\n");
}
