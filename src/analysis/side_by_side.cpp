#include "highneeds/analysis/side_by_side.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "highneeds/analysis/expectation.hpp"
#include "highneeds/analysis/figures.hpp"

namespace highneeds {

namespace {

bool is_same_line(const Row& a, const Row& b) {
  return std::tie(a.section, a.line, a.measure) == std::tie(b.section, b.line, b.measure);
}

bool has_figures(const Shape& shape, std::size_t row, Horizon years) {
  for (FinancialYear year = years.first; year <= years.last; ++year.first) {
    if (is_present(shape, row, year_index(shape.years, year).value())) return true;
  }
  return false;
}

/// The lines of a forecast that are not there yet.
void add_lines(const Outlook& outlook, Horizon years, std::vector<SideLine>& lines) {
  const Shape& shape = outlook.prepared.shape;
  for (std::size_t row = 0; row < shape.rows.size(); ++row) {
    const auto is_same = [&](const SideLine& line) {
      return is_same_line(line.row, shape.rows[row]);
    };
    if (has_figures(shape, row, years) && std::ranges::none_of(lines, is_same)) {
      lines.push_back({shape.rows[row], {}});
    }
  }
}

std::vector<SideFigure> figures_of(const Outlook& outlook, Case which, const Row& line,
                                   Horizon years) {
  const Shape& shape = outlook.prepared.shape;
  const CaseOutlook& of = outlook.of(which);
  const auto row = find_row(shape, line.section, line.line, line.measure);
  std::vector<SideFigure> figures(static_cast<std::size_t>(years.length()));
  for (std::size_t i = 0; row && i < figures.size(); ++i) {
    const FinancialYear year{years.first.first + static_cast<int>(i)};
    const std::size_t at = year_index(shape.years, year).value();
    if (!is_present(shape, *row, at)) continue;
    const double value = of.forecast.at(*row, at);
    figures[i] = {value == 0 ? 0 : value, of.known.at(*row, at)};
  }
  return figures;
}

}  // namespace

double SideLine::difference(std::size_t forecast, std::size_t year) const {
  return figures[forecast][year].value.value_or(0) - figures[0][year].value.value_or(0);
}

bool SideLine::is_there(std::size_t forecast, std::size_t year) const {
  return figures[forecast][year].value || figures[0][year].value;
}

double SideLine::largest_difference(std::size_t forecast) const {
  double largest = 0;
  for (std::size_t year = 0; year < figures[forecast].size(); ++year) {
    largest = std::max(largest, std::abs(difference(forecast, year)));
  }
  return largest;
}

std::optional<Horizon> shared_years(std::span<const Side> sides) {
  Horizon shared = sides.front().outlook.scenario.years;
  for (const Side& side : sides) {
    const Horizon years = side.outlook.scenario.years;
    shared = {std::max(shared.first, years.first), std::min(shared.last, years.last)};
  }
  return shared.length() > 0 ? std::optional(shared) : std::nullopt;
}

SideBySide side_by_side(std::vector<Side> sides, std::span<const Case> cases, Horizon years) {
  SideBySide all{.years = years, .sides = std::move(sides), .cases = {}};
  std::vector<SideLine> lines;
  for (const Side& side : all.sides) add_lines(side.outlook, years, lines);
  std::ranges::stable_sort(lines, {}, [](const SideLine& line) { return line.row.section; });
  for (const Case which : cases) {
    SideCase& of = all.cases.emplace_back(SideCase{which, lines});
    for (SideLine& line : of.lines) {
      for (const Side& side : all.sides) {
        line.figures.push_back(figures_of(side.outlook, which, line.row, years));
      }
    }
  }
  return all;
}

std::vector<std::size_t> by_difference(const SideCase& of, std::size_t forecast) {
  std::vector<std::size_t> differing;
  for (std::size_t i = 0; i < of.lines.size(); ++i) {
    const SideLine& line = of.lines[i];
    if (line.largest_difference(forecast) > usual_tolerance(name(line.row.measure)).absolute) {
      differing.push_back(i);
    }
  }
  std::ranges::stable_sort(differing, [&](std::size_t a, std::size_t b) {
    const double more = of.lines[a].largest_difference(forecast);
    const double less = of.lines[b].largest_difference(forecast);
    return more != less ? more > less : of.lines[a].row.line < of.lines[b].row.line;
  });
  return differing;
}

}  // namespace highneeds
