#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/scenario/provision_kind.hpp"

/// How well forecasts did: published figures of many councils are cut off at a January, forecast
/// from there, and compared with what came.
namespace highneeds::skill {

inline constexpr std::string_view england_code = "E92000001";

/// One published figure of every council, by year; what was not published is not a number.
class Yearly {
 public:
  Yearly() = default;
  Yearly(std::size_t councils, int first, int last);

  /// The figure of a council, or not a number, in any year.
  [[nodiscard]] double at(std::size_t council, int year) const;
  /// Whether there is a figure, above nil.
  [[nodiscard]] bool has(std::size_t council, int year) const { return at(council, year) > 0; }
  /// Years outside those of the table are not kept.
  void set(std::size_t council, int year, double figure);
  /// Takes away what is of a later year.
  void forget_after(int year);

  /// The latest figure of a council.
  [[nodiscard]] double latest(std::size_t council) const;

  [[nodiscard]] int first() const { return first_; }
  [[nodiscard]] int last() const { return first_ + static_cast<int>(years_) - 1; }
  [[nodiscard]] std::size_t councils() const { return years_ == 0 ? 0 : figures_.size() / years_; }

 private:
  int first_ = 0;
  std::size_t years_ = 0;
  std::vector<double> figures_;
};

struct Council {
  std::string code{};
  std::string name{};
};

/// The figures that forecasts are made from. Each has a row for every council, and one more for
/// England, which is the last.
struct Panel {
  std::vector<Council> councils{};
  Yearly plans{};  ///< in January
  std::array<Yearly, provision_kinds> by_provision{};
  Yearly under_five{};  ///< the part of January's plans that is of children under five, 0 to 1
  Yearly new_plans{};   ///< in a calendar year
  Yearly people{};      ///< aged 0 to 25, at mid-year
  /// In pounds, of the financial year that ends on 31 March of a year.
  Yearly spending{};  ///< section 251, net, lines 1.2.x
  Yearly block{};     ///< high needs block after deductions
  Yearly deficit{};   ///< cumulative at the year's end; above nil: overspent

  [[nodiscard]] std::size_t england() const { return councils.size(); }
};

/// What is known in January: its own plans, and what is of years that were over by then. Where no
/// plans of England are published, they and its new plans are the sums of the councils that have
/// plans in the last five Januaries.
[[nodiscard]] Panel known_in(int january, const Panel& panel);

}  // namespace highneeds::skill
