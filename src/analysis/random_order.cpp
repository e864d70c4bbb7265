#include <Random123/philox.h>

#include <numeric>
#include <utility>

#include "analysis/coalitions.hpp"

namespace highneeds {
namespace {

constexpr std::uint32_t seed = 0x4E4F5246;
constexpr std::size_t draws_a_block = 4;

/// Draw `index` of a stream of 32 random bits each: a function of the place alone.
std::uint32_t draw_at(const Draw& draw, std::size_t index) {
  const r123::Philox4x32 philox;
  const r123::Philox4x32::ctr_type counter{{draw.workstream, draw.coalition, draw.order,
                                            static_cast<std::uint32_t>(index / draws_a_block)}};
  const r123::Philox4x32::key_type key{{seed, 0}};
  return philox(counter, key)[index % draws_a_block];
}

}  // namespace

std::vector<std::size_t> random_order(std::size_t count, const Draw& draw) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t left = count; left > 1; --left) {
    // The high half of a product: even to one in four thousand million.
    const auto pick = static_cast<std::size_t>(
        (static_cast<std::uint64_t>(draw_at(draw, count - left)) * left) >> 32U);
    std::swap(order[left - 1], order[pick]);
  }
  return order;
}

}  // namespace highneeds
