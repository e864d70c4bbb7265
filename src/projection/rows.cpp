#include "projection/rows.hpp"

#include <algorithm>
#include <stdexcept>

namespace highneeds {
namespace {

/// A row as it can come out: the word in braces stands for a name of the scenario.
struct RowPattern {
  Section section;
  std::string_view line;
  Measure measure;
  Unit unit;
  std::string_view equation;
  std::string_view title;
};

using enum Section;
using enum Measure;

constexpr RowPattern patterns[] = {
    {Funding, "high_needs_block_gross", Amount, Unit::Pounds, "3.1", "High needs block, gross"},
    {Funding, "deductions", Amount, Unit::Pounds, "3.1", "Deductions for places paid direct"},
    {Funding, "rolled_in_grants", Amount, Unit::Pounds, "3.1", "Grants rolled in"},
    {Funding, "high_needs_block", Amount, Unit::Pounds, "3.1", "High needs block"},
    {Funding, "schools_block_transfer", Amount, Unit::Pounds, "3.2",
     "Transfer from the schools block"},
    {Funding, "schools_block_transfer", Rate, Unit::Ratio, "3.2",
     "Transfer from the schools block"},
    {Funding, "national_help", Amount, Unit::Pounds, "3.6", "Other national help"},
    {Funding, "resources", Amount, Unit::Pounds, "3.7", "Resources"},

    {Expenditure, "{provision}", Amount, Unit::Pounds, "4.1", "{provision}"},
    {Expenditure, "{provision}", Pupils, Unit::Pupils, "4.1", "{provision}"},
    {Expenditure, "{provision}", Plans, Unit::Pupils, "1.2", "{provision}"},
    {Expenditure, "{provision}", Measure::Places, Unit::Places, "1.1", "{provision}"},
    {Expenditure, "{provision}", Measure::UnitCost, Unit::PoundsPerPupil, "4.2", "{provision}"},
    {Expenditure, "{line}", Amount, Unit::Pounds, "4.3", "{line}"},
    {Expenditure, "programme_cost", Amount, Unit::Pounds, "8.7", "Programme: cost"},
    {Expenditure, "programme_savings", Amount, Unit::Pounds, "8.7", "Programme: savings"},
    {Expenditure, "rolled_in_grants", Amount, Unit::Pounds, "3.1", "Spending of grants rolled in"},
    {Expenditure, "transfer_new_spend", Amount, Unit::Pounds, "3.2",
     "New spending from the transfer"},
    {Expenditure, "transfer_offset", Amount, Unit::Pounds, "3.2",
     "Spending that falls as the transfer ends"},
    {Expenditure, "unallocated", Amount, Unit::Pounds, "4.4", "Not allocated to a line"},
    {Expenditure, "total", Amount, Unit::Pounds, "4.5", "Total spending"},
    {Expenditure, "total", Plans, Unit::Pupils, "1.2", "All plans"},

    {Balance, "opening", Amount, Unit::Pounds, "5.3", "Brought forward"},
    {Balance, "in_year_before_transfer", Amount, Unit::Pounds, "5.1",
     "In-year balance before transfer"},
    {Balance, "in_year", Amount, Unit::Pounds, "5.2", "In-year balance"},
    {Balance, "council_contribution", Amount, Unit::Pounds, "3.3", "Council contribution"},
    {Balance, "safety_valve", Amount, Unit::Pounds, "3.4", "Safety valve payments"},
    {Balance, "stability_grant", Amount, Unit::Pounds, "3.5", "High Needs Stability Grant"},
    {Balance, "balancing_item", Amount, Unit::Pounds, "5.4", "Balancing item"},
    {Balance, "movement", Amount, Unit::Pounds, "5.3", "Movement in the year"},
    {Balance, "closing", Amount, Unit::Pounds, "5.3", "Carried forward"},
    {Balance, "closing_legacy", Amount, Unit::Pounds, "5.6",
     "Carried forward from before 31 March 2026"},
    {Balance, "closing_since_2026", Amount, Unit::Pounds, "5.6",
     "Carried forward from after 31 March 2026"},
    {Balance, "dsg_reserve", Amount, Unit::Pounds, "5.5", "DSG reserve, all blocks"},

    {Memorandum, "cost_of_carrying", Amount, Unit::Pounds, "5.7", "Cost of carrying the deficit"},
    {Memorandum, "transport", Amount, Unit::Pounds, "5.7", "Home to school transport"},
    {Memorandum, "capital", Amount, Unit::Pounds, "5.7", "Capital"},
    {Memorandum, "total_dsg", Amount, Unit::Pounds, "5.7", "Total Dedicated Schools Grant"},
    {Memorandum, "programme_cost_elsewhere", Amount, Unit::Pounds, "8.7",
     "Programme: cost that other budgets bear"},
    {Memorandum, "programme_capital", Amount, Unit::Pounds, "8.7", "Programme: capital"},
    {Memorandum, "balancing:{cause}", Amount, Unit::Pounds, "5.4", "Balancing item: {cause}"},
    {Memorandum, "balancing:unexplained", Amount, Unit::Pounds, "5.4",
     "Balancing item: unexplained"},
    {Memorandum, "deductions:{type}", Amount, Unit::Pounds, "3.1", "Deductions: {type}"},
    {Memorandum, "deductions:programme", Amount, Unit::Pounds, "6.8",
     "Deductions: places of the programme"},
    {Memorandum, "{provision}:capacity", Measure::Places, Unit::Places, "6.3",
     "{provision}: capacity"},
    {Memorandum, "{provision}:overflow", Pupils, Unit::Pupils, "6.3",
     "{provision}: pupils who do not fit"},
    {Memorandum, "{provision}:place_funding", Amount, Unit::Pounds, "4.1",
     "{provision}: place funding"},
    {Memorandum, "{provision}:top_up", Amount, Unit::Pounds, "4.1", "{provision}: top-up"},
    {Memorandum, "s251:{code}", Amount, Unit::Pounds, "4.3", "Section 251 line {code}"},
    {Memorandum, "s251:unallocated", Amount, Unit::Pounds, "4.3", "No section 251 line"},
};

std::string with(std::string_view pattern, std::string_view name) {
  const auto open = pattern.find('{');
  if (open == std::string_view::npos) return std::string{pattern};
  std::string text{pattern.substr(0, open)};
  return text.append(name).append(pattern.substr(pattern.find('}') + 1));
}

}  // namespace

Index add_row(Shape& shape, Section section, std::string_view pattern, Measure measure,
              const Years& years, std::string_view name, std::string_view shown) {
  const auto* found = std::find_if(std::begin(patterns), std::end(patterns), [&](const auto& row) {
    return row.section == section && row.line == pattern && row.measure == measure;
  });
  if (found == std::end(patterns)) throw std::logic_error("no row " + std::string{pattern});
  shape.rows.push_back({.section = section,
                        .line = with(pattern, name),
                        .measure = measure,
                        .unit = found->unit,
                        .equation = found->equation,
                        .title = with(found->title, shown.empty() ? name : shown)});
  for (Index y = 0; y < shape.years.length(); ++y) shape.present.push_back(years(y) ? 1 : 0);
  return static_cast<Index>(shape.rows.size() - 1);
}

Index add_some(Shape& shape, Section section, std::string_view line, const Years& years,
               Measure measure) {
  for (Index y = 0; y < shape.years.length(); ++y) {
    if (years(y)) return add_row(shape, section, line, measure, years);
  }
  return absent;
}

Years every_year() {
  return [](Index) { return true; };
}
Years where_dated(const Dated& levers) {
  return [&levers](Index y) { return levers[static_cast<std::size_t>(y)] != absent; };
}

}  // namespace highneeds
