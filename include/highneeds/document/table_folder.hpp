#pragma once

#include <string>
#include <string_view>

namespace highneeds {

// A folder of published tables, each a CSV file of its own name.

/// The file of a table.
[[nodiscard]] std::string table_file(const std::string& folder, std::string_view table);
[[nodiscard]] bool has_table(const std::string& folder, std::string_view table);
/// Throws InputError if there is no such folder; `such_as` is one to name.
void need_folder(const std::string& folder, std::string_view such_as);

}  // namespace highneeds
