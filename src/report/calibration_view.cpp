#include "highneeds/report/calibration_view.hpp"

#include <fmt/format.h>

#include <set>

#include "highneeds/calibration/blocks.hpp"
#include "report/words.hpp"

namespace highneeds::calibration {
namespace {

Cell plans(double count) {
  return {.content = count, .unit = Unit::Pupils};
}

template <class Content>
Cell plans_in(const std::map<int, Content>& by_year, int year, double (*count)(const Content&)) {
  const auto found = by_year.find(year);
  return found == by_year.end() ? Cell{} : plans(count(found->second));
}

ReportTable table(std::string title, std::initializer_list<const char*> columns) {
  ReportTable made{.title = std::move(title)};
  for (const char* const column : columns) {
    made.columns.push_back({.title = column, .is_number = !made.columns.empty()});
  }
  return made;
}

template <class Content>
void add_years(const std::map<int, Content>& by_year, std::set<int>& years) {
  for (const auto& [year, content] : by_year) years.insert(year);
}

/// The tables by age, year by year.
ReportTable what_was_read(const Census& census) {
  std::set<int> years;
  add_years(census.plans, years);
  add_years(census.new_plans, years);
  add_years(census.ceased, years);
  add_years(census.people, years);
  ReportTable read =
      table("Read, by age", {"", "plans in January", "new plans", "ceased", "people at mid-year"});
  for (const int year : years) {
    read.rows.push_back(
        {.cells = {words(fmt::format("{}", year)),
                   plans_in<ByAge<settings>>(census.plans, year, total),
                   plans_in<ByAge<settings>>(census.new_plans, year, total),
                   plans_in<Ceased>(census.ceased, year, [](const Ceased& of) { return of.all; }),
                   plans_in<Counts>(census.people, year, [](const Counts& people) {
                     double all = 0;
                     for (const double of_age : people) all += of_age;
                     return all;
                   })}});
  }
  return read;
}

/// What leavers were worked out from where no ceased plans are published.
std::string stock_of(int opening) {
  return fmt::format("plans of January {} and new plans of {}, less plans of January {}", opening,
                     opening, opening + 1);
}

std::string leaving_of(const Calibration& done) {
  const int opening = done.opening;
  switch (done.leavers_from) {
    case LeaversFrom::Ceased:
      return fmt::format("ceased plans of {}, plans of January {}", opening, opening);
    case LeaversFrom::CeasedAges:
      return fmt::format(
          "ceased plans of {} by age, plans of January {}; all settings alike, since "
          "none are by placement",
          opening, opening);
    case LeaversFrom::Stock:
      return stock_of(opening) + ", since there are no ceased plans: net of those who moved in";
    case LeaversFrom::England:
      return fmt::format("as in England: its ceased plans of {}", opening);
    case LeaversFrom::EnglandStock:
      return fmt::format("as in England: its {}, since there are no ceased plans",
                         stock_of(opening));
  }
  return {};
}

std::string moving_of(const Calibration& done) {
  return fmt::format("{} from January {} to {}",
                     done.account.opening_january > 0 ? "what is left" : "as in England",
                     done.opening, done.opening + 1);
}

std::string joining_of(const Calibration& done) {
  const std::string flows = done.first_flow == done.last_flow
                                ? fmt::format("{}", done.last_flow)
                                : fmt::format("{} to {}", done.first_flow, done.last_flow);
  switch (done.joiners_from) {
    case JoinersFrom::NewPlans:
      break;
    case JoinersFrom::Flows:
      return fmt::format(
          "new plans of {} in all, at the ages and settings of England's, people of "
          "mid-{} aged on",
          flows, done.rates.people_year);
    case JoinersFrom::England:
      return fmt::format("as in the other authorities together in {}, people of mid-{} aged on",
                         flows, done.rates.people_year);
  }
  return fmt::format("new plans of {}, people of mid-{} aged on", flows, done.rates.people_year);
}

std::string needs_of(const Calibration& done) {
  if (!has_shares(done.rates.needs_of_age)) return "in no table: the block has none";
  return fmt::format("of January {}", done.needs_january);
}

Facts what_was_taken(const Calibration& done) {
  Facts taken{.title = "Taken",
              .items = {{"tier", std::string(title_of(done.tier))},
                        {"plans", fmt::format("of January {}", done.rates.january)},
                        {"joining", joining_of(done)},
                        {"leaving", leaving_of(done)},
                        {"moving", moving_of(done)},
                        {"needs", needs_of(done)}}};
  if (!has_shares(done.rates.leave_reasons)) {
    taken.items.emplace_back("reasons", "in no table: the block has none");
  }
  if (!done.trend) {
    taken.items.emplace_back("growth",
                             "no flows are known: as many new plans for each child as then");
  }
  if (!done.borrowed.empty()) {
    taken.notes.push_back(fmt::format("England's alone, since the tables do not give them: {}",
                                      fmt::join(done.borrowed, ", ")));
  }
  if (!done.uncertainty.is_pooled) {
    taken.notes.push_back(
        "nothing leans on England: ages with few counts are taken together with those beside them");
  }
  return taken;
}

struct AccountLine {
  double opening = 0, leavers = 0, moves = 0, joiners = 0, balancing = 0, closing = 0;
};

/// Adds what `of` has at one age and setting.
void add(const Account& of, std::size_t age, std::size_t s, AccountLine& line) {
  line.opening += of.opening[age][s];
  line.leavers += of.leavers[age][s];
  line.moves += of.moves[age][s];
  line.joiners += of.joiners[age][s];
  line.balancing += of.balancing[age][s];
  line.closing += of.closing[age][s];
}

ReportRow row(const std::string& name, const AccountLine& line, RowKind kind = RowKind::Body) {
  return {.kind = kind,
          .cells = {words(name), plans(line.opening), plans(-line.leavers), plans(line.moves),
                    plans(line.joiners), plans(line.balancing), plans(line.closing)}};
}

ReportTable account_table(std::string title) {
  return table(std::move(title),
               {"", "opening", "leavers", "moves", "joiners", "balancing", "closing"});
}

AccountLine of_all(const Account& of) {
  AccountLine all;
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) add(of, age, s, all);
  }
  return all;
}

ReportTable by_phase(const Account& of) {
  ReportTable made = account_table(fmt::format("From January {} to {}, by age in the latter",
                                               of.opening_january, of.opening_january + 1));
  for (const Block& block : phases()) {
    AccountLine line;
    for (std::size_t age = block.first; age <= block.last; ++age) {
      for (std::size_t s = 0; s < settings; ++s) add(of, age, s, line);
    }
    made.rows.push_back(row(fmt::format("{} to {}", block.first, block.last), line));
  }
  made.rows.push_back(row("all", of_all(of), RowKind::Total));
  made.notes.push_back(
      "balancing is what leavers, moves and joiners do not explain: plans that moved in from other "
      "councils, corrections, and pooled rates");
  if (of.aged_out > 0) {
    made.notes.push_back(
        fmt::format("{} of age 25 in January {} are in no line", of.aged_out, of.opening_january));
  }
  return made;
}

ReportTable by_setting(const Account& of) {
  ReportTable made = account_table("The same by setting");
  for (std::size_t s = 0; s < settings; ++s) {
    AccountLine line;
    for (std::size_t age = 0; age < ages; ++age) add(of, age, s, line);
    made.rows.push_back(row(std::string(setting_names[s]), line));
  }
  made.rows.push_back(row("all", of_all(of), RowKind::Total));
  made.notes.push_back(
      "units are taken with mainstream, and the three independent classes together: what was "
      "recorded as another of them is balancing here");
  return made;
}

}  // namespace

Report calibration_view(const Census& census, const Calibration& calibration) {
  Report report{.title = census.name, .subtitle = "Rates of plans, calibrated"};
  report.blocks = {what_was_read(census), what_was_taken(calibration)};
  for (ReportTable& table : pooling_tables(calibration)) report.blocks.push_back(std::move(table));
  if (calibration.trend) report.blocks.push_back(trend_facts(*calibration.trend));
  if (calibration.account.opening_january > 0) {
    report.blocks.push_back(by_phase(calibration.account));
    report.blocks.push_back(by_setting(calibration.account));
  }
  if (!calibration.warnings.empty()) {
    report.blocks.push_back(WarningList{.warnings = calibration.warnings});
  }
  return report;
}

}  // namespace highneeds::calibration
