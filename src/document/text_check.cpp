#include "document/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "document/encoding.hpp"
#include "highneeds/document/file.hpp"

namespace highneeds {
namespace {

/// What U+2000 to U+2FFF begin with: dashes, quotation marks, and characters that turn the
/// direction of writing.
constexpr char punctuation = '\xE2';
constexpr std::size_t direction_length = 3;

/// Whether U+202A to U+202E or U+2066 to U+2069 stands at the start: with one of them a text can be
/// shown in another order than it is read in.
bool turns_direction(std::string_view text) {
  if (text.size() < direction_length || text[0] != punctuation) return false;
  const auto last = static_cast<unsigned char>(text[2]);
  if (text[1] == '\x80') return last >= 0xAAU && last <= 0xAEU;
  return text[1] == '\x81' && last >= 0xA6U && last <= 0xA9U;
}

struct Line {
  std::string_view text;  // without its end
  std::size_t offset;
  std::uint32_t number;
};

class TextCheck {
 public:
  TextCheck(std::uint32_t file, Faults& faults) : file_(file), faults_(faults) {}

  void look_at(const Line& line) {
    look_for_tab(line);
    if (line.text.starts_with('%')) {
      fail(line, 0, line.text.size(), "a line that starts with % is a YAML directive",
           "take it out, or put the value in quotes");
    }
    look_for_control(line);
  }

  /// Reports the first tab for all of them. False if anything was found.
  [[nodiscard]] bool finish() {
    if (tabs_ > 0) {
      const std::string others = tabs_ > 1 ? fmt::format(" (and {} more)", tabs_ - 1) : "";
      fail(first_tab_line_, first_tab_, 1, "a tab indents this line" + others,
           "indent with spaces, two for each level");
    }
    return is_clean_;
  }

 private:
  void fail(const Line& line, std::size_t at, std::size_t length, std::string what,
            std::string remedy) {
    faults_.add(
        Place{file_, line.number, static_cast<std::uint32_t>(at + 1),
              static_cast<std::uint32_t>(line.offset + at), static_cast<std::uint32_t>(length)},
        std::move(what), std::move(remedy));
    is_clean_ = false;
  }

  void look_for_tab(const Line& line) {
    const auto is_indent = [](char letter) { return letter == ' ' || letter == '\t'; };
    const auto words = std::ranges::find_if_not(line.text, is_indent);
    const auto found = std::find(line.text.begin(), words, '\t');
    if (words == line.text.end() || found == words) return;
    if (tabs_++ > 0) return;
    const auto tab = static_cast<std::size_t>(found - line.text.begin());
    first_tab_line_ = line;
    first_tab_ = tab;
  }

  void look_for_control(const Line& line) {
    const std::size_t at = find_control(line.text);
    if (at == std::string_view::npos) return;
    if (line.text[at] == '\r') {
      fail(line, at, 1, "a carriage return stands within this line", "end lines with a line feed");
    } else if (line.text[at] == punctuation) {
      fail(line, at, direction_length,
           "a character that turns the direction of writing, and is not seen, stands here",
           "take it out");
    } else {
      fail(line, at, control_length(line.text.substr(at)),
           "a control character stands in this line", "take it out");
    }
  }

  std::uint32_t file_;
  Faults& faults_;
  bool is_clean_ = true;
  std::size_t tabs_ = 0;
  Line first_tab_line_{};
  std::size_t first_tab_ = 0;
};

/// Whether eight bytes are letters and signs of ASCII. A carry from one of them to the next can
/// only come of one that is none.
bool is_plain(std::string_view part) {
  constexpr std::uint64_t each = 0x0101010101010101U;
  constexpr std::uint64_t high_bits = 0x80 * each;
  if (part.size() < sizeof each) return false;
  std::uint64_t eight = 0;
  std::memcpy(&eight, part.data(), sizeof eight);
  return (((eight - 0x20 * each) | (eight + each) | eight) & high_bits) == 0;
}

/// By byte: whether a control character may start with it.
constexpr std::array<bool, 256> may_be_control = [] {
  std::array<bool, 256> may{};
  for (std::size_t byte = 0; byte < 0x20U; ++byte) may[byte] = true;
  for (const std::size_t byte : {0x7FU, 0xC2U, 0xE2U, 0xEFU}) may[byte] = true;
  return may;
}();

}  // namespace

std::size_t find_control(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    const auto part = text.substr(at, sizeof(std::uint64_t));
    const std::size_t end = at + part.size();
    if (is_plain(part)) at = end;
    for (; at < end; ++at) {
      if (!may_be_control[static_cast<unsigned char>(text[at])]) continue;
      if (control_length(text.substr(at)) != 0) return at;
    }
  }
  return std::string_view::npos;
}

std::size_t control_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x20U) return first == '\t' ? 0 : 1;
  if (first == 0x7FU) return 1;
  // U+0080 to U+009F, which terminals obey too, and a byte order mark that is not at the start.
  if (first == 0xC2U && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0U) return 2;
  if (turns_direction(text)) return direction_length;
  return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

bool check_text(std::string_view text, std::uint32_t file, Faults& faults) {
  if (text.size() > most_bytes) {
    faults.add(Place{.file = file},
               fmt::format("the text is {} bytes long, more than {}", text.size(), most_bytes),
               "put long tables into CSV files");
    return false;
  }
  if (auto fault = encoding_fault(text, file)) {
    faults.add(std::move(*fault));
    return false;
  }
  TextCheck check(file, faults);
  std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  for (std::uint32_t number = 1; start <= text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    std::string_view line = text.substr(start, end - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    check.look_at({line, start, number});
    start = end + 1;
  }
  return check.finish();
}

}  // namespace highneeds
