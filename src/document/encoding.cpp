#include "document/encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>

namespace highneeds {
namespace {

unsigned char byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continued(std::string_view text, std::size_t length) {
  if (text.size() < length) return false;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(text, i) & 0xC0U) != 0x80U) return false;
  }
  return true;
}

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// Whether the bytes above ASCII are letters and signs of Windows-1252, which leaves five
/// undefined.
bool may_be_windows(std::string_view text) {
  return text.find_first_of("\x81\x8D\x8F\x90\x9D") == std::string_view::npos;
}

/// Where the next byte above ASCII stands, at `at` or after it; the end if there is none.
std::size_t next_above_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::uint64_t eight = 0;
  while (at + sizeof eight <= text.size()) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
    at += sizeof eight;
  }
  while (at < text.size() && byte(text, at) < 0x80U) ++at;
  return at;
}

std::optional<std::size_t> first_wrong(std::string_view text) {
  for (auto at = next_above_ascii(text, 0); at < text.size(); at = next_above_ascii(text, at)) {
    const std::size_t length = character_length(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

}  // namespace

std::size_t character_length(std::string_view text) {
  const unsigned char first = byte(text, 0);
  if (first < 0x80U) return 1;
  const unsigned char second = text.size() > 1 ? byte(text, 1) : 0;
  if (first >= 0xC2U && first <= 0xDFU) return is_continued(text, 2) ? 2 : 0;
  if (first >= 0xE0U && first <= 0xEFU) {
    const bool is_overlong = first == 0xE0U && second < 0xA0U;
    const bool is_surrogate = first == 0xEDU && second >= 0xA0U;
    return is_continued(text, 3) && !is_overlong && !is_surrogate ? 3 : 0;
  }
  if (first >= 0xF0U && first <= 0xF4U) {
    const bool is_overlong = first == 0xF0U && second < 0x90U;
    const bool is_past_end = first == 0xF4U && second >= 0x90U;
    return is_continued(text, 4) && !is_overlong && !is_past_end ? 4 : 0;
  }
  return 0;
}

std::optional<Fault> encoding_fault(std::string_view text, std::uint32_t file) {
  if (is_utf16(text)) {
    return Fault{Place{.file = file}, "the file is UTF-16 text, not UTF-8",
                 "save it as UTF-8 (in Excel: CSV UTF-8; in Notepad: Encoding, UTF-8)"};
  }
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) {
    return Fault{place_of(text, file, nul), "a NUL byte: the file is not plain text",
                 "save it as UTF-8 text"};
  }
  const auto wrong = first_wrong(text);
  if (!wrong) return std::nullopt;
  const Place at = place_of(text, file, *wrong);
  if (text[*wrong] == '\xA3') {
    return Fault{at, "the file is not UTF-8: this £ is written in a Windows encoding (1252)",
                 "save the file as UTF-8"};
  }
  if (may_be_windows(text)) {
    return Fault{at, "the file is not UTF-8: it looks like a Windows encoding (1252)",
                 "save the file as UTF-8"};
  }
  return Fault{at, "the file is not UTF-8", "save the file as UTF-8"};
}

Place place_of(std::string_view text, std::uint32_t file, std::size_t offset, std::size_t length) {
  const std::string_view before = text.substr(0, offset);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t newline = before.rfind('\n');
  std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
  if (start == 0 && text.starts_with(byte_order_mark) && offset >= byte_order_mark.size()) {
    start = byte_order_mark.size();
  }
  return {file, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(offset - start + 1),
          static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)};
}

}  // namespace highneeds
