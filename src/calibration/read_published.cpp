#include <fmt/format.h>

#include <algorithm>

#include "calibration/authority_name.hpp"
#include "calibration/published_parts.hpp"
#include "highneeds/document/table_folder.hpp"

namespace highneeds::calibration {
namespace {

/// The code under which a table has an authority: its own, or that of its name.
std::string code_in(const AuthorityRows& table, const Published& published) {
  const auto codes = table.codes();
  if (std::ranges::find(codes, published.code) != codes.end()) return published.code;
  const auto named = codes_of(table, published.name);
  return named.empty() ? published.code : named.back();
}

void refuse(const AuthorityRows& table, std::string what, std::string remedy, Faults& faults) {
  faults.add(table.at(), std::move(what), std::move(remedy));
  throw InputError(faults);
}

/// The latest January of an authority; 0 if it has none.
int last_january_of(const AuthorityRows& table, const std::string& code, Faults& faults) {
  const std::string_view key[] = {"january"};
  int last = 0;
  table.each(
      code, key,
      [&](std::size_t row) { last = std::max(last, table.year(row, "january", faults)); }, faults);
  return last;
}

/// The name that the rows of a code give.
std::string name_under(const AuthorityRows& table, const std::string& code) {
  const auto all = table.codes();
  const auto row = static_cast<std::size_t>(std::ranges::find(all, code) - all.begin());
  return std::string(table.cell(row, "la").text);
}

/// Sets the code with the latest plans, of all that the authority has had, and the name that its
/// rows give.
void find_authority(const AuthorityRows& table, const std::string& authority, Published& published,
                    Faults& faults) {
  const auto codes = codes_of(table, authority);
  if (codes.empty()) {
    refuse(table, fmt::format("there is no authority \"{}\"", authority),
           near_names(authority, table.names()), faults);
  }
  int latest = -1;
  for (const std::string& code : codes_of(table, name_under(table, codes.front()))) {
    const int last = last_january_of(table, code, faults);
    if (last > latest) published.code = code;
    latest = std::max(latest, last);
  }
  published.name = name_under(table, published.code);
  if (published.code != code_of_england) return;
  refuse(table, "England is no authority: no council has its block",
         "name a council of the column la, or its code", faults);
}

/// A fault where the placements of a row come to more than its plans, by `-rest`.
void refuse_more_than_all(const AuthorityRows& table, std::size_t row, double rest,
                          Faults& faults) {
  if (rest >= 0) return;
  const TableCell& plans = table.cell(row, "plans");
  faults.add(plans.at,
             fmt::format("the placements of this row come to {} more than its plans", -rest),
             "mend the plans, or the placements");
}

void read_plans(const FolderReading& reading, const std::string& authority, Published& published) {
  const AuthorityRows table(reading.folder, plans_table, columns_of_plans(), reading.sources,
                            reading.faults);
  if (!table.is_good()) throw InputError(reading.faults);
  find_authority(table, authority, published, reading.faults);
  const std::string_view key[] = {"january"};
  const auto january = [&](std::size_t row) { return table.year(row, "january", reading.faults); };
  const auto add = [&](const std::string& code) {
    table.each(
        code, key,
        [&](std::size_t row) {
          const int year = january(row);
          if (published.plans.contains(year)) return;
          ByProvision& plans = published.plans[year] = plans_in(table, row, reading.faults);
          double rest = table.count(row, "plans", reading.faults);
          for (const double some : plans) rest -= some;
          refuse_more_than_all(table, row, rest, reading.faults);
          rest = std::max(0.0, rest);  // of no class: not recorded either
          plans[static_cast<std::size_t>(ProvisionKind::Elsewhere)] += rest;
          published.unplaced[year] = rest + table.count(row, "unknown", reading.faults);
        },
        reading.faults);
  };
  add(published.code);
  for (const std::string& code : codes_of(table, published.name)) add(code);  // of other years
  for (std::size_t row = 0; row < table.codes().size(); ++row) {
    published.last_january = std::max(published.last_january, january(row));
  }
  if (!reading.faults.empty() || published.plans.rbegin()->first >= published.last_january) return;
  refuse(table,
         fmt::format("{} ({}) has plans to January {} only, and other authorities to {}",
                     published.name, published.code, published.plans.rbegin()->first,
                     published.last_january),
         "name the council that has its area now, or add its later plans", reading.faults);
}

/// A grant in pounds; a fault where it is below nil.
std::optional<double> grant(const AuthorityRows& table, std::size_t row, std::string_view column,
                            Faults& faults) {
  const auto amount = pounds(table, row, column, faults);
  if (!amount || *amount >= 0) return amount;
  faults.add(table.cell(row, column).at,
             fmt::format("a grant cannot be below zero, in column {}", column), "mend the figure");
  return std::nullopt;
}

void read_funding(const FolderReading& reading, Published& published) {
  const std::string_view columns[] = {"financial_year",   "schools_block",
                                      "high_needs_block", "high_needs_block_after_deductions",
                                      "total_dsg",        "cumulative_deficit_at_year_end"};
  const std::string_view key[] = {"financial_year"};
  Faults& faults = reading.faults;
  const AuthorityRows table(reading.folder, "finance_by_authority", columns, reading.sources,
                            faults);
  if (!table.is_good()) return;
  table.each(
      code_in(table, published), key,
      [&](std::size_t row) {
        Funding& funding = published.funding[financial_year_in(table, row, faults)];
        funding.schools_block = grant(table, row, "schools_block", faults);
        funding.gross = grant(table, row, "high_needs_block", faults);
        funding.net = grant(table, row, "high_needs_block_after_deductions", faults);
        if (funding.gross && funding.net && *funding.net > *funding.gross) {
          faults.add(table.cell(row, "high_needs_block_after_deductions").at,
                     "the block after deductions is more than the block before them",
                     "mend one of the two, both in pounds");
        }
        funding.total_dsg = grant(table, row, "total_dsg", faults);
        funding.deficit = pounds(table, row, "cumulative_deficit_at_year_end", faults);
      },
      faults);
}

void read_net_spending(const FolderReading& reading, Published& published) {
  constexpr std::string_view name = "s251_high_needs_net_spend";
  if (!has_table(reading.folder, name)) return;
  const std::string_view columns[] = {"financial_year", "net_1_2_lines"};
  const std::string_view key[] = {"financial_year"};
  const AuthorityRows table(reading.folder, name, columns, reading.sources, reading.faults);
  if (!table.is_good()) return;
  table.each(
      code_in(table, published), key,
      [&](std::size_t row) {
        const FinancialYear year = financial_year_in(table, row, reading.faults);
        const auto spent = pounds(table, row, "net_1_2_lines", reading.faults);
        if (spent) published.net_spending[year] = *spent;
      },
      reading.faults);
}

void read_lines(const FolderReading& reading, Published& published) {
  if (!has_table(reading.folder, lines_table)) return;
  const std::string_view key[] = {"financial_year", "kind", "line"};
  Faults& faults = reading.faults;
  const AuthorityRows table(reading.folder, lines_table, columns_of_lines(), reading.sources,
                            faults);
  if (!table.is_good()) return;
  table.each(
      code_in(table, published), key,
      [&](std::size_t row) {
        if (table.cell(row, "kind").text != "outturn") return;
        published.outturn_year = financial_year_in(table, row, faults);
        const auto amount = pounds(table, row, "pounds", faults);
        if (amount) published.outturn[std::string(table.cell(row, "line").text)] = *amount;
      },
      faults);
}

}  // namespace

Published read_published(const std::string& folder, const std::string& authority,
                         Sources& sources) {
  Faults faults;
  need_folder(folder, usual_folder);
  const FolderReading reading{folder, sources, faults};
  Published published;
  read_plans(reading, authority, published);
  read_funding(reading, published);
  read_net_spending(reading, published);
  read_lines(reading, published);
  if (!faults.empty()) throw InputError(faults);
  return published;
}

}  // namespace highneeds::calibration
