#include "highneeds/analysis/attribution.hpp"

#include <cmath>

#include "analysis/coalitions.hpp"

namespace highneeds {
namespace {

/// The difference that the whole programme makes.
void take_difference(Game& game, Attribution& attribution) {
  game.set(Coalition{0});
  const auto without = game.play();
  attribution.difference.assign(without.begin(), without.end());
  const double closing = game.closing();
  const double grants = game.grants();
  for (std::size_t i = 0; i < game.workstreams(); ++i) game.set(i, true);
  const auto with = game.play();
  for (std::size_t y = 0; y < with.size(); ++y) {
    attribution.difference[y] = with[y] - attribution.difference[y];
  }
  attribution.closing_difference = game.closing() - closing;
  attribution.grant_forgone = game.grants() - grants;
}

/// Lets shares add to their workstream's: what drawn orders leave over is shared out evenly.
void settle(Shares& shares, const Yearly& whole) {
  const auto count = static_cast<double>(shares.by_player.size());
  for (std::size_t y = 0; y < whole.size(); ++y) {
    double rest = whole[y];
    for (const Yearly& share : shares.by_player) rest -= share[y];
    for (Yearly& share : shares.by_player) share[y] += rest / count;
  }
}

/// A project alone in its workstream has all of its share.
Shares shares_of(Game& game, std::size_t workstream, const Yearly& whole) {
  const std::size_t projects = game.projects(workstream).size();
  if (projects == 1) return {{whole}, {0}};
  if (projects == 0) return {};
  Shares shares = share_within(game, workstream);
  settle(shares, whole);
  return shares;
}

}  // namespace

Attribution attribute(const Prepared& prepared, const Progress& progress) {
  Attribution attribution;
  if (prepared.shape.programme.workstreams == 0) return attribution;
  Game game(prepared);
  take_difference(game, attribution);
  attribution.workstreams = share_among_workstreams(game).by_player;
  attribution.projects.resize(game.projects());
  attribution.standard_errors.resize(game.projects());
  for (std::size_t i = 0; i < game.workstreams(); ++i) {
    Shares shares = shares_of(game, i, attribution.workstreams[i]);
    for (std::size_t k = 0; k < shares.by_player.size(); ++k) {
      const std::size_t project = game.projects(i)[k];
      attribution.projects[project] = std::move(shares.by_player[k]);
      attribution.standard_errors[project] = std::sqrt(shares.variances[k]);
    }
    if (progress) progress(i + 1, game.workstreams());
  }
  return attribution;
}

std::vector<Yearly> workstream_shares(const Prepared& prepared) {
  if (prepared.shape.programme.workstreams == 0) return {};
  Game game(prepared);
  return share_among_workstreams(game).by_player;
}

}  // namespace highneeds
