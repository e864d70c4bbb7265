#include "document/tree_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "document/text_check.hpp"
#include "document/value_form.hpp"

namespace highneeds {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// "000", "500k", "5": what follows the comma of a number.
bool continues_number(std::string_view key) {
  const std::size_t digits = std::min(key.find_first_not_of("0123456789"), key.size());
  const std::string_view rest = key.substr(digits);
  return digits > 0 &&
         (rest.empty() || rest == "k" || rest == "m" || rest == "%" || rest[0] == '.');
}

bool is_grouped_by_threes(std::string_view number) {
  for (std::size_t comma = number.find(','); comma != std::string_view::npos;
       comma = number.find(',', comma + 1)) {
    const std::size_t next = number.find_first_not_of("0123456789", comma + 1);
    if (std::min(next, number.size()) != comma + 4) return false;
  }
  return true;
}

std::string remedy_for(const std::string& number) {
  if (!is_grouped_by_threes(number)) return "use a point for decimals, or a space after a comma";
  std::string plain = number;
  std::replace(plain.begin(), plain.end(), ',', '_');
  return fmt::format("write {} or \"{}\"", plain, number);
}

/// The usual case without an index: few keys, all different.
bool is_small_and_distinct(const Mapping& mapping) {
  constexpr std::size_t few = 12;
  const auto& entries = mapping.entries;
  if (entries.size() > few) return false;
  for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
    const auto is_same = [&](const Entry& other) { return other.key == entry->key; };
    if (std::any_of(entries.begin(), entry, is_same)) return false;
  }
  return true;
}

}  // namespace

Place TreeBuilder::place(Spot spot, std::size_t length) const {
  const auto to_count = [](std::size_t number) { return static_cast<std::uint32_t>(number); };
  return {file_, to_count(spot.line + 1), to_count(spot.column + 1), to_count(spot.offset),
          std::max(1U, to_count(length))};
}

void TreeBuilder::scalar(Spot spot, std::string_view value) {
  const char first = spot.offset < text_.size() ? text_[spot.offset] : ' ';
  const bool is_quoted = first == '"' || first == '\'';
  const std::size_t length = written_length(spot, value);
  const Place at = place(spot, length);
  if (is_quoted) look_for_controls(at, value);
  understood_to_ = spot.offset + length;
  if (!open_.empty() && open_.back().awaits_key()) {
    add_key(open_.back(), at, value, is_quoted);
  } else {
    add(Node{at, Scalar{std::string(value), is_quoted}});
  }
}

void TreeBuilder::nothing(Spot spot) {
  Place at = place(spot, 1);
  if (!open_.empty() && open_.back().has_key) at = open_.back().key_at;
  add(Node{at, Empty{}});
}

void TreeBuilder::open(Spot spot, std::variant<Empty, Scalar, List, Mapping> content,
                       bool is_flow) {
  if (open_.size() == most_levels) {
    faults_.add(place(spot, 1), fmt::format("nested more than {} levels deep", most_levels),
                "close brackets and braces, and look at the indentation");
    throw ReadingEnds{};
  }
  open_.push_back(Frame{.node = Node{place(spot, 1), std::move(content)}, .is_flow = is_flow});
  understood_to_ = spot.offset + (is_flow ? 1 : 0);
}

void TreeBuilder::close() {
  Frame frame = std::move(open_.back());
  open_.pop_back();
  if (auto* mapping = std::get_if<Mapping>(&frame.node.content)) {
    if (frame.is_flow) {
      join_split_thousands(*mapping);
      look_for_colons(*mapping);
    }
    drop_duplicates(*mapping);
    fit(*mapping);
  }
  add(std::move(frame.node));
}

std::vector<Entry> TreeBuilder::spare_entries() {
  if (spare_.empty()) return {};
  std::vector<Entry> entries = std::move(spare_.back());
  spare_.pop_back();
  return entries;
}

/// Gives a mapping just the room that it needs, and keeps the rest for the next: rooms that grew
/// with each mapping would be a third of what a start allocates.
void TreeBuilder::fit(Mapping& mapping) {
  auto& grown = mapping.entries;
  std::vector<Entry> fitting(std::make_move_iterator(grown.begin()),
                             std::make_move_iterator(grown.end()));
  grown.clear();
  spare_.push_back(std::exchange(grown, std::move(fitting)));
}

void TreeBuilder::refuse(Spot spot, std::string what, std::string remedy) {
  const std::size_t end = std::min(text_.find_first_of(" ,[]{}\r\n", spot.offset), text_.size());
  faults_.add(place(spot, end - std::min(end, spot.offset)), std::move(what), std::move(remedy));
}

void TreeBuilder::add(Node&& node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Frame& frame = open_.back();
  if (auto* list = std::get_if<List>(&frame.node.content)) {
    list->items.push_back(std::move(node));
  } else if (!frame.has_key) {
    frame.has_key = true;
    frame.key_at = node.at;
    refuse_key(frame, node.at, fmt::format("a key is one word, not {}", kind_of(node)),
               "write KEY: VALUE; put what holds braces or a leading colon in quotes");
  } else {
    frame.has_key = false;
    if (frame.is_key_refused) return;
    auto& mapping = std::get<Mapping>(frame.node.content);
    mapping.entries.emplace_back(std::move(frame.key), frame.key_at, std::move(node));
  }
}

void TreeBuilder::add_key(Frame& frame, Place at, std::string_view word, bool is_quoted) {
  frame.has_key = true;
  frame.is_key_refused = false;
  frame.key_at = at;
  if (word.empty()) {
    refuse_key(frame, at, "a key without a name", "name it");
  } else if (word == "<<" && !is_quoted) {
    refuse_key(frame, at, "merge keys (<<) are not part of the format",
               "write the values out, or use extends and overlays");
  } else if (word.find('\n') != std::string_view::npos) {
    refuse_key(frame, at, "a line break stands in this key", "write the key on one line");
  } else {
    frame.key = word;
  }
}

void TreeBuilder::refuse_key(Frame& frame, Place at, std::string what, std::string remedy) {
  faults_.add(at, std::move(what), std::move(remedy));
  frame.is_key_refused = true;
}

std::size_t TreeBuilder::written_length(Spot spot, std::string_view value) {
  if (spot.offset >= text_.size()) return 1;
  const char first = text_[spot.offset];
  if (first == '"' || first == '\'') return quoted_length(spot);
  if (text_.substr(spot.offset, value.size()) == value) return value.size();
  // A text over several lines is underlined to the end of its first.
  const std::size_t end = std::min(text_.find_first_of("\r\n", spot.offset), text_.size());
  const std::size_t last = text_.substr(0, end).find_last_not_of(' ');
  return last == std::string_view::npos || last < spot.offset ? 1 : last - spot.offset + 1;
}

std::size_t TreeBuilder::quoted_length(Spot spot) {
  const char quote = text_[spot.offset];
  for (std::size_t at = spot.offset + 1; at < text_.size(); ++at) {
    if (quote == '"' && text_[at] == '\\') {
      ++at;
    } else if (text_[at] == quote) {
      const bool is_doubled = quote == '\'' && at + 1 < text_.size() && text_[at + 1] == quote;
      if (!is_doubled) return at + 1 - spot.offset;
      ++at;
    }
  }
  refuse_quote(place(spot, 1), quote);
  throw ReadingEnds{};
}

void TreeBuilder::refuse_quote(Place at, char quote) {
  faults_.add(at, "the quote that opens here is never closed, and hides what follows",
              fmt::format("close it with {}", quote));
}

void TreeBuilder::look_for_controls(Place at, std::string_view value) {
  auto found = find_control(value);
  while (found != std::string_view::npos && value[found] == '\n')
    found = find_control(value, found + 1);
  if (found == std::string_view::npos) return;
  faults_.add(at, "a control character is written into this text", "take it out");
}

/// In braces a comma ends a value, so that `{rate: £10,000}` has a key 000. The parts are joined
/// again, so that the value itself is not reported a second time.
void TreeBuilder::join_split_thousands(Mapping& mapping) {
  const auto is_bare = [](const Entry& entry) { return entry.value.is_empty(); };
  if (std::none_of(mapping.entries.begin(), mapping.entries.end(), is_bare)) return;
  std::vector<Entry> joined;
  joined.reserve(mapping.entries.size());
  std::vector<std::size_t> mended;
  for (Entry& entry : mapping.entries) {
    Scalar* before = joined.empty() ? nullptr : std::get_if<Scalar>(&joined.back().value.content);
    const bool follows =
        before != nullptr && !before->quoted && entry.value.is_empty() && !before->text.empty() &&
        is_digit(before->text.back()) && continues_number(entry.key) &&
        joined.back().value.at.offset + joined.back().value.at.length + 1 == entry.key_at.offset;
    if (!follows) {
      joined.push_back(std::move(entry));
      continue;
    }
    before->text += ',' + entry.key;
    joined.back().value.at.length += entry.key_at.length + 1;
    if (mended.empty() || mended.back() != joined.size() - 1) mended.push_back(joined.size() - 1);
  }
  for (const std::size_t i : mended) {
    const auto& text = std::get<Scalar>(joined[i].value.content).text;
    faults_.add(joined[i].value.at,
                fmt::format("in braces the comma of {} ends the value", in_quotes(text)),
                remedy_for(text));
  }
  mapping.entries = std::move(joined);
}

/// `{rate:£10k}` is one long key without a value.
void TreeBuilder::look_for_colons(Mapping& mapping) {
  std::erase_if(mapping.entries, [this](const Entry& entry) {
    const std::size_t colon = entry.key.find(':');
    const bool is_quoted = text_[entry.key_at.offset] == '"' || text_[entry.key_at.offset] == '\'';
    if (!entry.value.is_empty() || is_quoted || colon == std::string::npos || colon == 0)
      return false;
    faults_.add(
        entry.key_at, fmt::format("{} has no space after its colon", in_quotes(entry.key)),
        fmt::format("write {}: {}", entry.key.substr(0, colon), entry.key.substr(colon + 1)));
    return true;
  });
}

void TreeBuilder::drop_duplicates(Mapping& mapping) {
  if (is_small_and_distinct(mapping)) return;
  std::unordered_map<std::string_view, std::uint32_t> lines;
  if (mapping.entries.size() > 1) lines.reserve(mapping.entries.size());
  std::vector<bool> is_second(mapping.entries.size(), false);
  bool has_second = false;
  for (std::size_t i = 0; i < mapping.entries.size(); ++i) {
    const Entry& entry = mapping.entries[i];
    const auto [first, is_new] = lines.emplace(entry.key, entry.key_at.line);
    if (is_new) continue;
    faults_.add(
        entry.key_at,
        fmt::format("{} is given twice, first on line {}", in_quotes(entry.key), first->second),
        "keep one of them");
    has_second = is_second[i] = true;
  }
  if (!has_second) return;
  lines.clear();  // its keys are views of the entries
  std::size_t i = 0;
  std::erase_if(mapping.entries, [&](const Entry&) { return is_second[i++]; });
}

std::string TreeBuilder::open_parts() const {
  for (auto frame = open_.rbegin(); frame != open_.rend(); ++frame) {
    if (!frame->is_flow) continue;
    const bool is_mapping = frame->node.mapping() != nullptr;
    return fmt::format(" (the {} of line {}, column {} is still open)", is_mapping ? '{' : '[',
                       frame->node.at.line, frame->node.at.column);
  }
  if (open_.empty()) return {};
  const Frame& innermost = open_.back();
  if (innermost.has_key && !innermost.is_key_refused) {
    return fmt::format(" (after the key {} of line {})", in_quotes(innermost.key),
                       innermost.key_at.line);
  }
  const Mapping* mapping = innermost.node.mapping();
  if (mapping == nullptr || mapping->entries.empty()) return {};
  const Entry& last = mapping->entries.back();
  return fmt::format(" (after the key {} of line {})", in_quotes(last.key), last.key_at.line);
}

}  // namespace highneeds
