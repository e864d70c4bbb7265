#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "highneeds/scenario/expected.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::cli {

/// "scenarios/outlook.expected.csv" for "scenarios/outlook.yaml".
[[nodiscard]] std::string expected_path(const std::string& scenario);

/// The figures of a tidy table in CSV, `sources[file]`. Throws InputError with all faults.
[[nodiscard]] std::vector<ExpectedFigure> figures_in(const Sources& sources, std::uint32_t file);

/// Reads the figures expected of a scenario, strictly. Throws InputError with all faults of the
/// file.
[[nodiscard]] std::vector<ExpectedFigure> read_expected(const std::string& path, Sources& sources);

}  // namespace highneeds::cli
