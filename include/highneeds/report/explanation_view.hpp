#pragma once

#include <optional>
#include <string>

#include "highneeds/analysis/explanation.hpp"
#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/figures_view.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// What a reader of an explanation chooses.
struct ExplanationOptions {
  Shown shown = Shown::Mitigated;  ///< never `Both`
  std::optional<int> depth{};      ///< levels of parts that are shown; all if absent
};

/// The tree of a figure as a page: parts are indented under what they make up; what was shown
/// already is not shown again.
[[nodiscard]] Report explanation_view(const Outlook& outlook, const Explanation& explanation,
                                      const Sources& sources, const ExplanationOptions& options);

/// The same for programs: `nodes`, each once, with its parts by their ids. A node whose parts lie
/// deeper than asked for has `is_cut` true and none. Numbers are not rounded.
[[nodiscard]] std::string explanation_json(const Outlook& outlook, const Explanation& explanation,
                                           const Sources& sources,
                                           const ExplanationOptions& options);

}  // namespace highneeds
