#include <algorithm>

#include "calibration/read_parts.hpp"

namespace highneeds::calibration {
namespace {

void read_bands_of(const Reading& reading, std::string_view table_name, std::string_view count,
                   std::map<int, ByBand> Census::*by_band) {
  const std::string_view key[] = {"year", "age_band"};
  const std::string_view columns[] = {"year", "age_band", count};
  const auto add = [&](const AuthorityRows& table, std::size_t row, Census& census) {
    const TableCell& name = table.cell(row, "age_band");
    if (!is_age_band(name, published_age_bands, reading.faults)) return;
    const auto band =
        std::ranges::find(published_age_bands, name.text) - published_age_bands.begin();
    ByBand& plans = (census.*by_band)[table.year(row, "year", reading.faults)];
    plans[static_cast<std::size_t>(band)] = table.count(row, count, reading.faults);
  };
  read_table(reading, table_name, columns, key, add);
}

}  // namespace

void read_bands(const Reading& reading) {
  read_bands_of(reading, "ehc_plans_by_age_band", "plans", &Census::plans_by_band);
  read_bands_of(reading, "new_plans_by_age_band", "new_plans", &Census::new_plans_by_band);
}

}  // namespace highneeds::calibration
