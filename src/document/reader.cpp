#include "highneeds/document/reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "document/reader_shared.hpp"
#include "document/value_form.hpp"
#include "document/value_reading.hpp"
#include "document/year_reading.hpp"
#include "highneeds/document/overlay.hpp"

namespace highneeds {
namespace {

constexpr std::size_t usual_fields = 16;

std::string in_place(const std::string& address) {
  return address.empty() ? std::string() : " in " + address;
}

}  // namespace

Reader::Reader(const Node& node, std::string_view address, Faults& faults)
    : Reader(&node, node.at, Address(address),
             std::make_shared<Shared>(Shared{.faults = &faults})) {}

Reader::Reader(std::string_view address, std::vector<Described>& into)
    : Reader(nullptr, Place{}, Address(address),
             std::make_shared<Shared>(Shared{.described = &into})) {}

Reader::Reader(const Node* node, Place at, Address address, std::shared_ptr<Shared> shared)
    : mapping_(node != nullptr ? node->mapping() : nullptr),
      is_broken_(node != nullptr && mapping_ == nullptr),
      at_(at),
      address_(address),
      shared_(std::move(shared)) {
  if (!is_broken_) return;
  const std::string name = address.text();
  fault(node->at,
        fmt::format("{} holds {} where keys with values are needed",
                    name.empty() ? "the file" : name, kind_of(*node)),
        name.empty() ? "write keys such as \"title: ...\", each on a line"
                     : "write its keys below it");
}

bool Reader::has(std::string_view key) const {
  return entry(key) != nullptr;
}

Place Reader::at(std::string_view key) const {
  const Entry* found = entry(key);
  return found != nullptr ? found->value.at : at_;
}

bool Reader::is_describing() const {
  return shared_->described != nullptr;
}

void Reader::fault(Place where, std::string what, std::string remedy) {
  if (!is_describing()) shared_->faults->add(where, std::move(what), std::move(remedy));
}

const std::vector<SourceUse>& Reader::used_sources() const {
  return shared_->used;
}

const std::vector<DatedYear>& Reader::dated_years() const {
  return shared_->dated;
}

const Entry* Reader::entry(std::string_view key) const {
  if (mapping_ == nullptr) return nullptr;
  for (const Entry& one : mapping_->entries) {
    if (one.key == key) return &one;
  }
  return nullptr;
}

Address Reader::address_under(std::string_view key) const {
  return Address(address_, key);
}

void Reader::describe(const Field& field, std::string_view unit, bool required) {
  shared_->described->push_back({address_under(field.key).text(), std::string(unit), required,
                                 std::string(field.fallback), std::string(field.meaning),
                                 std::string(field.example)});
}

const Entry* Reader::take(const Field& field, std::string_view unit, bool required) {
  if (is_describing()) {
    describe(field, unit, required);
    return nullptr;
  }
  if (declared_.empty()) declared_.reserve(usual_fields);
  declared_.push_back(field.key);
  const Entry* found = entry(field.key);
  if (found == nullptr && required && !is_broken_) {
    fault(at_, fmt::format("missing key \"{}\"{}", field.key, in_place(address())),
          field.example.empty() ? fmt::format("write {}: ...", field.key)
                                : fmt::format("write {}: {}", field.key, field.example));
  }
  return found;
}

const Mapping* Reader::mapping_of(const Entry& entry, std::string_view parts) {
  const Mapping* mapping = entry.value.mapping();
  if (mapping != nullptr) return mapping;
  fault(
      entry.value.at,
      fmt::format("{} has {} where {} are needed", address_under(entry.key), kind_of(entry.value),
                  parts),
      entry.value.is_empty() ? "write them below it, or take the key out" : "write them below it");
  return nullptr;
}

std::string Reader::text_of(const Entry& entry, const Address& address) {
  const Scalar* scalar = entry.value.scalar();
  if (scalar != nullptr && !scalar->text.empty()) return scalar->text;
  fault(entry.value.at,
        fmt::format("{} takes words, not {}", address,
                    scalar != nullptr ? "an empty text" : kind_of(entry.value)),
        "write the words after the colon, in quotes if they hold \": \" or \" #\"");
  return {};
}

std::string Reader::required_text(const Field& field) {
  const Entry* found = take(field, "text", true);
  return found != nullptr ? text_of(*found, address_under(field.key)) : std::string();
}

std::optional<std::string> Reader::optional_text(const Field& field) {
  const Entry* found = take(field, "text", false);
  return found != nullptr ? std::optional(text_of(*found, address_under(field.key))) : std::nullopt;
}

std::optional<std::size_t> Reader::choice(const Field& field,
                                          const std::vector<std::string_view>& words,
                                          bool required) {
  const std::string unit =
      is_describing() ? fmt::format("one of: {}", fmt::join(words, ", ")) : std::string();
  const Entry* found = take(field, unit, required);
  if (found == nullptr) return std::nullopt;
  const std::string text = text_of(*found, address_under(field.key));
  const auto at = std::find(words.begin(), words.end(), text);
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  if (!text.empty()) {
    fault(found->value.at,
          fmt::format("{} is not a word for {}", in_quotes(text), address_under(field.key)),
          suggestion(text, {words.begin(), words.end()}, "write one of"));
  }
  return std::nullopt;
}

bool Reader::nested(const Field& field, const Body& body, bool required) {
  const Entry* found = take(field, "mapping", required);
  if (found == nullptr && !is_describing()) return false;
  Reader inner(found != nullptr ? &found->value : nullptr, found != nullptr ? found->key_at : at_,
               address_under(field.key), shared_);
  body(inner);
  inner.finish();
  return found != nullptr;
}

bool Reader::section(const Field& field, const Body& body) {
  return nested(field, body, false);
}

bool Reader::required_section(const Field& field, const Body& body) {
  return nested(field, body, true);
}

void Reader::read_named(const Entry& entry, const NamedBody& body) {
  const Mapping* mapping = mapping_of(entry, "names");
  if (mapping == nullptr) return;
  const Address address = address_under(entry.key);
  for (const Entry& one : mapping->entries) {
    Reader inner(&one.value, one.key_at, Address(address, one.key), shared_);
    body(one.key, inner);
    inner.finish();
  }
}

bool Reader::named(const Field& field, const NamedBody& body) {
  const Entry* found = take(field, "mapping by name", false);
  if (is_describing()) {
    const Address address = address_under(field.key);
    Reader inner(nullptr, at_, Address(address, "NAME"), shared_);
    body("NAME", inner);
  }
  if (found != nullptr) read_named(*found, body);
  return found != nullptr;
}

bool Reader::by_year(const Field& field, const YearBody& body) {
  const Entry* found = take(field, "mapping by financial year", false);
  if (is_describing()) {
    const Address address = address_under(field.key);
    Reader inner(nullptr, at_, Address(address, "YEAR"), shared_);
    body(FinancialYear{}, inner);
  }
  const Mapping* mapping = found != nullptr ? mapping_of(*found, "years") : nullptr;
  if (mapping == nullptr) return found != nullptr;
  Reading reading = shared_->reading();
  const Address address = address_under(field.key);
  for (const Entry& one : mapping->entries) {
    const auto year = read_year<FinancialYear>(one, address, reading);
    if (!year) continue;
    Reader inner(&one.value, one.key_at, Address(address, one.key), shared_);
    body(*year, inner);
    inner.finish();
  }
  return true;
}

bool Reader::has_unknown_keys() const {
  return shared_->has_unknown_keys;
}

void Reader::unknown_key(const Entry& entry) {
  shared_->has_unknown_keys = true;
  if (shared_->faults->is_full()) {
    fault(entry.key_at, {});  // counted only
    return;
  }
  const std::string where = in_place(address());
  if (entry.key == always_key) {
    fault(entry.value.at, fmt::format("one value stands{} where keys are needed", where));
    return;
  }
  fault(entry.key_at, fmt::format("unknown key {}{}", in_quotes(entry.key), where),
        suggestion(entry.key, {declared_.begin(), declared_.end()}, "its keys are"));
}

void Reader::finish() {
  if (mapping_ == nullptr) return;
  for (const Entry& entry : mapping_->entries) {
    if (std::find(declared_.begin(), declared_.end(), entry.key) == declared_.end())
      unknown_key(entry);
  }
}

}  // namespace highneeds
