#include "structure/room_table.hpp"

#include <algorithm>

#include "support/files.hpp"

namespace highneeds::test {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" `");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" `") - first + 1);
}

std::vector<std::string> parts_of(const std::string& text, char between) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t end = std::min(text.find(between, from), text.size());
    parts.push_back(trimmed(text.substr(from, end - from)));
    from = end + 1;
  }
  return parts;
}

/// "source, quantity" as a set; "-" as an empty one.
std::set<std::string> names_in(const std::string& cell) {
  std::set<std::string> names;
  for (const std::string& name : parts_of(cell, ',')) {
    if (!name.empty() && name != "-") names.insert(name);
  }
  return names;
}

}  // namespace

const std::vector<Room>& room_table() {
  static const std::vector<Room> rooms = {
      {"source", {}, {}},
      {"quantity", {"source"}, {}},
      {"document", {"source", "quantity"}, {"yaml-cpp", "fmt"}},
      {"scenario", {"source", "quantity", "document"}, {"fmt"}},
      {"population", {"source", "quantity", "scenario"}, {"Eigen"}},
      {"projection", {"source", "quantity", "scenario", "population"}, {}},
      {"analysis",
       {"source", "quantity", "scenario", "population", "projection"},
       {"fmt", "Random123"}},
      {"skill", {"source", "quantity", "document", "scenario"}, {"Eigen", "fmt"}},
      {"calibration",
       {"source", "quantity", "document", "scenario", "population", "skill"},
       {"fmt", "Boost"}},
      {"report",
       {"source", "quantity", "scenario", "population", "projection", "analysis", "calibration",
        "skill"},
       {"fmt", "nlohmann", "xlsxwriter"}},
      {"cli",
       {"source", "quantity", "document", "scenario", "population", "projection", "analysis",
        "calibration", "skill", "report"},
       {"fmt", "CLI11", "nettle"}},
  };
  return rooms;
}

std::vector<Room> documented_rooms() {
  std::vector<Room> rooms;
  for (const std::string& line : lines_of(read_text(root() / "docs/architecture.md"))) {
    const std::vector<std::string> cells = parts_of(line, '|');
    if (!line.starts_with("| `") || cells.size() < 6) continue;
    rooms.push_back({cells[1], names_in(cells[3]), names_in(cells[4])});
  }
  return rooms;
}

}  // namespace highneeds::test
