#include <fmt/format.h>

#include <algorithm>

#include "report/assurance_blocks.hpp"
#include "report/lever_words.hpp"
#include "report/words.hpp"

// Every lever of the forecast, and what hangs on it.

namespace highneeds {

namespace {

constexpr std::size_t most_bars = 20;

/// A column of the log: of some levers it may have nothing to say.
struct LogColumn {
  const char* title;
  std::string (*words)(const Lever&);
};

constexpr LogColumn columns[] = {
    {"unit", [](const Lever& lever) { return unbroken(name(lever.unit)); }},
    {"known", [](const Lever& lever) { return std::string(stated(lever.known)); }},
    {"quality", [](const Lever& lever) { return std::string(word(provenance_of(lever).quality)); }},
    {"owner", [](const Lever& lever) { return provenance_of(lever).owner; }},
    {"reviewed",
     [](const Lever& lever) {
       const auto& reviewed = provenance_of(lever).reviewed;
       return reviewed ? unbroken(in_words(*reviewed)) : std::string();
     }},
    {"source", [](const Lever& lever) { return provenance_of(lever).source; }},
    {"note", [](const Lever& lever) { return provenance_of(lever).note; }},
    {"address", [](const Lever& lever) { return lever.address; }},
};

/// What the columns say of the levers of a table, with those left out that say nothing of any.
class Log {
 public:
  Log(const AssurancePage& of, std::string title) : of_(of) {
    table_ = {.title = std::move(title),
              .unit = Unit::Pounds,
              .columns = {{.title = "number"},
                          {.title = "value", .is_number = true},
                          {.title = "swing", .is_number = true}},
              .scale = finer(of.page.scale())};
    for (const LogColumn& column : columns) {
      const auto says = [&](const Lever& lever) { return !column.words(lever).empty(); };
      if (std::ranges::none_of(of.page.outlook().prepared.levers, says)) {
        silent_.emplace_back(column.title);
        continue;
      }
      kept_.push_back(&column);
      table_.columns.push_back(
          {.title = column.title, .is_rating = std::string_view(column.title) == "quality"});
    }
  }

  void add_heading(const std::string& words) { Page::add_heading(table_, words); }
  void add(const Swing& swing) {
    const Lever lever = of_.lever(swing);
    ReportRow row{.cells = {words(words_of(lever)),
                            words(of_.written_as(swing)),
                            {.content = swing.closing, .known = lever.known}}};
    for (const LogColumn* column : kept_) {
      const std::string says = column->words(lever);
      row.cells.push_back(says.empty() ? Cell{} : words(says));
    }
    table_.rows.push_back(std::move(row));
  }
  void note(std::string words) { table_.notes.push_back(std::move(words)); }
  [[nodiscard]] bool is_empty() const { return table_.rows.empty(); }
  [[nodiscard]] ReportTable table() && {
    if (!silent_.empty()) {
      note(fmt::format("Left out, since no number says anything there: {}.",
                       fmt::join(silent_, ", ")));
    }
    return std::move(table_);
  }

 private:
  const AssurancePage& of_;
  ReportTable table_;
  std::vector<const LogColumn*> kept_;
  std::vector<std::string> silent_;
};

std::string day_of_balance(const AssurancePage& of) {
  return last_day(of.page.scenario().years.last);
}

/// Adds the levers that are assumed, or those that are not, under a heading.
void add(const AssurancePage& of, const std::vector<Swing>& all, bool is_assumed,
         const std::string& heading, Log& log) {
  bool is_first = true;
  for (const Swing& swing : all) {
    if ((of.lever(swing).known == Known::Assumed) != is_assumed) continue;
    if (is_first) log.add_heading(heading);
    is_first = false;
    log.add(swing);
  }
}

Log log_of_numbers(const AssurancePage& of) {
  Log log(of, "Assumptions log");
  std::vector<Swing> all = by_size(of.swings, SwingStep::OnePercent);
  std::ranges::move(by_size(of.swings, SwingStep::None), std::back_inserter(all));
  add(of, all, true, "Assumed", log);
  add(of, all, false, "Not assumed", log);
  log.note(fmt::format(
      "The swing of a number is what the balance carried forward at {}, with the programme where "
      "there is one, changes by where this number alone is 1% of itself larger (4% becomes 4.04%). "
      "Above zero the deficit is smaller. The largest come first. A number that only years before "
      "a recorded closing balance need changes nothing after it, and what is nil does not move.",
      day_of_balance(of)));
  log.note(
      fmt::format("Where \"known\" is blank, a number is {}.", known_by_year(of.page.scenario())));
  if (!of.page.outlook().prepared.tables.empty()) {
    log.note("The numbers of a table move together: its swing is of all of them 1% larger.");
  }
  log.note("`highneeds list levers` gives the file and line of each.");
  return log;
}

Log log_of_dates(const AssurancePage& of) {
  Log log(of, "Dates and years");
  for (const SwingStep step : {SwingStep::Month, SwingStep::Year}) {
    for (const Swing& swing : by_size(of.swings, step)) log.add(swing);
  }
  log.note(
      "The swing of a date is of a month later, and that of a financial year of a year later.");
  return log;
}

}  // namespace

Lever AssurancePage::lever(const Swing& swing) const {
  const Prepared& prepared = page.outlook().prepared;
  Lever lever = prepared.levers.at(swing.lever);
  const auto table = std::ranges::find(prepared.tables, swing.lever, &LeverTable::first);
  if (table != prepared.tables.end()) lever.address = table->address;
  return lever;
}

std::string AssurancePage::written_as(const Swing& swing) const {
  const Lever& lever = page.outlook().prepared.levers.at(swing.lever);
  return swing.count == 1 ? as_written(lever.written, lever.unit)
                          : fmt::format("{} numbers", swing.count);
}

Blocks largest_swings(const AssurancePage& of) {
  Chart chart{
      .title = "What 1% more of a number changes the balance at " + day_of_balance(of) + " by",
      .kind = ChartKind::Tornado,
      .scale = finer(of.page.scale())};
  ChartSeries series{.name = "change"};
  for (const Swing& swing : by_size(of.swings, SwingStep::OnePercent)) {
    if (swing.closing == 0 || series.values.size() == most_bars) break;
    const Lever lever = of.lever(swing);
    chart.categories.push_back(words_of(lever));
    series.values.push_back(swing.closing);
    series.known.push_back(lever.known);
  }
  if (series.values.empty()) return {};
  chart.notes.push_back(fmt::format(
      "The {} numbers on which most hangs, of {}. To the right the deficit is smaller, to the left "
      "larger. It does not say how likely a number is to be out by 1%: prices and pupils can be "
      "out by more.",
      series.values.size(), of.swings.size()));
  chart.series.push_back(std::move(series));
  return only(std::move(chart));
}

Blocks assumptions_log(const AssurancePage& of) {
  Blocks blocks;
  for (Log log : {log_of_numbers(of), log_of_dates(of)}) {
    if (!log.is_empty()) blocks.emplace_back(std::move(log).table());
  }
  return blocks;
}

}  // namespace highneeds
