#include "highneeds/calibration/read_census.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "calibration/authority_name.hpp"
#include "calibration/published_parts.hpp"
#include "calibration/read_parts.hpp"
#include "calibration/table_text.hpp"
#include "highneeds/document/file.hpp"
#include "highneeds/document/render.hpp"
#include "highneeds/document/table_folder.hpp"
#include "highneeds/quantity/letters.hpp"

namespace highneeds::calibration {
namespace {

namespace fs = std::filesystem;

/// Reads the files of the tables that are there.
TableFiles read_files(const std::string& folder, Sources& sources, Faults& faults) {
  TableFiles files;
  for (const std::string_view name : table_names) {
    const std::string path = table_file(folder, name);
    std::error_code failed;
    if (!fs::exists(path, failed)) continue;
    files.emplace(name, read_source(path, SourceKind::Table, {}, sources, faults));
  }
  if (!files.empty()) return files;
  faults.add(Place{}, fmt::format("there is no table in {}", folder),
             fmt::format("add some of {}.csv", fmt::join(table_names, ".csv, ")));
  throw InputError(faults);
}

/// The code and the name of an authority.
struct Authority {
  std::string code{};
  std::string name{};
};

/// The authority that a table has under a name or a code, of several codes the one of the latest
/// year; else nothing, and its names are added to `names`.
Authority authority_in(std::string_view text, const std::string& asked,
                       std::vector<std::string>& names) {
  TableText table(text);
  Authority found;
  std::string_view latest;
  const auto code = table.column("la_code");
  const auto name = table.column("la");
  while (code && name && table.next()) {
    const std::string here(table.cell(*name));
    if (names.empty() || names.back() != here) names.push_back(here);
    if (in_small_letters(here) != asked &&
        in_small_letters(std::string(table.cell(*code))) != asked)
      continue;
    if (!found.code.empty() && table.cell(0) < latest) continue;
    latest = table.cell(0);
    found = {std::string(table.cell(*code)), here};
  }
  return found;
}

/// The authority that is asked for, in the first table that has it.
Authority find_authority(const TableFiles& files, const Sources& sources,
                         const std::string& authority, Faults& faults) {
  std::vector<std::string> names;
  Place at{};
  for (const std::string_view table : table_names) {
    const auto file = files.find(table);
    if (file == files.end() || file->second == 0) continue;
    if (at.file == 0) at.file = file->second;
    Authority found = authority_in(sources[file->second].text, in_small_letters(authority), names);
    if (!found.code.empty()) return found;
  }
  faults.add(at, fmt::format("there is no authority \"{}\"", authority),
             near_names(authority, std::move(names)));
  return {};
}

void read_tables(const Reading& reading) {
  read_plans(reading);
  read_new_plans(reading);
  read_ceased(reading);
  read_needs(reading);
  read_people(reading);
  read_flows(reading);
  read_stock(reading);
  read_bands(reading);
}

}  // namespace

Census read_census(const std::string& folder, const std::string& authority, Sources& sources) {
  Faults faults;
  need_folder(folder, usual_folder);
  const TableFiles files = read_files(folder, sources, faults);
  const Authority found = find_authority(files, sources, authority, faults);
  Census census{.code = found.code, .name = found.name};
  Census england{.code = std::string(code_of_england), .name = "England"};
  std::vector<Census*> censuses = {&census};
  std::vector<std::string> codes = {census.code};
  if (census.code != england.code) {
    censuses.push_back(&england);
    codes.push_back(england.code);
  }
  read_tables({files, sources, faults, censuses, codes});
  if (!faults.empty()) throw InputError(faults);
  const bool has_england = !england.plans.empty() || !england.new_plans.empty() ||
                           !england.needs.empty() || !england.flows.empty() ||
                           !england.stock.empty();
  if (has_england) {
    census.nation = std::make_shared<const Nation>(
        Nation{std::move(england), read_others(files, sources, codes)});
  }
  return census;
}

}  // namespace highneeds::calibration
