#include "report/cases_of_paper.hpp"

namespace highneeds {

std::vector<CaseOfPaper> cases_of(const Outlook& outlook) {
  if (!outlook.has_programme()) return {CaseOfPaper{}};
  return {{Shown::Unmitigated, "unmitigated"},
          {Shown::Mitigated, "mitigated"},
          {Shown::Difference, "mitigated less unmitigated"}};
}

CaseOfPaper case_of_charts(const Page& page) {
  return page.is_of_both() ? CaseOfPaper{Shown::Mitigated, "mitigated"} : CaseOfPaper{};
}

Page page_of(const PaperInput& from, const CaseOfPaper& one) {
  ForecastOptions options = from.options;
  options.shown = one.shown;
  return {from.outlook, options};
}

std::string with_case(std::string_view title, const CaseOfPaper& one) {
  return std::string(title) + (one.name.empty() ? "" : ": " + std::string(one.name));
}

}  // namespace highneeds
