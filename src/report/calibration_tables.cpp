#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "highneeds/report/calibration_view.hpp"
#include "highneeds/report/number.hpp"
#include "report/rate_text.hpp"

namespace highneeds::calibration {
namespace {

/// Rounded down, but for what a sum of doubles is off.
std::string rate_at_most(double ratio) {
  constexpr double noise = 1e-6;
  const double percent = ratio * 100;
  const int decimals = decimals_of(percent);
  const double unit = std::pow(10, -decimals);
  return percentage(rounded(std::floor(percent / unit + noise) * unit, decimals));
}

/// Shares that add to 1, in hundredths of a percentage that add to 100%.
template <std::size_t columns>
std::vector<std::string> share_cells(const std::array<double, columns>& shares) {
  constexpr double whole = 10000;
  std::array<double, columns> parts{};
  double sum = 0;
  for (std::size_t i = 0; i < columns; ++i) sum += parts[i] = std::round(shares[i] * whole);
  if (sum > 0) *std::max_element(parts.begin(), parts.end()) += whole - sum;
  std::vector<std::string> cells;
  for (const double part : parts) cells.push_back(percentage(rounded(part / 100, 2)));
  return cells;
}

template <std::size_t columns>
std::string header(const std::array<std::string_view, columns>& names) {
  return fmt::format("age,{}\n", fmt::join(names, ","));
}

template <std::size_t columns, class Cells>
std::string table(const std::array<std::string_view, columns>& names, const ByAge<columns>& values,
                  Cells&& cells) {
  std::string text = header(names);
  for (std::size_t age = 0; age < ages; ++age) {
    text += fmt::format("{},{}\n", age, fmt::join(cells(values[age]), ","));
  }
  return text;
}

template <std::size_t columns>
std::string share_table(const std::array<std::string_view, columns>& names,
                        const ByAge<columns>& shares) {
  return table(names, shares, [](const auto& row) { return share_cells(row); });
}

template <class Cell>
std::vector<std::string> each(const BySetting& row, Cell&& cell) {
  std::vector<std::string> cells;
  for (const double value : row) cells.push_back(cell(value));
  return cells;
}

std::string by_age(std::string_view name, const Counts& values, std::string (*cell)(double)) {
  std::string text = fmt::format("age,{}\n", name);
  for (std::size_t age = 0; age < ages; ++age) {
    text += fmt::format("{},{}\n", age, cell(values[age]));
  }
  return text;
}

std::string moves(const MovesByAge& rates) {
  std::string text = "age,from,to,rate\n";
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t from = 0; from < settings; ++from) {
      for (std::size_t to = 0; to < settings; ++to) {
        const double ratio = rates[age][from][to];
        if (ratio < least_written_rate) continue;
        text += fmt::format("{},{},{},{}\n", age, setting_names[from], setting_names[to],
                            rate_at_most(ratio));
      }
    }
  }
  return text;
}

}  // namespace

std::vector<RateTable> rate_tables(const Rates& rates) {
  const auto counts = [](const BySetting& row) { return each(row, shortest); };
  const auto leaving = [](const BySetting& row) { return each(row, rate_text); };
  std::vector<RateTable> tables = {
      {"plans.csv", table(setting_names, rates.plans, counts)},
      {"people.csv", by_age(fmt::format("{}", rates.people_year), rates.people, shortest)},
      {"join.csv", by_age("rate", rates.join, rate_text)},
      {"leave.csv", table(setting_names, rates.leave, leaving)},
      {"first_setting.csv", share_table(setting_names, rates.first_setting)},
      {"move.csv", moves(rates.move)}};
  if (has_shares(rates.leave_reasons)) {
    tables.push_back({"leave_reasons.csv", share_table(reason_names, rates.leave_reasons)});
  }
  if (has_shares(rates.needs_of_age)) {
    tables.push_back({"needs.csv", share_table(need_names, rates.needs_of_age)});
  }
  return tables;
}

}  // namespace highneeds::calibration
