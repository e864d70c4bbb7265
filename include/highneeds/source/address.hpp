#pragma once

#include <string>
#include <string_view>

namespace highneeds {

/// The address of a key within another: "a" and "b" give "a.b". A key that has a dot, a bracket or
/// an equals sign in it, or nothing, stands in brackets, so that a path can name it: "a" and
/// "1.2.1" give "a[1.2.1]". An empty `parent` is the root. Every room makes addresses with this
/// function: a fault, a lever and a setting call a figure by one name.
[[nodiscard]] std::string address_of(std::string_view parent, std::string_view key);

}  // namespace highneeds
