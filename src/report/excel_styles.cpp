#include "report/excel_styles.hpp"

#include <cmath>

namespace highneeds::excel {

namespace {

/// "#,##0", "#,##0.0": thousands grouped, and so many decimals.
std::string grouped(std::size_t decimals) {
  return decimals == 0 ? "#,##0" : "#,##0." + std::string(decimals, '0');
}

/// Decimals of a number as the program shows it.
std::size_t decimals_of(const std::string& text) {
  const auto point = text.find('.');
  if (point == text.npos) return 0;
  const auto end = text.find_first_not_of("0123456789", point + 1);
  return (end == text.npos ? text.size() : end) - point - 1;
}

std::string per_cent(std::size_t decimals) {
  return decimals == 0 ? "0%" : "0." + std::string(decimals, '0') + '%';
}

/// Positive and negative numbers; a minus stands before the pound.
std::string both_signs(const std::string& above, const std::string& below) {
  return above + ";-" + below;
}

std::string money_format(MoneyScale scale, bool own) {
  const std::string pound = own ? "£" : "";
  switch (scale) {
    case MoneyScale::Pounds:
      return both_signs(pound + grouped(0), pound + grouped(0));
    case MoneyScale::Thousands: {
      const std::string form = pound + grouped(0) + ',' + (own ? "\"k\"" : "");
      return both_signs(form, form);
    }
    case MoneyScale::Millions:
      break;
  }
  const std::string form = pound + grouped(1) + ",," + (own ? "\"m\"" : "");
  return both_signs(form, form);
}

std::string growth_format(std::size_t decimals) {
  const std::string form = per_cent(decimals);
  return '+' + form + ";-" + form + ";+" + form;
}

}  // namespace

std::string number_format(Unit unit, MoneyScale scale, bool own, double value) {
  // What is shown as nil has no sign, as on every page.
  if (value < 0 && unit == Unit::Pounds && !bare(value, unit, scale).starts_with('-')) {
    const std::string both = number_format(unit, scale, own);
    const std::string above = both.substr(0, both.find(';'));
    return above + ';' + above;
  }
  switch (unit) {
    case Unit::Pounds:
      return money_format(scale, own);
    case Unit::PoundsPerPupil:
    case Unit::PoundsPerPlace:
      return money_format(MoneyScale::Pounds, own);
    case Unit::Ratio:
      return per_cent(decimals_of(bare(value, unit, scale)));
    case Unit::Growth:
      return growth_format(1);
    case Unit::Months:
      return "d mmmm yyyy";
    default:
      return grouped(0);
  }
}

std::string live_format(Unit unit, MoneyScale scale, bool own, double value) {
  if (unit != Unit::Pounds) return number_format(unit, scale, own, value);
  const std::string both = number_format(unit, scale, own);
  const std::string above = both.substr(0, both.find(';'));
  // Half of the last digit that is shown, in pounds.
  const std::string half = scale == MoneyScale::Pounds      ? "0.5"
                           : scale == MoneyScale::Thousands ? "500"
                                                            : "50000";
  return "[>=" + half + ']' + above + ";[<=-" + half + "]-" + above + ";\"" +
         (own ? with_unit(0, unit, scale) : bare(0, unit, scale)) + '"';
}

std::string lever_format(Unit unit, double value) {
  const auto decimals = decimals_of(as_written(value, unit));
  switch (unit) {
    case Unit::Pounds:
    case Unit::PoundsPerPupil:
    case Unit::PoundsPerPlace:
      return both_signs("£" + grouped(decimals), "£" + grouped(decimals));
    case Unit::Ratio:
      return per_cent(decimals == 0 ? 1 : decimals);
    case Unit::Growth:
      return growth_format(decimals == 0 ? 1 : decimals);
    case Unit::Months:
      return "d mmmm yyyy";
    case Unit::Year:
      return "@";
    default:
      return grouped(decimals);
  }
}

CellStyle known_as(Known known, CellStyle style) {
  if (known == Known::Forecast || known == Known::Assumed) style.is_italic = true;
  if (known == Known::Forecast) style.ink = forecast_ink;
  if (known == Known::Assumed) {
    style.ink = assumed_ink;
    style.fill = assumed_fill;
  }
  return style;
}

std::string legend() {
  return "Upright figures are actual, italic ones forecast, italic ones on an orange ground rest "
         "on "
         "an assumption.";
}

double day_number(double months) {
  using namespace std::chrono;
  const double whole = std::floor(months);
  const auto month = static_cast<int>(whole);
  const auto day = static_cast<unsigned>(std::lround((months - whole) * 31)) + 1;
  const year_month_day date{year{month / 12},
                            std::chrono::month{static_cast<unsigned>(month % 12 + 1)},
                            std::chrono::day{day}};
  constexpr sys_days nought = year{1899} / December / 30;
  return static_cast<double>((sys_days{date} - nought).count());
}

}  // namespace highneeds::excel
