#include "document/support.hpp"

#include <fmt/format.h>

namespace highneeds::testing {
namespace {

std::string mark(Place at, bool with_places) {
  return with_places ? fmt::format("@{}:{}+{}", at.line, at.column, at.length) : std::string();
}

std::string spelled(const Node& node, bool with_places) {
  if (node.is_empty()) return '~' + mark(node.at, with_places);
  if (const Scalar* scalar = node.scalar()) {
    return (scalar->quoted ? '\'' + scalar->text + '\'' : scalar->text) +
           mark(node.at, with_places);
  }
  std::string inside;
  if (const List* list = node.list()) {
    for (const Node& item : list->items) {
      inside += (inside.empty() ? "" : ", ") + spelled(item, with_places);
    }
    return '[' + inside + ']';
  }
  for (const Entry& entry : node.mapping()->entries) {
    const std::string key = entry.key == "\x01" ? "ALWAYS" : entry.key;
    inside += (inside.empty() ? "" : ", ") + key + mark(entry.key_at, with_places) + ": " +
              spelled(entry.value, with_places);
  }
  return '{' + inside + '}';
}

}  // namespace

std::string written(const Node& node) {
  return spelled(node, false);
}
std::string placed(const Node& node) {
  return spelled(node, true);
}

}  // namespace highneeds::testing
