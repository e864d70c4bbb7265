#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calibration/authority_rows.hpp"
#include "highneeds/calibration/census.hpp"

namespace highneeds::calibration {

/// Where tables are read from, and where what is wrong goes.
struct Reading {
  const std::string& folder;
  Sources& sources;
  Faults& faults;
};

// Each reads one authority's rows of one table into the census.
void read_plans(const AuthorityRows& table, Census& census, Faults& faults);
void read_new_plans(const Reading& reading, Census& census);
void read_ceased(const Reading& reading, Census& census);
void read_needs(const Reading& reading, Census& census);
void read_people(const Reading& reading, Census& census);
void read_flows(const Reading& reading, Census& census);
void read_stock(const Reading& reading, Census& census);

/// Notes where a table stands, for faults that concern the whole of it.
void note_place(const AuthorityRows& table, std::string_view name, Census& census);

/// The setting of a placement as ceased plans name it ("Mainstream - academy (SEN unit)"); nothing
/// for a total of others.
[[nodiscard]] std::optional<Setting> setting_of_placement(std::string_view placement);

}  // namespace highneeds::calibration
