#include "highneeds/report/draft_text.hpp"

#include <fmt/format.h>

#include "highneeds/quantity/letters.hpp"
#include "highneeds/report/number.hpp"
#include "report/draft_parts.hpp"

namespace highneeds::calibration {
namespace {

std::string money_cell(const std::optional<double>& pounds) {
  return pounds ? yaml_pounds(*pounds) : std::string();
}

/// The grant and the balance, with the signs of a scenario: a deficit is negative.
std::string finance_table(const Draft& draft) {
  std::string text = "financial_year,gross,deductions,schools_block,total_dsg,balance\n";
  for (const auto& [year, funding] : draft.published.funding) {
    if (!funding.gross && !funding.deficit) continue;
    std::optional<double> deductions;
    if (funding.gross && funding.net) deductions = *funding.gross - *funding.net;
    std::optional<double> balance;
    if (funding.deficit) balance = -*funding.deficit;
    text += fmt::format("{},{},{},{},{},{}\n", year.name(), money_cell(funding.gross),
                        money_cell(deductions), money_cell(funding.schools_block),
                        money_cell(funding.total_dsg), money_cell(balance));
  }
  return text;
}

std::string pupils_table(const Draft& draft) {
  std::string text = "academic_year";
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    text += fmt::format(",{}", key(static_cast<ProvisionKind>(i)));
  }
  text += '\n';
  for (const auto& [january, plans] : draft.published.plans) {
    text += AcademicYear{january - 1}.name();
    for (const double some : plans) text += ',' + shortest(some);
    text += '\n';
  }
  return text;
}

std::string scenario_text(const Draft& draft, const Calibration* rates) {
  const bool has_population = rates != nullptr;
  std::string text = heading_text(draft, has_population) + balances_text(draft) +
                     funding_text(draft) + provision_text(draft, has_population) +
                     lines_text(draft) + known_spending_text(draft);
  if (has_population) text += population_text(draft, *rates);
  return text + assurance_text(draft, has_population) + sources_text(draft, has_population);
}

}  // namespace

std::string file_name_of(std::string_view authority) {
  std::string name;
  for (const char letter : authority) {
    const bool is_capital = letter >= 'A' && letter <= 'Z';
    const bool is_kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (is_capital) {
      name += small_letter(letter);
    } else if (is_kept) {
      name += letter;
    } else if (!name.empty() && name.back() != '-' && letter != '\'') {
      name += '-';
    }
  }
  while (name.ends_with('-')) name.pop_back();
  return name.empty() ? "authority" : name;
}

std::vector<RateTable> scenario_files(const Draft& draft, const Calibration* rates) {
  std::vector<RateTable> files = {
      {file_name_of(draft.published.name) + ".yaml", scenario_text(draft, rates)},
      {"pupils.csv", pupils_table(draft)}};
  if (!draft.assumed_block) files.push_back({"finance.csv", finance_table(draft)});
  if (rates == nullptr) return files;
  for (RateTable& table : rate_tables(rates->rates)) {
    files.push_back({"population/" + table.name, std::move(table.text)});
  }
  return files;
}

}  // namespace highneeds::calibration
