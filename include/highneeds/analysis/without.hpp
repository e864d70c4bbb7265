#pragma once

#include <string>
#include <vector>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/prepare.hpp"
#include "highneeds/projection/project.hpp"

namespace highneeds {

/// The same forecast with one kind of help taken out and spending as it is. A recorded closing
/// stays, so help before it makes no difference after it.
struct Without {
  std::string what;             ///< "the schools block transfer"
  std::vector<double> in_year;  ///< pounds, by year; without the transfer it is (5.1)
  std::vector<double> closing;  ///< pounds, by year
};

/// The forecast without the transfer, the stability grant and the council's
/// contribution: those that are there. A larger deficit at the grant's date makes a larger grant
/// (3.5).
[[nodiscard]] std::vector<Without> without_help(const Prepared& prepared,
                                                const Forecast<double>& forecast);

}  // namespace highneeds
