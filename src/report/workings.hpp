#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "highneeds/analysis/explanation.hpp"
#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// How the figures of a report were worked out, in the words of `highneeds explain`, from tapes
/// that are recorded once: each case's when it is first asked for.
class Workings {
 public:
  /// Keeps references to both.
  Workings(const Outlook& outlook, const Sources& sources) : outlook_(outlook), sources_(sources) {}

  /// "Carried forward 2026-27 = Brought forward 2026-27 £1.00 + Movement 2026-27 £2.00 (5.3)": what
  /// the steps of a cell are made of; nothing of no steps.
  [[nodiscard]] std::string in_words(const std::vector<CellStep>& steps);

 private:
  /// The trees of a case, and the node of each figure by row and year.
  struct Recorded {
    Explanation explanation;
    std::vector<std::size_t> nodes;
  };

  const Recorded& recorded(Case of);
  const Explained& node(const CellStep& step);
  [[nodiscard]] std::string parts_of(const Recorded& from, const Explained& node) const;
  [[nodiscard]] std::string named(const Explained& node) const;
  std::string sum_of(const std::vector<CellStep>& steps);

  const Outlook& outlook_;
  const Sources& sources_;
  std::array<std::optional<Recorded>, 2> recorded_;  ///< by case
};

}  // namespace highneeds
