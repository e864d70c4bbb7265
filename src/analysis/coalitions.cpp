#include "analysis/coalitions.hpp"

#include <algorithm>
#include <numeric>

namespace highneeds {

std::vector<double> joining_weights(std::size_t players) {
  std::vector<double> weights(players);
  double ways = 1;  // players - 1 over size
  for (std::size_t others = 0; others < players; ++others) {
    weights[others] = 1 / (static_cast<double>(players) * ways);
    ways = ways * static_cast<double>(players - 1 - others) / static_cast<double>(others + 1);
  }
  return weights;
}

Game::Game(const Prepared& prepared)
    : variations_(prepared.shape, prepared.values),
      acting_(prepared.shape.programme.projects.size(), 0),
      years_(static_cast<std::size_t>(prepared.shape.years.length())) {
  const Shape& shape = prepared.shape;
  members_.resize(static_cast<std::size_t>(shape.programme.workstreams));
  for (std::size_t i = 0; i < shape.programme.projects.size(); ++i) {
    members_[static_cast<std::size_t>(shape.programme.projects[i].workstream)].push_back(i);
  }
  in_year_ = static_cast<std::size_t>(shape.balance.rows.in_year);
  closing_ = static_cast<std::size_t>(shape.balance.rows.closing);
  grant_ = shape.balance.rows.grant;
}

void Game::set(std::size_t workstream, bool acts) {
  for (const std::size_t project : members_[workstream]) set_project(project, acts);
}
void Game::set(Coalition workstreams) {
  for (std::size_t i = 0; i < members_.size(); ++i) set(i, has(workstreams, i));
}

std::vector<std::size_t> Game::quick_first() const {
  std::vector<std::size_t> order(members_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_partition(order, [&](std::size_t workstream) {
    return std::ranges::none_of(members_[workstream], [&](std::size_t project) {
      return variations_.acts_on_placing(project);
    });
  });
  return order;
}

std::span<const double> Game::play() {
  latest_ = &variations_.with(acting_);
  return latest_->row(in_year_);
}

double Game::closing() const {
  return latest_->at(closing_, years_ - 1);
}
double Game::grants() const {
  if (grant_ == absent) return 0;
  const auto row = latest_->row(static_cast<std::size_t>(grant_));
  return std::accumulate(row.begin(), row.end(), 0.0);
}

}  // namespace highneeds
