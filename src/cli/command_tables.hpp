#pragma once

#include "highneeds/cli/command.hpp"

namespace highneeds::cli {

// What several commands take, and the tables of those that write papers.

inline constexpr Option overlay{.name = "--overlay",
                                .argument = "FILE",
                                .meaning = "lay a partial scenario over it, the last on top",
                                .is_repeatable = true};
inline constexpr Option setting{.name = "--set",
                                .argument = "PATH=VALUE",
                                .meaning = "change one value by its address, above every overlay",
                                .is_repeatable = true};
inline constexpr Option output{
    .name = "--output",
    .argument = "FILE",
    .meaning = "write to FILE, whole or not at all, instead of standard output"};
inline constexpr Option years{
    .name = "--years",
    .argument = "YEARS",
    .meaning = "the years shown: 2024-25, or 2023-24 to 2026-27; all unless said"};
inline constexpr Option unit{.name = "--unit",
                             .argument = "pounds|thousands|millions",
                             .meaning = "how the page shows money; millions unless said"};
inline constexpr Operand scenario{.name = "SCENARIO", .meaning = "the scenario's YAML file"};

[[nodiscard]] Command programme_command();
[[nodiscard]] Command population_command();
[[nodiscard]] Command monitor_command();
[[nodiscard]] Command report_command();
[[nodiscard]] Command new_command();

}  // namespace highneeds::cli
