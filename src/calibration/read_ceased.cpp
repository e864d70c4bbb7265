#include <fmt/format.h>

#include "calibration/read_parts.hpp"
#include "highneeds/scenario/read_age.hpp"

namespace highneeds::calibration {
namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

Setting mainstream_of(std::string_view placement) {
  if (has(placement, "SEN unit") || has(placement, "resourced provision")) return Setting::SenUnit;
  return has(placement, "independent") ? Setting::IndependentMainstream : Setting::Mainstream;
}

Setting special_of(std::string_view placement) {
  if (has(placement, "independent")) return Setting::IndependentSpecial;
  return has(placement, "non-maintained") ? Setting::NonMaintainedSpecial : Setting::StateSpecial;
}

/// Adds a year's leavers of one age.
void add_age(const AuthorityRows& table, std::size_t row, Ceased& ceased, Faults& faults) {
  const AgeCell age = read_age(table.cell(row, "value"), faults);
  ceased.has_ages = true;
  const double leavers = table.count(row, "ceased", faults);
  if (age.kind == AgeKind::Unknown) ceased.of_unknown_age += leavers;
  if (age.kind != AgeKind::Age) return;
  ceased.by_age[age.age] += leavers;
  for (std::size_t r = 0; r < reason_kinds; ++r) {
    ceased.by_reason[age.age][r] += table.count(row, reason_names[r], faults);
  }
}

void add_row(const AuthorityRows& table, std::size_t row, Census& census, Faults& faults) {
  Ceased& ceased = census.ceased[table.year(row, "year", faults)];
  const TableCell& by = table.cell(row, "by");
  if (by.text == "all") {
    ceased.all = table.count(row, "ceased", faults);
  } else if (by.text == "age") {
    add_age(table, row, ceased, faults);
  } else if (by.text == "placement") {
    const auto setting = setting_of_placement(table.cell(row, "value").text);
    if (!setting) return;
    ceased.by_setting[static_cast<std::size_t>(*setting)] += table.count(row, "ceased", faults);
    ceased.has_settings = true;
  } else {
    faults.add(by.at, fmt::format("\"{}\" is not one of all, age, placement", by.text),
               "write one of them");
  }
}

}  // namespace

std::optional<Setting> setting_of_placement(std::string_view placement) {
  if (placement.ends_with("total")) return std::nullopt;
  if (placement.starts_with("Mainstream")) return mainstream_of(placement);
  if (placement.starts_with("Special")) return special_of(placement);
  if (placement.starts_with("FE")) return Setting::Post16;
  if (placement.starts_with("AP/PRU") || has(placement, "ospital"))
    return Setting::AlternativeProvision;
  if (placement.starts_with("Educated elsewhere")) return Setting::Elsewhere;
  return has(placement, "early years") ? Setting::EarlyYears : Setting::Unknown;
}

void read_ceased(const Reading& reading) {
  const std::string_view key[] = {"year", "by", "value"};
  const auto columns = with({"year", "by", "value", "ceased"}, reason_names);
  const auto add = [&](const AuthorityRows& table, std::size_t row, Census& census) {
    add_row(table, row, census, reading.faults);
  };
  read_table(reading, "ceased_plans", columns, key, add);
}

}  // namespace highneeds::calibration
