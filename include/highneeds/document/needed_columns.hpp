#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "highneeds/document/table.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// Whether a table, read from the source `file` and called `name`, has all of `columns`. Those that
/// it lacks are a fault at its header, and each that another column may be, misspelt, is one of its
/// own.
[[nodiscard]] bool has_columns(const Table& table, std::uint32_t file, std::string_view name,
                               std::span<const std::string_view> columns, Faults& faults);

}  // namespace highneeds
