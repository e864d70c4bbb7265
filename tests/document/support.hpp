#pragma once

#include <string>
#include <string_view>

#include "highneeds/document/node.hpp"
#include "highneeds/document/render.hpp"
#include "highneeds/document/yaml.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::testing {

/// A text parsed as "a.yaml".
struct Document {
  Sources sources;
  Faults faults;
  Node tree;

  explicit Document(std::string text) { tree = parse(std::move(text), "a.yaml"); }
  Node parse(std::string text, std::string name) {
    const auto file = sources.add({std::move(name), std::move(text), SourceKind::Scenario});
    return parse_yaml(sources, file, faults);
  }
  /// Every fault as people read it; nothing if there is none.
  [[nodiscard]] std::string complaints() const {
    return faults.empty() ? std::string() : render(faults, sources);
  }
};

/// A tree in one line: `{a: 1, b: ['two', ~]}`, quoted texts in single quotes, empty values as `~`.
[[nodiscard]] std::string written(const Node& node);

/// A tree in one line with the line and column of every part: `{a@1:1: 1@1:4}`.
[[nodiscard]] std::string placed(const Node& node);

}  // namespace highneeds::testing
