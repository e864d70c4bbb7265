#include "highneeds/quantity/measured.hpp"

#include "highneeds/quantity/text.hpp"

namespace highneeds {

template <>
Parsed<Measured> parse<Measured>(std::string_view text) {
  if (text.find("£") != std::string_view::npos) {
    auto parsed = parse<Money>(text);
    if (const auto* money = std::get_if<Money>(&parsed))
      return Measured{money->in_pounds(), Unit::Pounds};
    return std::get<Complaint>(parsed);
  }
  if (text.ends_with('%')) {
    auto parsed = parse<Rate>(text);
    if (const auto* rate = std::get_if<Rate>(&parsed))
      return Measured{rate->as_ratio(), Unit::Ratio};
    return std::get<Complaint>(parsed);
  }
  auto parsed = parse_number(text);
  if (const auto* number = std::get_if<double>(&parsed)) return Measured{*number, Unit::Count};
  return std::get<Complaint>(parsed);
}

template <>
std::string_view spelling<Measured>() {
  return "number, % or £";
}

}  // namespace highneeds
