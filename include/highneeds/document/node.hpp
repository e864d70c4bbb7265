#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "highneeds/source/place.hpp"

namespace highneeds {

struct Entry;

/// A key without a value; it stands at its key.
struct Empty {};

/// A text as written; `quoted` if it stood in quotes.
struct Scalar {
  std::string text;
  bool quoted = false;
};

struct Node;

/// Keys in the order in which they were written; no key twice.
struct Mapping {
  std::vector<Entry> entries;
  /// The value of a key, or null.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

/// Items in the order in which they were written.
struct List {
  std::vector<Node> items;
};

/// A part of a document and where it stands. Never changed once read: overlays make a new tree.
struct Node {
  Place at;
  std::variant<Empty, Scalar, List, Mapping> content;

  [[nodiscard]] bool is_empty() const { return std::holds_alternative<Empty>(content); }
  [[nodiscard]] const Scalar* scalar() const { return std::get_if<Scalar>(&content); }
  [[nodiscard]] const Mapping* mapping() const { return std::get_if<Mapping>(&content); }
  [[nodiscard]] const List* list() const { return std::get_if<List>(&content); }
};

/// A key of a mapping, where the key stands, and its value.
struct Entry {
  std::string key;
  Place key_at;
  Node value;
};

}  // namespace highneeds
