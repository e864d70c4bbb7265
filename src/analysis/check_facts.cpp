#include <cmath>

#include "analysis/check_tally.hpp"
#include "highneeds/analysis/explanation.hpp"
#include "highneeds/analysis/figures.hpp"

// Checks of the programme, of how figures came about, and of what is recorded of them.

namespace highneeds {

namespace {

CheckedCase mitigated(const Outlook& outlook) {
  return {outlook, Case::Mitigated};
}

std::string words_of(const Row& row, const std::string& year) {
  return row.title + ", " + year;
}

/// The sum of the shares of the projects of a workstream in a year.
double shares_of(const ProgrammeOutlook& programme, const Workstream& workstream,
                 std::size_t year) {
  double sum = 0;
  for (const ProjectOutlook& project : programme.projects) {
    if (project.workstream == &workstream) sum += project.share.at(year);
  }
  return sum;
}

}  // namespace

Check check_actual_years(const Outlook& outlook) {
  Tally tally("Actual years",
              "In actual years the forecasts with and without the programme are the same.");
  const Shape& shape = outlook.prepared.shape;
  const CheckedCase with = mitigated(outlook);
  for (std::size_t year = 0; outlook.has_programme() && year < with.years(); ++year) {
    if (shape.years.first.first + static_cast<int>(year) > shape.actual_to.first) break;
    for (std::size_t row = 0; row < shape.rows.size(); ++row) {
      const Row& is = shape.rows[row];
      if (is.section == Section::Memorandum || is.measure != Measure::Amount) continue;
      tally.same(with.forecast().at(row, year), outlook.unmitigated.forecast.at(row, year),
                 words_of(is, with.where(year)));
    }
  }
  return std::move(tally).check();
}

Check check_attribution(const Examined& of) {
  Tally tally("Shares of the programme",
              "Projects add up to their workstream, and workstreams to what the programme changes "
              "in the in-year balance.");
  if (of.programme == nullptr) return std::move(tally).check();
  const CheckedCase with = mitigated(of.outlook);
  const CheckedCase without{of.outlook, Case::Unmitigated};
  const auto& workstreams = of.outlook.scenario.programme->workstreams;
  for (std::size_t year = 0; year < with.years(); ++year) {
    double sum = 0;
    for (std::size_t i = 0; i < workstreams.size(); ++i) {
      const double share = of.programme->attribution.workstreams.at(i).at(year);
      tally.same(shares_of(*of.programme, workstreams[i], year), share, with.where(year));
      sum += share;
    }
    tally.same(sum, with.balance("in_year", year) - without.balance("in_year", year),
               with.where(year));
  }
  return std::move(tally).check();
}

Check check_derivation(const Outlook& outlook) {
  Tally tally("Derivation",
              "Each closing balance, worked out again step by step from the inputs, is the same to "
              "the last bit.");
  const auto row = find_row(outlook.prepared.shape, Section::Balance, "closing").value();
  for (const CheckedCase& one : checked_cases(outlook)) {
    const Derivation derivation(outlook.prepared, one.which);
    for (std::size_t year = 0; year < one.years(); ++year) {
      const Explanation explained =
          derivation.explain(static_cast<Index>(row), static_cast<Index>(year));
      tally.hold(re_add(explained, outlook.prepared.values) == one.forecast().at(row, year),
                 one.where(year));
    }
  }
  return std::move(tally).check();
}

Check check_finite(const Outlook& outlook) {
  Tally tally("Numbers", "Every figure is a finite number.");
  const Shape& shape = outlook.prepared.shape;
  for (const CheckedCase& one : checked_cases(outlook)) {
    for (std::size_t row = 0; row < shape.rows.size(); ++row) {
      for (std::size_t year = 0; year < one.years(); ++year) {
        if (!is_present(shape, row, year)) continue;
        tally.hold(std::isfinite(one.forecast().at(row, year)),
                   words_of(shape.rows[row], one.where(year)));
      }
    }
  }
  return std::move(tally).check();
}

Check check_evidence(const Outlook& outlook) {
  Tally tally("Evidence",
              "Every value that is marked as assumed says its source, or how it was "
              "reached.");
  for (const Lever& lever : outlook.prepared.levers) {
    if (lever.known != Known::Assumed) continue;
    const auto& says = lever.provenance;
    tally.hold(says && (!says->source.empty() || !says->note.empty()), lever.address);
  }
  return std::move(tally).check();
}

Check check_sunset(const Examined& of) {
  Tally tally("Sunset", "The paper is not made after the day until which the analysis holds.");
  const auto& sunset = of.outlook.scenario.assurance.sunset;
  if (sunset && of.made_on) {
    tally.hold(*of.made_on <= sunset->value, "after " + name(sunset->value));
  }
  return std::move(tally).check();
}

}  // namespace highneeds
