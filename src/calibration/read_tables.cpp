#include <fmt/format.h>

#include <filesystem>

#include "calibration/read_parts.hpp"

namespace highneeds::calibration {
namespace {

/// The needed columns of a table, and those that it has one of for each setting or need.
template <std::size_t count>
std::vector<std::string_view> with(std::initializer_list<std::string_view> columns,
                                   const std::array<std::string_view, count>& names) {
  std::vector<std::string_view> all(columns);
  all.insert(all.end(), names.begin(), names.end());
  return all;
}

/// A table that a calibration can do without.
bool is_there(const Reading& reading, std::string_view name) {
  std::error_code failed;
  return std::filesystem::exists(fmt::format("{}/{}.csv", reading.folder, name), failed);
}

}  // namespace

void read_new_plans(const Reading& reading, Census& census) {
  const std::string_view key[] = {"year", "age"};
  constexpr std::string_view name = "new_plans_by_age_and_placement";
  const AuthorityRows table(reading.folder, name, with({"year", "age"}, setting_names),
                            reading.sources, reading.faults);
  note_place(table, name, census);
  if (!table.is_good()) return;
  table.each(
      census.code, key,
      [&](std::size_t row) {
        const int year = table.year(row, "year", reading.faults);
        const AgeCell age = age_of(table.cell(row, "age"), reading.faults);
        if (age.kind != AgeKind::Age) return;
        for (std::size_t s = 0; s < settings; ++s) {
          census.new_plans[year][age.age][s] += table.count(row, setting_names[s], reading.faults);
        }
      },
      reading.faults);
}

void read_needs(const Reading& reading, Census& census) {
  const std::string_view key[] = {"january", "age"};
  constexpr std::string_view name = "ehc_plans_by_age_and_need";
  const AuthorityRows table(reading.folder, name, with({"january", "age"}, need_names),
                            reading.sources, reading.faults);
  note_place(table, name, census);
  if (!table.is_good()) return;
  table.each(
      census.code, key,
      [&](std::size_t row) {
        const int january = table.year(row, "january", reading.faults);
        const AgeCell age = age_of(table.cell(row, "age"), reading.faults);
        if (age.kind != AgeKind::Age) return;
        for (std::size_t n = 0; n < need_kinds; ++n) {
          census.needs[january][age.age][n] += table.count(row, need_names[n], reading.faults);
        }
      },
      reading.faults);
}

void read_people(const Reading& reading, Census& census) {
  const std::string_view key[] = {"mid_year", "age"};
  const std::string_view columns[] = {"mid_year", "age", "population"};
  constexpr std::string_view name = "population_by_age";
  const AuthorityRows table(reading.folder, name, columns, reading.sources, reading.faults);
  note_place(table, name, census);
  if (!table.is_good()) return;
  table.each(
      census.code, key,
      [&](std::size_t row) {
        const int year = table.year(row, "mid_year", reading.faults);
        const AgeCell age = age_of(table.cell(row, "age"), reading.faults);
        if (age.kind != AgeKind::Age) return;
        census.people[year][age.age] += table.count(row, "population", reading.faults);
      },
      reading.faults);
}

void read_flows(const Reading& reading, Census& census) {
  constexpr std::string_view name = "ehc_plan_flows";
  if (!is_there(reading, name)) return;
  const std::string_view key[] = {"year"};
  const std::string_view columns[] = {"year", "requests", "new_plans", "ceased"};
  const AuthorityRows table(reading.folder, name, columns, reading.sources, reading.faults);
  note_place(table, name, census);
  if (!table.is_good()) return;
  table.each(
      census.code, key,
      [&](std::size_t row) {
        Flows& flows = census.flows[table.year(row, "year", reading.faults)];
        flows.requests = table.count_or_none(row, "requests", reading.faults);
        flows.new_plans = table.count_or_none(row, "new_plans", reading.faults);
        flows.ceased = table.count_or_none(row, "ceased", reading.faults);
      },
      reading.faults);
}

void read_stock(const Reading& reading, Census& census) {
  constexpr std::string_view name = "ehc_plans_by_placement";
  if (!is_there(reading, name)) return;
  const std::string_view key[] = {"january"};
  const AuthorityRows table(reading.folder, name, with({"january", "plans"}, setting_names),
                            reading.sources, reading.faults);
  note_place(table, name, census);
  if (!table.is_good()) return;
  table.each(
      census.code, key,
      [&](std::size_t row) {
        Stock& stock = census.stock[table.year(row, "january", reading.faults)];
        stock.plans = table.count(row, "plans", reading.faults);
        for (std::size_t s = 0; s < settings; ++s) {
          stock.by_setting[s] = table.count(row, setting_names[s], reading.faults);
        }
      },
      reading.faults);
}

}  // namespace highneeds::calibration
