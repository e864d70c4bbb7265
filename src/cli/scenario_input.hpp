#pragma once

#include <functional>
#include <string>

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/cli/command.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::cli {

/// Works on fresh sources; faults of the input are shown on `console.err` and give `bad_input`.
[[nodiscard]] int with_sources(const Console& console, const std::function<int(Sources&)>& work);

/// The outlook of a scenario file under the overlays and settings of the command line. Throws
/// InputError.
[[nodiscard]] Outlook outlook_of(const std::string& scenario, const Arguments& arguments,
                                 Sources& sources);

/// Warnings for people, on standard error.
void show(const std::vector<Warning>& warnings, const Sources& sources, const Console& console);

}  // namespace highneeds::cli
