#include <algorithm>
#include <stdexcept>

#include "highneeds/calibration/estimate.hpp"
#include "highneeds/population/population_model.hpp"

namespace highneeds::calibration {

Counts people_in(const std::map<int, Counts>& tables, int year) {
  if (tables.empty()) throw std::logic_error("no table of people");
  auto table = tables.upper_bound(year);
  if (table == tables.begin()) return table->second;
  --table;
  return people_of(table->second, table->first, year);
}

Counts join_rates(const std::map<int, ByAge<settings>>& new_plans,
                  const std::map<int, Counts>& people, int first_year, int last_year) {
  Counts joined{};
  Counts exposed{};
  for (int year = first_year; year <= last_year; ++year) {
    const Counts plans = row_sums(new_plans.at(year));
    const Counts of_year = people_in(people, year);
    for (std::size_t age = 0; age < ages; ++age) {
      joined[age] += plans[age];
      exposed[age] += of_year[age];
    }
  }
  Counts rates{};
  for (std::size_t age = 0; age < ages; ++age) {
    if (exposed[age] > 0) rates[age] = std::min(1.0, joined[age] / exposed[age]);
  }
  return rates;
}

}  // namespace highneeds::calibration
