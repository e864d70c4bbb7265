#include "highneeds/quantity/text.hpp"

#include <array>
#include <charconv>

#include "quantity/complaint.hpp"
#include "quantity/decimal.hpp"

namespace highneeds {
namespace {

bool take_last(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

struct Scale {
  std::string_view suffix;
  int power;
};
constexpr Scale scales[] = {{"bn", 9}, {"m", 6}, {"k", 3}};

// Pounds of "£5.5m", "-£31.766m"; a complaint in the words of `kind`.
Parsed<double> pounds(std::string_view text, std::string_view kind, std::string_view right) {
  if (auto complaint = common_complaint(text)) return *complaint;
  std::string_view rest = text;
  const bool negative = take(rest, "-");
  const bool has_pound = take(rest, pound);
  int power = 0;
  for (const auto& scale : scales) {
    if (take_last(rest, scale.suffix)) {
      power = scale.power;
      break;
    }
  }
  const auto amount = decimal(rest, power);
  if (amount && has_pound) return negative ? -*amount : *amount;
  if (amount) {
    return Complaint{
        quoted(text) + " is not " + std::string(kind) + ": the £ is missing",
        "write " + std::string(negative ? "-£" : "£") + std::string(text.substr(negative))};
  }
  if (has_pound && rest.starts_with('-')) {
    return Complaint{quoted(text) + " has its minus after the £",
                     "write -£" + std::string(text.substr(pound.size() + 1))};
  }
  if (has_pound) return number_complaint(text, right);
  return Complaint{quoted(text) + " is not " + std::string(kind),
                   "write it such as " + std::string(right)};
}

// Below it nobody means a share.
constexpr double smallest_share = 1e-4;

// What to write for a number without its %: 0.015 may be meant for 1.5%, so both are named.
std::string with_percent(std::string_view sign, std::string_view digits) {
  const auto as_it_stands = std::string(sign) + std::string(digits) + "%";
  const auto number = decimal(digits);
  if (!number || *number < smallest_share || *number >= 1) return "write " + as_it_stands;
  std::array<char, 32> hundredfold{};
  const auto end = std::to_chars(hundredfold.data(), hundredfold.data() + hundredfold.size(),
                                 *decimal(digits, 2))
                       .ptr;
  return "write " + std::string(sign) + std::string(hundredfold.data(), end) + "% for a share of " +
         std::string(digits) + ", or " + as_it_stands;
}

// The ratio of "1.5%", by its text without the sign; `kind` is what is wanted ("a rate").
Parsed<double> percentage(std::string_view text, std::string_view unsigned_text,
                          std::string_view kind, std::string_view right) {
  std::string_view rest = unsigned_text;
  if (take_last(rest, "%")) {
    if (const auto ratio = decimal(rest, -2)) return *ratio;
    return number_complaint(text, right);
  }
  if (decimal(rest)) {
    return Complaint{quoted(text) + " is not " + std::string(kind) + ": the % is missing",
                     with_percent(text.substr(0, text.size() - unsigned_text.size()), rest)};
  }
  return Complaint{quoted(text) + " is not " + std::string(kind),
                   "write it such as " + std::string(right)};
}

template <class T>
Parsed<T> count(std::string_view text) {
  if (auto complaint = common_complaint(text)) return *complaint;
  if (const auto number = signed_decimal(text)) return T::count(*number);
  if (text.find(pound) != std::string_view::npos || text.ends_with('%')) {
    return Complaint{quoted(text) + " is not a plain count",
                     "write the number alone, such as 2131"};
  }
  return number_complaint(text, "2131");
}

}  // namespace

Parsed<double> parse_number(std::string_view text) {
  if (auto complaint = common_complaint(text)) return *complaint;
  if (const auto number = signed_decimal(text)) return *number;
  return number_complaint(text, "12.5");
}

template <>
Parsed<Money> parse<Money>(std::string_view text) {
  auto parsed = pounds(text, "money", "£135.2m");
  if (const auto* amount = std::get_if<double>(&parsed)) return Money::pounds(*amount);
  return std::get<Complaint>(parsed);
}

template <>
Parsed<UnitCost> parse<UnitCost>(std::string_view text) {
  auto parsed = pounds(text, "a cost", "£61.5k");
  if (const auto* amount = std::get_if<double>(&parsed)) return UnitCost::pounds(*amount);
  return std::get<Complaint>(parsed);
}

template <>
Parsed<Rate> parse<Rate>(std::string_view text) {
  if (auto complaint = common_complaint(text)) return *complaint;
  if (text[0] == '+' || text[0] == '-') {
    return Complaint{quoted(text) + " has a sign, which makes it growth, and a rate is wanted here",
                     text.ends_with('%') ? "write " + std::string(text.substr(1))
                                         : with_percent("", text.substr(1))};
  }
  auto parsed = percentage(text, text, "a rate", "1.5%");
  if (const auto* ratio = std::get_if<double>(&parsed)) return Rate::ratio(*ratio);
  return std::get<Complaint>(parsed);
}

template <>
Parsed<Growth> parse<Growth>(std::string_view text) {
  if (auto complaint = common_complaint(text)) return *complaint;
  const bool is_signed = text[0] == '+' || text[0] == '-';
  auto parsed = percentage(text, is_signed ? text.substr(1) : text, "growth", "+4%");
  if (auto* complaint = std::get_if<Complaint>(&parsed)) {
    if (!is_signed && decimal(text)) complaint->remedy = with_percent("+", text);
    return *complaint;
  }
  if (!is_signed) {
    return Complaint{quoted(text) + " is not growth: its sign is missing",
                     "write +" + std::string(text)};
  }
  const double ratio = std::get<double>(parsed);
  return Growth::ratio(text[0] == '-' ? -ratio : ratio);
}

template <>
Parsed<Pupils> parse<Pupils>(std::string_view text) {
  return count<Pupils>(text);
}

template <>
Parsed<Places> parse<Places>(std::string_view text) {
  return count<Places>(text);
}

template <>
std::string_view spelling<Money>() {
  return "£";
}
template <>
std::string_view spelling<UnitCost>() {
  return "£ each";
}
template <>
std::string_view spelling<Rate>() {
  return "%";
}
template <>
std::string_view spelling<Growth>() {
  return "+%";
}
template <>
std::string_view spelling<Pupils>() {
  return "pupils";
}
template <>
std::string_view spelling<Places>() {
  return "places";
}
template <>
std::string_view spelling<Date>() {
  return "date";
}
template <>
std::string_view spelling<FinancialYear>() {
  return "financial year";
}
template <>
std::string_view spelling<AcademicYear>() {
  return "academic year";
}
template <>
std::string_view spelling<Horizon>() {
  return "financial years";
}

}  // namespace highneeds
