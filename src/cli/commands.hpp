#pragma once

#include "highneeds/cli/command.hpp"

namespace highneeds::cli {

/// The commands, one file each; they give an exit status and throw UsageError.
int forecast(const Arguments& arguments, const Console& console);
int explain(const Arguments& arguments, const Console& console);
int programme(const Arguments& arguments, const Console& console);
int population(const Arguments& arguments, const Console& console);
int monitor(const Arguments& arguments, const Console& console);
int report(const Arguments& arguments, const Console& console);
int validate(const Arguments& arguments, const Console& console);
int compare(const Arguments& arguments, const Console& console);
int check(const Arguments& arguments, const Console& console);
int backtest(const Arguments& arguments, const Console& console);
int draft(const Arguments& arguments, const Console& console);
int calibrate(const Arguments& arguments, const Console& console);
int list_levers(const Arguments& arguments, const Console& console);
int list_keys(const Arguments& arguments, const Console& console);

}  // namespace highneeds::cli
