#include "report/said.hpp"

namespace highneeds {

Said said(const Page& page, Section section, std::string_view line, std::size_t position,
          std::optional<Shown> shown) {
  const auto row = page.find(section, line).value();
  const Cell cell = page.cell(row, position, {.shown = shown});
  const auto* value = std::get_if<double>(&cell.content);
  return {value == nullptr ? 0 : *value, cell.known};
}

std::string certainty(Known known) {
  if (known == Known::Assumed) return " (rests on assumptions)";
  return known == Known::Forecast ? " (forecast)" : "";
}

std::string balance_in_words(const Page& page, const Said& said) {
  const std::string words = page.in_deficit(said.value);
  return (words == "in balance" ? "a balance of nil" : "a " + words) + certainty(said.known);
}

std::string amount_in_words(const Page& page, const Said& said) {
  return page.in_money(said.value) + certainty(said.known);
}

}  // namespace highneeds
