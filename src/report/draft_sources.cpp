#include <fmt/format.h>

#include "report/draft_parts.hpp"

namespace highneeds::calibration {
namespace {

struct Entry {
  std::string_view key;
  std::string_view title;
  std::string_view publisher;
  std::string_view date;
  std::string_view address;
};

constexpr Entry dsg{"dsg-allocations", "DSG allocations, as restated in later tables",
                    "Department for Education", "", ""};
constexpr Entry balance{"s251-balance", "Section 251 outturn, line 1.9.3, DSG carried forward",
                        "Department for Education", "", ""};
constexpr Entry lines{"s251-lines", "Section 251 outturn, high needs lines",
                      "Department for Education", "", ""};
constexpr Entry net{"s251-net", "Section 251 outturn, lines 1.2.x net, as grouped by a third party",
                    "Department for Education", "", "github.com/JuanBlanco9/German-Budget-Galaxy"};
constexpr Entry plans{
    "ehc-plans", "Education, health and care plans", "Department for Education", "",
    "explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans"};
constexpr Entry people{
    "people-by-age", "Mid-year population estimates", "Office for National Statistics", "",
    "ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates"};
constexpr Entry deflator{"gdp-deflator", "Economic and fiscal outlook, GDP deflator",
                         "Office for Budget Responsibility", "March 2026",
                         "obr.uk/efo/economic-and-fiscal-outlook-march-2026"};
constexpr Entry announced{"high-needs-2025-26", "High needs funding 2025-26, at least 7% a head",
                          "parliamenttoday.com", "",
                          "parliamenttoday.com/free/viewnews.html?id=159845"};
constexpr Entry independent{
    "independent-costs", "Written answer 100030, independent and non-maintained special schools",
    "Parliament", "7 January 2026", "parallelparliament.co.uk/question/100030"};
constexpr Entry statement{"dsg-statement-2025", "Written statement on the dedicated schools grant",
                          "Department for Education", "17 December 2025",
                          "parallelparliament.co.uk/debate/2025-12-17/commons/written-statements/"
                          "dedicated-schools-grant"};
constexpr Entry note{
    "deficit-note-2026", "The government's approach to DSG deficits, explanatory note",
    "Department for Education", "9 February 2026",
    "gov.uk/government/publications/"
    "explanatory-note-on-the-governments-approach-to-dedicated-schools-grant-deficits"};

std::string entry_text(const Entry& entry) {
  std::string text = fmt::format("  {}:\n    title:     {}\n    publisher: {}\n", entry.key,
                                 quoted_yaml(entry.title), quoted_yaml(entry.publisher));
  if (!entry.date.empty()) text += fmt::format("    date:      {}\n", quoted_yaml(entry.date));
  if (!entry.address.empty()) {
    text += fmt::format("    address:   {}\n", quoted_yaml(entry.address));
  }
  return text;
}

}  // namespace

std::string sources_text(const Draft& draft, bool has_population) {
  std::string text = "sources:\n";
  if (!draft.assumed_block) text += entry_text(dsg);
  if (draft.is_opening_recorded || !draft.closing.empty()) text += entry_text(balance);
  text += entry_text(lines);
  if (draft.known_spending.is_published) text += entry_text(net);
  text += entry_text(plans);
  if (has_population) text += entry_text(people);
  const auto& schools =
      draft.provision.at(static_cast<std::size_t>(ProvisionKind::IndependentSpecial));
  if (schools.basis == CostBasis::AsOther) text += entry_text(independent);
  text += entry_text(deflator) + entry_text(announced) + entry_text(statement) + entry_text(note);
  return text;
}

}  // namespace highneeds::calibration
