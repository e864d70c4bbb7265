#include "errors/changed_tables.hpp"

#include "support/files.hpp"

namespace highneeds::test {

namespace fs = std::filesystem;

fs::path ChangedTables::file(const fs::path& folder, const std::string& table) const {
  return folder / name / (table + ".csv");
}

void ChangedTables::change(const fs::path& folder, const std::string& table,
                           const std::string& from, const std::string& to) const {
  make(folder);
  change_text(file(folder, table), from, to);
}

void ChangedTables::remove(const fs::path& folder, const std::string& table) const {
  make(folder);
  fs::remove(file(folder, table));
}

}  // namespace highneeds::test
