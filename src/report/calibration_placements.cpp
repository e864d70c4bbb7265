#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "highneeds/report/calibration_view.hpp"
#include "highneeds/report/number.hpp"
#include "report/draft_parts.hpp"
#include "report/words.hpp"

namespace highneeds::calibration {
namespace {

constexpr int shown = 6;
/// Years of growth that the page says, and that the block's growth is the mean of.
constexpr std::size_t years_said = 3;
constexpr std::size_t years_meant = 5;

std::string_view key_of(std::size_t provision) {
  return key(static_cast<ProvisionKind>(provision));
}

std::string_view whose(const PlacementPath& path) {
  return path.is_of_england ? "England's" : "its own";
}

/// "England's growth of 3 years"
std::string note_of_growth(const PlacementPath& path) {
  if (path.years == 0) return "no growth is known: one January only";
  return fmt::format("{} growth of {} year{}", whose(path), path.years, path.years == 1 ? "" : "s");
}

/// The yearly growth of all plans, and where it is from.
std::string growth_of_all(const PlacementPath& path) {
  if (path.measured) {
    std::vector<std::string> years;
    for (const double year : path.measured->all) years.push_back(said_growth(year));
    years.resize(std::min(years.size(), years_said));
    return fmt::format(
        "{} in the next years, by the method that `highneeds backtest` measures; "
        "the block has one growth for each provision, the mean of {} years",
        fmt::join(years, ", "), years_meant);
  }
  if (path.years == 0) return "none is known, from one January only: plans stay as they are";
  return fmt::format("{}% a year, {} of {} year{}", rounded(path.growth * 100, 1), whose(path),
                     path.years, path.years == 1 ? "" : "s");
}

Facts what_was_taken(const PlacementPath& path) {
  Facts taken{.title = "Taken",
              .items = {{"tier", std::string(title_of(Tier::Placements))},
                        {"growth", growth_of_all(path)}}};
  if (path.is_of_ages) {
    taken.items.emplace_back("plans", "sums over ages, since there are none by placement alone");
  }
  return taken;
}

/// The census of January 2025 is that of the academic year 2024/25.
std::string academic_year_of(int january) {
  return AcademicYear{january - 1}.name();
}

std::string plans_table(const PlacementPath& path) {
  std::string text = "academic_year";
  for (std::size_t p = 0; p < provision_kinds; ++p) text += fmt::format(",{}", key_of(p));
  text += '\n';
  for (const auto& [january, plans] : path.plans) {
    text += academic_year_of(january);
    for (const double count : plans) text += ',' + shortest(count);
    text += '\n';
  }
  return text;
}

/// The yearly growth that comes to the same after so many years as the path: one that holds
/// whatever the last year of the scenario is that the block is laid over.
double mean_growth(const std::vector<double>& path) {
  double level = 1;
  for (std::size_t year = 0; year < years_meant; ++year) level *= 1 + path.at(year);
  return std::pow(level, 1.0 / years_meant) - 1;
}

/// How a provision goes on, and why so.
std::string growth_of(std::size_t provision, const PlacementPath& path) {
  if (!path.measured) {
    return fmt::format("value: {}, note: {}", yaml_growth(path.growth),
                       quoted_yaml(note_of_growth(path)));
  }
  return fmt::format("value: {}, note: \"the mean of the next {} years on the path of all plans\"",
                     yaml_growth(mean_growth(path.measured->by_provision.at(provision))),
                     years_meant);
}

std::string provision_block(const PlacementPath& path) {
  std::string text =
      "highneeds: 1\n\n"
      "# A partial scenario, to lay over one that has all seven provisions: their plans as "
      "published, and\n"
      "# how they go on, since too little is known of ages.\n\n"
      "provision:\n";
  for (std::size_t p = 0; p < provision_kinds; ++p) {
    text += fmt::format(
        "  {}:\n    pupils:\n      table:  provision.csv\n      column: {}\n      then:   {{{}, "
        "known: "
        "assumed}}\n",
        key_of(p), key_of(p), growth_of(p, path));
  }
  return text;
}

}  // namespace

std::vector<RateTable> placement_files(const PlacementPath& path) {
  return {{"provision.csv", plans_table(path)}, {"provision.yaml", provision_block(path)}};
}

Report placement_view(const Census& census, const PlacementPath& path, const Faults& lacks) {
  Report report{.title = census.name, .subtitle = "Plans by provision"};
  ReportTable table{.title = "Plans in January"};
  table.columns.push_back({.title = ""});
  for (std::size_t p = 0; p < provision_kinds; ++p) {
    table.columns.push_back({.title = std::string(key_of(p)), .is_number = true});
  }
  for (auto of = path.plans.begin(); of != path.plans.end(); ++of) {
    if (of->first <= path.plans.rbegin()->first - shown) continue;
    ReportRow row{.cells = {words(fmt::format("{}", of->first))}};
    for (const double count : of->second) {
      row.cells.push_back({.content = count, .unit = Unit::Pupils});
    }
    table.rows.push_back(std::move(row));
  }
  report.blocks = {what_was_taken(path), table};
  WarningList why;
  for (const Fault& fault : lacks.all()) {
    why.warnings.push_back(
        {.at = fault.at, .what = fault.what + ": " + fault.remedy, .reference = {}});
  }
  report.blocks.push_back(std::move(why));
  return report;
}

}  // namespace highneeds::calibration
