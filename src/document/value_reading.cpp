#include "document/value_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "document/value_form.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/render.hpp"

namespace highneeds {

template <>
std::string_view example_of<Money>() {
  return "£135.2m";
}
template <>
std::string_view example_of<UnitCost>() {
  return "£61.5k";
}
template <>
std::string_view example_of<Rate>() {
  return "1.5%";
}
template <>
std::string_view example_of<Growth>() {
  return "+4%";
}
template <>
std::string_view example_of<Pupils>() {
  return "1_240";
}
template <>
std::string_view example_of<Places>() {
  return "250";
}
template <>
std::string_view example_of<Measured>() {
  return "170";
}
template <>
std::string_view example_of<Date>() {
  return "2026-09-01";
}
template <>
std::string_view example_of<FinancialYear>() {
  return "2023-24";
}
template <>
std::string_view example_of<AcademicYear>() {
  return "2023/24";
}
template <>
std::string_view example_of<Horizon>() {
  return "2021-22 to 2028-29";
}

namespace {

using Word = std::pair<std::string_view, int>;
constexpr std::array<Word, 3> known_words = {Word{"actual", static_cast<int>(Known::Actual)},
                                             Word{"forecast", static_cast<int>(Known::Forecast)},
                                             Word{"assumed", static_cast<int>(Known::Assumed)}};
constexpr std::array<Word, 3> quality_words = {Word{"green", static_cast<int>(Quality::Green)},
                                               Word{"amber", static_cast<int>(Quality::Amber)},
                                               Word{"red", static_cast<int>(Quality::Red)}};

/// The words of a key; null, with a fault, if there are none.
const std::string* word_in(const Entry& entry, const Address& address, Reading& reading) {
  const Scalar* scalar = entry.value.scalar();
  if (scalar != nullptr && !scalar->text.empty()) return &scalar->text;
  reading.faults.add(entry.value.at,
                     fmt::format("{} takes words, not {}", Address(address, entry.key),
                                 scalar != nullptr ? "an empty text" : kind_of(entry.value)),
                     "write the words after the colon, or take the key out");
  return nullptr;
}

int one_of(const Entry& entry, const Address& address, std::span<const Word> words,
           Reading& reading) {
  const std::string* text = word_in(entry, address, reading);
  if (text == nullptr) return 0;
  for (const auto& [word, value] : words) {
    if (word == *text) return value;
  }
  std::vector<std::string> all;
  for (const auto& [word, value] : words) all.emplace_back(word);
  reading.faults.add(
      entry.value.at,
      fmt::format("{} is not a word for {}", in_quotes(*text), Address(address, entry.key)),
      suggestion(*text, all, "write one of"));
  return 0;
}

void read_provenance_key(const Entry& entry, const Address& address, Provenance& into,
                         Reading& reading) {
  if (entry.key == "known") {
    const int known = one_of(entry, address, known_words, reading);
    if (known != 0) into.known = static_cast<Known>(known);
  } else if (entry.key == "quality") {
    into.quality = static_cast<Quality>(one_of(entry, address, quality_words, reading));
  } else if (entry.key == "reviewed") {
    into.reviewed = read_scalar<Date>(entry.value, Address(address, entry.key), reading).value;
  } else if (const std::string* text = word_in(entry, address, reading)) {
    if (entry.key == "source") {
      into.source = *text;
      reading.used.push_back({*text, entry.value.at});
    }
    if (entry.key == "note") into.note = *text;
    if (entry.key == "owner") into.owner = *text;
  }
}

void unknown_beside_value(const Entry& entry, const Address& address, std::string_view beside,
                          Reading& reading) {
  std::vector<std::string> possible(provenance_keys.begin(), provenance_keys.end());
  if (!beside.empty()) possible.emplace_back(beside);
  if (is_year_like(entry.key) || entry.key == "then") {
    reading.faults.add(
        entry.key_at,
        fmt::format("{} stands beside \"value\" in {}", in_quotes(entry.key), address),
        fmt::format("write the years inside: {{value: {{{}: ...}}, ...}}", entry.key));
    return;
  }
  reading.faults.add(
      entry.key_at,
      fmt::format("unknown key {} beside the value of {}", in_quotes(entry.key), address),
      suggestion(entry.key, possible, "beside \"value\" may stand"));
}

template <class T>
void no_single_value(const Node& node, const Address& address, Reading& reading) {
  const Mapping* mapping = node.mapping();
  if (node.is_empty()) {
    reading.faults.add(node.at, fmt::format("{} has no value", address),
                       fmt::format("write one such as {}, or take the key out", example_of<T>()));
  } else if (mapping != nullptr && is_yearly(*mapping)) {
    reading.faults.add(node.at, fmt::format("{} is one value and does not change by year", address),
                       fmt::format("write one value such as {}", example_of<T>()));
  } else {
    reading.faults.add(
        node.at, fmt::format("{} is one value, not {}", address, kind_of(node)),
        fmt::format("write {} or {{value: {}, source: ...}}", example_of<T>(), example_of<T>()));
  }
}

}  // namespace

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates,
                       std::string_view introduction) {
  const std::string near = nearest(word, candidates);
  if (!near.empty()) return fmt::format("did you mean {}?", in_quotes(near));
  if (candidates.empty()) return {};
  return fmt::format("{} {}", introduction, fmt::join(candidates, ", "));
}

Unwrapped unwrap(const Node& node, const Address& address, const SharedProvenance& inherited,
                 Reading& reading, std::string_view beside) {
  const Mapping* mapping = node.mapping();
  const Node* value = mapping != nullptr ? mapping->find("value") : nullptr;
  if (value == nullptr) return {&node, inherited};
  auto own = inherited ? std::make_shared<Provenance>(*inherited) : std::make_shared<Provenance>();
  for (const Entry& entry : mapping->entries) {
    if (is_provenance_key(entry.key)) {
      read_provenance_key(entry, address, *own, reading);
    } else if (entry.key != "value" && (beside.empty() || entry.key != beside)) {
      unknown_beside_value(entry, address, beside, reading);
    }
  }
  return {value, std::move(own)};
}

template <class T>
Value<T> read_scalar(const Node& node, const Address& address, Reading& reading) {
  Value<T> result{.at = node.at};
  const Scalar* scalar = node.scalar();
  if (scalar == nullptr) {
    no_single_value<T>(node, address, reading);
    return result;
  }
  auto parsed = parse<T>(scalar->text);
  if (auto* complaint = std::get_if<Complaint>(&parsed)) {
    reading.faults.add(node.at, std::move(complaint->what), std::move(complaint->remedy));
  } else {
    result.value = std::get<T>(parsed);
  }
  return result;
}

template <class T>
Value<T> read_value(const Node& node, const Address& address, const SharedProvenance& inherited,
                    Reading& reading) {
  const auto [value, provenance] = unwrap(node, address, inherited, reading);
  Value<T> result = read_scalar<T>(*value, address, reading);
  result.provenance = provenance;
  return result;
}

template Value<Money> read_scalar(const Node&, const Address&, Reading&);
template Value<UnitCost> read_scalar(const Node&, const Address&, Reading&);
template Value<Rate> read_scalar(const Node&, const Address&, Reading&);
template Value<Growth> read_scalar(const Node&, const Address&, Reading&);
template Value<Pupils> read_scalar(const Node&, const Address&, Reading&);
template Value<Places> read_scalar(const Node&, const Address&, Reading&);
template Value<Measured> read_scalar(const Node&, const Address&, Reading&);
template Value<Date> read_scalar(const Node&, const Address&, Reading&);
template Value<FinancialYear> read_scalar(const Node&, const Address&, Reading&);
template Value<AcademicYear> read_scalar(const Node&, const Address&, Reading&);
template Value<Horizon> read_scalar(const Node&, const Address&, Reading&);

template Value<Money> read_value(const Node&, const Address&, const SharedProvenance&, Reading&);
template Value<UnitCost> read_value(const Node&, const Address&, const SharedProvenance&, Reading&);
template Value<Rate> read_value(const Node&, const Address&, const SharedProvenance&, Reading&);
template Value<Growth> read_value(const Node&, const Address&, const SharedProvenance&, Reading&);
template Value<Pupils> read_value(const Node&, const Address&, const SharedProvenance&, Reading&);
template Value<Places> read_value(const Node&, const Address&, const SharedProvenance&, Reading&);
template Value<Measured> read_value(const Node&, const Address&, const SharedProvenance&, Reading&);
template Value<Date> read_value(const Node&, const Address&, const SharedProvenance&, Reading&);
template Value<FinancialYear> read_value(const Node&, const Address&, const SharedProvenance&,
                                         Reading&);
template Value<AcademicYear> read_value(const Node&, const Address&, const SharedProvenance&,
                                        Reading&);
template Value<Horizon> read_value(const Node&, const Address&, const SharedProvenance&, Reading&);

}  // namespace highneeds
