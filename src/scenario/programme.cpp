#include "highneeds/scenario/programme.hpp"

#include <array>
#include <stdexcept>

namespace highneeds {

std::string_view key(const Effect& effect) {
  constexpr std::array<std::string_view, std::variant_size_v<decltype(Effect::what)>> keys{
      "fewer_new_plans", "open_places",      "move_placements",
      "unit_cost",       "fewer_placements", "saving"};
  return keys.at(effect.what.index());
}

const Project& project_at(const Programme& programme, std::size_t index) {
  for (const Workstream& workstream : programme.workstreams) {
    if (index < workstream.projects.size()) return workstream.projects[index];
    index -= workstream.projects.size();
  }
  throw std::out_of_range("no such project");
}

}  // namespace highneeds
