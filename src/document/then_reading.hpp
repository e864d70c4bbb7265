#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "document/value_form.hpp"
#include "document/value_reading.hpp"
#include "document/year_reading.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/render.hpp"
#include "highneeds/quantity/series.hpp"

namespace highneeds {

inline bool is_signed_share(std::string_view text) {
  return text.size() > 1 && (text.front() == '+' || text.front() == '-') && text.back() == '%';
}

/// What may stand after `then`, for remedies.
template <class T>
std::string rules() {
  return fmt::format("write growth such as +4%, hold, or a value such as {}", example_of<T>());
}

/// Whether a text is the growth of T. A growth rate itself is held at a value, as a series of rates
/// is.
template <class T>
bool is_growth(std::string_view text) {
  return !std::is_same_v<T, Growth> && is_signed_share(text);
}

/// Reads what stands after `then` (2.1).
template <class T, class Year>
class ThenReading {
 public:
  ThenReading(const Address& address, Reading& reading) : address_(address), reading_(reading) {}

  void read(const Node& node, const SharedProvenance& inherited, Then<T, Year>& into) {
    const auto [value, provenance] = unwrap(node, address_, inherited, reading_);
    if (value->mapping() != nullptr) {
      read_years(*value, provenance, into);
    } else if (const Scalar* scalar = value->scalar()) {
      read_rule(*value, scalar->text, provenance, into);
    } else {
      reading_.faults.add(value->at, fmt::format("{} is {}, not a rule", address_, kind_of(*value)),
                          rules<T>());
    }
  }

 private:
  /// A value after `then` is written with a % as growth is, so that one without it is either.
  static constexpr bool is_share = std::is_same_v<T, Rate> || std::is_same_v<T, Growth>;

  void read_years(const Node& node, const SharedProvenance& provenance, Then<T, Year>& into) {
    std::map<Year, Value<Growth>> growths;
    for (const Entry& entry : node.mapping()->entries) {
      const auto year = read_year<Year>(entry, address_, reading_);
      const auto growth =
          read_value<Growth>(entry.value, Address(address_, entry.key), provenance, reading_);
      if (year) enter(growths, *year, growth, entry, reading_);
    }
    if (node.mapping()->entries.empty()) {
      reading_.faults.add(node.at, fmt::format("{} names no year", address_), rules<T>());
    }
    into.template emplace<3>(std::move(growths));
  }

  void read_rule(const Node& node, std::string_view text, const SharedProvenance& provenance,
                 Then<T, Year>& into) {
    if (text == "hold") {
      into.template emplace<1>(Hold{node.at});
    } else if (std::is_same_v<T, Pupils> && text == "population") {
      into.template emplace<5>(FromPopulation{node.at});
    } else if (is_growth<T>(text)) {
      auto growth = read_scalar<Growth>(node, address_, reading_);
      growth.provenance = provenance;
      into.template emplace<2>(std::move(growth));
    } else {
      read_amount(node, text, provenance, into);
    }
  }

  void read_amount(const Node& node, std::string_view text, const SharedProvenance& provenance,
                   Then<T, Year>& into) {
    auto parsed = parse<T>(text);
    if (const T* amount = std::get_if<T>(&parsed)) {
      into.template emplace<4>(Value<T>{*amount, node.at, provenance});
      return;
    }
    // What is a growth but for its sign or its % is told apart from what is no rule at all.
    const bool has_percent = text.ends_with('%');
    const std::string growth = '+' + std::string(text);
    const bool is_nearly =
        std::holds_alternative<Growth>(parse<Growth>(has_percent ? growth : growth + '%'));
    const bool is_minus = text.find("\u2212") != std::string_view::npos;
    if (is_minus || (is_nearly && is_share)) {
      auto& complaint = std::get<Complaint>(parsed);
      reading_.faults.add(node.at, std::move(complaint.what), std::move(complaint.remedy));
    } else if (is_nearly) {
      const auto with_sign = parse<Growth>(growth);
      const auto* without_percent = std::get_if<Complaint>(&with_sign);
      reading_.faults.add(
          node.at,
          fmt::format("{} is not growth: it has no {}", in_quotes(text),
                      has_percent ? "sign" : "sign and no %"),
          without_percent != nullptr ? without_percent->remedy : fmt::format("write {}", growth));
    } else {
      reading_.faults.add(node.at,
                          fmt::format("{} is no rule for the years that follow", in_quotes(text)),
                          nearest(text, {"hold"}).empty() ? rules<T>() : "did you mean \"hold\"?");
    }
  }

  Address address_;
  Reading& reading_;
};

}  // namespace highneeds
