#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/coalitions.hpp"

namespace highneeds {
namespace {

/// The worth of every coalition, by year, one after the other.
class Worths {
 public:
  Worths(std::size_t players, std::size_t years)
      : years_(years), all_((std::size_t{1} << players) * years) {}
  void set(Coalition members, std::span<const double> worth) {
    std::copy(worth.begin(), worth.end(), at(members));
  }
  /// Adds to `share` what a player adds to every coalition without it.
  void share(std::size_t player, const std::vector<double>& weights, double scale,
             Yearly& share) const {
    const auto count = static_cast<Coalition>(all_.size() / years_);
    for (Coalition members = 0; members < count; ++members) {
      if (has(members, player)) continue;
      const double weight = scale * weights[static_cast<std::size_t>(size(members))];
      const auto without = at(members);
      const auto with = at(members | (Coalition{1} << player));
      for (std::size_t y = 0; y < years_; ++y) {
        share[y] += weight * (with[static_cast<std::ptrdiff_t>(y)] -
                              without[static_cast<std::ptrdiff_t>(y)]);
      }
    }
  }

 private:
  [[nodiscard]] std::vector<double>::iterator at(Coalition members) {
    return all_.begin() + static_cast<std::ptrdiff_t>(members * years_);
  }
  [[nodiscard]] std::vector<double>::const_iterator at(Coalition members) const {
    return all_.begin() + static_cast<std::ptrdiff_t>(members * years_);
  }
  std::size_t years_;
  std::vector<double> all_;
};

Shares nothing_yet(std::size_t players, std::size_t years) {
  return {std::vector<Yearly>(players, Yearly(years, 0.0)), std::vector<double>(players, 0.0)};
}

/// Every set of the other workstreams, with its weight.
template <class Visit>
void each_setting(Game& game, std::size_t workstream, Visit&& visit) {
  const std::size_t others = game.workstreams() - 1;
  const auto weights = joining_weights(game.workstreams());
  for (Coalition rest = 0; rest < (Coalition{1} << others); ++rest) {
    const Coalition low = rest & ((Coalition{1} << workstream) - 1);
    game.set(low | ((rest ^ low) << 1U));
    visit(rest, weights[static_cast<std::size_t>(size(rest))]);
  }
}

Shares exact_within(Game& game, std::size_t workstream) {
  const auto& projects = game.projects(workstream);
  Shares shares = nothing_yet(projects.size(), game.years());
  const auto weights = joining_weights(projects.size());
  Worths worths(projects.size(), game.years());
  each_setting(game, workstream, [&](Coalition, double weight) {
    for (Coalition own = 0; own < (Coalition{1} << projects.size()); ++own) {
      for (std::size_t i = 0; i < projects.size(); ++i) game.set_project(projects[i], has(own, i));
      worths.set(own, game.play());
    }
    for (std::size_t i = 0; i < projects.size(); ++i) {
      worths.share(i, weights, weight, shares.by_player[i]);
    }
  });
  return shares;
}

/// What each project adds in one order of them.
std::vector<Yearly> add_in_order(Game& game, const std::vector<std::size_t>& projects,
                                 const std::vector<std::size_t>& order) {
  std::vector<Yearly> added(projects.size());
  for (const std::size_t project : projects) game.set_project(project, false);
  const auto first = game.play();
  Yearly before(first.begin(), first.end());
  for (const std::size_t next : order) {
    game.set_project(projects[next], true);
    const auto now = game.play();
    for (std::size_t y = 0; y < before.size(); ++y) {
      added[next].push_back(now[y] - before[y]);
      before[y] = now[y];
    }
  }
  return added;
}

/// Means over orders of one setting, and the spread of their sums.
struct Drawn {
  std::vector<double> sums, squares;
};

void add_order(const std::vector<Yearly>& added, double weight, Shares& shares, Drawn& drawn) {
  for (std::size_t i = 0; i < added.size(); ++i) {
    double sum = 0;
    for (std::size_t y = 0; y < added[i].size(); ++y) {
      shares.by_player[i][y] += weight * added[i][y];
      sum += added[i][y];
    }
    drawn.sums[i] += sum;
    drawn.squares[i] += sum * sum;
  }
}

/// The variance of a mean of `count` sums.
double variance_of_mean(const Drawn& drawn, std::size_t project, double count) {
  const double sum = drawn.sums[project];
  const double spread = drawn.squares[project] - sum * sum / count;
  return std::max(0.0, spread) / (count - 1) / count;
}

/// Orders drawn in every setting.
Shares drawn_within(Game& game, std::size_t workstream, std::size_t orders) {
  const auto& projects = game.projects(workstream);
  Shares shares = nothing_yet(projects.size(), game.years());
  const auto count = static_cast<double>(orders);
  each_setting(game, workstream, [&](Coalition rest, double weight) {
    Drawn drawn{std::vector<double>(projects.size()), std::vector<double>(projects.size())};
    for (std::size_t order = 0; order < orders; ++order) {
      const Draw draw{static_cast<std::uint32_t>(workstream), rest,
                      static_cast<std::uint32_t>(order)};
      add_order(add_in_order(game, projects, random_order(projects.size(), draw)), weight / count,
                shares, drawn);
    }
    for (std::size_t i = 0; i < projects.size(); ++i) {
      shares.variances[i] += weight * weight * variance_of_mean(drawn, i, count);
    }
  });
  return shares;
}

/// The workstreams that come before one in an order.
Coalition before(std::size_t workstream, const std::vector<std::size_t>& order) {
  Coalition members = 0;
  for (const std::size_t next : order) {
    if (next == workstream) break;
    members |= Coalition{1} << next;
  }
  return members;
}

/// Orders of the workstreams drawn, and one of the projects in each.
Shares drawn_across(Game& game, std::size_t workstream) {
  constexpr Coalition of_workstreams = ~Coalition{0};
  constexpr Coalition of_projects = of_workstreams - 1;
  const auto& projects = game.projects(workstream);
  Shares shares = nothing_yet(projects.size(), game.years());
  Drawn drawn{std::vector<double>(projects.size()), std::vector<double>(projects.size())};
  const std::size_t orders = std::max<std::size_t>(2, forecasts_at_most / (projects.size() + 1));
  const auto count = static_cast<double>(orders);
  const auto player = static_cast<std::uint32_t>(workstream);
  for (std::uint32_t order = 0; order < orders; ++order) {
    const auto joining = random_order(game.workstreams(), {player, of_workstreams, order});
    game.set(before(workstream, joining));
    const auto own = random_order(projects.size(), {player, of_projects, order});
    add_order(add_in_order(game, projects, own), 1 / count, shares, drawn);
  }
  for (std::size_t i = 0; i < projects.size(); ++i) {
    shares.variances[i] = variance_of_mean(drawn, i, count);
  }
  return shares;
}

}  // namespace

Shares share_among_workstreams(Game& game) {
  const std::size_t players = game.workstreams();
  Shares shares = nothing_yet(players, game.years());
  Worths worths(players, game.years());
  const auto order = game.quick_first();
  Coalition members = 0;
  game.set(members);
  worths.set(members, game.play());
  // In the order of a Gray code one joins or leaves at a time, the first most often.
  for (Coalition step = 1; step < (Coalition{1} << players); ++step) {
    const std::size_t player = order[static_cast<std::size_t>(std::countr_zero(step))];
    members ^= Coalition{1} << player;
    game.set(player, has(members, player));
    worths.set(members, game.play());
  }
  const auto weights = joining_weights(players);
  for (std::size_t i = 0; i < players; ++i) worths.share(i, weights, 1, shares.by_player[i]);
  return shares;
}

Shares share_within(Game& game, std::size_t workstream) {
  const std::size_t projects = game.projects(workstream).size();
  const std::size_t settings = std::size_t{1} << (game.workstreams() - 1);
  const bool is_small = projects <= projects_at_most;
  if (is_small && (settings << projects) <= forecasts_at_most) {
    return exact_within(game, workstream);
  }
  const std::size_t orders = forecasts_at_most / (settings * projects);
  return orders >= 2 ? drawn_within(game, workstream, orders) : drawn_across(game, workstream);
}

}  // namespace highneeds
