#include "cli/paper_format.hpp"

#include <algorithm>
#include <filesystem>

#include "highneeds/cli/command.hpp"
#include "highneeds/quantity/letters.hpp"

namespace highneeds::cli {
namespace {

void refuse_without_excel() {
  if (has_excel_library()) return;
  throw UsageError("highneeds-excel, which writes Excel files, is not beside highneeds",
                   "copy it from the folder in which highneeds was built or installed");
}

}  // namespace

std::string suffix_of(const std::string& file) {
  return in_small_letters(std::filesystem::path(file).extension().string());
}

const Format* find_format(const std::string& file) {
  const std::string suffix = suffix_of(file);
  const auto* const found = std::ranges::find(formats, suffix, &Format::suffix);
  return found == formats.end() ? nullptr : found;
}

const Format& format_of(const std::string& file) {
  if (const Format* found = find_format(file)) {
    if (found->write == write_excel) refuse_without_excel();
    return *found;
  }
  throw UsageError("a report cannot be written as " + file,
                   "end its name in " + listed(formats, &Format::suffix));
}

}  // namespace highneeds::cli
