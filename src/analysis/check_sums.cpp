#include "analysis/check_tally.hpp"
#include "highneeds/analysis/figures.hpp"

// Checks of sums: a reader who adds up the page by hand comes to its totals.

namespace highneeds {

namespace {

/// Asks `ask(tally, case, year)` of every case and year.
template <class Ask>
Check of_each_year(const Outlook& outlook, std::string_view name, std::string_view what, Ask ask) {
  Tally tally(name, what);
  for (const CheckedCase& one : checked_cases(outlook)) {
    for (std::size_t year = 0; year < one.years(); ++year) ask(tally, one, year);
  }
  return std::move(tally).check();
}

/// The sum of the rows of amounts that `is_part` picks; nothing if there is none.
template <class IsPart>
std::optional<double> sum_of(const CheckedCase& one, std::size_t year, IsPart is_part) {
  const Shape& shape = one.outlook.prepared.shape;
  std::optional<double> sum;
  for (std::size_t row = 0; row < shape.rows.size(); ++row) {
    const Row& is = shape.rows[row];
    if (is.measure != Measure::Amount || !is_part(is) || !is_present(shape, row, year)) continue;
    sum = sum.value_or(0) + one.forecast().at(row, year);
  }
  return sum;
}

double total_spending(const CheckedCase& one, std::size_t year) {
  return one.amount(Section::Expenditure, "total", year);
}

}  // namespace

Check check_corkscrew(const Outlook& outlook) {
  return of_each_year(
      outlook, "Corkscrew",
      "Each year's brought forward is the closing of the year before, and with the movement it is "
      "the carried forward.",
      [&](Tally& tally, const CheckedCase& one, std::size_t year) {
        const double before = year == 0 ? outlook.scenario.opening_balance.value.in_pounds()
                                        : one.balance("closing", year - 1);
        const double opening = one.balance("opening", year);
        tally.same(opening, before, one.where(year));
        tally.same(opening + one.balance("movement", year), one.balance("closing", year),
                   one.where(year));
      });
}

Check check_movement(const Outlook& outlook) {
  return of_each_year(outlook, "Movement",
                      "The in-year balance, contributions, grants and the balancing item add up to "
                      "the movement of the year.",
                      [](Tally& tally, const CheckedCase& one, std::size_t year) {
                        double sum = 0;
                        for (const auto* line : {"in_year", "council_contribution", "safety_valve",
                                                 "stability_grant", "balancing_item"}) {
                          sum += one.balance(line, year);
                        }
                        tally.same(sum, one.balance("movement", year), one.where(year));
                      });
}

Check check_in_year(const Outlook& outlook) {
  return of_each_year(outlook, "In-year balance",
                      "Resources less total spending are the in-year balance.",
                      [](Tally& tally, const CheckedCase& one, std::size_t year) {
                        const double resources = one.amount(Section::Funding, "resources", year);
                        tally.same(resources - total_spending(one, year),
                                   one.balance("in_year", year), one.where(year));
                      });
}

Check check_known_closings(const Outlook& outlook) {
  return of_each_year(outlook, "Known closings",
                      "In a year whose closing balance is recorded, the forecast closes with it.",
                      [&](Tally& tally, const CheckedCase& one, std::size_t year) {
                        const auto& known = outlook.scenario.known_closing;
                        const int first = outlook.prepared.shape.years.first.first;
                        const auto found = known.find({first + static_cast<int>(year)});
                        if (found == known.end()) return;
                        tally.same(found->second.value.in_pounds(), one.balance("closing", year),
                                   one.where(year));
                      });
}

Check check_resources(const Outlook& outlook) {
  return of_each_year(
      outlook, "Resources",
      "The gross block less deductions and with grants rolled in is the block; with the transfer "
      "and other national help it is the resources.",
      [](Tally& tally, const CheckedCase& one, std::size_t year) {
        const auto funding = [&](std::string_view line) {
          return one.amount(Section::Funding, line, year);
        };
        const double block = funding("high_needs_block");
        tally.same(
            funding("high_needs_block_gross") - funding("deductions") + funding("rolled_in_grants"),
            block, one.where(year));
        tally.same(block + funding("schools_block_transfer") + funding("national_help"),
                   funding("resources"), one.where(year));
      });
}

Check check_spending(const Outlook& outlook) {
  return of_each_year(outlook, "Spending", "The lines of spending add up to total spending.",
                      [](Tally& tally, const CheckedCase& one, std::size_t year) {
                        const auto sum = sum_of(one, year, [](const Row& row) {
                          return row.section == Section::Expenditure && row.line != "total";
                        });
                        tally.same(sum.value_or(0), total_spending(one, year), one.where(year));
                      });
}

Check check_section_251(const Outlook& outlook) {
  return of_each_year(outlook, "Section 251",
                      "The section 251 lines and what has no line add up to total spending.",
                      [](Tally& tally, const CheckedCase& one, std::size_t year) {
                        const auto sum = sum_of(one, year, [](const Row& row) {
                          return row.section == Section::Memorandum &&
                                 row.line.starts_with("s251:");
                        });
                        if (sum) tally.same(*sum, total_spending(one, year), one.where(year));
                      });
}

}  // namespace highneeds
