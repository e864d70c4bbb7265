#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/page_charts.hpp"
#include "report/programme_words.hpp"
#include "report/said.hpp"
#include "report/summary_blocks.hpp"

namespace highneeds {

namespace {

/// What is said of a page whose last year is compared with the last that is actual, or with the
/// first if none is; a year alone is compared with the one before it.
class Words {
 public:
  explicit Words(const Page& page)
      : page_(page), first_(page.positions().front()), last_(page.positions().back()) {
    for (const auto position : page.positions()) {
      if (page.is_actual(page.year(position))) first_ = position;
    }
    if (first_ == last_ && first_ > 0) --first_;
  }

  [[nodiscard]] bool has_two_years() const { return first_ != last_; }
  [[nodiscard]] std::string where_we_are() const;
  [[nodiscard]] std::string where_we_are_going() const;
  [[nodiscard]] std::string what_drives_it() const;
  [[nodiscard]] std::string what_we_do(const ProgrammeOutlook& programme) const;
  [[nodiscard]] std::string how_sure() const;

 private:
  [[nodiscard]] Said at(Section section, std::string_view line, std::size_t position,
                        std::optional<Shown> shown = {}) const {
    return said(page_, section, line, position, shown);
  }
  [[nodiscard]] std::string name(std::size_t position) const { return page_.year(position).name(); }
  [[nodiscard]] std::string balance(const Said& said) const {
    return balance_in_words(page_, said);
  }
  [[nodiscard]] std::string amount(const Said& said) const { return amount_in_words(page_, said); }
  [[nodiscard]] std::string change(double pounds) const {
    return (pounds < 0 ? "" : "+") + page_.in_money(pounds);
  }
  /// "+£90.1m (+53.0%)".
  [[nodiscard]] std::string change(Section section, std::string_view line) const;
  [[nodiscard]] std::string largest_changes() const;
  [[nodiscard]] std::string change_of_plans() const;
  /// "In 2028-29, £200.1m of £260.0m of spending rest on at least one of them."
  [[nodiscard]] std::string resting_on_assumptions() const;

  const Page& page_;
  std::size_t first_;
  std::size_t last_;
};

std::string in_percent(double growth, MoneyScale scale) {
  return with_unit(growth, Unit::Growth, scale);
}

std::string Words::where_we_are() const {
  const bool is_past = page_.is_actual(page_.year(first_));
  return fmt::format("{} {} with {}. In the year, spending of {} {} resources of {}: {}.",
                     name(first_), is_past ? "closed" : "is forecast to close",
                     balance(at(Section::Balance, "closing", first_)),
                     amount(at(Section::Expenditure, "total", first_)), is_past ? "met" : "meets",
                     amount(at(Section::Funding, "resources", first_)),
                     balance(at(Section::Balance, "in_year", first_)));
}

std::string Words::where_we_are_going() const {
  const std::string without =
      page_.is_of_both()
          ? fmt::format("; without the programme it would be {}",
                        balance(at(Section::Balance, "closing", last_, Shown::Unmitigated)))
          : std::string();
  return fmt::format("{} is forecast to close with {}{}. In that year alone it is {}.", name(last_),
                     balance(at(Section::Balance, "closing", last_)), without,
                     balance(at(Section::Balance, "in_year", last_)));
}

std::string Words::change(Section section, std::string_view line) const {
  const double from = at(section, line, first_).value;
  const double by = at(section, line, last_).value - from;
  return change(by) + (from > 0 ? " (" + in_percent(by / from, page_.scale()) + ")" : "");
}

std::string Words::largest_changes() const {
  constexpr std::size_t most = 3;
  std::vector<std::pair<double, std::string>> changes;
  for (const auto row : spending_rows(page_, Measure::Amount)) {
    const Row& is = page_.rows()[row];
    const double by = at(is.section, is.line, last_).value - at(is.section, is.line, first_).value;
    if (by != 0) changes.emplace_back(by, page_.title(row) + " " + change(by));
  }
  std::ranges::stable_sort(changes, std::greater{},
                           [](const auto& one) { return std::abs(one.first); });
  changes.resize(std::min(changes.size(), most));
  std::vector<std::string> words;
  for (auto& [by, text] : changes) words.push_back(std::move(text));
  return words.empty() ? std::string()
                       : fmt::format(" The lines that change most: {}.", fmt::join(words, ", "));
}

std::string Words::change_of_plans() const {
  const auto row = page_.find(Section::Expenditure, "total", Measure::Plans);
  if (!row) return {};
  const Cell from = page_.cell(*row, first_);
  const Cell to = page_.cell(*row, last_);
  const auto* before = std::get_if<double>(&from.content);
  const auto* after = std::get_if<double>(&to.content);
  if (before == nullptr || after == nullptr || *before <= 0) return {};
  return fmt::format(" EHC plans go from {} to {} ({}).", rounded(*before), rounded(*after),
                     in_percent(*after / *before - 1, page_.scale()));
}

std::string Words::what_drives_it() const {
  return fmt::format("From {} to {} spending changes by {}, resources by {}.{}{}", name(first_),
                     name(last_), change(Section::Expenditure, "total"),
                     change(Section::Funding, "resources"), largest_changes(), change_of_plans());
}

std::string Words::what_we_do(const ProgrammeOutlook& programme) const {
  const Programme& written = *page_.scenario().programme;
  const double change = programme.attribution.difference.at(last_);
  const double gap = programme.gap.at(last_);
  const std::string of_gap =
      gap > 0
          ? fmt::format(", {} of the gap of {} without it",
                        with_unit(change / gap, Unit::Ratio, page_.scale()), page_.in_money(gap))
          : std::string();
  const Known known = at(Section::Balance, "in_year", last_, Shown::Difference).known;
  return fmt::format(
      "{}: {} workstreams with {} projects. In {} they make the in-year balance {} by {}{}{}.",
      written.title.empty() ? "The programme" : written.title, written.workstreams.size(),
      programme.projects.size(), name(last_), change < 0 ? "worse" : "better",
      page_.in_money(std::abs(change)), certainty(known), of_gap);
}

std::string Words::resting_on_assumptions() const {
  double assumed = 0;
  for (const auto row : spending_rows(page_, Measure::Amount)) {
    const Said said = at(Section::Expenditure, page_.rows()[row].line, last_);
    if (said.known == Known::Assumed) assumed += said.value;
  }
  return fmt::format("In {}, {} of {} of spending rest on at least one of them.", name(last_),
                     page_.in_money(assumed),
                     page_.in_money(at(Section::Expenditure, "total", last_).value));
}

std::string Words::how_sure() const {
  const auto& levers = page_.outlook().prepared.levers;
  const auto assumed = std::ranges::count(levers, Known::Assumed, &Lever::known);
  const std::string marked =
      assumed == 0 ? fmt::format(
                         "None of the {} numbers that the forecast is made from is marked as "
                         "assumed.",
                         levers.size())
                   : fmt::format(
                         "Of the {} numbers that the forecast is made from, {} are marked as "
                         "assumed. {}",
                         levers.size(), assumed, resting_on_assumptions());
  return marked + " The figures are one forecast, without a range of how far it may be out.";
}

}  // namespace

Blocks in_short(const Page& page, const ProgrammeOutlook* programme) {
  const Words words(page);
  Facts facts{.title = "In short",
              .items = {{"Where we are", words.where_we_are()},
                        {"Where we are going", words.where_we_are_going()}}};
  if (words.has_two_years()) facts.items.emplace_back("What drives it", words.what_drives_it());
  if (programme != nullptr) facts.items.emplace_back("What we do", words.what_we_do(*programme));
  facts.items.emplace_back("How sure it is", words.how_sure());
  return only(std::move(facts));
}

}  // namespace highneeds
