#include <algorithm>
#include <cmath>

#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

constexpr std::size_t youngest = 2;      // where ages 0 to 2 stand
constexpr std::size_t pooled_from = 20;  // where 20 and over stand
constexpr int most_sweeps = 2000;
constexpr double still = 1e-10;

double lost(const Step& step, std::size_t age) {
  return std::max(
      0.0, total(step.opening[age]) + total(step.joiners[age + 1]) - total(step.closing[age + 1]));
}

/// Divides the leavers of 20 and over by what the stock lost; by the stock itself if it lost none.
void divide_pooled(double leavers, const Step& step, Counts& by_age) {
  Counts weights{};
  double all = 0;
  for (std::size_t age = pooled_from - 1; age + 1 < ages; ++age) {
    all += weights[age] = lost(step, age);
  }
  if (all == 0) {
    for (std::size_t age = pooled_from - 1; age + 1 < ages; ++age) {
      all += weights[age] = total(step.opening[age]);
    }
  }
  if (all == 0) return;
  for (std::size_t age = 0; age < ages; ++age) by_age[age] += leavers * weights[age] / all;
}

double sum(const Counts& counts) {
  double all = 0;
  for (const double count : counts) all += count;
  return all;
}

/// Brings a cell to `wanted`, but not above the seed; gives by how much it changed.
double set(double& cell, double wanted, double seed) {
  const double before = cell;
  cell = std::min(wanted, seed);
  return std::abs(cell - before);
}

double scale_columns(std::vector<ByFamily>& table, const std::vector<ByFamily>& seed,
                     const ByFamily& columns, double scale) {
  double change = 0;
  for (std::size_t f = 0; f < families; ++f) {
    double all = 0;
    for (const ByFamily& row : table) all += row[f];
    if (all == 0) continue;
    for (std::size_t i = 0; i < table.size(); ++i) {
      change += set(table[i][f], table[i][f] * columns[f] * scale / all, seed[i][f]);
    }
  }
  return change;
}

double scale_rows(std::vector<ByFamily>& table, const std::vector<ByFamily>& seed,
                  const std::vector<double>& rows) {
  double change = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    double all = 0;
    for (const double cell : table[i]) all += cell;
    if (all == 0) continue;
    for (std::size_t f = 0; f < families; ++f) {
      change += set(table[i][f], table[i][f] * rows[i] / all, seed[i][f]);
    }
  }
  return change;
}

}  // namespace

ByFamily in_families(const BySetting& counts) {
  ByFamily sums{};
  for (std::size_t s = 0; s < settings; ++s) sums[family_of[s]] += counts[s];
  return sums;
}

Counts leavers_by_opening_age(const Ceased& ceased, const Step& step) {
  Counts by_age{};
  double pooled = 0;
  for (std::size_t age = 0; age < ages; ++age) {
    if (age >= pooled_from) {
      pooled += ceased.by_age[age];
    } else {
      by_age[std::max(youngest, age == 0 ? 0 : age - 1)] += ceased.by_age[age];
    }
  }
  divide_pooled(pooled, step, by_age);
  const double known = sum(by_age);
  if (known > 0) {
    for (double& leavers : by_age) leavers *= (known + ceased.of_unknown_age) / known;
  }
  return by_age;
}

std::vector<ByFamily> fit_margins(const std::vector<ByFamily>& seed,
                                  const std::vector<double>& rows, const ByFamily& columns) {
  double all_rows = 0;
  double all_columns = 0;
  for (const double row : rows) all_rows += row;
  for (std::size_t f = 0; f < families; ++f) {
    const bool has_room =
        std::any_of(seed.begin(), seed.end(), [f](const ByFamily& row) { return row[f] > 0; });
    if (has_room) all_columns += columns[f];
  }
  std::vector<ByFamily> table = seed;
  for (int sweep = 0; sweep < most_sweeps; ++sweep) {
    double change = 0;
    if (all_columns > 0) change += scale_columns(table, seed, columns, all_rows / all_columns);
    change += scale_rows(table, seed, rows);
    if (sweep > 0 && change < still * (1 + all_rows)) break;
  }
  return table;
}

ByAge<settings> leave_rates(const ByAge<settings>& opening, const Counts& leavers,
                            const BySetting& last_settings) {
  return leave_rates(opening, leavers, in_families(last_settings),
                     blocks_with(leavers, fewest_counts));
}

ByAge<settings> leave_rates(const ByAge<settings>& opening, const Counts& leavers,
                            const ByFamily& last_families, const Blocks& blocks) {
  std::vector<ByFamily> seed;
  std::vector<double> rows;
  for (const Block& block : blocks) {
    seed.push_back(in_families(sum_of(opening, block)));
    rows.push_back(0);
    for (std::size_t age = block.first; age <= block.last; ++age) rows.back() += leavers[age];
  }
  const std::vector<ByFamily> left = fit_margins(seed, rows, last_families);
  ByAge<settings> rates{};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    double stock = 0;
    for (const double count : seed[i]) stock += count;
    const double of_all = stock > 0 ? std::min(1.0, rows[i] / stock) : 0;
    for (std::size_t age = blocks[i].first; age <= blocks[i].last; ++age) {
      for (std::size_t s = 0; s < settings; ++s) {
        const std::size_t f = family_of[s];
        rates[age][s] = seed[i][f] > 0 ? left[i][f] / seed[i][f] : of_all;
      }
    }
  }
  return rates;
}

}  // namespace highneeds::calibration
