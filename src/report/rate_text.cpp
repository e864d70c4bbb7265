#include "report/rate_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "highneeds/report/number.hpp"

namespace highneeds::calibration {
namespace {

constexpr int digits = 4;

}  // namespace

std::string percentage(std::string number) {
  if (number.find('.') != number.npos) {
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
  }
  return number + '%';
}

int decimals_of(double percent) {
  return std::max(0, digits - 1 - static_cast<int>(std::floor(std::log10(percent))));
}

std::string rate_text(double ratio) {
  if (ratio < least_written_rate) return "0%";
  const double percent = ratio * 100;
  return percentage(rounded(percent, decimals_of(percent)));
}

std::string parameter_text(double value) {
  return fmt::format("{:.6g}", value);
}

std::string percent_text(double ratio) {
  return rounded(ratio * 100, 0) + '%';
}

}  // namespace highneeds::calibration
