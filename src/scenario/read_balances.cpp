#include "scenario/read_parts.hpp"

namespace highneeds {
namespace {

void read_known_closings(Reader& reader, Scenario& scenario) {
  scenario.known_closing =
      reader.dated<Money>({"known_closing",
                           "Published closing balances; in such a year a balancing item takes up "
                           "what the model does not explain.",
                           "{2023-24: -£81.5m}", "none is known"});
  scenario.balancing_causes = reader.dated_named<Money>(
      {"balancing_causes",
       "Likely causes of the balancing item of a year with a known closing, by name; what makes "
       "the deficit larger "
       "is negative.",
       "{2023-24: {transfer not published: £8.5m}}", "all of it is unexplained"});
}

void read_comparisons(Reader& reader, Scenario& scenario) {
  auto published = reader.named_dated<Money>(
      {"compare_with",
       "Published forecasts of the closing balance, shown beside ours and never tuned to.",
       "{council-august-2024: {2024-25: -£115m}}", "none is shown"});
  for (auto& [name, at, balance] : published) {
    scenario.compare_with.push_back({std::move(name), at, std::move(balance)});
  }
}

}  // namespace

void read_balances(Reader& reader, Scenario& scenario) {
  scenario.opening_balance =
      reader.required_with_date({"opening_balance",
                                 "The cumulative balance that the first year starts from, and its "
                                 "day, 31 March before that year; a deficit is "
                                 "negative.",
                                 "{value: -£31.766m, at: 2021-03-31}"},
                                scenario.opening_date);
  read_known_closings(reader, scenario);
  read_comparisons(reader, scenario);
}

}  // namespace highneeds
