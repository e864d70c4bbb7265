#include "cli/named_figure.hpp"

#include <algorithm>
#include <optional>

#include "highneeds/document/render.hpp"

namespace highneeds::cli {
namespace {

/// "balance/closing".
std::string full_name(const Row& row) {
  return std::string(name(row.section)) + '/' + row.line;
}

std::vector<Index> rows_where(const Shape& shape, const auto& holds) {
  std::vector<Index> rows;
  for (Index i = 0; i < static_cast<Index>(shape.rows.size()); ++i) {
    if (holds(shape.rows[static_cast<std::size_t>(i)])) rows.push_back(i);
  }
  return rows;
}

[[noreturn]] void refuse_line(const Shape& shape, const std::string& line) {
  std::vector<std::string> names;
  const bool is_full = line.find('/') != line.npos;
  for (const Row& row : shape.rows) names.push_back(is_full ? full_name(row) : row.line);
  const std::string near = nearest(line, names);
  throw UsageError("the forecast has no line `" + line + "`",
                   near.empty() ? "`highneeds forecast SCENARIO --format csv` shows every line"
                                : "did you mean `" + near + "`?");
}

[[noreturn]] void refuse_measure(const std::string& line, const std::string& measure,
                                 const Shape& shape, const std::vector<Index>& rows) {
  std::string there;
  for (const Index row : rows) {
    const auto one = name(shape.rows[static_cast<std::size_t>(row)].measure);
    there += (there.empty() ? "it has " : ", ") + std::string(one);
  }
  throw UsageError("`" + line + "` has no figures of " + measure, there);
}

[[noreturn]] void refuse_two_sections(const std::string& line, const Shape& shape,
                                      const std::vector<Index>& rows) {
  std::string names;
  for (const Index row : rows) {
    names +=
        (names.empty() ? "write " : " or ") + full_name(shape.rows[static_cast<std::size_t>(row)]);
  }
  throw UsageError("there is more than one line `" + line + "`", names);
}

/// The measure asked for, else pounds, else the only one that the line has.
Index row_of(const Shape& shape, const std::string& line, const Arguments& arguments) {
  const auto rows =
      rows_where(shape, [&](const Row& row) { return row.line == line || full_name(row) == line; });
  if (rows.empty()) refuse_line(shape, line);
  const std::string measure = arguments.value("--measure", name(Measure::Amount));
  const auto of_measure = rows_where(shape, [&](const Row& row) {
    return (row.line == line || full_name(row) == line) && name(row.measure) == measure;
  });
  if (of_measure.size() == 1) return of_measure.front();
  if (of_measure.size() > 1) refuse_two_sections(line, shape, of_measure);
  if (rows.size() == 1 && !arguments.has("--measure")) return rows.front();
  refuse_measure(line, measure, shape, rows);
}

Index position_of(Horizon years, const std::string& text) {
  const auto year = financial_year(text);
  const std::string whole = years.first.name() + " to " + years.last.name();
  if (!year)
    throw UsageError("`" + text + "` is not a financial year", "write " + years.last.name());
  if (!years.contains(*year)) {
    throw UsageError(text + " is not within the scenario's years",
                     "the scenario goes from " + whole);
  }
  return year->first - years.first.first;
}

/// The years in which a row has figures: "2024-25, 2025-26".
std::string years_of(const Shape& shape, Index row) {
  std::string names;
  for (Index year = 0; year < shape.years.length(); ++year) {
    if (!shape.is_present(row, year)) continue;
    names += (names.empty() ? "" : ", ") + FinancialYear{shape.years.first.first + year}.name();
  }
  return names;
}

}  // namespace

Figure named_figure(const Shape& shape, const std::string& line, const std::string& year,
                    const Arguments& arguments) {
  const Index row = row_of(shape, line, arguments);
  const Index position = position_of(shape.years, year);
  if (!shape.is_present(row, position)) {
    const std::string years = years_of(shape, row);
    throw UsageError("`" + line + "` has no figure in " + year,
                     years.empty() ? std::string() : "it has figures in " + years);
  }
  return {row, position};
}

}  // namespace highneeds::cli
