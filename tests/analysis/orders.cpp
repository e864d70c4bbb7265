#include "analysis/orders.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "highneeds/analysis/figures.hpp"
#include "highneeds/projection/project.hpp"

namespace highneeds::test {
namespace {

using Order = std::vector<std::size_t>;

Order first_order(std::size_t count) {
  Order order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

Index workstream_of(const Prepared& prepared, std::size_t project) {
  return prepared.shape.programme.projects[project].workstream;
}

/// Whether no workstream comes back after another has begun.
bool is_admissible(const Prepared& prepared, const Order& order) {
  std::set<Index> done;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Index workstream = workstream_of(prepared, order[i]);
    if (i > 0 && workstream_of(prepared, order[i - 1]) == workstream) continue;
    if (!done.insert(workstream).second) return false;
  }
  return true;
}

/// Adds to `shares` what each joiner adds, where `join` lets one act.
template <class Join>
void add_in_order(const Prepared& prepared, const Order& order, Join join,
                  std::vector<std::vector<double>>& shares) {
  std::vector<std::uint8_t> acting(prepared.shape.programme.projects.size(), 0);
  std::vector<double> before = in_year_with(prepared, acting);
  for (const std::size_t next : order) {
    join(next, acting);
    const std::vector<double> now = in_year_with(prepared, acting);
    shares[next].resize(now.size());
    for (std::size_t y = 0; y < now.size(); ++y) shares[next][y] += now[y] - before[y];
    before = now;
  }
}

void divide(std::vector<std::vector<double>>& shares, double by) {
  for (auto& share : shares) {
    for (double& amount : share) amount /= by;
  }
}

}  // namespace

std::vector<double> in_year_with(const Prepared& prepared,
                                 const std::vector<std::uint8_t>& acting) {
  Forecast<double> forecast;
  project<double>(prepared.shape, prepared.values, Projects{acting}, forecast);
  const auto row = balances(prepared.shape, forecast, "in_year");
  return {row.begin(), row.end()};
}

std::vector<std::vector<double>> shares_by_orders(const Prepared& prepared) {
  const std::size_t count = prepared.shape.programme.projects.size();
  std::vector<std::vector<double>> shares(count);
  const auto join = [](std::size_t next, std::vector<std::uint8_t>& acting) { acting[next] = 1; };
  double orders = 0;
  Order order = first_order(count);
  do {
    if (!is_admissible(prepared, order)) continue;
    add_in_order(prepared, order, join, shares);
    ++orders;
  } while (std::ranges::next_permutation(order).found);
  divide(shares, orders);
  return shares;
}

std::vector<std::vector<double>> workstream_shares_by_orders(const Prepared& prepared) {
  const auto count = static_cast<std::size_t>(prepared.shape.programme.workstreams);
  std::vector<std::vector<double>> shares(count);
  const auto join = [&](std::size_t next, std::vector<std::uint8_t>& acting) {
    for (std::size_t i = 0; i < acting.size(); ++i) {
      if (workstream_of(prepared, i) == static_cast<Index>(next)) acting[i] = 1;
    }
  };
  double orders = 0;
  Order order = first_order(count);
  do {
    add_in_order(prepared, order, join, shares);
    ++orders;
  } while (std::ranges::next_permutation(order).found);
  divide(shares, orders);
  return shares;
}

}  // namespace highneeds::test
