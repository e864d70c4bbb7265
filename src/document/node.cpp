#include "highneeds/document/node.hpp"

namespace highneeds {

const Node* Mapping::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

}  // namespace highneeds
