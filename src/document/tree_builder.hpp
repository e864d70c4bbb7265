#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/document/node.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// The deepest nesting of mappings and lists.
inline constexpr std::size_t most_levels = 32;

/// A position in a text: all counts from 0.
struct Spot {
  std::size_t offset = 0;
  std::size_t line = 0;
  std::size_t column = 0;
};

/// Thrown through the parser when nothing of use can follow; its fault has been added.
struct ReadingEnds {};

/// Builds a tree from the parts of a text as they are met, and refuses what the format does not
/// have.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, std::uint32_t file, Faults& faults)
      : text_(text), file_(file), faults_(faults) {}

  void scalar(Spot spot, std::string_view value);
  /// A key or an item without a value; `spot` is of what follows.
  void nothing(Spot spot);
  void open_mapping(Spot spot, bool is_flow) { open(spot, Mapping{spare_entries()}, is_flow); }
  void open_list(Spot spot, bool is_flow) { open(spot, List{}, is_flow); }
  void close();
  /// Anchors, aliases and tags: a fault at the word that stands there.
  void refuse(Spot spot, std::string what, std::string remedy);

  [[nodiscard]] Node take_root() { return std::move(root_); }
  /// A quote that nothing closes.
  void refuse_quote(Place at, char quote);
  /// What is open here, in words: " (the { of line 3 is still open)"; may be empty.
  [[nodiscard]] std::string open_parts() const;
  /// Whether a brace or a bracket is open.
  [[nodiscard]] bool is_in_flow() const { return !open_.empty() && open_.back().is_flow; }
  /// Where the text was last understood.
  [[nodiscard]] std::size_t understood_to() const { return understood_to_; }
  [[nodiscard]] Place place(Spot spot, std::size_t length) const;

 private:
  struct Frame {
    Node node;
    bool is_flow = false;
    bool has_key = false;
    bool is_key_refused = false;
    std::string key = {};
    Place key_at = {};

    [[nodiscard]] bool awaits_key() const { return !has_key && node.mapping() != nullptr; }
  };

  void open(Spot spot, std::variant<Empty, Scalar, List, Mapping> content, bool is_flow);
  void add(Node&& node);
  void add_key(Frame& frame, Place at, std::string_view word, bool is_quoted);
  void refuse_key(Frame& frame, Place at, std::string what, std::string remedy);
  [[nodiscard]] std::size_t written_length(Spot spot, std::string_view value);
  [[nodiscard]] std::size_t quoted_length(Spot spot);
  void look_for_controls(Place at, std::string_view value);
  void join_split_thousands(Mapping& mapping);
  void look_for_colons(Mapping& mapping);
  void drop_duplicates(Mapping& mapping);
  [[nodiscard]] std::vector<Entry> spare_entries();
  void fit(Mapping& mapping);

  std::string_view text_;
  std::uint32_t file_;
  Faults& faults_;
  std::vector<Frame> open_;
  std::vector<std::vector<Entry>> spare_;  ///< empty, with room for mappings that open later
  Node root_;
  std::size_t understood_to_ = 0;
};

}  // namespace highneeds
