#include "projection/plain_model.hpp"

#include <algorithm>
#include <chrono>

#include "projection/plain_book.hpp"

namespace highneeds::plain {
namespace {

double deductions(Book& book, int year) {
  const HighNeedsBlock& block = book.s.funding.high_needs_block;
  double all = 0;
  if (has_direct_places(book.s)) {
    all = direct_places(book, year);
    book.tell("memorandum", "deductions:programme", year, all);
  }
  if (block.deductions) return in(*block.deductions, year) + all;
  for (const DeductionType& type : block.deduction_types) {
    const double places = type.places
                              ? mean(*type.places, type.calendar, year)
                              : split(type.calendar).before * in(*type.april_places, year) +
                                    split(type.calendar).from * in(*type.september_places, year);
    const double amount = places * in(type.rate, year);
    book.tell("memorandum", "deductions:" + type.name, year, amount);
    all += amount;
  }
  return all;
}

// Section 3.
void fund(Book& book, int year) {
  const Scenario& s = book.s;
  const HighNeedsBlock& block = s.funding.high_needs_block;
  double b = in(block.gross, year);
  book.tell("funding", "high_needs_block_gross", year, b);
  if (s.basis == Basis::Net && (block.deductions || !block.deduction_types.empty())) {
    const double d = deductions(book, year);
    book.tell("funding", "deductions", year, d);
    b -= d;
  }
  book.tell_if_dated("funding", "rolled_in_grants", year, block.rolled_in_grants);
  b += book.told("funding", "rolled_in_grants", year);
  book.tell("funding", "high_needs_block", year, b);
  double t = 0;
  if (const Transfer* transfer = book.transfer(year)) {
    t = plain(transfer->rate.value) * in(*s.funding.schools_block, year);
    book.tell("funding", "schools_block_transfer", year, plain(transfer->rate.value), "rate");
    book.tell("funding", "schools_block_transfer", year, t);
  }
  book.tell_if_dated("funding", "national_help", year, s.funding.other_national_help);
  book.tell("funding", "resources", year, b + t + book.told("funding", "national_help", year));
}

// (3.4)
bool counts_in(const Scenario& s, const SafetyValvePayment& payment, int year) {
  using std::chrono::sys_days;
  if (payment.status == PaymentStatus::Suspended) return false;
  if (payment.status != PaymentStatus::Planned) {
    return financial_year_of(payment.paid->value).first == year;
  }
  const Date start{std::chrono::year{year}, std::chrono::April, std::chrono::day{1}};
  return payment.due->value.first == year &&
         sys_days{start} < sys_days{s.policy.safety_valve_ends.value};
}

// (3.5) on the balances of the block and of the other blocks.
double grant_on(const Scenario& s, double block, double others) {
  const StabilityGrant& g = *s.funding.stability_grant;
  double eligible = -(block + others);
  if (!g.reported_deficits.empty()) {
    eligible = plain(g.reported_deficits.front().content.value);
    for (const auto& d : g.reported_deficits) eligible = std::min(eligible, plain(d.content.value));
  }
  if (g.ineligible_other_blocks) {
    eligible -= plain(g.ineligible_other_blocks->value);
  } else {
    eligible -= std::max(0.0, -others);
  }
  if (g.ineligible_equal_pay) eligible -= plain(g.ineligible_equal_pay->value);
  if (g.eligible_adjustment) eligible += plain(g.eligible_adjustment->value);
  const double rate = plain(g.rate ? g.rate->value : s.policy.stability_grant_rate.value);
  return rate * std::max(0.0, eligible);
}

// The money beside the in-year balance (3.3 to 3.5).
struct Support {
  double contribution = 0, safety_valve = 0, grant = 0;
};

Support support(Book& book, int year, double grant) {
  const Scenario& s = book.s;
  Support given;
  if (const auto& c = s.funding.council_contribution) {
    given.contribution = in(c->amount, year);
    book.tell("balance", "council_contribution", year, given.contribution);
  }
  bool is_any = false;
  for (const auto& payment : s.funding.safety_valve) {
    is_any = is_any || payment.status != PaymentStatus::Suspended;
    if (counts_in(s, payment, year)) given.safety_valve += plain(payment.amount.value);
  }
  if (is_any) book.tell("balance", "safety_valve", year, given.safety_valve);
  const auto& terms = s.funding.stability_grant;
  const int settled = financial_year_of(s.policy.stability_grant_date.value).first;
  if (terms && terms->status != GrantStatus::Refused && year > settled) {
    if (terms->paid_in.value.first == year) given.grant = grant;
    book.tell("balance", "stability_grant", year, given.grant);
  }
  return given;
}

// (5.6) 2025-26 ends on 31 March 2026.
void split_closing(Book& book, int year, const Support& given) {
  const int first = book.s.years.first.first;
  if (year < 2025 || first > 2026) return;
  const double closing = book.told("balance", "closing", year);
  double legacy = closing;
  if (year > 2025) {
    const double before = year == first ? book.told("balance", "opening", year)
                                        : book.told("balance", "closing_legacy", year - 1);
    legacy = before + std::min(given.grant + given.contribution + given.safety_valve,
                               std::max(0.0, -before));
  }
  book.tell("balance", "closing_legacy", year, legacy);
  book.tell("balance", "closing_since_2026", year, closing - legacy);
}

// (5.1 to 5.4); `grant` is what the deficit at the grant's date, if past, makes it.
void turn(Book& book, int year, double grant) {
  const Scenario& s = book.s;
  const double opening = year == s.years.first.first ? plain(s.opening_balance.value)
                                                     : book.told("balance", "closing", year - 1);
  const double before = book.told("funding", "high_needs_block", year) +
                        book.told("funding", "national_help", year) -
                        book.told("expenditure", "total", year);
  const double in_year = before + book.told("funding", "schools_block_transfer", year);
  const Support given = support(book, year, grant);
  double closing = opening + in_year + given.contribution + given.safety_valve + given.grant;
  if (s.known_closing.contains(FinancialYear{year})) {
    const double known = plain(s.known_closing.at(FinancialYear{year}).value);
    book.tell("balance", "balancing_item", year, known - closing);
    closing = known;
  }
  book.tell("balance", "opening", year, opening);
  book.tell("balance", "in_year_before_transfer", year, before);
  book.tell("balance", "in_year", year, in_year);
  book.tell("balance", "movement", year, closing - opening);
  book.tell("balance", "closing", year, closing);
  split_closing(book, year, given);
}

// (5.4) causes, (5.7) and inputs that are shown only.
void remember(Book& book, int year) {
  const Scenario& s = book.s;
  const auto causes = s.balancing_causes.find(FinancialYear{year});
  if (causes != s.balancing_causes.end() && s.known_closing.contains(FinancialYear{year})) {
    double rest = book.told("balance", "balancing_item", year);
    for (const auto& cause : causes->second) {
      book.tell("memorandum", "balancing:" + cause.name, year, plain(cause.content.value));
      rest -= plain(cause.content.value);
    }
    book.tell("memorandum", "balancing:unexplained", year, rest);
  }
  if (const auto& rate = s.memorandum.cost_of_carrying_rate) {
    const double opening = std::max(0.0, -book.told("balance", "opening", year));
    const double closing = std::max(0.0, -book.told("balance", "closing", year));
    book.tell("memorandum", "cost_of_carrying", year, in(*rate, year) * (opening + closing) / 2);
  }
  book.tell_if_dated("memorandum", "transport", year, s.memorandum.transport);
  book.tell_if_dated("memorandum", "capital", year, s.memorandum.capital);
  book.tell_if_dated("memorandum", "total_dsg", year, s.funding.total_dsg);
}

}  // namespace

std::string figure_name(const std::string& section, const std::string& line,
                        const std::string& measure) {
  return section + "/" + line + "/" + measure;
}

Figures forecast(const Scenario& s, bool mitigated) {
  Book book{s, mitigated};
  const int first = s.years.first.first;
  const int settled = financial_year_of(s.policy.stability_grant_date.value).first;
  double others = s.other_blocks ? plain(s.other_blocks->opening_balance.value) : 0;
  const bool grants = s.funding.stability_grant.has_value();
  double grant =
      grants && settled < first ? grant_on(s, plain(s.opening_balance.value), others) : 0;
  for (int year = first; year <= s.years.last.first; ++year) {
    fund(book, year);
    spend(book, year);
    turn(book, year, grant);
    const double closing = book.told("balance", "closing", year);
    if (s.other_blocks) {
      others += in(s.other_blocks->in_year, year);
      book.tell("balance", "dsg_reserve", year, closing + others);  // (5.5)
    }
    if (grants && year == settled) grant = grant_on(s, closing, others);
    remember(book, year);
  }
  return book.out;
}

}  // namespace highneeds::plain
