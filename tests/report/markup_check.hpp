#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace highneeds::test {

/// What an HTML text is made of, as far as its tags say.
struct Markup {
  std::vector<std::string> faults{};  ///< tags that close nothing, or that nothing closes
  std::vector<std::string> tags{};    ///< names of the tags that open, in turn
  std::vector<std::string> ids{};
};

/// Reads the tags of a whole page. Every element must be closed, but for `<meta>` and those that
/// close themselves.
[[nodiscard]] Markup read_markup(std::string_view html);

/// The text of the first element of a name, tags and all; nothing if there is none.
[[nodiscard]] std::string element(std::string_view html, std::string_view name);
/// How often `words` stand in a text.
[[nodiscard]] std::size_t count(std::string_view text, std::string_view words);

}  // namespace highneeds::test
