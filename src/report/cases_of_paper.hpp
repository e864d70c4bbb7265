#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "highneeds/report/paper_input.hpp"
#include "report/page.hpp"

namespace highneeds {

/// A case of the forecast, and the word for it: none where there is no programme.
struct CaseOfPaper {
  Shown shown = Shown::Both;
  std::string_view name{};
};
/// The cases that a paper sets out in turn: one without a programme; else unmitigated, mitigated
/// and the difference.
[[nodiscard]] std::vector<CaseOfPaper> cases_of(const Outlook& outlook);
/// The case of a page's own figures: with the programme, if there is one.
[[nodiscard]] CaseOfPaper case_of_charts(const Page& page);
/// A page of one case.
[[nodiscard]] Page page_of(const PaperInput& from, const CaseOfPaper& one);
/// "Spending by line: mitigated"; the title alone without a programme.
[[nodiscard]] std::string with_case(std::string_view title, const CaseOfPaper& one);

}  // namespace highneeds
