#include "highneeds/calibration/read_census.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "calibration/read_parts.hpp"
#include "highneeds/document/render.hpp"

namespace highneeds::calibration {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view plans_table = "ehc_plans_by_age_and_placement";
constexpr std::size_t most_named = 3;

std::vector<std::string_view> with_settings(std::initializer_list<std::string_view> columns) {
  std::vector<std::string_view> all(columns);
  all.insert(all.end(), setting_names.begin(), setting_names.end());
  return all;
}

std::string lower(std::string text) {
  for (char& letter : text) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return text;
}

void refuse_no_folder(const std::string& folder, Faults& faults) {
  std::error_code failed;
  if (fs::is_directory(folder, failed)) return;
  faults.add(Place{}, fmt::format("there is no folder {}", folder),
             "name the folder that holds the tables, such as data/sen2");
  throw InputError(faults);
}

/// The nearest name, or those that hold the word.
std::string near_names(const std::string& authority, std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  const std::string near = nearest(authority, names);
  if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
  std::vector<std::string> holding;
  for (const std::string& name : names) {
    const bool holds = lower(name).find(lower(authority)) != std::string::npos;
    if (holds && holding.size() < most_named) holding.push_back(fmt::format("\"{}\"", name));
  }
  if (!holding.empty()) return fmt::format("did you mean {}?", fmt::join(holding, " or "));
  return "write a name of the column la, or a code of the column la_code";
}

/// Sets the code and the name of the authority that is asked for.
void find_authority(const AuthorityRows& plans, const std::string& authority, Census& census,
                    Faults& faults) {
  const std::vector<std::string> codes = plans.codes();
  const std::vector<std::string> names = plans.names();
  const std::string asked = lower(authority);
  for (std::size_t row = 0; row < names.size(); ++row) {
    if (lower(names[row]) != asked && lower(codes[row]) != asked) continue;
    census.code = codes[row];
    census.name = names[row];
    return;
  }
  faults.add(plans.at(), fmt::format("there is no authority \"{}\"", authority),
             near_names(authority, names));
}

}  // namespace

void note_place(const AuthorityRows& table, std::string_view name, Census& census) {
  census.tables[std::string(name)] = table.at();
}

void read_plans(const AuthorityRows& table, Census& census, Faults& faults) {
  const std::string_view key[] = {"january", "age"};
  note_place(table, plans_table, census);
  table.each(
      census.code, key,
      [&](std::size_t row) {
        const int january = table.year(row, "january", faults);
        const AgeCell age = age_of(table.cell(row, "age"), faults);
        if (age.kind != AgeKind::Age) return;
        double unplaced = table.count(row, "plans", faults);
        BySetting& plans = census.plans[january][age.age];
        for (std::size_t s = 0; s < settings; ++s) {
          const double count = table.count(row, setting_names[s], faults);
          plans[s] += count;
          unplaced -= count;
        }
        plans.back() += std::max(0.0, unplaced);
        census.unplaced[january] += std::max(0.0, unplaced);
      },
      faults);
}

Census read_census(const std::string& folder, const std::string& authority, Sources& sources) {
  Faults faults;
  refuse_no_folder(folder, faults);
  const Reading reading{folder, sources, faults};
  Census census;
  const auto columns = with_settings({"january", "age", "plans"});
  const AuthorityRows plans(folder, plans_table, columns, sources, faults);
  if (plans.is_good()) find_authority(plans, authority, census, faults);
  if (plans.is_good() && !census.code.empty()) read_plans(plans, census, faults);
  read_new_plans(reading, census);
  read_ceased(reading, census);
  read_needs(reading, census);
  read_people(reading, census);
  read_flows(reading, census);
  read_stock(reading, census);
  if (!faults.empty()) throw InputError(faults);
  return census;
}

}  // namespace highneeds::calibration
