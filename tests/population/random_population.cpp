#include <algorithm>

#include "population/some_population.hpp"
#include "projection/random_draw.hpp"

namespace highneeds {
namespace {

void draw_shares(RandomDraw& draw, std::span<double> into) {
  double sum = 0;
  for (double& share : into) sum += share = draw.chance(0.3) ? 0.0 : draw.between(0, 1);
  into[0] += sum == 0 ? 1 : 0;
  for (double& share : into) share /= sum == 0 ? 1 : sum;
}

void draw_moves(RandomDraw& draw, SomePopulation& some) {
  for (std::uint16_t age = 0; age + 1U < age_count; ++age) {
    for (std::uint16_t from = 0; from < setting_count; ++from) {
      double left = 1;
      for (std::uint16_t to = 0; to < setting_count; ++to) {
        if (to == from || !draw.chance(0.15)) continue;
        some.moves.push_back({age, from, to, static_cast<std::uint16_t>(some.moves.size())});
        some.move.push_back(draw.between(0, left));
        left -= some.move.back();
      }
    }
  }
  std::sort(some.moves.begin(), some.moves.end(), is_before);
}

void draw_tables(RandomDraw& draw, SomePopulation& some, bool has_needs) {
  for (double& plans : some.plans) plans = draw.chance(0.2) ? 0.0 : draw.between(0, 60);
  for (double& leave : some.leave) leave = draw.chance(0.2) ? 0.0 : draw.between(0, 1);
  some.need_count = has_needs ? 13 : 0;
  some.needs.assign(age_count * some.need_count, 0);
  for (std::size_t g = 0; g < age_count; ++g) {
    some.join[g] = draw.between(0, 0.05);
    some.year.people[g] = draw.between(0, 2000);
    draw_shares(draw, {some.first_setting.data() + g * setting_count, setting_count});
    if (has_needs) draw_shares(draw, {some.needs.data() + g * 13, 13});
    some.rest.is_transition[g] = draw.chance(0.2);
  }
  some.year.trend = draw.between(0.5, 1.5);
  draw_moves(draw, some);
}

/// Kinds overflow only to those that come later in the order, so that none goes round.
void draw_rooms(RandomDraw& draw, SomePopulation& some) {
  auto& order = some.rest.filling_order;
  for (std::size_t i = order.size() - 1; i > 0; --i) {
    std::swap(order[i], order[static_cast<std::size_t>(draw.whole(0, static_cast<int>(i)))]);
  }
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    if (draw.chance(0.5)) continue;
    const int next = draw.whole(static_cast<int>(i) + 1, static_cast<int>(order.size()) - 1);
    some.rest.overflow[order[i]] = order[static_cast<std::size_t>(next)];
    some.year.room[order[i]] = draw.between(0, 3000);
  }
  for (auto& known : some.year.known) {
    if (draw.chance(0.1)) known = draw.between(0, 2000);
  }
}

void draw_projects(RandomDraw& draw, SomePopulation& some, bool has_needs) {
  const auto kind = [&] { return static_cast<std::size_t>(draw.whole(0, 6)); };
  for (int i = draw.whole(0, 4); i > 0; --i) {
    FewerPlansInYear fewer{.share = draw.between(0, 1)};
    if (draw.chance(0.5)) fewer.kind = kind();
    fewer.first_age = static_cast<std::size_t>(draw.whole(0, 12));
    fewer.last_age = static_cast<std::size_t>(draw.whole(12, 25));
    if (has_needs && draw.chance(0.5))
      fewer.needs = static_cast<std::uint32_t>(draw.whole(1, 8191));
    some.fewer.push_back(fewer);
  }
  for (int i = draw.whole(0, 5); i > 0; --i) {
    HeldPupils held{.to = kind(), .opens_places = draw.chance(0.5)};
    const std::size_t from = kind();
    if (from != held.to && draw.chance(0.8)) held.from = from;
    held.at_transition = draw.chance(0.5);
    held.is_share = !held.opens_places && draw.chance(0.3);
    held.aim = held.is_share ? draw.between(0, 0.3) : draw.between(0, 400);
    held.held = draw.chance(0.5) ? draw.between(0, 200) : 0.0;
    some.held.push_back(held);
  }
}

}  // namespace

SomePopulation random_population(std::uint64_t seed, bool has_needs) {
  RandomDraw draw(seed);
  SomePopulation some;
  draw_tables(draw, some, has_needs);
  draw_rooms(draw, some);
  draw_projects(draw, some, has_needs);
  return some;
}

}  // namespace highneeds
