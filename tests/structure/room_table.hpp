#pragma once

#include <set>
#include <string>
#include <vector>

namespace highneeds::test {

/// A room of the house: what it may include besides itself and the standard library.
struct Room {
  std::string name;
  std::set<std::string> rooms;
  std::set<std::string> libraries;

  friend bool operator==(const Room&, const Room&) = default;
};

/// The rooms in the order in which data flows through them.
[[nodiscard]] const std::vector<Room>& room_table();

/// The same table as docs/architecture.md shows it.
[[nodiscard]] std::vector<Room> documented_rooms();

}  // namespace highneeds::test
