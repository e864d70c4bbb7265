#include "scenario/read_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "highneeds/document/render.hpp"

namespace highneeds {
namespace {

std::string joined(const TableRow& cells) {
  std::string text;
  for (const auto& cell : cells) text.append(text.empty() ? "" : ",").append(cell.text);
  return text;
}

}  // namespace

bool has_header(const Table& table, std::uint32_t file, std::string_view header,
                std::string_view what_it_is_not, Faults& faults) {
  if (joined(table.header) == header) return true;
  const Place at = table.header.empty() ? Place{.file = file} : table.header.front().at;
  faults.add(at, std::string(what_it_is_not), fmt::format("let its header be {}", header));
  return false;
}

bool is_word(const TableCell& cell, const std::vector<std::string>& words, Faults& faults) {
  if (std::find(words.begin(), words.end(), cell.text) != words.end()) return true;
  const auto near = nearest(cell.text, words);
  faults.add(cell.at, fmt::format("\"{}\" is not one of {}", cell.text, fmt::join(words, ", ")),
             near.empty() ? "write one of them" : fmt::format("did you mean \"{}\"?", near));
  return false;
}

// Shortest texts of numbers may have an exponent (1e+07), which scenarios may not.
std::optional<double> number_in(const TableCell& cell, Faults& faults) {
  double value = 0;
  const char* end = cell.text.data() + cell.text.size();
  const auto [stop, error] = std::from_chars(cell.text.data(), end, value);
  if (error == std::errc{} && stop == end && std::isfinite(value)) return value;
  faults.add(cell.at, fmt::format("\"{}\" is not a number", cell.text),
             "write it plainly, such as -81512840.5");
  return std::nullopt;
}

}  // namespace highneeds
