#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "highneeds/projection/prepare.hpp"

namespace highneeds {

/// "a" and "b" give "a.b"; a key with a dot stands in brackets: "a[1.2.1]".
[[nodiscard]] std::string join(std::string_view address, std::string_view key);

[[nodiscard]] inline double number(Money x) {
  return x.in_pounds();
}
[[nodiscard]] inline double number(UnitCost x) {
  return x.in_pounds();
}
[[nodiscard]] inline double number(Rate x) {
  return x.as_ratio();
}
[[nodiscard]] inline double number(Growth x) {
  return x.as_ratio();
}
[[nodiscard]] inline double number(Pupils x) {
  return x.as_count();
}
[[nodiscard]] inline double number(Places x) {
  return x.as_count();
}
[[nodiscard]] inline double number(Date x) {
  return in_months(x);
}
/// A year is the month in which it starts.
[[nodiscard]] inline double number(FinancialYear x) {
  return 12.0 * x.first + 3;
}

/// A section 251 share of a provision or line (4.3), and a named cause in year `y` (5.4): their
/// levers, kept until the rows are made.
struct CodedLine {
  std::string_view code;
  std::string_view line;
  Index share = absent;
};
struct CauseInYear {
  std::string_view name;
  Index y = absent;
  Index amount = absent;
};

/// A scenario on its way to a Prepared: adds levers, series and rows.
class Preparation {
 public:
  explicit Preparation(const Scenario& from) : scenario(from) {
    prepared.shape.years = from.years;
    prepared.shape.actual_to = from.actual_to;
    constexpr std::size_t usual_levers = 512;
    prepared.levers.reserve(usual_levers);
    prepared.values.reserve(usual_levers);
  }

  const Scenario& scenario;
  Prepared prepared;
  std::vector<CodedLine> coded_lines;
  std::vector<CauseInYear> causes;

  [[nodiscard]] Shape& shape() { return prepared.shape; }
  [[nodiscard]] int length() const { return prepared.shape.years.length(); }
  [[nodiscard]] FinancialYear year(Index y) const { return {scenario.years.first.first + y}; }
  [[nodiscard]] Index position(FinancialYear year) const {
    return year.first - scenario.years.first.first;
  }
  /// Of a last actual year (8.2): `absent` before the horizon.
  [[nodiscard]] Index last_position(FinancialYear year) const {
    return std::max(position(std::min(year, scenario.years.last)), absent);
  }
  /// The same of academic years, which count from the year before the horizon: that at least.
  [[nodiscard]] Index last_academic_position(FinancialYear year) const {
    return last_position(year) + 1;
  }

  template <class T>
  Index lever(std::string address, Unit unit, const Value<T>& value) {
    return lever(std::move(address), unit, number(value.value), value.at, value.provenance);
  }
  template <class T>
  Index lever(std::string address, Unit unit, const std::optional<Value<T>>& value) {
    return value ? lever(std::move(address), unit, *value) : absent;
  }
  Index lever(std::string address, Unit unit, double written, Place at,
              std::shared_ptr<const Provenance> provenance);

  /// Levers of a list of years; those outside the horizon are levers only.
  Dated dated(const std::string& address, const std::map<FinancialYear, Value<Money>>& amounts);

  /// A series that gives a value for every year of the horizon, or for `needed` ones.
  template <class T>
  Track series(const std::string& address, Unit unit, const Series<T>& written);
  template <class T>
  Track series(const std::string& address, Unit unit, const Series<T>& written,
               const std::vector<bool>& needed);
  template <class T>
  Track series(const std::string& address, Unit unit, const std::optional<Series<T>>& written) {
    return written ? series(address, unit, *written) : Track{};
  }
  /// An academic series: for the horizon and the year before it (1.1).
  template <class T>
  Track academic(const std::string& address, Unit unit, const AcademicSeries<T>& written);
  template <class T>
  Track academic(const std::string& address, Unit unit, const AcademicSeries<T>& written,
                 const std::vector<bool>& needed);
  /// A series of a project: nil before its first named year. From `before` years before the horizon
  /// to its end.
  template <class T, class Year>
  Track rising(const std::string& address, Unit unit, const Series<T, Year>& written, Index before);
  /// Levers of a series that enters no equation.
  template <class T>
  void shown(const std::string& address, Unit unit, const Series<T>& written);

  /// A series that is one lever.
  Track constant(Index lever);
  /// Room in the workings, after all points; call when every series is there.
  Track room(int count);

 private:
  struct Levers;  // of a series
  template <class T, class Year>
  Levers levers_of(const std::string& address, Unit unit, const Series<T, Year>& written);
  template <class Year>
  Track lay(const std::string& address, const Levers& levers, Year first,
            const std::vector<bool>& needed);
};

void prepare_funding(Preparation& preparation);
void prepare_spending(Preparation& preparation);
void prepare_balance(Preparation& preparation);
void prepare_policy(Preparation& preparation);
/// Plans, people and rates (section 7); after spending.
void prepare_population(Preparation& preparation);
/// Capacities, overflow and shares (section 6); after the population.
void prepare_demand(Preparation& preparation);
/// Projects and their effects (section 8); after demand.
void prepare_programme(Preparation& preparation);
/// Room in the workings for what sections 6 and 8 make; after every series.
void make_room(Preparation& preparation);
/// What the workings with room of their own are called.
void name_workings(Preparation& preparation);
/// The rows that come out, in the order of the tables, and which of their cells are there.
void prepare_rows(Preparation& preparation);

/// The index of a lever of the policy, which is prepared first.
[[nodiscard]] Index policy_lever(const Preparation& preparation, std::string_view key);

}  // namespace highneeds
