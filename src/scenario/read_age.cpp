#include "highneeds/scenario/read_age.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "highneeds/quantity/text.hpp"

namespace highneeds {

AgeCell read_age(const TableCell& cell, Faults& faults) {
  static const std::map<std::string, AgeCell, std::less<>> words = {
      {"0-2", {AgeKind::Age, 2}},
      {"20+", {AgeKind::Age, 20}},
      {"all", {AgeKind::All, 0}},
      {"unknown", {AgeKind::Unknown, 0}},
      {"Age unknown", {AgeKind::Unknown, 0}}};
  if (const auto found = words.find(cell.text); found != words.end()) return found->second;
  const auto parsed = parse_number(cell.text);
  const auto* const number = std::get_if<double>(&parsed);
  if (number != nullptr && *number >= 0 && *number < static_cast<double>(age_count) &&
      *number == std::floor(*number)) {
    return {AgeKind::Age, static_cast<std::size_t>(*number)};
  }
  faults.add(cell.at, fmt::format("\"{}\" is not an age from 0 to 25", cell.text),
             "write it such as 7, 0-2 or 20+");
  return {};
}

bool is_age_band(const TableCell& cell, std::span<const std::string_view> bands, Faults& faults) {
  if (std::ranges::find(bands, cell.text) != bands.end()) return true;
  faults.add(cell.at, fmt::format("\"{}\" is not an age band", cell.text),
             fmt::format("write one of {}", fmt::join(bands, ", ")));
  return false;
}

}  // namespace highneeds
