// The only file that knows yaml-cpp. Its event interface is used rather than `Load`, which accepts
// duplicate keys, unclosed quotes and trailing text, and follows aliases without end.
#include "highneeds/document/yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>

#include "document/encoding.hpp"
#include "document/text_check.hpp"
#include "document/tree_builder.hpp"
#include "document/value_form.hpp"
#include "document/yaml_text.hpp"

namespace highneeds {
namespace {

/// Lets yaml-cpp read a text where it stands.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // only read: nothing is ever put back
    setg(begin, begin, begin + text.size());
  }
};

/// A message of yaml-cpp in the words of the format.
struct Translation {
  std::string_view message;
  std::string_view what;
  std::string_view remedy;
};

constexpr std::string_view no_tags = "YAML tags (!) are not part of the format";
constexpr std::string_view no_anchors =
    "YAML anchors and aliases (& and *) are not part of the format";
constexpr std::string_view indent_alike = "give keys of one level the same indentation, in spaces";
constexpr std::string_view quote_it = "put the value in quotes";
constexpr std::array<Translation, 22> translations = {{
    {"end of map not found", "this does not fit the keys above it", indent_alike},
    {"end of map flow not found", "a brace is not closed, or a comma is missing before this",
     "put commas between the parts and close with }"},
    {"end of sequence not found", "this does not fit the list above it", indent_alike},
    {"end of sequence flow not found", "a bracket is not closed, or a comma is missing before this",
     "put commas between the parts and close with ]"},
    {"illegal flow end", "this closes nothing that is open", "take it out, or open it before"},
    {"illegal block entry", "a list cannot start here", "start it on a line of its own"},
    {"illegal map key", "a key cannot start here", indent_alike},
    {"illegal map value", "a second colon stands in this value, or a key is indented wrongly",
     "put a value that holds \": \" in quotes"},
    {"illegal EOF in scalar", "a quote is never closed", "close it"},
    {"illegal document indicator in scalar", "--- or ... stands within quotes", "close the quotes"},
    {"illegal character in scalar", "this character cannot stand here without quotes", quote_it},
    {"unknown token", "a value cannot start with this character", quote_it},
    {"illegal tab", "a tab indents this line", "indent with spaces, two for each level"},
    {"unknown escape character",
     "a backslash in double quotes starts an escape that YAML does not have", "use single quotes"},
    {"bad character found while scanning hex", "an escape in double quotes is not complete",
     "use single quotes"},
    {"invalid unicode", "an escape in double quotes names no character", "use single quotes"},
    {"unexpected character in block scalar", "this cannot follow | or >", "put the text in quotes"},
    {"alias not found", no_anchors, quote_it},
    {"anchor not found", no_anchors, quote_it},
    {"illegal character found while scanning alias", no_anchors, quote_it},
    {"illegal character found while scanning anchor", no_anchors, quote_it},
    {"cannot set zero indentation", "this cannot follow | or >", "put the text in quotes"},
}};

Translation translate(std::string_view message) {
  for (const Translation& one : translations) {
    if (message.starts_with(one.message)) return one;
  }
  return {message, message, "look at the brackets, quotes and colons here"};
}

/// Hands yaml-cpp's events to a builder.
class Events : public YAML::EventHandler {
 public:
  Events(std::string_view text, std::size_t skipped, TreeBuilder& builder)
      : text_(text), skipped_(skipped), builder_(builder) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    const bool is_marked = text_.substr(spot(mark).offset).starts_with("---");
    builder_.refuse(
        spot(mark),
        is_marked ? "a second document starts here" : "text after the end of the file's mapping",
        is_marked ? "keep one document in a file"
                  : "take it out, or give it the indentation of what it belongs to");
    throw ReadingEnds{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (anchor != 0) refuse_properties(mark);
    refuse_null(mark);
    builder_.nothing(spot(mark));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse_properties(mark);
    builder_.scalar(spot(mark), "");
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    if (anchor != 0 || first(mark) == '!') refuse_properties(mark);
    builder_.scalar(spot(mark), value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    if (anchor != 0 || tag != "?") refuse_properties(mark);
    builder_.open_list(spot(mark), style == YAML::EmitterStyle::Flow);
  }
  void OnSequenceEnd() override { builder_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    if (anchor != 0 || tag != "?") refuse_properties(mark);
    builder_.open_mapping(spot(mark), style == YAML::EmitterStyle::Flow);
  }
  void OnMapEnd() override { builder_.close(); }

  [[nodiscard]] Spot spot(const YAML::Mark& mark) const {
    if (mark.is_null()) return {};
    const std::size_t offset = static_cast<std::size_t>(mark.pos) + skipped_;
    return {std::min(offset, text_.size()), static_cast<std::size_t>(mark.line),
            static_cast<std::size_t>(mark.column)};
  }

 private:
  [[nodiscard]] char first(const YAML::Mark& mark) const {
    const std::size_t at = spot(mark).offset;
    return at < text_.size() ? text_[at] : ' ';
  }

  void refuse_properties(const YAML::Mark& mark) {
    builder_.refuse(spot(mark), std::string(first(mark) == '!' ? no_tags : no_anchors),
                    "write the value out, or put it in quotes");
  }

  /// `null` and `~` as written values; where nothing is written the mark is that of what follows.
  void refuse_null(const YAML::Mark& mark) {
    const std::string_view rest = text_.substr(spot(mark).offset);
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (!rest.starts_with(word)) continue;
      const std::size_t next = rest.find_first_not_of(' ', word.size());
      if (next != std::string_view::npos &&
          std::string_view("\r\n,]}#").find(rest[next]) == std::string_view::npos)
        return;
      builder_.refuse(spot(mark), "there is no null",
                      "take the key out; \"include: no\" takes out a named thing");
      return;
    }
  }

  std::string_view text_;
  std::size_t skipped_;
  TreeBuilder& builder_;
  int documents_ = 0;
};

/// The quote that a scan to the end of the text has missed the end of.
std::size_t unclosed_quote(std::string_view text, std::size_t from) {
  const std::size_t quote = text.find_first_of("\"'", std::min(from, text.size()));
  return quote == std::string_view::npos ? text.size() : quote;
}

constexpr Translation after_quote = {
    {}, "text follows the quote that closes this value", "put the whole value in quotes"};

bool follows_quote(std::string_view text, std::size_t understood, std::size_t at) {
  if (understood == 0 || at < understood || at > text.size()) return false;
  const char last = text[understood - 1];
  return (last == '"' || last == '\'') &&
         text.substr(understood, at - understood).find_first_not_of(' ') == std::string_view::npos;
}

/// "unit_cost:£8k", the first line of what was not understood: a key whose colon has no space.
std::string_view key_without_space(std::string_view pending) {
  const std::size_t start = std::min(pending.find_first_not_of(" :,{}]\"'\r\n"), pending.size());
  pending.remove_prefix(start);
  const std::string_view line = pending.substr(0, pending.find_first_of("\r\n"));
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == line.size()) return {};
  const bool is_key = line.substr(0, colon).find_first_of(" #\"'[]{},") == std::string_view::npos;
  const char next = line[colon + 1];
  const bool has_second = line.find(": ") != std::string_view::npos;
  return is_key && !has_second && next != ' ' && next != '/' ? line : std::string_view();
}

/// Where a comment of what was not understood hides the end of braces; npos if none does.
std::size_t comment_over_end(std::string_view text, std::size_t from, std::size_t to) {
  const std::size_t comment = text.find(" #", from);
  if (comment >= to) return std::string_view::npos;
  const std::string_view hidden = text.substr(comment, text.find('\n', comment) - comment);
  return hidden.find_first_of("]}") == std::string_view::npos ? std::string_view::npos
                                                              : comment + 1;
}

constexpr std::string_view not_looked_at = "; what follows is not looked at";

/// A fault that yaml-cpp notices only on a later line; false if it is none that is known.
bool add_earlier_fault(std::string_view text, std::uint32_t file, std::size_t from, std::size_t to,
                       const TreeBuilder& builder, Faults& faults) {
  if (from >= to) return false;
  const std::string_view line = key_without_space(text.substr(from, to - from));
  if (!line.empty()) {
    const auto offset = static_cast<std::size_t>(line.data() - text.data());
    const std::size_t colon = line.find(':');
    faults.add(place_of(text, file, offset, line.size()),
               fmt::format("{} has no space after its colon{}", in_quotes(line), not_looked_at),
               fmt::format("write {}: {}", line.substr(0, colon), line.substr(colon + 1)));
    return true;
  }
  const std::size_t comment = comment_over_end(text, from, to);
  if (comment == std::string_view::npos || !builder.is_in_flow()) return false;
  faults.add(place_of(text, file, comment),
             fmt::format("a comment starts here and hides the end of what is open{}{}",
                         builder.open_parts(), not_looked_at),
             "put a value that holds \" #\" in quotes, or the comment behind the end");
  return true;
}

void add_syntax_fault(const YAML::ParserException& error, std::string_view text, std::uint32_t file,
                      const Events& events, TreeBuilder& builder, Faults& faults) {
  const Spot spot = events.spot(error.mark);
  const char sign = spot.offset < text.size() ? text[spot.offset] : ' ';
  if (sign == '*' || sign == '&' || sign == '!') {
    faults.add(builder.place(spot, 1), std::string(sign == '!' ? no_tags : no_anchors),
               "write the value out, or put it in quotes");
    return;
  }
  const std::size_t understood = builder.understood_to();
  const std::size_t quote = unclosed_quote(text, understood);
  if (std::string_view(error.msg) == "illegal EOF in scalar" && quote < text.size()) {
    builder.refuse_quote(place_of(text, file, quote), text[quote]);
    return;
  }
  if (add_earlier_fault(text, file, understood, spot.offset, builder, faults)) return;
  Translation said = translate(error.msg);
  if (follows_quote(text, understood, spot.offset)) said = after_quote;
  faults.add(builder.place(spot, 1),
             fmt::format("YAML cannot be read from here{}: {}{}", builder.open_parts(), said.what,
                         not_looked_at),
             std::string(said.remedy));
}

Node parse_checked(std::string_view text, std::size_t skipped, std::uint32_t file, Faults& faults) {
  TreeBuilder builder(text, file, faults);
  Events events(text, skipped, builder);
  TextBuffer buffer(text.substr(skipped));
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
    return builder.take_root();
  } catch (const ReadingEnds&) {
  } catch (const YAML::ParserException& error) {
    add_syntax_fault(error, text, file, events, builder, faults);
  }
  return Node{Place{.file = file}, Empty{}};
}

}  // namespace

Node parse_yaml_from(const Sources& sources, std::uint32_t file, std::size_t from, Faults& faults) {
  const std::string& text = sources[file].text;
  if (!check_text(text, file, faults)) return Node{Place{.file = file}, Empty{}};
  const std::size_t mark = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (from <= mark) return parse_checked(text, mark, file, faults);
  // Blanks of the same length keep every place right.
  std::string blanked = text;
  std::fill(blanked.begin(), blanked.begin() + static_cast<std::ptrdiff_t>(from), ' ');
  return parse_checked(blanked, 0, file, faults);
}

Node parse_yaml(const Sources& sources, std::uint32_t file, Faults& faults) {
  Node root = parse_yaml_from(sources, file, 0, faults);
  // The file's mapping has no key of its own: what it misses concerns the file as a whole.
  if (!root.at.is_known() || root.mapping() != nullptr) root.at = Place{.file = file};
  return root;
}

}  // namespace highneeds
