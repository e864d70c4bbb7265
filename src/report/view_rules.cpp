#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/view_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// A clause and the years in a row in which it holds.
struct Rule {
  Clause clause;
  FinancialYear first;
  FinancialYear last;
};

/// Clauses by the year in which they begin.
std::vector<Rule> rules(const Page& page) {
  std::vector<Rule> all;
  for (FinancialYear year = page.years().first; year <= page.years().last; ++year.first) {
    for (auto& clause : regime(page.scenario(), year)) {
      const auto goes_on = std::ranges::find_if(all, [&](const Rule& rule) {
        return rule.clause.text == clause.text && rule.last.first + 1 == year.first;
      });
      if (goes_on != all.end()) {
        goes_on->last = year;
      } else {
        all.push_back({std::move(clause), year, year});
      }
    }
  }
  return all;
}

/// "[2]": the number of a reference, which is added to the notes if it is new.
std::string numbered(const std::string& reference, std::vector<std::string>& references) {
  if (reference.empty()) return {};
  const auto found = std::ranges::find(references, reference);
  const auto number = found - references.begin() + 1;
  if (found == references.end()) references.push_back(reference);
  return fmt::format("[{}]", number);
}

}  // namespace

Blocks rules_of_each_year(const Page& page) {
  ReportTable table{.title = "Rules of each year",
                    .columns = {{.title = "years"}, {.title = "rule"}, {.title = "see"}}};
  std::vector<std::string> references;
  for (const auto& rule : rules(page)) {
    table.rows.push_back({.cells = {words(range(rule.first, rule.last)), words(rule.clause.text),
                                    words(numbered(rule.clause.reference, references))}});
  }
  if (table.rows.empty()) return {};
  for (std::size_t i = 0; i < references.size(); ++i) {
    table.notes.push_back(fmt::format("[{}] {}", i + 1, references[i]));
  }
  return only(std::move(table));
}

}  // namespace highneeds
