#include "highneeds/report/excel.hpp"

#include "report/excel_cover.hpp"
#include "report/excel_model.hpp"
#include "report/excel_sheet.hpp"

namespace highneeds {

namespace {

std::string name_of(const PageBlock& block) {
  if (const auto* table = std::get_if<ReportTable>(&block)) {
    return table->title.empty() ? "Table" : table->title;
  }
  const auto* chart = std::get_if<Chart>(&block);
  if (chart == nullptr || chart->series.empty()) return {};
  return chart->title.empty() ? "Chart" : chart->title;
}

/// The names of the sheets of the blocks; empty for those that stand on the first sheet.
std::vector<std::string> names_of(const Report& report, excel::SheetNames& names) {
  std::vector<std::string> all;
  for (const PageBlock& block : report.blocks) {
    const std::string words = name_of(block);
    all.push_back(words.empty() ? std::string() : names.take(words));
  }
  return all;
}

void add_blocks(Workbook& book, const Report& report, const std::vector<std::string>& names,
                const excel::LiveModel* live) {
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    if (names[i].empty()) continue;
    if (const auto* table = std::get_if<ReportTable>(&report.blocks[i])) {
      excel::add_sheet(book, names[i], *table, report, live);
    } else {
      excel::add_sheet(book, names[i], std::get<Chart>(report.blocks[i]), report, live);
    }
  }
}

std::vector<std::string> not_empty(std::vector<std::string> names) {
  std::erase(names, std::string());
  return names;
}

constexpr std::chrono::sys_days undated = std::chrono::year{2000} / 1 / 1;

Workbook blank(const Report& report) {
  return {.title = report.title, .subject = report.subtitle, .made = undated};
}

}  // namespace

Workbook workbook_of(const Report& report, const Sources& sources) {
  Workbook book = blank(report);
  excel::SheetNames names;
  const std::string cover = names.take("Report");
  const auto own = names_of(report, names);
  excel::add_cover(book, cover, report, sources, not_empty(own));
  add_blocks(book, report, own, nullptr);
  return book;
}

Workbook workbook_of(const Report& report, const PaperInput& from) {
  Workbook book = blank(report);
  if (const auto& date = from.outlook.scenario.correct_to) book.made = *date;
  excel::SheetNames names;
  const std::string cover = names.take("Report");
  // Taken before the tables' names, so that formulas need not put them in quotes.
  const excel::LiveModel model(from.outlook, {.assumptions = names.take("Assumptions"),
                                              .workings = names.take("Workings"),
                                              .model = names.take("Model"),
                                              .checks = names.take("Checks")});
  const auto own = names_of(report, names);
  std::vector<std::string> others = not_empty(own);
  const excel::ModelNames& live = model.names();
  for (const auto& name : {live.assumptions, live.model, live.workings, live.checks}) {
    others.push_back(name);
  }
  excel::add_cover(book, cover, report, from.sources, others);
  add_blocks(book, report, own, &model);
  excel::add_assumptions(book, model, from, report);
  excel::add_model(book, model, report);
  excel::add_workings(book, model, report);
  excel::add_checks(book, model, report);
  return book;
}

std::string write_excel(const Report& report, const PaperInput& from) {
  return write_workbook(workbook_of(report, from));
}

}  // namespace highneeds
