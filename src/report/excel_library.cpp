#include "report/excel_library.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace highneeds {

namespace {

constexpr std::size_t most_bytes = 32'000;  ///< of a text; the format's limit is 32,767 characters

[[noreturn]] void fail(const std::string& why) {
  throw std::runtime_error("the Excel file could not be made: " + why);
}

/// Where the library writes its file: in memory, and gone with this.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {
    if (descriptor_ < 0) fail("there is no memory for it");
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  [[nodiscard]] std::string bytes() const {
    std::string all;
    std::array<char, 65'536> part{};
    if (lseek(descriptor_, 0, SEEK_SET) != 0) fail("it cannot be read again");
    for (ssize_t got = 0; (got = read(descriptor_, part.data(), part.size())) > 0;) {
      all.append(part.data(), static_cast<std::size_t>(got));
    }
    return all;
  }

 private:
  int descriptor_;
};

std::string shortened(const std::string& text) {
  if (text.size() <= most_bytes) return text;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

/// Puts the content of a cell into a sheet of the library's.
class Filler {
 public:
  Filler(lxw_worksheet* sheet, const SheetCell& cell, lxw_format* format)
      : sheet_(sheet),
        cell_(cell),
        row_(static_cast<lxw_row_t>(cell.row)),
        column_(static_cast<lxw_col_t>(cell.column)),
        format_(format) {}

  lxw_error operator()(std::monostate) const {
    return worksheet_write_blank(sheet_, row_, column_, format_);
  }
  lxw_error operator()(const std::string& text) const {
    const std::string fit = shortened(text);
    if (cell_.span <= 1) {
      return worksheet_write_string(sheet_, row_, column_, fit.c_str(), format_);
    }
    const auto last = static_cast<lxw_col_t>(cell_.column + cell_.span - 1);
    return worksheet_merge_range(sheet_, row_, column_, row_, last, fit.c_str(), format_);
  }
  lxw_error operator()(double number) const {
    return worksheet_write_number(sheet_, row_, column_, number, format_);
  }
  lxw_error operator()(const CellFormula& formula) const {
    const std::string text = '=' + formula.text;
    if (const auto* number = std::get_if<double>(&formula.result)) {
      return worksheet_write_formula_num(sheet_, row_, column_, text.c_str(), format_, *number);
    }
    return worksheet_write_formula_str(sheet_, row_, column_, text.c_str(), format_,
                                       std::get<std::string>(formula.result).c_str());
  }
  lxw_error operator()(const CellLink& link) const {
    const std::string target = "internal:'" + link.sheet + "'!A1";
    worksheet_write_url(sheet_, row_, column_, target.c_str(), format_);
    return worksheet_write_string(sheet_, row_, column_, link.words.c_str(), format_);
  }

 private:
  lxw_worksheet* sheet_;
  const SheetCell& cell_;
  lxw_row_t row_;
  lxw_col_t column_;
  lxw_format* format_;
};

lxw_format* format_of(lxw_workbook* book, const CellStyle& style) {
  lxw_format* const format = workbook_add_format(book);
  if (!style.number_format.empty()) format_set_num_format(format, style.number_format.c_str());
  if (style.size > 0) format_set_font_size(format, style.size);
  if (style.ink) format_set_font_color(format, *style.ink);
  if (style.fill) format_set_bg_color(format, *style.fill);
  if (style.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(style.indent));
  if (style.is_bold) format_set_bold(format);
  if (style.is_italic) format_set_italic(format);
  if (style.is_wrapped) format_set_text_wrap(format);
  if (style.is_right) format_set_align(format, LXW_ALIGN_RIGHT);
  if (style.is_ruled_above) format_set_top(format, LXW_BORDER_THIN);
  if (style.is_ruled_below) format_set_bottom(format, LXW_BORDER_THIN);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

/// The library's workbook, which `finish` writes and ends.
class Library {
 public:
  explicit Library(const std::string& path) {
    lxw_workbook_options options{};
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) fail("there is not enough memory");
  }
  ~Library() {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  void add(const Workbook& from) {
    describe(from);
    for (const CellStyle& style : from.styles) formats_.push_back(format_of(book_, style));
    for (const WorkSheet& sheet : from.sheets) add(sheet);
  }
  void finish() {
    const lxw_error error = workbook_close(book_);
    book_ = nullptr;
    expect(error);
  }

 private:
  static void expect(lxw_error error) {
    if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
  }

  void describe(const Workbook& from) {
    lxw_doc_properties properties{};
    std::string title = from.title;
    std::string subject = from.subject;
    std::string maker = "highneeds";
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = maker.data();
    properties.created =
        std::chrono::duration_cast<std::chrono::seconds>(from.made.time_since_epoch()).count();
    expect(workbook_set_properties(book_, &properties));
  }

  void add(const WorkSheet& from) {
    lxw_worksheet* const sheet = workbook_add_worksheet(book_, from.name.c_str());
    if (sheet == nullptr) fail("a sheet cannot be called " + from.name);
    for (std::size_t i = 0; i < from.widths.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      expect(worksheet_set_column(sheet, column, column, from.widths[i], nullptr));
    }
    for (const auto& [row, height] : from.heights) {
      expect(worksheet_set_row(sheet, static_cast<lxw_row_t>(row), height, nullptr));
    }
    for (const SheetCell& cell : from.cells) {
      expect(std::visit(Filler(sheet, cell, formats_.at(cell.style)), cell.content));
    }
    for (const SheetChart& chart : from.charts) add_chart(book_, sheet, from, chart);
    for (const SheetHighlight& highlight : from.highlights) add(sheet, highlight);
    set_up(sheet, from);
  }

  void add(lxw_worksheet* sheet, const SheetHighlight& highlight) {
    const std::string words = '"' + highlight.words + '"';
    std::string value = words;
    lxw_conditional_format rule{};
    rule.type = LXW_CONDITIONAL_TYPE_CELL;
    rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
    rule.value_string = value.data();
    rule.format = formats_.at(highlight.style);
    const SheetRange& cells = highlight.cells;
    expect(worksheet_conditional_format_range(
        sheet, static_cast<lxw_row_t>(cells.row), static_cast<lxw_col_t>(cells.column),
        static_cast<lxw_row_t>(cells.last_row), static_cast<lxw_col_t>(cells.last_column), &rule));
  }

  static void set_up(lxw_worksheet* sheet, const WorkSheet& from) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6);
    worksheet_set_footer(sheet, "&L&8&A&R&8Page &P of &N");
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    if (from.frozen_rows > 0 || from.frozen_columns > 0) {
      worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(from.frozen_rows),
                             static_cast<lxw_col_t>(from.frozen_columns));
    }
    if (const auto& table = from.filtered) {
      expect(worksheet_autofilter(
          sheet, static_cast<lxw_row_t>(table->row), static_cast<lxw_col_t>(table->column),
          static_cast<lxw_row_t>(table->last_row), static_cast<lxw_col_t>(table->last_column)));
    }
    if (from.printed_columns > 0 && !from.cells.empty()) {
      expect(worksheet_print_area(sheet, 0, 0, static_cast<lxw_row_t>(from.cells.back().row),
                                  static_cast<lxw_col_t>(from.printed_columns - 1)));
    }
    if (from.tab) worksheet_set_tab_color(sheet, *from.tab);
    if (from.repeated) {
      expect(worksheet_repeat_rows(sheet, static_cast<lxw_row_t>(from.repeated->row),
                                   static_cast<lxw_row_t>(from.repeated->last_row)));
    }
  }

  lxw_workbook* book_ = nullptr;
  std::vector<lxw_format*> formats_;
};

}  // namespace

bool has_excel_library() {
  return true;
}

std::string write_workbook(const Workbook& book) {
  const MemoryFile file;
  Library library(file.path());
  library.add(book);
  library.finish();
  return file.bytes();
}

}  // namespace highneeds
