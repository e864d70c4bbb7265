#include "highneeds/document/table_folder.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "highneeds/source/fault.hpp"

namespace highneeds {

std::string table_file(const std::string& folder, std::string_view table) {
  return fmt::format("{}/{}.csv", folder, table);
}

bool has_table(const std::string& folder, std::string_view table) {
  std::error_code failed;
  return std::filesystem::exists(table_file(folder, table), failed);
}

void need_folder(const std::string& folder, std::string_view such_as) {
  std::error_code failed;
  if (std::filesystem::is_directory(folder, failed)) return;
  Faults faults;
  faults.add(Place{}, fmt::format("there is no folder {}", folder),
             fmt::format("name the folder that holds the tables, such as {}", such_as));
  throw InputError(faults);
}

}  // namespace highneeds
