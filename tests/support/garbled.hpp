#pragma once

#include <cstdint>
#include <string>

// Texts with something wrong in them, for tests that whatever is read ends well.
namespace highneeds::test {

/// A small generator of its own, so that every run sees the same texts.
class Draws {
 public:
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>((state_ >> 33U) % bound);
  }

 private:
  std::uint64_t state_ = 2026;
};

/// One to three pieces changed anywhere: bits, characters left out or doubled, marks of YAML put
/// in, or the rest cut off.
[[nodiscard]] std::string garbled(std::string text, Draws& draws);

/// One line left out, with what is indented under it or alone, doubled, or exchanged with the next.
[[nodiscard]] std::string with_lines_moved(const std::string& text, Draws& draws);

/// One word of the text, as YAML divides it, put in place of another that looks like it, or an
/// extreme one.
[[nodiscard]] std::string with_words_changed(const std::string& text, Draws& draws);

}  // namespace highneeds::test
