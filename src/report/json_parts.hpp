#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "highneeds/projection/lever.hpp"
#include "highneeds/source/sources.hpp"

// What every JSON result writes alike.
namespace highneeds {

using Json = nlohmann::ordered_json;

/// A number, null if it is not finite; words, null if there are none.
[[nodiscard]] Json number(double value);
[[nodiscard]] Json words(std::string_view text);
/// The file and line of a place.
void add_place(Json& into, Place at, const Sources& sources);
/// A lever with its provenance.
[[nodiscard]] Json lever(const Lever& lever, const Sources& sources);

}  // namespace highneeds
