#pragma once

#include <compare>
#include <cstdint>

namespace highneeds {

/// Where a piece of input stands. `file` is an index into `Sources` (0: nowhere); `line` and
/// `column` count from 1, the column in bytes; `offset` is in bytes from the start of the file;
/// `length` is the number of bytes that a caret underlines (at least 1). A place with a file and
/// line 0 is the file as a whole.
struct Place {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t offset = 0;
  std::uint32_t length = 1;

  [[nodiscard]] bool is_known() const { return file != 0; }
  /// Order of appearance: by file, then by offset.
  friend auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace highneeds
