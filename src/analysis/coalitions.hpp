#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "highneeds/analysis/attribution.hpp"
#include "highneeds/projection/project.hpp"

namespace highneeds {

/// A set of players, a bit for each.
using Coalition = std::uint32_t;

[[nodiscard]] inline int size(Coalition members) {
  return std::popcount(members);
}
[[nodiscard]] inline bool has(Coalition members, std::size_t player) {
  return ((members >> player) & 1U) != 0;
}

/// Shapley's weight of a player who joins `size` others of `players` - 1: one in players x (players
/// - 1 over size).
[[nodiscard]] std::vector<double> joining_weights(std::size_t players);

/// What a set of projects is worth: the in-year balances of the forecast with them.
class Game {
 public:
  explicit Game(const Prepared& prepared);

  [[nodiscard]] std::size_t years() const { return years_; }
  [[nodiscard]] std::size_t workstreams() const { return members_.size(); }
  /// The projects of a workstream, in order.
  [[nodiscard]] const std::vector<std::size_t>& projects(std::size_t workstream) const {
    return members_[workstream];
  }
  [[nodiscard]] std::size_t projects() const { return acting_.size(); }

  /// Lets the projects of these workstreams act, and no others.
  void set(Coalition workstreams);
  void set(std::size_t workstream, bool acts);
  void set_project(std::size_t project, bool acts) { acting_[project] = acts ? 1 : 0; }
  /// The workstreams, those that change who is placed where last: where they change seldom, the
  /// forecasts are worked out sooner.
  [[nodiscard]] std::vector<std::size_t> quick_first() const;
  /// The forecast of those that act: its in-year balances, valid until the next call.
  [[nodiscard]] std::span<const double> play();
  /// The last closing and the grants of the latest forecast.
  [[nodiscard]] double closing() const;
  [[nodiscard]] double grants() const;

 private:
  Variations variations_;
  std::vector<std::vector<std::size_t>> members_;
  std::vector<std::uint8_t> acting_;
  const Forecast<double>* latest_ = nullptr;
  std::size_t years_ = 0;
  std::size_t in_year_ = 0, closing_ = 0;
  Index grant_ = absent;
};

/// A random order of `count` things, the same for the same draw.
struct Draw {
  std::uint32_t workstream = 0, coalition = 0, order = 0;
};
[[nodiscard]] std::vector<std::size_t> random_order(std::size_t count, const Draw& draw);

/// What each player adds, summed by year, and the error of its sum where it was drawn.
struct Shares {
  std::vector<Yearly> by_player;
  std::vector<double> variances;
};

/// Shapley values of whole workstreams.
[[nodiscard]] Shares share_among_workstreams(Game& game);
/// Owen values of a workstream's projects; exact, or by orders drawn: then also those of the
/// workstreams where there are many, so that their sum is only about the workstream's.
[[nodiscard]] Shares share_within(Game& game, std::size_t workstream);

}  // namespace highneeds
