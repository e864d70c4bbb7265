#include <algorithm>

#include "projection/plain_book.hpp"
#include "projection/plain_levels.hpp"

namespace highneeds::plain {
namespace {

// (6.8) the places of a provision by part of the year, its own and those of projects.
struct Funded {
  double places = 0, empty = 0;
};
Funded part_of(const Provision& p, int a, const ByYear& opened, const ByYear& pupils) {
  double places = p.places ? in(*p.places, a) : 0;
  if (opened.contains(p.kind)) places += opened.at(p.kind).at(a);
  return {places, std::max(0.0, places - pupils.at(p.kind).at(a))};
}
Funded places_of(const Book& book, const Provision& p, int year) {
  const Demand& d = book.demand;
  const Funded spring = part_of(p, year - 1, d.places.spring, d.pupils.spring);
  const Funded autumn = part_of(p, year, d.places.autumn, d.pupils.autumn);
  const auto [before, from] = split(p.calendar);
  return {before * spring.places + from * autumn.places,
          before * spring.empty + from * autumn.empty};
}

// Places of its own, or from a project's opening that the council pays for, or that spending
// includes (6.8).
bool has_places(const Scenario& s, const Provision& p) {
  if (p.places) return true;
  for (const Project* project : projects_of(s)) {
    const auto* opening = effect_of<OpenPlaces>(*project);
    if (opening == nullptr || opening->setting.value != p.kind) continue;
    if (opening->funded_by == FundedBy::Council || s.basis == Basis::Gross) return true;
  }
  return false;
}

bool has_codes(const Scenario& s) {
  for (const Provision& p : s.provision) {
    if (!p.section_251.empty()) return true;
  }
  for (const Line& l : s.lines) {
    if (!l.section_251.empty()) return true;
  }
  return false;
}

Section251 codes_of(const Scenario& s, const std::string& line) {
  for (const Provision& p : s.provision) {
    if (key(p.kind) == line) return p.section_251;
  }
  for (const Line& l : s.lines) {
    if (l.name == line) return l.section_251;
  }
  throw std::logic_error("no line " + line);
}

// (4.3) an amount to the codes that share it.
void code(Book& book, double amount, const Section251& shares, int year) {
  if (!has_codes(book.s)) return;
  const auto add = [&](const std::string& line, double part) {
    book.tell("memorandum", line, year, book.told("memorandum", line, year) + part);
  };
  for (const auto& share : shares) add("s251:" + share.name, plain(share.content.value) * amount);
  if (shares.empty()) add("s251:unallocated", amount);
}

// (4.3) place funding is line 1.0.2, whatever the shares of its provision.
void code_places(Book& book, double amount, int year) {
  if (!has_codes(book.s)) return;
  book.tell("memorandum", "s251:1.0.2", year, book.told("memorandum", "s251:1.0.2", year) + amount);
}

// (6.3) where a provision has a capacity.
void remember_room(Book& book, const Provision& p, int year) {
  if (!p.capacity) return;
  const std::string name{key(p.kind)};
  const auto& overflow = book.demand.overflow.at(p.kind);
  const auto [before, from] = split(p.calendar);
  book.tell("memorandum", name + ":capacity", year, mean(*p.capacity, p.calendar, year), "places");
  book.tell("memorandum", name + ":overflow", year,
            before * overflow.at(year - 1) + from * overflow.at(year), "pupils");
}

// (4.1)
void spend_on(Book& book, const Provision& p, int year) {
  const std::string name{key(p.kind)};
  const Demand& d = book.demand;
  double pupils = split(p.calendar).before * d.pupils.spring.at(p.kind).at(year - 1) +
                  split(p.calendar).from * d.pupils.autumn.at(p.kind).at(year);
  if (p.pupils_without_plan) pupils += in(*p.pupils_without_plan, year);
  const double unit_cost = unit_cost_left(book, p, year);
  book.tell("expenditure", name, year, pupils, "pupils");
  book.tell("expenditure", name, year, d.january.at(p.kind).at(year), "plans");
  book.tell("expenditure", name, year, unit_cost, "unit_cost");
  double amount = pupils * unit_cost;
  code(book, amount, p.section_251, year);
  if (has_places(book.s, p)) {
    const Funded funded = places_of(book, p, year);
    const double for_places = (funded.places - funded.empty) * place_rate(book, p, year) +
                              funded.empty * empty_place_rate(book, p, year);
    code_places(book, for_places, year);
    book.tell("expenditure", name, year, funded.places, "places");
    book.tell("memorandum", name + ":place_funding", year, for_places);
    book.tell("memorandum", name + ":top_up", year, amount);
    amount += for_places;
  }
  book.tell("expenditure", name, year, amount);
  remember_room(book, p, year);
}

// (3.2) what falls once a transfer with an offset ends: the amount that is less, share by share.
void offset(Book& book, int year) {
  const Offset* in_force = nullptr;
  for (const auto& [given, transfer] : book.s.funding.schools_block_transfer) {
    if (given.first < year && transfer.offset) in_force = &*transfer.offset;
  }
  if (in_force == nullptr || year == book.s.years.first.first) return;
  const double fall = book.told("funding", "schools_block_transfer", year - 1) -
                      book.told("funding", "schools_block_transfer", year);
  const double before = -book.told("expenditure", "transfer_offset", year - 1);
  const double less = std::max(0.0, before + plain(in_force->share.value) * fall);
  book.tell("expenditure", "transfer_offset", year, -less);
  code(book, -less, codes_of(book.s, in_force->line), year);
}

// Spending that funding brings with it, each a line without a code (3.1, 3.2).
void spend_what_funding_brings(Book& book, int year) {
  const HighNeedsBlock& block = book.s.funding.high_needs_block;
  if (block.rolled_in_grants_are_spent && block.rolled_in_grants.contains(FinancialYear{year})) {
    book.tell_if_dated("expenditure", "rolled_in_grants", year, block.rolled_in_grants);
    code(book, book.told("expenditure", "rolled_in_grants", year), {}, year);
  }
  const Transfer* transfer = book.transfer(year);
  if (transfer != nullptr && transfer->use == TransferUse::NewSpend) {
    const double amount = book.told("funding", "schools_block_transfer", year);
    book.tell("expenditure", "transfer_new_spend", year, amount);
    code(book, amount, {}, year);
  }
  offset(book, year);
}

}  // namespace

double place_rate(const Book& book, const Provision& p, int year) {
  if (p.place_rate) return in(*p.place_rate, year);
  const Policy& policy = book.s.policy;
  if (p.kind == ProvisionKind::StateSpecial) return plain(policy.special_place_rate.value);
  if (p.kind == ProvisionKind::AlternativeProvision) {
    return plain(policy.alternative_place_rate.value);
  }
  if (p.kind == ProvisionKind::ResourcedProvision) return plain(policy.resourced_place_rate.value);
  throw std::logic_error("places without a rate");
}

double empty_place_rate(const Book& book, const Provision& p, int year) {
  if (p.empty_place_rate) return in(*p.empty_place_rate, year);
  const bool is_resourced = p.kind == ProvisionKind::ResourcedProvision;
  return is_resourced ? plain(book.s.policy.resourced_empty_place_rate.value)
                      : place_rate(book, p, year);
}

void spend(Book& book, int year) {
  const Scenario& s = book.s;
  double total = 0, for_places = 0, plans = 0;
  for (const Provision& p : s.provision) {
    const std::string name{key(p.kind)};
    spend_on(book, p, year);
    total += book.told("expenditure", name, year);
    for_places += book.told("memorandum", name + ":place_funding", year);
    plans += book.demand.january.at(p.kind).at(year);
  }
  for (const Line& line : s.lines) {
    book.tell("expenditure", line.name, year, in(line.amount, year));
    code(book, in(line.amount, year), line.section_251, year);
    total += in(line.amount, year);
  }
  spend_on_programme(book, year);
  for (const char* line : {"programme_cost", "programme_savings"}) {
    if (book.is_told("expenditure", line, year)) {
      code(book, book.told("expenditure", line, year), {}, year);
    }
    total += book.told("expenditure", line, year);
  }
  spend_what_funding_brings(book, year);
  for (const char* line : {"rolled_in_grants", "transfer_new_spend", "transfer_offset"}) {
    total += book.told("expenditure", line, year);
  }
  if (s.known_spending && s.known_spending->amount.contains(FinancialYear{year})) {
    const double known = plain(s.known_spending->amount.at(FinancialYear{year}).value);
    const bool all = s.known_spending->covers == KnownSpending::Covers::All;
    const double rest = known - (all ? total : total - for_places);
    book.tell("expenditure", "unallocated", year, rest);
    code(book, rest, {}, year);
    total += rest;
  }
  book.tell("expenditure", "total", year, total);
  if (!s.provision.empty()) book.tell("expenditure", "total", year, plans, "plans");
}

}  // namespace highneeds::plain
