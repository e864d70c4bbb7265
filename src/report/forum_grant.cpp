#include <algorithm>

#include "report/forum_blocks.hpp"
#include "report/source_titles.hpp"

namespace highneeds {

namespace {

const double* number_of(const Cell& cell) {
  return std::get_if<double>(&cell.content);
}

/// What is left of the total for the other two blocks, where all three figures are there.
Cell left_over(const Cell& total, const Cell& schools, const Cell& high_needs) {
  const double* all = number_of(total);
  const double* one = number_of(schools);
  const double* other = number_of(high_needs);
  if (all == nullptr || one == nullptr || other == nullptr) return {};
  return {.content = *all - *one - *other,
          .known = std::max({total.known, schools.known, high_needs.known})};
}

Cell total_of(const Page& page, std::size_t position) {
  const auto row = page.find(Section::Memorandum, "total_dsg");
  return row ? page.cell(*row, position) : Cell{};
}

void add_notes(const Page& page, ReportTable& table) {
  const Funding& funding = page.scenario().funding;
  table.notes.emplace_back(
      "Before any transfer, and before deductions for places that DfE pays direct. A blank is not "
      "stated in the scenario. Central school services and early years are what is left of the "
      "total, together: the scenario states neither.");
  if (!funding.schools_block) table.notes.emplace_back("The schools block is not stated.");
  if (funding.total_dsg.empty()) {
    table.notes.emplace_back("The total of the grant is not stated, nor what is left of it.");
  }
  SourceTitles sources(page.scenario());
  if (funding.schools_block) sources.add(*funding.schools_block);
  sources.add(funding.high_needs_block.gross);
  sources.add(funding.total_dsg);
  sources.note_below(table);
}

}  // namespace

Blocks grant_by_block(const Page& page) {
  const Funding& funding = page.scenario().funding;
  if (!funding.schools_block && funding.total_dsg.empty()) {
    return {Paragraph{
        "The scenario states no other block of the Dedicated Schools Grant than high needs, so the "
        "schools block, central school services, early years and the total are not shown."}};
  }
  const auto gross = page.find(Section::Funding, "high_needs_block_gross").value();
  auto table = page.table("The Dedicated Schools Grant by block", Unit::Pounds);
  const auto schools = [&](std::size_t at) { return page.schools_block(at); };
  if (funding.schools_block) page.add_each(table, "Schools block", schools);
  page.add(table, gross, {.label = "High needs block", .always = true});
  if (!funding.total_dsg.empty()) {
    page.add_each(table, "Central school services and early years", [&](std::size_t at) {
      return left_over(total_of(page, at), page.schools_block(at), page.cell(gross, at));
    });
    page.add_each(
        table, "Total grant", [&](std::size_t at) { return total_of(page, at); }, RowKind::Total);
  }
  add_notes(page, table);
  return only(std::move(table));
}

}  // namespace highneeds
