#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/format_address.hpp"
#include "highneeds/document/node.hpp"
#include "highneeds/document/reader.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// Where a reading reports to.
struct Reading {
  Faults& faults;
  std::vector<SourceUse>& used;
  std::vector<DatedYear>& dated;
};

using SharedProvenance = std::shared_ptr<const Provenance>;

/// A value without its wrapper, and what the wrapper says of it.
struct Unwrapped {
  const Node* value;
  SharedProvenance provenance;
};

/// Takes `{value: ..., source: ...}` apart; any other node is its own value with the `inherited`
/// provenance. `beside` names a further key that may stand beside `value`.
[[nodiscard]] Unwrapped unwrap(const Node& node, const Address& address,
                               const SharedProvenance& inherited, Reading& reading,
                               std::string_view beside = {});

/// What a value is written like, for remedies: "£135.2m".
template <class T>
[[nodiscard]] std::string_view example_of();

/// Reads the text of a value; a fault and a default if it is none.
template <class T>
[[nodiscard]] Value<T> read_scalar(const Node& node, const Address& address, Reading& reading);

/// Reads a value, or `{value: ..., provenance}`.
template <class T>
[[nodiscard]] Value<T> read_value(const Node& node, const Address& address,
                                  const SharedProvenance& inherited, Reading& reading);

/// "did you mean "gross"?", or the candidates if none is near.
[[nodiscard]] std::string suggestion(std::string_view word,
                                     const std::vector<std::string>& candidates,
                                     std::string_view introduction);

}  // namespace highneeds
