#include <fmt/format.h>

#include <algorithm>

#include "highneeds/report/draft_text.hpp"
#include "report/draft_parts.hpp"

namespace highneeds::calibration {
namespace {

/// The known part of a series in finance.csv, up to the rule for later years.
std::string table_series(std::size_t indent, std::string_view name, std::string_view comment) {
  const std::string space(indent, ' ');
  const std::string head = fmt::format("{}{}:", space, name);
  return fmt::format("{:<26}# {}\n", head, comment) +
         fmt::format("{0}  value:\n{0}    table:  finance.csv\n{0}    column: {1}\n", space, name);
}

Beside why(const BlockGrowth& growth) {
  switch (growth.basis) {
    case GrowthBasis::Announced:
      return {"assumed", "high-needs-2025-26",
              "no allocation in the tables; the least rise a head of any authority"};
    case GrowthBasis::Suspended:
      return {"assumed", "dsg-statement-2025",
              "no allocation in the tables; formula suspended, 2025-26 rolled over"};
    case GrowthBasis::AbovePrices:
      return {"assumed", "gdp-deflator", "no allocation yet; a judgement, a point above prices"};
    default:
      return {"assumed", "gdp-deflator", "no allocation in the tables; a judgement, as prices"};
  }
}

/// {2024-25: +4.0%, ...}: growth of the block.
std::string growth_in_a_row(const Draft& draft) {
  std::string all;
  for (const auto& [year, growth] : draft.block_growth) {
    all +=
        fmt::format("{}{}: {}", all.empty() ? "{" : ", ", year.name(), yaml_growth(growth.growth));
  }
  return all + "}";
}

std::string block_text(const Draft& draft) {
  std::string text =
      "  high_needs_block:\n" + table_series(4, "gross", "before deductions") + "        then:\n";
  for (const auto& [year, growth] : draft.block_growth) {
    text += value_line(10, year.name(), yaml_growth(growth.growth), why(growth));
  }
  text += "      source: dsg-allocations\n      known:  actual\n";
  text += table_series(4, "deductions", "for places that DfE pays direct");
  return text + fmt::format(
                    "        then:\n          value: {}\n          known: assumed\n"
                    "          note:  \"moves with the gross block\"\n"
                    "      source: dsg-allocations\n      known:  actual\n",
                    growth_in_a_row(draft));
}

/// The block of an authority without any in the tables.
std::string assumed_block_text(const Draft& draft) {
  std::string text =
      "  high_needs_block:     # not in the tables: set to what is spent\n    gross:\n";
  text +=
      value_line(6, draft.years.first.name(), yaml_pounds(*draft.assumed_block),
                 {"assumed", "", "not published: the spending that is worked out for the year"});
  text += "      then:\n";
  for (const auto& [year, growth] : draft.block_growth) {
    text += value_line(8, year.name(), yaml_growth(growth.growth), why(growth));
  }
  return text + value_line(4, "deductions", "£0", {"assumed", "", "not published"});
}

std::string schools_block_text(const Draft& draft) {
  const FinancialYear last{draft.block_growth.begin()->first.first - 1};
  return table_series(2, "schools_block", "the base of a transfer, should there be one") +
         then_prices(6, draft, last) + "    source: dsg-allocations\n    known:  actual\n";
}

std::string total_text(const Draft& draft) {
  std::string text;
  for (const auto& [year, funding] : draft.published.funding) {
    if (!funding.total_dsg || !draft.years.contains(year)) continue;
    text +=
        value_line(4, year.name(), yaml_pounds(*funding.total_dsg), {"", "dsg-allocations", ""});
  }
  return text.empty() ? "" : "  total_dsg:\n" + text;
}

}  // namespace

std::string heading_text(const Draft& draft, bool has_population) {
  const Published& published = draft.published;
  std::string text =
      fmt::format("highneeds: 1\ntitle: {}\nauthority: {{name: {}, code: {}}}\nyears: {} to {}\n",
                  quoted_yaml(published.name + ", a first scenario from published tables"),
                  quoted_yaml(published.name), quoted_yaml(published.code),
                  draft.years.first.name(), draft.years.last.name());
  if (draft.actual_to) text += fmt::format("actual_to: {}\n", draft.actual_to->name());
  text +=
      "basis: net                # the block after the places that DfE pays direct, and spending "
      "without them\n\n"
      "# Written by `highneeds new` from published tables, to run as it is and to be changed. What "
      "is published\n# carries its source; what is not says `known: assumed`, and its note says "
      "how "
      "it was reached.\n#\n# Check first:\n";
  int number = 0;
  for (const std::string& check : checks_of(draft, has_population)) {
    text += fmt::format("#{:>4}. {}\n", ++number, in_comment(check));
  }
  return text + "\n";
}

std::string balances_text(const Draft& draft) {
  const Beside recorded{"", "s251-balance", ""};
  const Beside assumed{"assumed", "", "not in the tables"};
  const std::string value =
      fmt::format("{}, at: {}-03-31", yaml_pounds(draft.opening), draft.years.first.first);
  const std::string opening =
      value_line(0, "opening_balance", value, draft.is_opening_recorded ? recorded : assumed);
  if (draft.closing.empty()) return opening + "\n";
  std::string text =
      opening + "known_closing:            # as recorded, with all that was received\n";
  for (const auto& [year, balance] : draft.closing) {
    text += value_line(2, year.name(), yaml_pounds(balance), recorded);
  }
  return text + "\n";
}

std::string funding_text(const Draft& draft) {
  std::string text = "funding:\n";
  if (draft.assumed_block) {
    text += assumed_block_text(draft);
  } else {
    text += block_text(draft) + schools_block_text(draft) + total_text(draft);
  }
  return text + "  stability_grant:        # refused or not applied for? then status: refused\n" +
         value_line(4, "paid_in", "2026-27",
                    {"", "deficit-note-2026",
                     "90% of the deficit at 31 March 2026, with an approved plan"}) +
         "    status:  pending\n\n";
}

}  // namespace highneeds::calibration
