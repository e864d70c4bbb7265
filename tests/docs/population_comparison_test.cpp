#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <sstream>
#include <string>

#include "highneeds/projection/population_projection.hpp"
#include "highneeds/scenario/load.hpp"
#include "support/files.hpp"

// The tables of docs/population.md: what the population of January 2025 says of January 2026, and
// what was published.
namespace highneeds {
namespace {

const std::string root = HIGHNEEDS_ROOT;

Prepared prepared(const std::string& name) {
  Sources sources;
  const std::string file = root + "/scenarios/norfolk/" + name;
  return prepare(load({.scenario = file, .overlays = {}, .settings = {}}, sources).scenario);
}

/// Plans by cell, as the rates have them, or as they were published.
using Cells = std::array<double, age_count * setting_count>;

Cells forecast_of_2026() {
  const auto census = project_population(prepared("population.yaml"), Case::Mitigated).at(1);
  Cells cells{};
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    cells[cell] = census.flows.closing[cell] - census.flows.balancing[cell];
  }
  return cells;
}

/// january,la_code,la,age,plans and then the settings, by their names.
Cells published_in_2026() {
  std::istringstream table(test::read_text(root + "/data/sen2/ehc_plans_by_age_and_placement.csv"));
  Cells cells{};
  std::vector<std::string> names;
  for (std::string line; std::getline(table, line);) {
    std::vector<std::string> row;
    std::istringstream parts(line);
    for (std::string part; std::getline(parts, part, ',');) row.push_back(part);
    if (names.empty()) names = row;
    if (row.at(0) != "2026" || row.at(2) != "Norfolk") continue;
    const std::size_t age = row.at(3) == "0-2" ? 2 : std::stoul(row.at(3));
    for (std::size_t column = 5; column < row.size(); ++column) {
      const auto setting = setting_of(names.at(column));
      if (!setting) continue;
      cells.at(cell_of(age, static_cast<std::size_t>(*setting))) += std::stod(row.at(column));
    }
  }
  return cells;
}

std::string row_of(std::string_view name, double forecast, double published) {
  return fmt::format("| {} | {:.0f} | {:.0f} | {:+.0f} | {:+.1f}% |\n", name, forecast, published,
                     forecast - published, 100 * (forecast - published) / published);
}

double sum_of(const Cells& cells, std::size_t setting) {
  double all = 0;
  for (std::size_t g = 0; g < age_count; ++g) all += cells.at(cell_of(g, setting));
  return all;
}
double sum_of(const Cells& cells) {
  double all = 0;
  for (std::size_t s = 0; s < setting_count; ++s) all += sum_of(cells, s);
  return all;
}

constexpr std::string_view head =
    "| forecast | published | difference | |\n|---|---|---|---|---|\n";

std::string by_setting() {
  const Cells forecast = forecast_of_2026(), published = published_in_2026();
  std::string table = fmt::format("| setting {}", head);
  for (std::size_t s = 0; s < setting_count; ++s) {
    table += row_of(title(static_cast<Setting>(s)), sum_of(forecast, s), sum_of(published, s));
  }
  return table + row_of("**all**", sum_of(forecast), sum_of(published));
}

struct Band {
  std::string_view name;
  std::size_t first, last;
};
constexpr std::array<Band, 5> bands{{{"Under 5", 0, 4},
                                     {"Age 5 to 10", 5, 10},
                                     {"Age 11 to 15", 11, 15},
                                     {"Age 16 to 19", 16, 19},
                                     {"Age 20 to 25", 20, 25}}};

double of_age(const Cells& cells, std::size_t age) {
  double all = 0;
  for (std::size_t s = 0; s < setting_count; ++s) all += cells.at(cell_of(age, s));
  return all;
}

/// At 31 August: 0.625 of those aged g in January, and 0.375 of those of the age above.
double at_august(const Cells& cells, std::size_t age) {
  const double next = age + 1 < age_count ? 0.375 * of_age(cells, age + 1) : 0.0;
  return (age == 0 ? 1.0 : 0.625) * of_age(cells, age) + next;
}

std::string by_band() {
  const Cells forecast = forecast_of_2026(), published = published_in_2026();
  std::string table =
      "| age | forecast, age in January | forecast, age at 31 August | published |\n"
      "|---|---|---|---|\n";
  const auto add = [&](std::string_view name, double in_january, double in_august, double theirs) {
    table +=
        fmt::format("| {} | {:.0f} | {:.0f} | {:.0f} |\n", name, in_january, in_august, theirs);
  };
  for (const Band& band : bands) {
    double in_january = 0, in_august = 0, theirs = 0;
    for (std::size_t g = band.first; g <= band.last; ++g) {
      in_january += of_age(forecast, g);
      in_august += at_august(forecast, g);
      theirs += of_age(published, g);
    }
    add(band.name, in_january, in_august, theirs);
  }
  add("**all**", sum_of(forecast), sum_of(forecast), sum_of(published));
  return table;
}

std::string beside() {
  const Prepared outlook = prepared("outlook.yaml"), population = prepared("population.yaml");
  const Forecast<double> by_rates = project(outlook), by_people = project(population);
  std::string table =
      "| plans in January | outlook 2027 | population 2027 | outlook 2029 | population 2029 |\n"
      "|---|---|---|---|---|\n";
  const auto plans = [](const Prepared& of, const Forecast<double>& forecast, std::string_view line,
                        std::size_t year) {
    const auto row = find_row(of.shape, Section::Expenditure, line, Measure::Plans);
    return forecast.at(row.value(), year);
  };
  const auto add = [&](std::string_view name, std::string_view line) {
    table += fmt::format("| {} | {:.0f} | {:.0f} | {:.0f} | {:.0f} |\n", name,
                         plans(outlook, by_rates, line, 5), plans(population, by_people, line, 5),
                         plans(outlook, by_rates, line, 7), plans(population, by_people, line, 7));
  };
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    const auto provision = static_cast<ProvisionKind>(kind);
    add(title(provision), key(provision));
  }
  add("**all**", "total");
  return table;
}

}  // namespace

TEST_CASE("docs: the population's comparisons are what the program and the published tables say") {
  const std::string page = test::read_text(root + "/docs/population.md");
  for (const std::string& table : {by_setting(), by_band(), beside()}) {
    INFO("docs/population.md should have\n" << table);
    CHECK(page.find(table) != std::string::npos);
  }
}

}  // namespace highneeds
