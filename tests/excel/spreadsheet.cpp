#include "excel/spreadsheet.hpp"

#include <filesystem>
#include <stdexcept>

#include "support/files.hpp"
#include "support/program.hpp"

namespace highneeds::test {
namespace {

/// What makes LibreOffice work out every formula when it opens a workbook, whatever stands there.
constexpr const char* settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";
/// Every sheet as a file, commas between the cells, quotes around them, and all digits.
constexpr const char* form =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1";

/// Reads comma-separated cells, each of which may be in quotes.
SheetText cells_of(const std::string& text) {
  SheetText rows(1, {""});
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (letter == '"' && is_quoted && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += text[++i];
    } else if (letter == '"') {
      is_quoted = !is_quoted;
    } else if (letter == ',' && !is_quoted) {
      rows.back().emplace_back();
    } else if (letter == '\n' && !is_quoted) {
      rows.push_back({""});
    } else {
      rows.back().back() += letter;
    }
  }
  return rows;
}

BookText read_book(const std::filesystem::path& folder, const std::string& name) {
  BookText book;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string file = entry.path().filename().string();
    if (!file.starts_with(name + '-') || !file.ends_with(".csv")) continue;
    const std::string sheet = file.substr(name.size() + 1, file.size() - name.size() - 5);
    book[sheet] = cells_of(read_text(entry.path()));
  }
  return book;
}

}  // namespace

Workbook with_stale_results(Workbook book, double stale) {
  for (WorkSheet& sheet : book.sheets) {
    for (SheetCell& cell : sheet.cells) {
      if (auto* formula = std::get_if<CellFormula>(&cell.content)) formula->result = stale;
    }
  }
  return book;
}

std::vector<BookText> worked_out(const std::vector<Workbook>& books) {
  const TemporaryFolder folder;
  const auto profile = folder.path() / "profile" / "user";
  std::filesystem::create_directories(profile);
  write_text((profile / "registrymodifications.xcu").string(), settings);
  for (std::size_t i = 0; i < books.size(); ++i) {
    write_text(folder.file("book" + std::to_string(i) + ".xlsx"), write_workbook(books[i]));
  }
  const Said said = run_shell(
      "soffice -env:UserInstallation=\"file://$PWD/profile\" --headless "
      "--convert-to '" +
          std::string(form) + "' book*.xlsx",
      folder.path());
  if (said.status != 0) throw std::runtime_error("LibreOffice failed: " + said.out);
  std::vector<BookText> all;
  for (std::size_t i = 0; i < books.size(); ++i) {
    all.push_back(read_book(folder.path(), "book" + std::to_string(i)));
    if (all.back().empty()) throw std::runtime_error("LibreOffice converted nothing: " + said.out);
  }
  return all;
}

std::string text_at(const BookText& book, const std::string& sheet, int row, int column) {
  return book.at(sheet).at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column));
}

double number_at(const BookText& book, const std::string& sheet, int row, int column) {
  const std::string text = text_at(book, sheet, row, column);
  return std::stod(text) / (text.ends_with('%') ? 100 : 1);
}

}  // namespace highneeds::test
