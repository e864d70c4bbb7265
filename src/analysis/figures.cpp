#include "highneeds/analysis/figures.hpp"

#include <stdexcept>
#include <string>

#include "highneeds/projection/prepare.hpp"

namespace highneeds {

bool is_present(const Shape& shape, std::size_t row, std::size_t year) {
  return shape.is_present(static_cast<Index>(row), static_cast<Index>(year));
}

std::optional<double> figure(const Shape& shape, const Forecast<double>& forecast, Section section,
                             std::string_view line, Measure measure, std::size_t year) {
  const auto row = find_row(shape, section, line, measure);
  if (!row || !is_present(shape, *row, year)) return std::nullopt;
  return forecast.at(*row, year);
}

std::vector<std::optional<double>> figures(const Shape& shape, const Forecast<double>& forecast,
                                           Section section, std::string_view line,
                                           Measure measure) {
  std::vector<std::optional<double>> all(static_cast<std::size_t>(forecast.years));
  const auto row = find_row(shape, section, line, measure);
  for (std::size_t year = 0; row && year < all.size(); ++year) {
    if (is_present(shape, *row, year)) all[year] = forecast.at(*row, year);
  }
  return all;
}

std::optional<std::size_t> year_index(Horizon years, FinancialYear year) {
  if (!years.contains(year)) return std::nullopt;
  return static_cast<std::size_t>(year.first - years.first.first);
}

std::span<const double> balances(const Shape& shape, const Forecast<double>& forecast,
                                 std::string_view line) {
  const auto row = find_row(shape, Section::Balance, line);
  if (!row) throw std::logic_error("a forecast without the balance line " + std::string(line));
  return forecast.row(*row);
}

}  // namespace highneeds
