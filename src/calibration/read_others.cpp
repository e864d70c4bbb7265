#include <algorithm>
#include <array>
#include <charconv>

#include "calibration/read_parts.hpp"
#include "calibration/table_text.hpp"

namespace highneeds::calibration {
namespace {

using ByCode = std::map<std::string, Census, std::less<>>;

/// The age of a cell, or nothing: words for all or for unknown ages, and what is wrong.
std::optional<std::size_t> age_of_text(std::string_view text) {
  if (text == "0-2") return 2;
  if (text == "20+") return 20;
  std::size_t age = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), age);
  if (error != std::errc{} || end != text.data() + text.size() || age >= ages) return std::nullopt;
  return age;
}

/// A table whose needed columns are there, row by row, for the authorities that are wanted.
class OthersTable {
 public:
  OthersTable(const TableFiles& files, const Sources& sources, std::string_view name,
              std::span<const std::string> but_codes, ByCode& by_code)
      : table_(text_of(files, sources, name)), but_codes_(but_codes), by_code_(by_code) {
    code_ = need("la_code");
  }

  std::size_t need(std::string_view column) {
    const auto found = table_.column(column);
    if (!found) is_good_ = false;
    return found.value_or(0);
  }
  /// The census of the next row; none at the end, or if a column was not there.
  Census* next() {
    while (is_good_ && table_.next()) {
      const std::string_view code = table_.cell(code_);
      if (std::find(but_codes_.begin(), but_codes_.end(), code) != but_codes_.end()) continue;
      if (last_ == nullptr || last_->code != code) {
        last_ = &by_code_[std::string(code)];
        last_->code = code;
      }
      return last_;
    }
    return nullptr;
  }
  [[nodiscard]] std::string_view text(std::size_t column) const { return table_.cell(column); }
  [[nodiscard]] double number(std::size_t column) const { return table_.number(column); }

 private:
  static std::string_view text_of(const TableFiles& files, const Sources& sources,
                                  std::string_view name) {
    const auto found = files.find(name);
    if (found == files.end() || found->second == 0) return {};
    return sources[found->second].text;
  }

  TableText table_;
  std::span<const std::string> but_codes_;
  ByCode& by_code_;
  Census* last_ = nullptr;
  std::size_t code_ = 0;
  bool is_good_ = true;
};

/// The plans of a table by setting, in the years of `year_column`.
void add_by_setting(OthersTable table, std::string_view year_column,
                    std::map<int, ByAge<settings>> Census::*by_year) {
  const std::size_t year = table.need(year_column);
  const std::size_t age_column = table.need("age");
  std::array<std::size_t, settings> columns{};
  for (std::size_t s = 0; s < settings; ++s) columns[s] = table.need(setting_names[s]);
  while (Census* const census = table.next()) {
    const auto age = age_of_text(table.text(age_column));
    if (!age) continue;
    BySetting& plans = (census->*by_year)[static_cast<int>(table.number(year))][*age];
    for (std::size_t s = 0; s < settings; ++s) plans[s] += table.number(columns[s]);
  }
}

void add_ceased(OthersTable table) {
  const std::size_t year = table.need("year");
  const std::size_t by = table.need("by");
  const std::size_t value = table.need("value");
  const std::size_t ceased = table.need("ceased");
  while (Census* const census = table.next()) {
    Ceased& of_year = census->ceased[static_cast<int>(table.number(year))];
    if (table.text(by) == "age") {
      const auto age = age_of_text(table.text(value));
      if (age) of_year.by_age[*age] += table.number(ceased);
      of_year.has_ages = true;
    } else if (table.text(by) == "placement") {
      const auto setting = setting_of_placement(table.text(value));
      if (!setting) continue;
      of_year.by_setting[static_cast<std::size_t>(*setting)] += table.number(ceased);
      of_year.has_settings = true;
    }
  }
}

void add_people(OthersTable table) {
  const std::size_t year = table.need("mid_year");
  const std::size_t age_column = table.need("age");
  const std::size_t population = table.need("population");
  while (Census* const census = table.next()) {
    const auto age = age_of_text(table.text(age_column));
    if (!age) continue;
    census->people[static_cast<int>(table.number(year))][*age] += table.number(population);
  }
}

void add_flows(OthersTable table) {
  const std::size_t year = table.need("year");
  const std::size_t new_plans = table.need("new_plans");
  while (Census* const census = table.next()) {
    if (table.text(new_plans).empty()) continue;
    census->flows[static_cast<int>(table.number(year))].new_plans = table.number(new_plans);
  }
}

}  // namespace

std::vector<Census> read_others(const TableFiles& files, const Sources& sources,
                                std::span<const std::string> but_codes) {
  ByCode by_code;
  const auto table = [&](std::string_view name) {
    return OthersTable(files, sources, name, but_codes, by_code);
  };
  add_by_setting(table("ehc_plans_by_age_and_placement"), "january", &Census::plans);
  add_by_setting(table("new_plans_by_age_and_placement"), "year", &Census::new_plans);
  add_ceased(table("ceased_plans"));
  add_people(table("population_by_age"));
  add_flows(table("ehc_plan_flows"));
  std::vector<Census> others;
  for (auto& [code, census] : by_code) others.push_back(std::move(census));
  return others;
}

}  // namespace highneeds::calibration
