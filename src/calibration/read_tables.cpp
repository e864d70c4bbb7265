#include <fmt/format.h>

#include <algorithm>

#include "calibration/read_parts.hpp"
#include "highneeds/scenario/read_age.hpp"

namespace highneeds::calibration {
namespace {

/// The age of a cell of column `age`, if it is one.
std::optional<std::size_t> age_in(const AuthorityRows& table, std::size_t row, Faults& faults) {
  const AgeCell age = read_age(table.cell(row, "age"), faults);
  if (age.kind != AgeKind::Age) return std::nullopt;
  return age.age;
}

}  // namespace

void read_table(const Reading& reading, std::string_view name,
                std::span<const std::string_view> columns, std::span<const std::string_view> key,
                const AddRow& add) {
  const auto found = reading.files.find(name);
  if (found == reading.files.end()) return;
  const AuthorityRows table(found->second, name, columns, reading.codes, reading.sources,
                            reading.faults);
  for (Census* const census : reading.censuses) {
    census->tables[std::string(name)] = table.at();
    if (!table.is_good()) continue;
    table.each(
        census->code, key, [&](std::size_t row) { add(table, row, *census); }, reading.faults);
  }
}

void read_plans(const Reading& reading) {
  const std::string_view key[] = {"january", "age"};
  const auto columns = with({"january", "age", "plans"}, setting_names);
  const auto add = [&](const AuthorityRows& table, std::size_t row, Census& census) {
    Faults& faults = reading.faults;
    const int january = table.year(row, "january", faults);
    const auto age = age_in(table, row, faults);
    if (!age) return;
    double unplaced = table.count(row, "plans", faults);
    BySetting& plans = census.plans[january][*age];
    for (std::size_t s = 0; s < settings; ++s) {
      const double count = table.count(row, setting_names[s], faults);
      plans[s] += count;
      unplaced -= count;
    }
    plans.back() += std::max(0.0, unplaced);
    census.unplaced[january] += std::max(0.0, unplaced);
  };
  read_table(reading, "ehc_plans_by_age_and_placement", columns, key, add);
}

void read_new_plans(const Reading& reading) {
  const std::string_view key[] = {"year", "age"};
  const auto add = [&](const AuthorityRows& table, std::size_t row, Census& census) {
    const int year = table.year(row, "year", reading.faults);
    const auto age = age_in(table, row, reading.faults);
    if (!age) return;
    BySetting& plans = census.new_plans[year][*age];
    for (std::size_t s = 0; s < settings; ++s) {
      plans[s] += table.count(row, setting_names[s], reading.faults);
    }
  };
  read_table(reading, "new_plans_by_age_and_placement", with({"year", "age"}, setting_names), key,
             add);
}

void read_needs(const Reading& reading) {
  const std::string_view key[] = {"january", "age"};
  const auto add = [&](const AuthorityRows& table, std::size_t row, Census& census) {
    const int january = table.year(row, "january", reading.faults);
    const auto age = age_in(table, row, reading.faults);
    if (!age) return;
    for (std::size_t n = 0; n < need_kinds; ++n) {
      census.needs[january][*age][n] += table.count(row, need_names[n], reading.faults);
    }
  };
  read_table(reading, "ehc_plans_by_age_and_need", with({"january", "age"}, need_names), key, add);
}

void read_people(const Reading& reading) {
  const std::string_view key[] = {"mid_year", "age"};
  const std::string_view columns[] = {"mid_year", "age", "population"};
  const auto add = [&](const AuthorityRows& table, std::size_t row, Census& census) {
    const int year = table.year(row, "mid_year", reading.faults);
    const auto age = age_in(table, row, reading.faults);
    if (age) census.people[year][*age] += table.count(row, "population", reading.faults);
  };
  read_table(reading, "population_by_age", columns, key, add);
}

void read_flows(const Reading& reading) {
  const std::string_view key[] = {"year"};
  const std::string_view columns[] = {"year", "requests", "new_plans", "ceased"};
  const auto add = [&](const AuthorityRows& table, std::size_t row, Census& census) {
    Flows& flows = census.flows[table.year(row, "year", reading.faults)];
    flows.requests = table.count_or_none(row, "requests", reading.faults);
    flows.new_plans = table.count_or_none(row, "new_plans", reading.faults);
    flows.ceased = table.count_or_none(row, "ceased", reading.faults);
  };
  read_table(reading, "ehc_plan_flows", columns, key, add);
}

void read_stock(const Reading& reading) {
  const std::string_view key[] = {"january"};
  const auto add = [&](const AuthorityRows& table, std::size_t row, Census& census) {
    Stock& stock = census.stock[table.year(row, "january", reading.faults)];
    stock.plans = table.count(row, "plans", reading.faults);
    for (std::size_t s = 0; s < settings; ++s) {
      stock.by_setting[s] = table.count(row, setting_names[s], reading.faults);
    }
  };
  read_table(reading, "ehc_plans_by_placement", with({"january", "plans"}, setting_names), key,
             add);
}

}  // namespace highneeds::calibration
