#pragma once

#include <string>

namespace highneeds {

/// A capital of A to Z as a small letter, and any other byte as it is.
[[nodiscard]] constexpr char small_letter(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// A text with all its capitals of A to Z as small letters.
[[nodiscard]] inline std::string in_small_letters(std::string text) {
  for (char& letter : text) letter = small_letter(letter);
  return text;
}

}  // namespace highneeds
