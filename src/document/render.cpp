#include "highneeds/document/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "document/encoding.hpp"
#include "document/text_check.hpp"

namespace highneeds {
namespace {

constexpr std::size_t widest = 100;

/// The line of a place, and the byte of the text at which each of its characters starts.
struct ShownLine {
  std::string_view text;            ///< the whole text
  std::vector<std::size_t> starts;  ///< one more than there are characters: the end
  [[nodiscard]] std::size_t size() const { return starts.size() - 1; }
};

/// A character as one column: what a terminal would obey or cannot show is a question mark.
std::string shown(std::string_view rest, std::size_t length) {
  if (length == 0 || control_length(rest) != 0) return "?";
  return rest[0] == '\t' ? " " : std::string(rest.substr(0, length));
}

ShownLine line_of(std::string_view text, Place at) {
  const std::size_t offset = std::min<std::size_t>(at.offset, text.size());
  std::size_t start = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  start = start == std::string_view::npos ? 0 : start + 1;
  if (start == 0 && text.starts_with(byte_order_mark)) start = byte_order_mark.size();
  const std::size_t end = std::min(text.find('\n', start), text.size());
  ShownLine line{text, {}};
  for (std::size_t i = start; i < end;) {
    const std::string_view rest = text.substr(i, end - i);
    if (rest == "\r") break;
    line.starts.push_back(i);
    i += std::max<std::size_t>(1, character_length(rest));
  }
  line.starts.push_back(end);
  return line;
}

/// The character that a byte belongs to; past the end, the one after the last.
std::size_t index_of(const ShownLine& line, std::size_t offset) {
  const auto next = std::upper_bound(line.starts.begin(), line.starts.end(), offset);
  const auto index = static_cast<std::size_t>(next - line.starts.begin());
  return std::min(index == 0 ? 0 : index - 1, line.size());
}

/// A message without anything that a terminal would obey, cut if a value in it is very long.
std::string safe(std::string_view text) {
  constexpr std::size_t longest = 400;
  std::string result;
  for (std::size_t i = 0; i < text.size() && result.size() < longest;) {
    const std::string_view rest = text.substr(i);
    const std::size_t length = std::max<std::size_t>(1, character_length(rest));
    if (rest[0] == '\n' || rest[0] == '\t') {
      result += ' ';
    } else {
      result += shown(rest, character_length(rest));
    }
    i += length;
  }
  return result.size() < longest ? result : result + "...";
}

std::size_t column_of(Place at, const Sources& sources) {
  return index_of(line_of(sources[at.file].text, at), at.offset) + 1;
}

/// The line with its number, and the caret below.
std::string excerpt(Place at, const Sources& sources) {
  const ShownLine line = line_of(sources[at.file].text, at);
  const std::size_t first = index_of(line, at.offset);
  const std::size_t last = std::max(first + 1, index_of(line, at.offset + at.length));
  std::size_t from = 0;
  std::size_t to = line.size();
  if (to > widest) {
    from = first > 40 ? std::min(first - 40, to - std::min(to, widest)) : 0;
    to = std::min(to, from + widest);
  }
  const std::string before = from > 0 ? "..." : "";
  const std::string after = to < line.size() ? "..." : "";
  std::string code;
  for (std::size_t i = from; i < to; ++i) {
    const std::string_view rest =
        line.text.substr(line.starts[i], line.starts[i + 1] - line.starts[i]);
    code += shown(rest, character_length(rest));
  }
  const std::string number = std::to_string(at.line);
  const std::size_t under = std::min(last, std::max(to, first + 1)) - first;
  return fmt::format("  {} | {}{}{}\n  {:{}} | {:{}}^{:~>{}}\n", number, before, code, after, "",
                     number.size(), "", before.size() + first - from, "", under - 1);
}

std::string message(Place at, std::string_view kind, std::string_view what, std::string_view label,
                    std::string_view more, const Sources& sources) {
  std::string text;
  if (at.is_known()) {
    text += safe(sources[at.file].name) + ':';
    if (at.line != 0) text += fmt::format("{}:{}:", at.line, column_of(at, sources));
    text += ' ';
  }
  text += fmt::format("{}: {}\n", kind, safe(what));
  if (at.is_known() && at.line != 0) text += excerpt(at, sources);
  if (!more.empty()) text += fmt::format("  {}: {}\n", label, safe(more));
  return text;
}

std::string closing(const Faults& faults) {
  const std::size_t shown_count = faults.all().size();
  const std::string count = shown_count == 1 ? "1 error" : fmt::format("{} errors", shown_count);
  if (faults.left_off() == 0) return count + '\n';
  return fmt::format("{} shown, {} more left off\n", count, faults.left_off());
}

}  // namespace

std::string render(const Fault& fault, const Sources& sources) {
  return message(fault.at, "error", fault.what, "help", fault.remedy, sources);
}

std::string render(const Warning& warning, const Sources& sources) {
  return message(warning.at, "warning", warning.what, "see", warning.reference, sources);
}

std::string render(const Faults& faults, const Sources& sources) {
  std::vector<const Fault*> ordered;
  for (const Fault& fault : faults.all()) ordered.push_back(&fault);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Fault* a, const Fault* b) { return a->at < b->at; });
  std::string text;
  for (const Fault* fault : ordered) text += render(*fault, sources);
  return text + closing(faults);
}

std::string where(Place at, const Sources& sources) {
  if (!at.is_known()) return {};
  const std::string name = safe(sources[at.file].name);
  return at.line == 0 ? name : fmt::format("{}:{}", name, at.line);
}

}  // namespace highneeds
