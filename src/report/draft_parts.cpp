#include "report/draft_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "highneeds/report/number.hpp"

namespace highneeds::calibration {
namespace {

bool is_control(char letter) {
  return static_cast<unsigned char>(letter) < ' ' || letter == '\x7f';
}

}  // namespace

std::string quoted_yaml(std::string_view text) {
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') quoted += '\\';
    quoted += is_control(letter) ? ' ' : letter;
  }
  return quoted + '"';
}

std::string in_comment(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(line, is_control, ' ');
  return line;
}

std::string said_pounds(double pounds) {
  const std::string digits = rounded(pounds);
  return digits.starts_with('-') ? "-£" + digits.substr(1) : "£" + digits;
}

std::string yaml_pounds(double pounds) {
  std::string text = said_pounds(pounds);
  std::ranges::replace(text, ',', '_');
  return text;
}

std::string said_growth(double growth) {
  constexpr int shift = -2;
  return rounded(growth, 1, shift) + '%';
}

std::string said_path(const Draft& draft, const std::vector<double>& growth) {
  std::vector<std::string> years;
  for (const double year : growth) {
    const int known = last_known_january(draft) + static_cast<int>(years.size());
    if (known < last_january(draft)) years.push_back(said_growth(year));
  }
  if (years.size() < 2) return fmt::format("{}", fmt::join(years, ""));
  const std::string last = years.back();
  years.pop_back();
  return fmt::format("{} and {}", fmt::join(years, ", "), last);
}

std::string yaml_growth(double growth) {
  const std::string percent = said_growth(growth);
  return (percent.starts_with('-') ? "" : "+") + percent;
}

std::string yaml_years(const std::vector<double>& growth, int january, int last) {
  std::string years;
  for (const double year : growth) {
    if (january >= last) break;
    years += fmt::format("{}{}: {}", years.empty() ? "" : ", ", AcademicYear{january++}.name(),
                         yaml_growth(year));
  }
  return years;
}

std::string yaml_share(double share) {
  constexpr int shift = -2;
  std::string percent = rounded(share, 1, shift) + '%';
  std::erase(percent, ',');
  return percent;
}

std::string value_line(std::size_t indent, std::string_view key, std::string_view value,
                       const Beside& beside) {
  std::string line = fmt::format("{}{}: ", std::string(indent, ' '), key);
  const bool is_bare = beside.known.empty() && beside.source.empty() && beside.note.empty();
  if (is_bare) return fmt::format("{}{}\n", line, value);
  const std::size_t inside = line.size() + 1;
  line += fmt::format("{{value: {}", value);
  if (!beside.known.empty()) line += fmt::format(", known: {}", beside.known);
  if (!beside.source.empty()) line += fmt::format(", source: {}", beside.source);
  if (beside.note.empty()) return line + "}\n";
  const std::string note = fmt::format("note: {}}}", quoted_yaml(beside.note));
  const bool is_wide = line.size() + note.size() + 2 > line_width;
  return line + (is_wide ? ",\n" + std::string(inside, ' ') : ", ") + note + "\n";
}

std::string prices_after(const Draft& draft, FinancialYear from, std::size_t indent) {
  std::string all;
  std::size_t width = indent;
  for (const auto& [year, change] : draft.prices) {
    if (year <= from || year > draft.years.last) continue;
    const std::string one = fmt::format("{}: {}", year.name(), yaml_growth(change));
    const bool is_wide = width + one.size() + 3 > line_width;
    if (is_wide) width = indent;
    all += all.empty() ? "{" : is_wide ? ",\n" + std::string(indent + 1, ' ') : ", ";
    all += one;
    width += one.size() + 2;
  }
  return all.empty() ? "hold" : all + "}";
}

std::string then_prices(std::size_t indent, const Draft& draft, FinancialYear from) {
  constexpr std::string_view label = "  value: ";
  const std::string space(indent, ' ');
  return fmt::format("{}then:\n{}{}{}\n{}  known: assumed\n{}  source: gdp-deflator\n", space,
                     space, label, prices_after(draft, from, indent + label.size()), space, space);
}

}  // namespace highneeds::calibration
