#include <fmt/format.h>

#include "report/forum_blocks.hpp"
#include "report/said.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// One year's transfer.
struct Moved {
  FinancialYear year;
  std::size_t position;
  const Transfer& transfer;
  TransferParts parts;

  [[nodiscard]] double beyond() const { return parts.amount - parts.within; }
};

/// (3.2) the offset of the latest year before `year` that has one; null if none has.
const Offset* offset_before(const Page& page, FinancialYear year) {
  const Offset* latest = nullptr;
  for (const auto& [at, transfer] : page.scenario().funding.schools_block_transfer) {
    if (at < year && transfer.offset) latest = &*transfer.offset;
  }
  return latest;
}

/// What is asked of members, collected in turn.
class Asked {
 public:
  explicit Asked(const Page& page) : page_(page) {}

  void position();
  void transfer(const Moved& moved);
  void later_years();
  void offset();
  [[nodiscard]] Facts whole() &&;

 private:
  void note(std::string what) { notes_.push_back(std::move(what)); }
  void undecided(const Moved& moved);
  /// "£9.0m, 1.5% of the schools block".
  [[nodiscard]] std::string amount(const Moved& moved) const;
  /// What the year's balance is with the transfer and without it, and what it is for.
  [[nodiscard]] std::string consequence(const Moved& moved) const;

  const Page& page_;
  std::vector<std::string> notes_;
  std::vector<std::string> decided_;  ///< transfers that need no more than to be noted
  std::vector<std::pair<std::string, std::string>> questions_;
};

std::string Asked::amount(const Moved& moved) const {
  return fmt::format("{}, {} of the schools block", page_.in_money(moved.parts.amount),
                     as_written(moved.transfer.rate.value.as_ratio(), Unit::Ratio));
}

std::string Asked::consequence(const Moved& moved) const {
  if (moved.transfer.use == TransferUse::NewSpend) {
    return "It pays for new spending of the same amount, so the deficit is the same with it as "
           "without both.";
  }
  const Without* without = page_.without(the_transfer);
  const Said with = said(page_, Section::Balance, "in_year", moved.position);
  const double alone = without == nullptr ? with.value : without->in_year.at(moved.position);
  std::string text =
      fmt::format("In that year alone there would be {} with it and {} without it.",
                  balance_in_words(page_, with), balance_in_words(page_, {alone, with.known}));
  if (const Offset* offset = offset_before(page_, moved.year)) {
    text += fmt::format(
        " That does not count that spending on {} is taken to fall, by {} of what "
        "is moved less than before.",
        title_of_line(page_, offset->line),
        as_written(offset->share.value.as_ratio(), Unit::Ratio));
  }
  return text;
}

void Asked::position() {
  const auto last = page_.positions().back();
  std::string text;
  for (const auto at : page_.positions()) {
    if (!page_.is_actual(page_.year(at)) || at == last) continue;
    text = fmt::format("; at {} it was {}", last_day(page_.year(at)),
                       balance_in_words(page_, said(page_, Section::Balance, "closing", at)));
  }
  note(fmt::format("{} high needs block is forecast to carry forward {} at {}{}.",
                   page_.is_of_both() ? "With the council's programme, the" : "The",
                   balance_in_words(page_, said(page_, Section::Balance, "closing", last)),
                   last_day(page_.year(last)), text));
}

void Asked::undecided(const Moved& moved) {
  const std::string year = moved.year.name();
  if (page_.is_actual(moved.year)) {
    return note(fmt::format("A transfer of {} is counted in {}; who decided it is not recorded.",
                            amount(moved), year));
  }
  if (moved.beyond() <= 0) {
    questions_.emplace_back("decide", fmt::format("Whether to agree a transfer of {} for {}. {}",
                                                  amount(moved), year, consequence(moved)));
    return;
  }
  const auto& limit = page_.scenario().policy.forum_transfer_limit.value;
  questions_.emplace_back(
      "decide",
      fmt::format("Whether to agree {} for {}, the {} of the schools block that a Schools "
                  "Forum may agree.",
                  page_.in_money(moved.parts.within), year,
                  as_written(limit.as_ratio(), Unit::Ratio)));
  questions_.emplace_back(
      "give a view on",
      fmt::format("The further {} for {}, which makes {}, and which is for the Secretary of State "
                  "to decide. {}",
                  page_.in_money(moved.beyond()), year, amount(moved), consequence(moved)));
}

void Asked::transfer(const Moved& moved) {
  const std::string year = moved.year.name();
  const double rate = moved.transfer.rate.value.as_ratio();
  if (moved.transfer.status == TransferStatus::Refused) {
    return note(
        fmt::format("The transfer of {} of the schools block for {} was refused, and is "
                    "not counted.",
                    as_written(rate, Unit::Ratio), year));
  }
  const bool is_decided = moved.transfer.status != TransferStatus::Assumed;
  if (rate == 0) {
    return note(fmt::format("Nothing is transferred in {}: that {}.", year,
                            is_decided ? "is decided" : "is assumed, and not recorded as decided"));
  }
  if (!is_decided) return undecided(moved);
  decided_.push_back(fmt::format("{} {} ({})", year, page_.in_money(moved.parts.amount),
                                 as_written(rate, Unit::Ratio)));
  if (moved.transfer.status == TransferStatus::Approved || moved.beyond() <= 0) return;
  note(
      fmt::format("{} of the transfer of {} is beyond what a Schools Forum may agree, and the "
                  "Secretary of State's approval is not recorded.",
                  page_.in_money(moved.beyond()), year));
}

void Asked::later_years() {
  const auto row = page_.find(Section::Funding, "schools_block_transfer");
  std::optional<std::size_t> latest;
  for (const auto at : page_.positions()) {
    if (row && page_.value(*row, at) != 0) latest = at;
  }
  if (!latest) {
    return note(
        "No transfer from the schools block is counted in any year shown. Each would need a "
        "decision of its own.");
  }
  if (*latest == page_.positions().back()) return;
  note(fmt::format("A transfer lasts one year: after {} none is counted.",
                   page_.year(*latest).name()));
}

/// (3.2) what falls on schools as less is moved than before.
void Asked::offset() {
  const auto row = page_.find(Section::Expenditure, "transfer_offset");
  for (const auto at : page_.positions()) {
    if (!row || page_.value(*row, at) >= 0) continue;
    return note(
        fmt::format("As less is moved than before, spending on {} is taken to fall: by {} "
                    "in {}.",
                    title_of_line(page_, offset_before(page_, page_.year(at))->line),
                    page_.in_money(-page_.value(*row, at)), page_.year(at).name()));
  }
}

Facts Asked::whole() && {
  if (!decided_.empty()) {
    notes_.insert(notes_.begin() + 1,
                  fmt::format("Transfers decided, with their share of the schools block: {}.",
                              fmt::join(decided_, ", ")));
  }
  Facts facts{.title = "What members are asked to do"};
  const auto add = [&](const std::string& verb, std::string& what) {
    facts.items.emplace_back(fmt::format("{}. To {}", facts.items.size() + 1, verb),
                             std::move(what));
  };
  for (auto& [verb, what] : questions_) add(verb, what);
  for (std::string& what : notes_) add("note", what);
  return facts;
}

}  // namespace

Blocks what_members_are_asked(const Page& page) {
  Asked asked(page);
  asked.position();
  for (const auto& [year, transfer] : transfers_of(page)) {
    const auto position = static_cast<std::size_t>(year.first - page.scenario().years.first.first);
    asked.transfer({.year = year,
                    .position = position,
                    .transfer = *transfer,
                    .parts = transfer_parts(page, position)});
  }
  asked.later_years();
  asked.offset();
  return only(std::move(asked).whole());
}

}  // namespace highneeds
