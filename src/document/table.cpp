#include "highneeds/document/table.hpp"

#include <fmt/format.h>

#include <map>

#include "document/encoding.hpp"
#include "document/text_check.hpp"
#include "document/value_form.hpp"

namespace highneeds {
namespace {

class TableReading {
 public:
  TableReading(std::string_view text, std::uint32_t file, Faults& faults)
      : text_(text), file_(file), faults_(faults) {
    if (text_.starts_with(byte_order_mark)) start_of_line(byte_order_mark.size());
  }

  Table read(const RowFilter& filter) {
    Table table{.header = read_row(), .rows = {}};
    look_at_header(table.header);
    columns_ = table.header.size();
    while (is_good_ && at_ < text_.size()) {
      if (filter && skip_line(table.header, filter)) continue;
      std::vector<TableCell> row = read_row();
      const bool is_blank_line = row.size() == 1 && row[0].text.empty();
      if (is_good_ && !is_blank_line && has_length(row, table.header.size()))
        table.rows.push_back(std::move(row));
    }
    table.with_quotes = std::move(with_quotes_);
    return table;
  }

 private:
  void start_of_line(std::size_t at) { at_ = line_start_ = at; }

  /// Goes past a line that is not wanted. One with a quote in it is read, since it may go on.
  bool skip_line(const std::vector<TableCell>& header, const RowFilter& filter) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    if (line.find('"') != line.npos || filter(header, line)) return false;
    start_of_line(std::min(end + 1, text_.size()));
    ++line_;
    return true;
  }

  [[nodiscard]] Place place(std::size_t length) const {
    return {file_, line_, static_cast<std::uint32_t>(at_ - line_start_ + 1),
            static_cast<std::uint32_t>(at_),
            static_cast<std::uint32_t>(std::max<std::size_t>(1, length))};
  }

  std::vector<TableCell> read_row() {
    std::vector<TableCell> row;
    row.reserve(columns_);
    for (bool ends = false; !ends;) {
      row.push_back(read_cell());
      ends = !is_good_ || at_ >= text_.size() || text_[at_] != ',';
      if (!ends) ++at_;
    }
    if (text_.substr(at_).starts_with("\r\n")) ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') {
      start_of_line(at_ + 1);
      ++line_;
    }
    return row;
  }

  [[nodiscard]] std::size_t end_of_cell() const {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] != ',' && text_[end] != '\n') ++end;
    return end;
  }

  TableCell read_cell() {
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
    std::size_t end = end_of_cell();
    if (end > at_ && end < text_.size() && text_[end] == '\n' && text_[end - 1] == '\r') --end;
    TableCell cell{text_.substr(at_, end - at_), place(end - at_)};
    look_for_controls(cell);
    if (cell.text.find('"') != cell.text.npos) {
      faults_.add(cell.at, "a quote stands within this cell",
                  "put the whole cell in quotes and double those within");
    }
    at_ = end;
    return cell;
  }

  TableCell read_quoted() {
    TableCell cell{{}, place(1)};
    const std::size_t start = at_;
    bool is_doubled = false;
    for (++at_; at_ < text_.size(); ++at_) {
      go_to(std::min(text_.find('"', at_), text_.size()));
      if (!text_.substr(at_).starts_with("\"\"")) break;
      is_doubled = true;
      ++at_;
    }
    cell.text = text_.substr(start + 1, at_ - start - 1);
    if (is_doubled) cell.text = with_single_quotes(cell.text);
    return end_quoted(std::move(cell), start);
  }

  std::string_view with_single_quotes(std::string_view doubled) {
    std::string text;
    for (std::size_t at = 0; at < doubled.size(); ++at) {
      text += doubled[at];
      if (doubled[at] == '"') ++at;
    }
    with_quotes_.push_back(std::make_unique<const std::string>(std::move(text)));
    return *with_quotes_.back();
  }

  /// Goes on to `end`, counting the lines that end before it.
  void go_to(std::size_t end) {
    const std::string_view passed = text_.substr(at_, end - at_);
    for (auto at = passed.find('\n'); at != passed.npos; at = passed.find('\n', at + 1)) {
      line_start_ = at_ + at + 1;
      ++line_;
    }
    at_ = end;
  }

  TableCell end_quoted(TableCell cell, std::size_t start) {
    if (at_ >= text_.size()) {
      faults_.add(cell.at, "the quote that opens here is never closed", "close it with \"");
      is_good_ = false;
      return cell;
    }
    ++at_;
    cell.at.length = static_cast<std::uint32_t>(at_ - start);
    look_for_controls(cell);
    const std::string_view rest = text_.substr(at_);
    if (rest.empty() || rest[0] == ',' || rest[0] == '\n' || rest.starts_with("\r\n")) return cell;
    faults_.add(place(1), "text follows the quote that closes this cell",
                "put a comma between cells");
    at_ = end_of_cell();
    return cell;
  }

  void look_for_controls(const TableCell& cell) {
    const std::string_view text = cell.text;
    for (auto at = find_control(text); at != text.npos; at = find_control(text, at + 1)) {
      if (text[at] == '\n' || text.substr(at).starts_with("\r\n")) continue;
      faults_.add(cell.at, "a control character stands in this cell", "take it out");
      return;
    }
  }

  void look_at_header(const std::vector<TableCell>& header) {
    std::map<std::string_view, std::size_t> columns;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (header[i].text.empty()) {
        faults_.add(header[i].at, fmt::format("column {} has no name", i + 1),
                    "name it in the first row");
      } else if (const auto [first, is_new] = columns.emplace(header[i].text, i); !is_new) {
        faults_.add(header[i].at,
                    fmt::format("column {} is there twice: columns {} and {}",
                                in_quotes(header[i].text), first->second + 1, i + 1),
                    "rename one of them");
      }
    }
  }

  bool has_length(const std::vector<TableCell>& row, std::size_t columns) {
    if (row.size() == columns) return true;
    Place at = row.front().at;
    at.length = row.back().at.line == at.line
                    ? row.back().at.offset + row.back().at.length - at.offset
                    : at.length;
    faults_.add(at, fmt::format("this row has {} cells, and the header {}", row.size(), columns),
                row.size() > columns ? "put a cell that holds a comma in quotes"
                                     : "add the missing commas");
    return false;
  }

  std::string_view text_;
  std::uint32_t file_;
  Faults& faults_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::uint32_t line_ = 1;
  std::size_t columns_ = 0;  ///< of the header, once it is read
  bool is_good_ = true;
  std::vector<std::unique_ptr<const std::string>> with_quotes_;
};

}  // namespace

std::optional<std::size_t> Table::column(std::string_view name) const {
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (header[i].text == name) return i;
  }
  return std::nullopt;
}

Table parse_table(const Sources& sources, std::uint32_t file, Faults& faults) {
  return TableReading(sources[file].text, file, faults).read({});
}

Table parse_table(const Sources& sources, std::uint32_t file, const RowFilter& filter,
                  Faults& faults) {
  return TableReading(sources[file].text, file, faults).read(filter);
}

}  // namespace highneeds
