#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/forum_blocks.hpp"
#include "report/page_charts.hpp"
#include "report/source_titles.hpp"
#include "report/summary_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

double limit_of(const Page& page) {
  return page.scenario().policy.forum_transfer_limit.value.as_ratio();
}

std::string limit_in_words(const Page& page) {
  return as_written(limit_of(page), Unit::Ratio);
}

/// The cell of the transfer with another amount in it; empty where there is none.
template <class Amount>
auto in_place_of_transfer(const Page& page, std::size_t row, Amount&& amount) {
  return [&page, row, amount](std::size_t position) {
    Cell cell = page.cell(row, position);
    if (!std::holds_alternative<double>(cell.content)) return cell;
    return with_amount(std::move(cell), amount(transfer_parts(page, position)));
  };
}

ReportTable amounts(const Page& page, std::size_t row) {
  auto table = page.table("The transfer from the schools block", Unit::Pounds);
  if (page.scenario().funding.schools_block) {
    page.add_each(table, "Schools block, before the transfer",
                  [&](std::size_t at) { return page.schools_block(at); });
  }
  const auto rate = page.find(Section::Funding, "schools_block_transfer", Measure::Rate).value();
  page.add(table, rate, {.label = "Share of it that is moved", .always = true});
  page.add(table, row, {.kind = RowKind::Subtotal, .always = true});
  page.add_each(
      table, "  within the limit of a Schools Forum, " + limit_in_words(page),
      in_place_of_transfer(page, row, [](const TransferParts& parts) { return parts.within; }));
  page.add_each(table, "  beyond it: for the Secretary of State",
                in_place_of_transfer(page, row, [](const TransferParts& parts) {
                  return parts.amount - parts.within;
                }));
  page.add(table, Section::Expenditure, "transfer_new_spend",
           {.label = "Spending that the transfer adds"});
  page.add(table, Section::Expenditure, "transfer_offset",
           {.label = "Spending that falls as less is moved than before"});
  SourceTitles sources(page.scenario());
  if (page.scenario().funding.schools_block) sources.add(*page.scenario().funding.schools_block);
  for (const auto& [year, transfer] : transfers_of(page)) sources.add(transfer->rate);
  sources.note_below(table);
  return table;
}

std::string_view in_words(TransferStatus status) {
  constexpr std::array<std::string_view, 4> words{
      "assumed: no decision is recorded", "agreed by the Schools Forum",
      "approved by the Secretary of State", "refused: none is counted"};
  return words.at(static_cast<std::size_t>(status));
}

std::string what_it_is_for(const Page& page, const Transfer& transfer) {
  std::string text = transfer.use == TransferUse::NewSpend ? "new spending of the same amount"
                                                           : "to make the deficit smaller";
  if (transfer.offset) {
    text += fmt::format("; when less is moved, spending on {} falls by {} of that",
                        title_of_line(page, transfer.offset->line),
                        as_written(transfer.offset->share.value.as_ratio(), Unit::Ratio));
  }
  return text;
}

/// Who decided, and what the scenario notes of the transfer and of its rate.
std::string by_whom(const Transfer& transfer) {
  const auto& of_rate = transfer.rate.provenance;
  std::string text;
  for (const std::string& part :
       {transfer.by, transfer.note, of_rate == nullptr ? std::string() : of_rate->note}) {
    if (!part.empty()) text += (text.empty() ? "" : "; ") + part;
  }
  return text.empty() ? "not stated" : text;
}

ReportTable decisions(const Page& page) {
  ReportTable table{.title = "What was decided on the transfer",
                    .columns = {{.title = "year"},
                                {.title = "share moved", .is_number = true},
                                {.title = "decision"},
                                {.title = "by whom, and what else is known"},
                                {.title = "use"}}};
  for (const auto& [year, transfer] : transfers_of(page)) {
    const double rate = transfer->rate.value.as_ratio();
    table.rows.push_back({.cells = {words(year.name()),
                                    {.content = rate, .unit = Unit::Ratio},
                                    words(in_words(transfer->status)),
                                    words(by_whom(*transfer)),
                                    words(what_it_is_for(page, *transfer))}});
  }
  return table;
}

/// A heading, a balance with the transfer and without it, and what the transfer changes.
void add_balance(const Page& page, ReportTable& table, const std::string& heading,
                 std::string_view line, const std::vector<double>& without) {
  const auto row = page.find(Section::Balance, line).value();
  std::vector<double> effect = page.values(row);
  for (std::size_t i = 0; i < effect.size(); ++i) effect[i] -= without.at(i);
  Page::add_heading(table, heading);
  page.add(table, row, {.label = "  with the transfer", .always = true});
  page.add(table, "  without it", without, row);
  page.add(table, "  difference", effect, row);
}

}  // namespace

std::vector<std::pair<FinancialYear, const Transfer*>> transfers_of(const Page& page) {
  std::vector<std::pair<FinancialYear, const Transfer*>> all;
  for (const auto& [year, transfer] : page.scenario().funding.schools_block_transfer) {
    if (page.years().contains(year)) all.emplace_back(year, &transfer);
  }
  return all;
}

std::string title_of_line(const Page& page, const std::string& line) {
  const auto row = page.find(Section::Expenditure, line);
  return row ? page.title(*row) : line;
}

TransferParts transfer_parts(const Page& page, std::size_t position) {
  const auto row = page.find(Section::Funding, "schools_block_transfer");
  const auto rate = page.find(Section::Funding, "schools_block_transfer", Measure::Rate);
  if (!row || !rate) return {};
  const double amount = page.value(*row, position);
  const double moved = page.value(*rate, position);
  const bool is_beyond = moved > limit_of(page);
  return {.amount = amount, .within = is_beyond ? amount * limit_of(page) / moved : amount};
}

Blocks who_decides(const Page& page) {
  const auto& rule = page.scenario().policy.forum_transfer_limit;
  Facts facts{.title = "Who decides on a transfer",
              .items = {{"Up to " + limit_in_words(page) + " of the schools block",
                         "the Schools Forum, for one year at a time"},
                        {"More, or what the Forum has not agreed",
                         "the Secretary of State, for one year at a time"}}};
  const std::string reference = reference_of(page.scenario(), rule.provenance);
  if (!reference.empty()) facts.notes.push_back("Source of the rule: " + reference + ".");
  return only(std::move(facts));
}

Blocks transfers(const Page& page) {
  if (transfers_of(page).empty()) {
    return {Paragraph{"The scenario states no transfer from the schools block for these years."}};
  }
  Blocks blocks;
  const auto row = page.find(Section::Funding, "schools_block_transfer");
  if (row) blocks.emplace_back(amounts(page, *row));
  blocks.emplace_back(decisions(page));
  return blocks;
}

Blocks with_and_without_transfer(const Page& page) {
  const Without* without = page.without(the_transfer);
  if (without == nullptr) return {};
  auto table = page.table("With and without the transfer", Unit::Pounds);
  add_balance(page, table, "In-year balance", "in_year", without->in_year);
  add_balance(page, table, "Carried forward", "closing", without->closing);
  table.notes.push_back(what_without_leaves());
  if (!page.scenario().known_closing.empty()) table.notes.push_back(what_a_record_leaves());
  return only(std::move(table));
}

Blocks transfer_chart(const Page& page) {
  const Without* without = page.without(the_transfer);
  if (without == nullptr) return balance_charts(page);
  Chart chart = chart_over_years(page, "Balance at the end of each year", ChartKind::Lines);
  const auto row = page.find(Section::Balance, "closing").value();
  chart.series.push_back(series_of(page, row, "without the transfer"));
  chart.series.front().steps.clear();  // another forecast's
  for (std::size_t i = 0; i < page.positions().size(); ++i) {
    chart.series.front().values[i] = without->closing.at(page.positions()[i]);
  }
  chart.series.push_back(series_of(page, row, "with it"));
  return only(std::move(chart));
}

}  // namespace highneeds
