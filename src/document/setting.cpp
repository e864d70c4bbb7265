#include <fmt/format.h>

#include <optional>
#include <utility>

#include "document/encoding.hpp"
#include "document/merge.hpp"
#include "document/path.hpp"
#include "document/text_check.hpp"
#include "document/tree_builder.hpp"
#include "document/value_form.hpp"
#include "document/value_reading.hpp"
#include "document/yaml_text.hpp"
#include "highneeds/document/overlay.hpp"

namespace highneeds {
namespace {

constexpr std::string_view setting_example =
    "write PATH=VALUE, such as funding.schools_block.then=+2%";

/// The `=` that ends the path: the first outside brackets.
std::size_t end_of_path(std::string_view setting) {
  bool is_in_brackets = false;
  for (std::size_t at = 0; at < setting.size(); ++at) {
    if (setting[at] == '[') is_in_brackets = true;
    if (setting[at] == ']') is_in_brackets = false;
    if (setting[at] == '=' && !is_in_brackets) return at;
  }
  return std::string_view::npos;
}

Node mapping_with(std::string key, Place key_at, Node value) {
  Node node{key_at, Mapping{}};
  std::get<Mapping>(node.content).entries.push_back({std::move(key), key_at, std::move(value)});
  return node;
}

std::string address_of_path(const Path& path) {
  std::string address;
  for (const std::string& step : path) address = address_of(address, step);
  return address;
}

std::vector<std::string> keys_of(const Mapping& mapping) {
  std::vector<std::string> keys;
  for (const Entry& entry : mapping.entries) {
    if (entry.key != always_key) keys.push_back(entry.key);
  }
  return keys;
}

class SettingReading {
 public:
  SettingReading(std::string_view setting, const Node& base, Sources& sources, Faults& faults,
                 const std::function<bool(std::string_view)>& has_fixed_keys,
                 const ShortAddresses& short_addresses)
      : base_(base),
        sources_(sources),
        faults_(faults),
        has_fixed_keys_(has_fixed_keys),
        short_addresses_(short_addresses) {
    file_ =
        sources.add({"--set " + std::string(setting), std::string(setting), SourceKind::Setting});
  }

  Node read() {
    const std::string_view text = sources_[file_].text;
    if (!check_text(text, file_, faults_)) return nothing();
    const std::size_t equals = end_of_path(text);
    if (equals == std::string_view::npos) {
      return fail(0, text.size(), "this setting has no =", std::string(setting_example));
    }
    steps_ = steps_of(text.substr(0, equals));
    if (steps_.empty() || steps_.size() > most_levels) {
      return fail(0, equals, fmt::format("{} is not a path", in_quotes(text.substr(0, equals))),
                  std::string(setting_example));
    }
    auto value = read_value_from(equals + 1);
    if (!value || !write_in_full() || !reaches()) return nothing();
    return overlay_of(std::move(*value));
  }

 private:
  Node nothing() const { return {Place{.file = file_}, Mapping{}}; }

  Node fail(std::size_t offset, std::size_t length, std::string what, std::string remedy) {
    const std::string_view text = sources_[file_].text;
    faults_.add(place_of(text, file_, offset, std::max<std::size_t>(1, length)), std::move(what),
                std::move(remedy));
    return nothing();
  }

  Place at(const PathStep& step) const {
    return place_of(sources_[file_].text, file_, step.offset,
                    std::max<std::size_t>(1, step.length));
  }

  /// Text that does not open a brace, a bracket or a quote is taken as it stands.
  std::optional<Node> read_value_from(std::size_t from) {
    const std::string_view text = sources_[file_].text;
    const std::size_t start = text.find_first_not_of(' ', from);
    if (start == std::string_view::npos) {
      fail(from - 1, 1, "this setting has no value", std::string(setting_example));
      return std::nullopt;
    }
    if (std::string_view("{[\"'").find(text[start]) == std::string_view::npos) {
      const std::size_t end = text.find_last_not_of(' ') + 1;
      return Node{place_of(text, file_, start, end - start),
                  Scalar{std::string(text.substr(start, end - start)), false}};
    }
    const std::size_t before = faults_.all().size() + faults_.left_off();
    Node value = parse_yaml_from(sources_, file_, start, faults_);
    if (faults_.all().size() + faults_.left_off() != before) return std::nullopt;
    return value;
  }

  /// Puts in the keys that the path left out; they stand where the key after them does.
  bool write_in_full() {
    Path written;
    for (const PathStep& step : steps_) written.push_back(step.key);
    const Meaning meaning = meaning_of(written, base_, short_addresses_);
    if (meaning.paths.size() != 1) return is_unclear(meaning);
    std::vector<PathStep> full;
    std::size_t next = 0;
    for (const std::string& key : meaning.paths.front()) {
      const PathStep& near = steps_[std::min(next, steps_.size() - 1)];
      full.push_back({key, near.offset, near.length});
      if (key == near.key) ++next;
    }
    steps_ = std::move(full);
    return true;
  }

  bool is_unclear(const Meaning& meaning) {
    if (meaning.paths.empty()) {
      unknown(meaning.there, address_of_path(meaning.reached), steps_[meaning.unknown_step]);
      return false;
    }
    std::vector<std::string> addresses;
    for (const Path& path : meaning.paths) addresses.push_back(address_of_path(path));
    const PathStep& last = steps_.back();
    fail(last.offset, last.length,
         fmt::format("{} stands in {} places here", in_quotes(last.key), addresses.size()),
         fmt::format("write one of {}", fmt::join(addresses, ", ")));
    return false;
  }

  /// Whether the path leads to something that is there, or to a new last key or year.
  bool reaches() {
    const Node* node = &base_;
    std::string address;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const bool is_last = i + 1 == steps_.size();
      const Node* next = step_into(*node, steps_[i].key);
      if (next == nullptr) return may_be_new(*node, address, steps_[i], i == 0, is_last);
      if (steps_[i].key == "then") return reaches_rule(*next, address, i);
      address = address_of(address, steps_[i].key);
      node = next;
    }
    return true;
  }

  static const Node* step_into(const Node& node, std::string_view key) {
    const Mapping* mapping = node.mapping();
    if (mapping == nullptr) return nullptr;
    const Node* own = mapping->find(key);
    if (own != nullptr) return own;
    const Mapping* inside = inside_wrapper(node).mapping();
    return inside != nullptr ? inside->find(key) : nullptr;
  }

  /// A new key at the end is left to the reader, which knows all keys; so is one at the root.
  bool may_be_new(const Node& node, const std::string& address, const PathStep& step, bool is_first,
                  bool is_last) {
    const Node& value = inside_wrapper(node);
    const bool is_yearly_key = is_year_like(step.key) || step.key == "then";
    if (value.mapping() == nullptr && !is_yearly_key) {
      fail(step.offset, step.length,
           fmt::format("{} is {} and has no part {}", address, kind_of(value), in_quotes(step.key)),
           fmt::format("write {}=VALUE", address));
      return false;
    }
    if (is_first || is_last || is_yearly_key) return true;
    if (has_fixed_keys_ && has_fixed_keys_(address)) return true;
    unknown(keys_of(*value.mapping()), address, step);
    return false;
  }

  void unknown(const std::vector<std::string>& there, const std::string& address,
               const PathStep& step) {
    fail(step.offset, step.length,
         fmt::format("there is no {} in {}", in_quotes(step.key), address),
         suggestion(step.key, there, "there are"));
  }

  /// `then` and, in a rule by year, one of its years.
  bool reaches_rule(const Node& rule, const std::string& address, std::size_t i) {
    if (i + 1 == steps_.size()) return true;
    const PathStep& year = steps_[i + 1];
    if (inside_wrapper(rule).mapping() == nullptr) {
      fail(year.offset, year.length,
           fmt::format("{}.then is one rule for all later years and has no {}", address,
                       in_quotes(year.key)),
           fmt::format("write {0}.then={{{1}: +4%, ...}} with every later year, or {0}.{1}=VALUE",
                       address, year.key));
      return false;
    }
    if (i + 2 == steps_.size()) {
      rule_ = &rule;
      return true;
    }
    fail(steps_[i + 2].offset, steps_[i + 2].length,
         fmt::format("{}.then.{} has no parts", address, year.key), "take this out of the path");
    return false;
  }

  /// The rule with one year changed, since `then` is laid over whole.
  Node changed_rule(Node value) const {
    const bool is_wrapped = &inside_wrapper(*rule_) != rule_;
    Mapping years = is_wrapped ? with_provenance_by_year(*rule_->mapping()) : *rule_->mapping();
    const PathStep& step = steps_.back();
    if (Node* year = find(years, step.key)) {
      *year = std::move(value);
    } else {
      years.entries.push_back({step.key, at(step), std::move(value)});
    }
    return {rule_->at, std::move(years)};
  }

  Node overlay_of(Node value) const {
    std::size_t steps = steps_.size();
    if (rule_ != nullptr) {
      value = changed_rule(std::move(value));
      --steps;
    }
    for (std::size_t i = steps; i-- > 0;) {
      value = mapping_with(steps_[i].key, at(steps_[i]), std::move(value));
    }
    value.at = Place{.file = file_};
    return value;
  }

  const Node& base_;
  Sources& sources_;
  Faults& faults_;
  const std::function<bool(std::string_view)>& has_fixed_keys_;
  const ShortAddresses& short_addresses_;
  std::uint32_t file_ = 0;
  std::vector<PathStep> steps_;
  const Node* rule_ = nullptr;
};

}  // namespace

Node parse_setting(std::string_view setting, const Node& base, Sources& sources, Faults& faults,
                   const std::function<bool(std::string_view)>& has_fixed_keys,
                   const ShortAddresses& short_addresses) {
  return SettingReading(setting, base, sources, faults, has_fixed_keys, short_addresses).read();
}

}  // namespace highneeds
