#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "highneeds/document/node.hpp"
#include "highneeds/quantity/series.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/source/address.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// A key of a mapping as the code that reads it declares it: reading a field is declaring it. Its
/// texts live as long as the program.
struct Field {
  std::string_view key;
  std::string_view meaning;        ///< one sentence, for the format reference
  std::string_view example;        ///< as a scenario writes it, e.g. "£135.2m"
  std::string_view fallback = {};  ///< what holds without the key, in words; for optional keys
};

/// One word of a choice and what it stands for.
template <class Enum>
struct Choice {
  std::string_view word;
  Enum value;
};

/// A name given under `source:` and where, to be compared with the scenario's `sources`.
struct SourceUse {
  std::string name;
  Place at;
};

/// A year that a dated value is of, and where it is named, to be compared with the years of the
/// forecast; the value itself does not keep the place of its year.
struct DatedYear {
  std::string address;  ///< of the dated values, without the year
  FinancialYear year;
  Place at;
};

/// A declared field with its address ("provision.NAME.unit_cost"), for the format reference.
struct Described {
  std::string address;
  std::string unit;  ///< how it is spelled: "£", "series of £", "one of: a, b", "mapping", ...
  bool required = false;
  std::string fallback;
  std::string meaning;
  std::string example;
};

/// Reads one mapping of fixed keys, field by field. A reader made without a node describes: every
/// call declares its field, gives a default, and enters sections and named things once (under
/// "NAME" or "YEAR"). Faults are collected, never thrown: a faulty field reads as a default value,
/// so that all faults of a file are found at once. Keys that nobody read are faults when `finish`
/// is called, with the nearest declared name.
///
/// T is a quantity (Money, UnitCost, Rate, Growth, Pupils, Places) or, for single values, also a
/// Measured, Date, FinancialYear, AcademicYear or Horizon. Wherever a value is read it may be
/// written
/// `{value: ..., source, known, note, owner, reviewed, quality}`; a year of a series that was given
/// provenance as a whole has it where the year does not say its own (`then` too, but for `known`).
class Reader {
 public:
  using Body = std::function<void(Reader&)>;
  using NamedBody = std::function<void(const std::string&, Reader&)>;
  using YearBody = std::function<void(FinancialYear, Reader&)>;
  /// The keys of a number and where they stand, and its value.
  struct RowKey {
    std::string_view name;
    Place at;
  };
  template <class T>
  using RowVisit = std::function<void(std::span<const RowKey>, const Value<T>&)>;

  /// Reads `node` (a mapping, else a fault); `address` is empty at the root, and outlives the
  /// reader. What is missing at the root is reported at `node.at`.
  Reader(const Node& node, std::string_view address, Faults& faults);
  /// Describes into `into`.
  Reader(std::string_view address, std::vector<Described>& into);

  /// A value.
  template <class T>
  [[nodiscard]] Value<T> required(const Field& field);
  template <class T>
  [[nodiscard]] std::optional<Value<T>> optional(const Field& field);
  /// A value that holds on a day, always written `{value: -£31.766m, at: 2021-03-31, source: ...}`.
  [[nodiscard]] Value<Money> required_with_date(const Field& field, Value<Date>& at);

  /// A series: one value, or years with values and `then`, or {value: either, and its provenance}.
  /// After an overlay of years over one value a series has both `always` and `by_year`: a year's
  /// own value wins; years after a named one follow `then` if there is one; all others have
  /// `always`. With `always` and `then` but no named year, the first year has `always` and `then`
  /// gives the later.
  template <class T, class Year = FinancialYear>
  [[nodiscard]] Series<T, Year> required_series(const Field& field);
  template <class T, class Year = FinancialYear>
  [[nodiscard]] std::optional<Series<T, Year>> optional_series(const Field& field);

  /// A series by academic or by financial year, as its first named year tells; a mixture is a
  /// fault. One that names no year is by academic year.
  template <class T>
  [[nodiscard]] std::optional<std::variant<AcademicSeries<T>, Series<T>>> optional_series_of_either(
      const Field& field);

  /// Years with values, nil where absent (no `then`); empty if the key is absent.
  template <class T>
  [[nodiscard]] std::map<FinancialYear, Value<T>> dated(const Field& field);

  /// Words.
  [[nodiscard]] std::string required_text(const Field& field);
  [[nodiscard]] std::optional<std::string> optional_text(const Field& field);

  /// One word of a list.
  template <class Enum>
  [[nodiscard]] Enum required_choice(const Field& field, std::span<const Choice<Enum>> choices) {
    const auto index = choice(field, words_of(choices), true);
    return index ? choices[*index].value : Enum{};
  }
  template <class Enum>
  [[nodiscard]] std::optional<Enum> optional_choice(const Field& field,
                                                    std::span<const Choice<Enum>> choices) {
    const auto index = choice(field, words_of(choices), false);
    return index ? std::optional(choices[*index].value) : std::nullopt;
  }

  /// One word of a list and where it stands; a word that could not be read has no place.
  template <class Enum>
  [[nodiscard]] Value<Enum> required_placed_choice(const Field& field,
                                                   std::span<const Choice<Enum>> choices) {
    return placed(field, choices, choice(field, words_of(choices), true));
  }
  template <class Enum>
  [[nodiscard]] std::optional<Value<Enum>> optional_placed_choice(
      const Field& field, std::span<const Choice<Enum>> choices) {
    const auto index = choice(field, words_of(choices), false);
    return has(field.key) ? std::optional(placed(field, choices, index)) : std::nullopt;
  }

  /// A mapping of fixed keys: `body(Reader&)` reads it. False if it is absent (also when
  /// describing, though the body then runs to declare its fields).
  bool section(const Field& field, const Body& body);
  bool required_section(const Field& field, const Body& body);
  /// A mapping of names that the author chose: `body(name, Reader&)` reads each. False if absent.
  bool named(const Field& field, const NamedBody& body);
  /// A mapping of financial years to records.
  bool by_year(const Field& field, const YearBody& body);
  /// A mapping of names that the author chose to values, in the order written.
  template <class T>
  [[nodiscard]] std::vector<Named<Value<T>>> named_values(const Field& field);
  /// A mapping of names to words.
  [[nodiscard]] std::vector<Named<std::string>> named_texts(const Field& field);
  /// A mapping of names to years with values: `{press: {2025-26: -£183m}}`.
  template <class T>
  [[nodiscard]] std::vector<Named<std::map<FinancialYear, Value<T>>>> named_dated(
      const Field& field);
  /// A mapping of financial years to names with values: `{2022-23: {timing: £0.4m}}`.
  template <class T>
  [[nodiscard]] std::map<FinancialYear, std::vector<Named<Value<T>>>> dated_named(
      const Field& field);
  /// A series, or a mapping of names to records: gives the series, or nothing after reading the
  /// records.
  template <class T, class Year = FinancialYear>
  [[nodiscard]] std::optional<Series<T, Year>> series_or_named(const Field& field,
                                                               const NamedBody& body);

  /// The numbers of a table (see replace_by_rows): calls `visit` for each with the `depth` keys
  /// that lead to it, outermost first. What the table says of itself holds for its own rows, not
  /// for those that an overlay or a setting writes. False if the key is absent, or holds no rows.
  template <class T>
  bool rows(const Field& field, std::size_t depth, bool is_required, const RowVisit<T>& visit);

  /// Whether the mapping has a key.
  [[nodiscard]] bool has(std::string_view key) const;
  /// Where the mapping stands (for a named thing or a section: its key), and where a key's value
  /// does.
  [[nodiscard]] Place at() const { return at_; }
  [[nodiscard]] Place at(std::string_view key) const;
  [[nodiscard]] std::string address() const { return address_.text(); }
  [[nodiscard]] bool is_describing() const;
  void fault(Place where, std::string what, std::string remedy = {});
  /// Every `source:` met so far by this reader, its parents and their sections.
  [[nodiscard]] const std::vector<SourceUse>& used_sources() const;
  /// Every year of a dated value (`dated`, `named_dated`) met so far, likewise.
  [[nodiscard]] const std::vector<DatedYear>& dated_years() const;

  /// Whether a key was met that nobody read, so that what it was meant for is missing.
  [[nodiscard]] bool has_unknown_keys() const;

  /// Faults for the keys that nobody read. Called for nested readers by their parents.
  void finish();

 private:
  struct Shared;
  Reader(const Node* node, Place at, Address address, std::shared_ptr<Shared> shared);

  template <class Enum>
  static std::vector<std::string_view> words_of(std::span<const Choice<Enum>> choices) {
    std::vector<std::string_view> words;
    words.reserve(choices.size());
    for (const auto& one : choices) words.push_back(one.word);
    return words;
  }
  template <class Enum>
  Value<Enum> placed(const Field& field, std::span<const Choice<Enum>> choices,
                     std::optional<std::size_t> index) const {
    if (!index) return {};
    return {.value = choices[*index].value, .at = at(field.key)};
  }
  std::optional<std::size_t> choice(const Field& field, const std::vector<std::string_view>& words,
                                    bool required);
  const Entry* entry(std::string_view key) const;
  const Entry* take(const Field& field, std::string_view unit, bool required);
  const Mapping* mapping_of(const Entry& entry, std::string_view parts);
  void describe(const Field& field, std::string_view unit, bool required);
  bool nested(const Field& field, const Body& body, bool required);
  void read_named(const Entry& entry, const NamedBody& body);
  std::string text_of(const Entry& entry, const Address& address);
  Address address_under(std::string_view key) const;
  void unknown_key(const Entry& entry);

  const Mapping* mapping_ = nullptr;
  bool is_broken_ = false;  // not a mapping: said once, so nothing in it is called missing
  Place at_;
  Address address_;
  std::shared_ptr<Shared> shared_;
  std::vector<std::string_view> declared_;
};

}  // namespace highneeds
