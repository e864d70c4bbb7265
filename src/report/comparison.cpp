#include "report/comparison.hpp"

#include <fmt/format.h>

#include "highneeds/report/comparison_view.hpp"
#include "report/json_parts.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

std::string_view name(Basis basis) {
  return basis == Basis::Net ? "net" : "gross";
}

/// The cells that every row of a line and year begins with.
std::vector<Cell> named(const SideBySide& all, Case which, const Row& row, std::size_t year) {
  return {words(name(which)), words(year_at(all, year).name()), words(name(row.section)),
          words(row.line),    words(name(row.measure)),         words(name(row.unit))};
}

void add_rows(const SideBySide& all, Case which, const SideLine& line, std::size_t year,
              ReportTable& table) {
  for (std::size_t side = 0; side < all.sides.size(); ++side) {
    if (!line.is_there(side, year)) continue;
    ReportRow row{.cells = named(all, which, line.row, year)};
    row.cells.push_back(words(all.sides[side].name));
    const auto& value = line.figures[side][year].value;
    row.cells.push_back(value ? Cell{.content = *value, .unit = line.row.unit} : Cell{});
    row.cells.push_back(
        side > 0 ? Cell{.content = line.difference(side, year), .unit = line.row.unit} : Cell{});
    table.rows.push_back(std::move(row));
  }
}

Json scenarios(const SideBySide& all) {
  Json list = Json::array();
  for (const Side& side : all.sides) {
    const Scenario& scenario = side.outlook.scenario;
    const auto summary_of = [&](Case which) {
      return summary(side.outlook.of(which).summary, scenario.years.first);
    };
    Json item{{"name", side.name},
              {"title", scenario.title},
              {"authority", json_words(scenario.authority.name)},
              {"basis", name(scenario.basis)},
              {"summary", summary_of(all.cases.back().which)}};
    const bool is_of_both = all.cases.size() > 1 && side.outlook.has_programme();
    if (is_of_both) item["summary_unmitigated"] = summary_of(Case::Unmitigated);
    list.push_back(std::move(item));
  }
  return list;
}

void add_figure(const SideBySide& all, const SideLine& line, std::size_t side, std::size_t year,
                Json& item) {
  if (!line.is_there(side, year)) return;
  const std::string& scenario = all.sides[side].name;
  const std::string when = year_at(all, year).name();
  item["value"][scenario][when] = number(line.figures[side][year].value);
  if (side > 0) item["difference"][scenario][when] = number(line.difference(side, year));
}

/// SECTION.LINE.MEASURE: its unit, and value and difference by scenario and year.
Json figures(const SideBySide& all, const SideCase& of) {
  Json sections = Json::object();
  for (const SideLine& line : of.lines) {
    const Row& row = line.row;
    Json& item = sections[std::string(name(row.section))][row.line][std::string(name(row.measure))];
    item["unit"] = name(row.unit);
    for (std::size_t side = 0; side < all.sides.size(); ++side) {
      for (std::size_t year = 0; year < year_count(all); ++year) {
        add_figure(all, line, side, year, item);
      }
    }
  }
  return sections;
}

}  // namespace

std::string letter(std::size_t side) {
  return {static_cast<char>('A' + side)};
}

FinancialYear year_at(const SideBySide& all, std::size_t position) {
  return {all.years.first.first + static_cast<int>(position)};
}

std::size_t year_count(const SideBySide& all) {
  return static_cast<std::size_t>(all.years.length());
}

std::string_view name(Case which) {
  return which == Case::Unmitigated ? "unmitigated" : "mitigated";
}

std::vector<std::string> comparison_caveats(const SideBySide& all) {
  std::vector<std::string> caveats;
  const Side& first = all.sides.front();
  for (const Side& side : all.sides) {
    const Horizon years = side.outlook.scenario.years;
    const Horizon of_first = first.outlook.scenario.years;
    if (years == of_first) continue;
    caveats.push_back(fmt::format(
        "{} is a forecast of {} and {} of {}: figures are compared in years that all have, and "
        "when balance is reached is told of each forecast to its own end",
        side.name, range(years.first, years.last), first.name,
        range(of_first.first, of_first.last)));
  }
  for (const Side& side : all.sides) {
    if (side.outlook.scenario.basis == first.outlook.scenario.basis) continue;
    caveats.push_back(fmt::format(
        "{} is on a {} basis and {} on a {} one: their funding and spending differ by the places "
        "that DfE pays direct",
        side.name, name(side.outlook.scenario.basis), first.name,
        name(first.outlook.scenario.basis)));
  }
  return caveats;
}

ReportTable comparison_table(const SideBySide& all) {
  ReportTable table;
  for (const char* const title :
       {"case", "year", "section", "line", "measure", "unit", "scenario", "value", "difference"}) {
    table.columns.push_back({.title = title});
  }
  for (const SideCase& of : all.cases) {
    for (const SideLine& line : of.lines) {
      for (std::size_t year = 0; year < year_count(all); ++year) {
        add_rows(all, of.which, line, year, table);
      }
    }
  }
  return table;
}

std::string comparison_json(const SideBySide& all, const Stamp& run) {
  Json by_case = Json::object();
  for (const SideCase& of : all.cases) by_case[std::string(name(of.which))] = figures(all, of);
  return written({{"years", {{"first", all.years.first.name()}, {"last", all.years.last.name()}}},
                  {"scenarios", scenarios(all)},
                  {"caveats", comparison_caveats(all)},
                  {"stamp", stamp(run)},
                  {"figures", std::move(by_case)}});
}

}  // namespace highneeds
