#include <algorithm>
#include <string>

#include "highneeds/scenario/section_251.hpp"
#include "projection/rows.hpp"

namespace highneeds {
namespace {

/// The line of the spending that falls with a transfer, whose codes it shares (3.2).
std::string_view offset_line(const Scenario& scenario) {
  for (const auto& [year, transfer] : scenario.funding.schools_block_transfer) {
    if (transfer.offset) return transfer.offset->line;
  }
  return {};
}

CodeShape make_code(Shape& shape, std::string_view code) {
  return {.row = add_row(shape, Section::Memorandum, "s251:{code}", Measure::Amount, every_year(),
                         code)};
}

constexpr std::string_view place_funding_code = "1.0.2";

/// Place funding is a section 251 line of its own, whatever the shares of its provision.
void code_place_funding(Preparation& preparation) {
  Shape& shape = preparation.shape();
  std::vector<CodedShare> parts;
  for (const ProvisionShape& provision : shape.spending.provisions) {
    if (provision.has_places()) parts.push_back({.row = provision.rows.place_funding});
  }
  if (parts.empty()) return;
  shape.spending.codes.push_back(make_code(shape, place_funding_code));
  shape.spending.codes.back().parts = std::move(parts);
}

/// What the shares of a line are shares of: its amount, or the top-up where it has place funding.
Index shared_row(const Shape& shape, std::string_view line) {
  const auto top_up = find_row(shape, Section::Memorandum, std::string{line} + ":top_up");
  const auto row = top_up ? top_up : find_row(shape, Section::Expenditure, line);
  return static_cast<Index>(row.value());
}

/// The rows of the codes, and of which rows they take what share.
void share_rows(Preparation& preparation) {
  Shape& shape = preparation.shape();
  SpendingShape& spending = shape.spending;
  const std::string_view falls = offset_line(preparation.scenario);
  code_place_funding(preparation);
  std::string_view latest = spending.codes.empty() ? std::string_view{} : place_funding_code;
  for (const CodedLine& line : preparation.coded_lines) {
    if (line.code != latest) spending.codes.push_back(make_code(shape, line.code));
    latest = line.code;
    auto& parts = spending.codes.back().parts;
    parts.push_back({shared_row(shape, line.line), line.share});
    if (line.line != falls || spending.rows.offset == absent) continue;
    parts.push_back({spending.rows.offset, line.share});
  }
}

/// Whether a row is a part of the total of spending.
bool is_spending(const Shape& shape, Index row) {
  const Row& candidate = shape.rows[static_cast<std::size_t>(row)];
  return candidate.section == Section::Expenditure && candidate.measure == Measure::Amount &&
         row != shape.spending.rows.total;
}

/// The part of a spending row that needs a code: the top-up where place funding has its own.
Index without_places(const SpendingShape& spending, Index row) {
  for (const ProvisionShape& provision : spending.provisions) {
    if (provision.rows.amount == row && provision.has_places()) return provision.rows.top_up;
  }
  return row;
}

bool has_code(const SpendingShape& spending, Index row) {
  return std::any_of(spending.codes.begin(), spending.codes.end(), [&](const CodeShape& code) {
    return std::any_of(code.parts.begin(), code.parts.end(),
                       [&](const CodedShare& part) { return part.row == row; });
  });
}

}  // namespace

void prepare_code_rows(Preparation& preparation) {
  Shape& shape = preparation.shape();
  SpendingShape& spending = shape.spending;
  if (preparation.coded_lines.empty()) return;
  std::stable_sort(
      preparation.coded_lines.begin(), preparation.coded_lines.end(),
      [](const CodedLine& a, const CodedLine& b) { return is_code_before(a.code, b.code); });
  share_rows(preparation);
  auto& rest = spending.rows_without_code;
  for (Index row = 0; row < static_cast<Index>(shape.rows.size()); ++row) {
    if (!is_spending(shape, row)) continue;
    const Index part = without_places(spending, row);
    if (!has_code(spending, part)) rest.push_back(part);
  }
  spending.rows.without_code =
      add_some(shape, Section::Memorandum, "s251:unallocated", [&](Index y) {
        return std::any_of(rest.begin(), rest.end(),
                           [&](Index row) { return shape.is_present(row, y); });
      });
}

}  // namespace highneeds
