#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/report/forecast_view.hpp"
#include "report/words.hpp"

namespace highneeds {

/// A line of the forecast as a row of a table.
struct LineStyle {
  std::string label{};  ///< empty: the forecast's title of the line
  RowKind kind = RowKind::Body;
  double sign = 1;               ///< -1: shown as it counts against the balance
  bool always = false;           ///< also where every year shown is nil
  std::optional<Shown> shown{};  ///< the page's own case, unless said
};

/// A row of the forecast as a part of a sum.
struct Addend {
  std::size_t row;
  double sign = 1;
};

/// A cell with another number in it, known as its own is, which no step of the tape is.
[[nodiscard]] Cell with_amount(Cell cell, double amount);

/// What the blocks of the forecast's page are made from: an outlook, and which of its years and
/// cases are shown.
class Page {
 public:
  Page(const Outlook& outlook, const ForecastOptions& options);

  [[nodiscard]] const Outlook& outlook() const { return outlook_; }
  [[nodiscard]] const Scenario& scenario() const { return outlook_.scenario; }
  /// Of the page's case; of the mitigated one if the page is of the difference.
  [[nodiscard]] const Summary& summary() const {
    return outlook_.of(shown_ == Shown::Unmitigated ? Case::Unmitigated : Case::Mitigated).summary;
  }
  [[nodiscard]] bool is_of_difference() const { return shown_ == Shown::Difference; }
  /// Whether the page sets the forecast with the programme beside the one without it.
  [[nodiscard]] bool is_of_both() const {
    return outlook_.has_programme() && (shown_ == Shown::Both || is_of_difference());
  }
  [[nodiscard]] const std::vector<Row>& rows() const { return outlook_.prepared.shape.rows; }
  [[nodiscard]] MoneyScale scale() const { return scale_; }
  /// The years shown.
  [[nodiscard]] Horizon years() const { return years_; }
  /// The years shown, as positions in the horizon of the forecast.
  [[nodiscard]] const std::vector<std::size_t>& positions() const { return positions_; }
  [[nodiscard]] FinancialYear year(std::size_t position) const;
  [[nodiscard]] bool is_actual(FinancialYear year) const;

  /// "£81.5m", "deficit of £81.5m".
  [[nodiscard]] std::string in_money(double pounds) const;
  [[nodiscard]] std::string in_deficit(double pounds) const;

  /// The index of a row of the forecast.
  [[nodiscard]] std::optional<std::size_t> find(Section section, std::string_view line,
                                                Measure measure = Measure::Amount) const;
  /// The figure of a row at a position; empty if it is not there.
  [[nodiscard]] Cell cell(std::size_t row, std::size_t position) const;
  [[nodiscard]] Cell cell(std::size_t row, std::size_t position, const LineStyle& style) const;
  /// The value of a row at a position, in the row's unit.
  [[nodiscard]] double value(std::size_t row, std::size_t position) const;
  /// The values of a row, one for each year of the forecast (not only of those shown).
  [[nodiscard]] std::vector<double> values(std::size_t row) const;
  /// The balances without a kind of help ("the schools block transfer"); null if there is none.
  [[nodiscard]] const Without* without(std::string_view what) const;

  /// The schools block, before any transfer; empty in a year for which the scenario gives none.
  [[nodiscard]] Cell schools_block(std::size_t position) const;

  /// What a row is called.
  [[nodiscard]] std::string title(std::size_t row) const;
  /// What stands after the colon of it.
  [[nodiscard]] std::string short_title(std::size_t row) const;
  /// The rows of the memorandum whose line begins with `prefix` or ends with `suffix`.
  [[nodiscard]] std::vector<std::size_t> memorandum_rows(std::string_view prefix,
                                                         std::string_view suffix = {}) const;

  /// A table with a column for the line's name and one for each year shown.
  [[nodiscard]] ReportTable table(std::string title, std::optional<Unit> unit) const;
  /// Adds a row; nothing if no year shown has the figure (or all are nil, unless `always`).
  void add(ReportTable& table, std::size_t row, const LineStyle& style = {}) const;
  void add(ReportTable& table, Section section, std::string_view line,
           const LineStyle& style = {}) const;
  /// Adds the years shown of `values` (pounds, one for each year of the horizon), known as the
  /// figures of `row` are.
  void add(ReportTable& table, const std::string& label, const std::vector<double>& values,
           std::size_t row) const;
  /// Adds a row of `figure(position)` for each year shown.
  template <class Figure>
  void add_each(ReportTable& table, const std::string& label, Figure&& figure,
                RowKind kind = RowKind::Body) const {
    ReportRow line{.kind = kind, .cells = {words(label)}};
    for (const auto position : positions()) line.cells.push_back(figure(position));
    table.rows.push_back(std::move(line));
  }
  /// Adds the sum of rows, each by its sign.
  void add_sum(ReportTable& table, const std::string& label, std::span<const Addend> parts,
               RowKind kind = RowKind::Body) const;
  static void add_heading(ReportTable& table, const std::string& words);

 private:
  /// Of a figure: none where nobody asks for them.
  [[nodiscard]] std::vector<CellStep> steps(Shown shown, std::size_t row, std::size_t position,
                                            double sign) const;

  const Outlook& outlook_;
  Horizon years_;
  std::vector<std::size_t> positions_;
  MoneyScale scale_;
  Shown shown_;
  bool has_steps_;
};

}  // namespace highneeds
