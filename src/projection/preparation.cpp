#include "projection/preparation.hpp"

#include <stdexcept>

#include "highneeds/source/address.hpp"

namespace highneeds {

std::string join(std::string_view address, std::string_view key) {
  return address_of(address, key);
}

Index Preparation::lever(std::string address, Unit unit, double written, Place at,
                         std::shared_ptr<const Provenance> provenance) {
  const Known known = provenance && provenance->known ? *provenance->known : Known::ByYear;
  prepared.levers.push_back({.address = std::move(address),
                             .unit = unit,
                             .written = written,
                             .known = known,
                             .at = at,
                             .provenance = std::move(provenance)});
  prepared.values.push_back(written);
  return static_cast<Index>(prepared.levers.size() - 1);
}

Dated Preparation::dated(const std::string& address,
                         const std::map<FinancialYear, Value<Money>>& amounts) {
  Dated levers(static_cast<std::size_t>(length()), absent);
  for (const auto& [year, amount] : amounts) {
    const Index index = lever(join(address, year.name()), Unit::Pounds, amount);
    if (!scenario.years.contains(year)) continue;
    levers[static_cast<std::size_t>(year.first - scenario.years.first.first)] = index;
  }
  return levers;
}

Track Preparation::constant(Index lever) {
  shape().points.push_back({Point::Kind::Given, lever});
  return {static_cast<Index>(shape().points.size() - 1), 0};
}

Track Preparation::room(int count) {
  Index& workings = shape().workings;
  workings = std::max(workings, static_cast<Index>(shape().points.size()));
  workings += count;
  return {workings - count, 1};
}

Index policy_lever(const Preparation& preparation, std::string_view key) {
  const auto& levers = preparation.prepared.levers;
  const std::string address = join("policy", key);
  for (std::size_t i = 0; i < levers.size(); ++i) {
    if (levers[i].address == address) return static_cast<Index>(i);
  }
  throw std::logic_error("no policy lever " + std::string{key});
}

Prepared prepare(const Scenario& scenario) {
  Preparation preparation{scenario};
  prepare_policy(preparation);
  prepare_funding(preparation);
  prepare_spending(preparation);
  prepare_balance(preparation);
  prepare_population(preparation);
  prepare_demand(preparation);
  prepare_programme(preparation);
  make_room(preparation);
  name_workings(preparation);
  prepare_rows(preparation);
  return std::move(preparation.prepared);
}

}  // namespace highneeds
