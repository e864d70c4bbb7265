#include "highneeds/scenario/programme.hpp"

#include <array>

namespace highneeds {

std::string_view key(const Effect& effect) {
  constexpr std::array<std::string_view, std::variant_size_v<decltype(Effect::what)>> keys{
      "fewer_new_plans", "open_places",      "move_placements",
      "unit_cost",       "fewer_placements", "saving"};
  return keys.at(effect.what.index());
}

}  // namespace highneeds
