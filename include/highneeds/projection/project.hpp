#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/prepare.hpp"
#include "highneeds/projection/traced.hpp"

namespace highneeds {

/// Without the programme, or with the whole of it (section 8); the same where there is none.
enum class Case : std::uint8_t { Unmitigated, Mitigated };
/// Which projects act: a byte for each, in the order of the programme; 0 is one that does not.
using Projects = std::span<const std::uint8_t>;

/// The equations of docs/model.md, once, over a number type: double for figures, Traced for their
/// derivation. `values[i]` belongs to lever i. Allocates only when `into` is not yet of the shape
/// (Traced: also when its tape grows). Cells that are not present (see Shape) are zero.
template <class Number>
void project(const Shape& shape, std::span<const Number> values, Projects projects,
             Forecast<Number>& into);
template <class Number>
void project(const Shape& shape, std::span<const Number> values, Case which,
             Forecast<Number>& into);

extern template void project<double>(const Shape&, std::span<const double>, Projects,
                                     Forecast<double>&);
extern template void project<Traced>(const Shape&, std::span<const Traced>, Projects,
                                     Forecast<Traced>&);
extern template void project<double>(const Shape&, std::span<const double>, Case,
                                     Forecast<double>&);
extern template void project<Traced>(const Shape&, std::span<const Traced>, Case,
                                     Forecast<Traced>&);

/// The forecast of the values as written.
[[nodiscard]] Forecast<double> project(const Prepared& prepared, Case which = Case::Mitigated);
/// The same, recorded on `tape` (see traced.hpp).
[[nodiscard]] Forecast<Traced> trace(const Prepared& prepared, Tape& tape,
                                     Case which = Case::Mitigated);
/// Works out the balances (5.1 to 5.6) of a forecast again, from other values of their own levers:
/// what is funded and what is spent stand as they are, and so does the memorandum.
void balance_again(const Shape& shape, std::span<const double> values, Forecast<double>& forecast);
/// How each cell is known: as its least sure part. Actual, Forecast or Assumed for every cell. What
/// a rule (`then`) made is at least a forecast; a value without a word of its own is actual to the
/// scenario's `actual_to` and a forecast after it, and a balance carried forward stays what it was.
/// Workings have no year of their own, and so may be Constant or ByYear.
[[nodiscard]] Forecast<Known> known(const Prepared& prepared, Case which = Case::Mitigated);

/// What of a forecast stands from the one before it, and is not worked out again.
struct Kept {
  bool placing = false;  ///< who is placed where, and the places that are funded
  bool funding = false;
  std::array<bool, provision_kinds> provisions{};  ///< what is spent on each
};

/// Forecasts of one set of values for many sets of projects, for attribution (8.3): what they share
/// is worked out once, and what a change of projects does not reach stands from the forecast
/// before. Of what comes out only the totals (funding, total spending, balance) are.
class Variations {
 public:
  /// Keeps references to both.
  Variations(const Shape& shape, std::span<const double> values);
  /// Valid until the next call.
  [[nodiscard]] const Forecast<double>& with(Projects projects);
  /// Whether a project changes who is placed where: what takes longest to work out again.
  [[nodiscard]] bool acts_on_placing(std::size_t project) const;

 private:
  const Shape& shape_;
  std::span<const double> values_;
  /// What each project reaches (what several reach is in each).
  struct Reach {
    bool placing = false;
    bool funding = false;
    std::array<bool, provision_kinds> provisions{};
  };
  [[nodiscard]] Kept kept(Projects projects) const;

  Forecast<double> forecast_;
  std::vector<Reach> reach_;
  bool has_run_ = false;
  std::vector<std::uint8_t> latest_;  ///< the projects that act in the latest forecast
};

}  // namespace highneeds
