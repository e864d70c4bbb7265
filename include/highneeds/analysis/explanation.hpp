#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "highneeds/projection/prepare.hpp"
#include "highneeds/projection/project.hpp"
#include "highneeds/projection/traced.hpp"

namespace highneeds {

/// What a node is worked out from; in a sum, it may be taken away.
struct Part {
  std::size_t node = 0;
  bool is_taken_away = false;
};

/// A number of an explanation: a figure, a working, or a leaf (a lever, a number of an equation, a
/// number of months).
struct Explained {
  /// A sum (`Add`, never `Subtract`), a product and the lower or the higher are of all parts in
  /// turn; a sum of one part is that part by another name.
  Op op{};
  Equation equation;  ///< that it is worked out by; of a leaf, that it enters
  double value = 0;
  Unit unit = Unit::Count;
  std::string name{};  ///< "mean of the year", "provision.mainstream.pupils 2024/25"; of no figure
  Figure figure{};     ///< of the forecast, if it is one
  std::optional<Case> of{};  ///< whose figure it is, where an explanation is of both cases
  Index lever = absent;
  std::int32_t when = 0;  ///< of the weight of a date: `right` of its step
  std::vector<Part> parts{};
};

/// A figure as a tree: node 0 is the figure. A node that several others need is there once.
struct Explanation {
  std::vector<Explained> nodes;
};

/// The figure worked out anew from the values of the levers, part by part; equal to the forecast's
/// to the bit.
[[nodiscard]] double re_add(const Explanation& explanation, std::span<const double> lever_values);

/// (8.8) The difference that a programme makes to a figure: the mitigated one less the unmitigated
/// one, each with its own tree.
[[nodiscard]] Explanation difference(Explanation mitigated, Explanation unmitigated);

/// The derivation of every figure of a forecast, recorded once.
class Derivation {
 public:
  /// Keeps a reference to `prepared`.
  explicit Derivation(const Prepared& prepared, Case which = Case::Mitigated);
  /// The figure of a row and year that is present.
  [[nodiscard]] Explanation explain(Index row, Index year) const;
  /// The trees of every figure in one; whatever node has a `figure` is that figure.
  [[nodiscard]] Explanation explain_all() const;

 private:
  friend class Explainer;

  /// Whether a step is one that all equations share, and so no figure.
  [[nodiscard]] bool is_number_of_equations(std::int32_t step) const;

  const Prepared& prepared_;
  Tape tape_;
  Forecast<Traced> forecast_;
  std::vector<std::vector<Figure>> figures_;      ///< by step: every figure that it is
  std::map<std::int32_t, std::string> workings_;  ///< by step: what it is called
};

}  // namespace highneeds
