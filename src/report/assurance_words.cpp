#include <fmt/format.h>

#include <algorithm>

#include "report/assurance_blocks.hpp"
#include "report/lever_words.hpp"
#include "report/programme_words.hpp"

// What the assurance's page begins with, its checks, and what the scenario records of it.

namespace highneeds {

namespace {

std::string_view verdict(bool has_passed) {
  return has_passed ? "PASS" : "FAIL";
}

std::string overall(const std::vector<Check>& all) {
  std::vector<std::string_view> failed;
  std::size_t idle = 0;
  for (const Check& check : all) {
    if (!check.has_passed()) failed.push_back(check.name);
    if (check.compared == 0) ++idle;
  }
  const std::string nothing =
      idle == 0 ? "" : fmt::format("; {} found nothing to check in this scenario", idle);
  if (!failed.empty()) {
    return fmt::format("FAIL: {} of {} checks failed ({}){}", failed.size(), all.size(),
                       fmt::join(failed, ", "), nothing);
  }
  return fmt::format("PASS: none of {} checks failed{}", all.size(), nothing);
}

std::string until_when(const Assurance& assurance) {
  const auto& sunset = assurance.sunset;
  if (!sunset) return "not stated: the scenario gives no sunset";
  const bool has_note = sunset->provenance && !sunset->provenance->note.empty();
  return in_words(sunset->value) + (has_note ? " (" + sunset->provenance->note + ")" : "");
}

std::string_view word(SignOffStatus status) {
  if (status == SignOffStatus::Awaited) return "not signed off";
  return status == SignOffStatus::SignedOff ? "signed off" : "refused";
}

/// "not signed off by the section 151 officer; signed off by the ... on 25 November 2026".
std::string signed_off(const Assurance& assurance) {
  if (assurance.sign_off.empty()) return "not signed off: the scenario names nobody who is to";
  std::vector<std::string> words;
  for (const SignOff& one : assurance.sign_off) {
    const std::string day = one.date ? " on " + in_words(one.date->value) : "";
    words.push_back(fmt::format("{} by: {}{}", word(one.status), called(one.role, one.name), day));
  }
  return fmt::format("{}", fmt::join(words, "; "));
}

/// How many of the assumed levers say something of themselves.
template <class Says>
std::size_t count_assumed(const AssurancePage& of, Says says) {
  return static_cast<std::size_t>(
      std::ranges::count_if(of.page.outlook().prepared.levers, [&](const Lever& lever) {
        return lever.known == Known::Assumed && says(provenance_of(lever));
      }));
}

std::string how_much_is_assumed(const AssurancePage& of) {
  const std::size_t all = of.page.outlook().prepared.levers.size();
  const auto assumed = count_assumed(of, [](const Provenance&) { return true; });
  if (assumed == 0) return fmt::format("none of {} numbers is marked as assumed", all);
  const auto evidence = count_assumed(
      of, [](const Provenance& says) { return !says.source.empty() || !says.note.empty(); });
  const auto owner = count_assumed(of, [](const Provenance& says) { return !says.owner.empty(); });
  const auto reviewed =
      count_assumed(of, [](const Provenance& says) { return says.reviewed.has_value(); });
  const auto quality =
      count_assumed(of, [](const Provenance& says) { return says.quality != Quality::Unstated; });
  return fmt::format(
      "{} of {} numbers are marked as assumed; of these {} say a source or how they were reached, "
      "{} an owner, {} a day of review, {} a quality",
      assumed, all, evidence, owner, reviewed, quality);
}

std::string largest_assumption(const AssurancePage& of) {
  for (const Swing& swing : by_size(of.swings, SwingStep::OnePercent)) {
    const Lever lever = of.lever(swing);
    if (lever.known != Known::Assumed || swing.closing == 0) continue;
    return fmt::format("{} ({}): 1% more of it changes the balance at {} by {}", words_of(lever),
                       of.written_as(swing), last_day(of.page.scenario().years.last),
                       with_unit(swing.closing, Unit::Pounds, finer(of.page.scale())));
  }
  return "no number that is assumed changes the balance";
}

ReportTable table_of(std::string title, std::initializer_list<const char*> columns) {
  ReportTable table{.title = std::move(title)};
  for (const char* column : columns) table.columns.push_back({.title = column});
  return table;
}

Cell number_of(std::size_t count) {
  return {.content = static_cast<double>(count), .unit = Unit::Count};
}

/// What stands in the result's column: PASS, FAIL with where, or nothing to check.
std::string result_of(const Check& check) {
  if (check.compared == 0) return "nothing to check";
  if (check.has_passed()) return "PASS";
  return fmt::format("FAIL: {} of {}, first {}", check.failed, check.compared, check.where);
}

ReportTable decisions(const Assurance& written) {
  ReportTable table = table_of("Decisions", {"decision", "what was decided", "why", "by", "on"});
  for (const Decision& one : written.decisions) {
    table.rows.push_back({.cells = {words(called("", one.name)), words(one.what), words(one.why),
                                    words(one.by), words(one.date ? in_words(*one.date) : "")}});
  }
  return table;
}

ReportTable limitations(const Assurance& written) {
  ReportTable table = table_of("Limitations", {"limitation", "what", "effect"});
  for (const Limitation& one : written.limitations) {
    table.rows.push_back(
        {.cells = {words(called("", one.name)), words(one.what), words(one.effect)}});
  }
  return table;
}

ReportTable sign_offs(const Assurance& written) {
  ReportTable table = table_of("Sign-off", {"role", "status", "on", "note"});
  for (const SignOff& one : written.sign_off) {
    table.rows.push_back(
        {.cells = {words(called(one.role, one.name)), words(word(one.status)),
                   words(one.date ? in_words(one.date->value) : ""), words(one.note)}});
  }
  return table;
}

PageBlock block_of(ReportTable table, const std::string& otherwise) {
  if (table.rows.empty()) return Paragraph{otherwise};
  return table;
}

}  // namespace

MoneyScale finer(MoneyScale scale) {
  return scale == MoneyScale::Millions ? MoneyScale::Thousands : MoneyScale::Pounds;
}

Blocks assurance_in_short(const AssurancePage& of) {
  const std::size_t warnings = of.page.outlook().warnings.size();
  return {Facts{.title = "In short",
                .items = {{"Checks", overall(of.checks)},
                          {"Use until", until_when(of.written())},
                          {"Sign-off", signed_off(of.written())},
                          {"Assumed", how_much_is_assumed(of)},
                          {"Largest assumption", largest_assumption(of)},
                          {"Warnings", warnings == 0 ? "none"
                                                     : fmt::format("{}, listed below: a warning is "
                                                                   "no failed check",
                                                                   warnings)}}}};
}

Blocks table_of_checks(const AssurancePage& of) {
  ReportTable table = table_of("Checks of the forecast", {"check", "what must hold", "asked",
                                                          "largest difference", "result"});
  table.columns[2].is_number = table.columns[3].is_number = true;
  for (const Check& check : of.checks) {
    const Cell largest = check.largest ? words(to_the_penny(*check.largest, Unit::Pounds)) : Cell{};
    table.rows.push_back({.cells = {words(check.name), words(check.what), number_of(check.compared),
                                    largest, words(result_of(check))}});
  }
  table.rows.push_back(
      {.kind = RowKind::Total,
       .cells = {words("All checks"), {}, {}, {}, words(verdict(have_passed(of.checks)))}});
  table.notes.emplace_back(
      "Each check is worked out from the figures of this forecast, as often as it is asked: for "
      "each year, and with and without a programme. Sums may differ by half a penny, which is "
      "rounding inside the computer.");
  return only(std::move(table));
}

Blocks recorded_assurance(const AssurancePage& of) {
  return {block_of(decisions(of.written()), "Decisions: the scenario records none."),
          block_of(limitations(of.written()), "Limitations: the scenario records none."),
          block_of(sign_offs(of.written()),
                   "Sign-off: the scenario names nobody who is to sign it off.")};
}

Blocks sources_of_values(const AssurancePage& of) {
  ReportTable table =
      table_of("Sources", {"source", "title", "publisher", "date", "address", "licence"});
  for (const auto& [name, source] : of.page.scenario().sources) {
    table.rows.push_back(
        {.cells = {words(name), words(source.title), words(source.publisher), words(source.date),
                   words(source.address), words(source.licence)}});
  }
  if (table.rows.empty()) return {};
  return only(std::move(table));
}

}  // namespace highneeds
