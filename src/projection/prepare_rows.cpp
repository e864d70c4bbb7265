#include <algorithm>

#include "projection/rows.hpp"

namespace highneeds {
namespace {

std::string words(std::string_view name) {
  std::string text{name};
  std::replace(text.begin(), text.end(), '_', ' ');
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

Years where_transferred(const FundingShape& funding, bool only_new_spend) {
  return [&funding, only_new_spend](Index y) {
    const TransferShape& transfer = funding.transfer[static_cast<std::size_t>(y)];
    return transfer.rate != absent && (transfer.is_new_spend || !only_new_spend);
  };
}

Index add_every(Shape& shape, Section section, std::string_view line) {
  return add_row(shape, section, line, Measure::Amount, every_year());
}

void add_funding(Preparation& preparation) {
  Shape& shape = preparation.shape();
  FundingShape& funding = shape.funding;
  FundingShape::Rows& rows = funding.rows;
  const auto section = Section::Funding;
  const bool deducts = preparation.scenario.basis == Basis::Net &&
                       (funding.deductions.is_there() || !funding.deduction_types.empty());
  rows.gross = add_every(shape, section, "high_needs_block_gross");
  if (deducts) rows.deductions = add_every(shape, section, "deductions");
  rows.rolled_in_grants =
      add_some(shape, section, "rolled_in_grants", where_dated(funding.rolled_in_grants));
  rows.block = add_every(shape, section, "high_needs_block");
  const Years transferred = where_transferred(funding, false);
  rows.transfer = add_some(shape, section, "schools_block_transfer", transferred);
  rows.transfer_rate =
      add_some(shape, section, "schools_block_transfer", transferred, Measure::Rate);
  rows.help = add_some(shape, section, "national_help", where_dated(funding.help));
  rows.resources = add_every(shape, section, "resources");
}

void add_provision(Shape& shape, ProvisionKind kind, ProvisionShape& provision) {
  const auto add = [&](Measure measure) {
    return add_row(shape, Section::Expenditure, "{provision}", measure, every_year(), key(kind),
                   title(kind));
  };
  provision.rows.amount = add(Measure::Amount);
  provision.rows.pupils = add(Measure::Pupils);
  provision.rows.plans = add(Measure::Plans);
  if (provision.has_places()) provision.rows.places = add(Measure::Places);
  provision.rows.unit_cost = add(Measure::UnitCost);
}

bool has_cost(const ProgrammeShape& programme, bool is_charged_to_block) {
  return std::any_of(
      programme.projects.begin(), programme.projects.end(), [&](const ProjectShape& project) {
        return project.cost.is_there() && project.is_charged_to_block == is_charged_to_block;
      });
}

/// (8.7)
void add_programme_spending(Shape& shape) {
  ProgrammeShape& programme = shape.programme;
  const auto section = Section::Expenditure;
  if (has_cost(programme, true)) {
    programme.rows.cost = add_every(shape, section, "programme_cost");
  }
  if (!programme.savings.empty()) {
    programme.rows.savings = add_every(shape, section, "programme_savings");
  }
}

/// (6.8, 8.7)
void add_programme_memorandum(Shape& shape) {
  ProgrammeShape& programme = shape.programme;
  const auto section = Section::Memorandum;
  if (has_cost(programme, false)) {
    programme.rows.cost_elsewhere = add_every(shape, section, "programme_cost_elsewhere");
  }
  programme.rows.capital = add_some(shape, section, "programme_capital", [&](Index y) {
    return std::any_of(programme.projects.begin(), programme.projects.end(),
                       [&](const ProjectShape& project) {
                         return project.capital[static_cast<std::size_t>(y)] != absent;
                       });
  });
  if (std::any_of(programme.flows.begin(), programme.flows.end(),
                  [](const FlowShape& flow) { return flow.is_direct; })) {
    programme.rows.direct_places = add_every(shape, section, "deductions:programme");
  }
}

void add_spending(Preparation& preparation) {
  Shape& shape = preparation.shape();
  SpendingShape& spending = shape.spending;
  const FundingShape& funding = shape.funding;
  const auto section = Section::Expenditure;
  for (std::size_t i = 0; i < spending.provisions.size(); ++i) {
    add_provision(shape, preparation.scenario.provision[i].kind, spending.provisions[i]);
  }
  for (std::size_t i = 0; i < spending.lines.size(); ++i) {
    const Line& line = preparation.scenario.lines[i];
    const std::string title = line.title.empty() ? words(line.name) : line.title;
    spending.lines[i].row =
        add_row(shape, section, "{line}", Measure::Amount, every_year(), line.name, title);
  }
  add_programme_spending(shape);
  if (funding.rolled_in_grants_are_spent) {
    spending.rows.rolled_in_grants =
        add_some(shape, section, "rolled_in_grants", where_dated(funding.rolled_in_grants));
  }
  spending.rows.new_spend =
      add_some(shape, section, "transfer_new_spend", where_transferred(funding, true));
  spending.rows.offset = add_some(shape, section, "transfer_offset", [&](Index y) {
    return funding.transfer[static_cast<std::size_t>(y)].offset_share != absent;
  });
  spending.rows.unallocated =
      add_some(shape, section, "unallocated", where_dated(spending.known_total));
  spending.rows.total = add_every(shape, section, "total");
  if (spending.provisions.empty()) return;
  spending.rows.plans = add_row(shape, section, "total", Measure::Plans, every_year());
}

void add_balance(Shape& shape) {
  BalanceShape& balance = shape.balance;
  BalanceShape::Rows& rows = balance.rows;
  const auto section = Section::Balance;
  const GrantShape& grant = shape.funding.grant;
  rows.opening = add_every(shape, section, "opening");
  rows.before_transfer = add_every(shape, section, "in_year_before_transfer");
  rows.in_year = add_every(shape, section, "in_year");
  if (shape.funding.contribution.is_there()) {
    rows.contribution = add_every(shape, section, "council_contribution");
  }
  if (!shape.funding.payments.empty())
    rows.safety_valve = add_every(shape, section, "safety_valve");
  rows.grant = add_some(shape, section, "stability_grant",
                        [&](Index y) { return grant.is_there && y > grant.year; });
  rows.balancing = add_some(shape, section, "balancing_item", where_dated(balance.known_closing));
  rows.movement = add_every(shape, section, "movement");
  rows.closing = add_every(shape, section, "closing");
  const Years since_2026 = [&](Index y) {
    return balance.legacy_is_brought_forward ||
           (balance.legacy_from != absent && y >= balance.legacy_from);
  };
  rows.legacy = add_some(shape, section, "closing_legacy", since_2026);
  rows.since_2026 = add_some(shape, section, "closing_since_2026", since_2026);
  if (balance.other_blocks_opening != absent) {
    rows.dsg_reserve = add_every(shape, section, "dsg_reserve");
  }
}

/// (5.4) a row for each named cause, in order of appearance.
void add_causes(Preparation& preparation) {
  Shape& shape = preparation.shape();
  std::vector<CauseShape>& causes = shape.balance.causes;
  std::vector<std::string_view> names;
  Dated any_cause(static_cast<std::size_t>(preparation.length()), absent);
  for (const CauseInYear& cause : preparation.causes) {
    const auto known = std::find(names.begin(), names.end(), cause.name);
    const auto index = static_cast<std::size_t>(known - names.begin());
    if (known == names.end()) {
      names.push_back(cause.name);
      causes.push_back({.amount = Dated(any_cause.size(), absent)});
    }
    causes[index].amount[static_cast<std::size_t>(cause.y)] = cause.amount;
    any_cause[static_cast<std::size_t>(cause.y)] = cause.amount;
  }
  for (std::size_t i = 0; i < causes.size(); ++i) {
    causes[i].row = add_row(shape, Section::Memorandum, "balancing:{cause}", Measure::Amount,
                            where_dated(causes[i].amount), names[i], words(names[i]));
  }
  shape.balance.rows.unexplained =
      add_some(shape, Section::Memorandum, "balancing:unexplained", where_dated(any_cause));
}

void add_parts(Preparation& preparation) {
  Shape& shape = preparation.shape();
  const auto add = [&](std::string_view pattern, std::string_view name, std::string_view shown) {
    return add_row(shape, Section::Memorandum, pattern, Measure::Amount, every_year(), name, shown);
  };
  const auto& types = preparation.scenario.funding.high_needs_block.deduction_types;
  if (shape.funding.rows.deductions != absent) {
    for (std::size_t i = 0; i < types.size(); ++i) {
      shape.funding.deduction_types[i].row =
          add("deductions:{type}", types[i].name, words(types[i].name));
    }
  }
  for (std::size_t i = 0; i < shape.spending.provisions.size(); ++i) {
    ProvisionShape& provision = shape.spending.provisions[i];
    const ProvisionKind kind = preparation.scenario.provision[i].kind;
    if (provision.capacity.is_there()) {
      provision.rows.capacity = add_row(shape, Section::Memorandum, "{provision}:capacity",
                                        Measure::Places, every_year(), key(kind), title(kind));
      provision.rows.overflow = add_row(shape, Section::Memorandum, "{provision}:overflow",
                                        Measure::Pupils, every_year(), key(kind), title(kind));
    }
    if (!provision.has_places()) continue;
    provision.rows.place_funding = add("{provision}:place_funding", key(kind), title(kind));
    provision.rows.top_up = add("{provision}:top_up", key(kind), title(kind));
  }
}

void add_memorandum(Preparation& preparation) {
  Shape& shape = preparation.shape();
  BalanceShape& balance = shape.balance;
  const auto section = Section::Memorandum;
  if (balance.carrying_rate.is_there()) {
    balance.rows.carrying = add_every(shape, section, "cost_of_carrying");
  }
  balance.rows.transport = add_some(shape, section, "transport", where_dated(balance.transport));
  balance.rows.capital = add_some(shape, section, "capital", where_dated(balance.capital));
  shape.funding.rows.total_dsg =
      add_some(shape, section, "total_dsg", where_dated(shape.funding.total_dsg));
  add_programme_memorandum(shape);
  add_causes(preparation);
  add_parts(preparation);
  prepare_code_rows(preparation);
}

}  // namespace

void prepare_rows(Preparation& preparation) {
  add_funding(preparation);
  add_spending(preparation);
  add_balance(preparation.shape());
  add_memorandum(preparation);
}

}  // namespace highneeds
