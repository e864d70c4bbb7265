#include "report/lever_words.hpp"

namespace highneeds {

const Provenance& provenance_of(const Lever& lever) {
  static const Provenance none;
  return lever.provenance ? *lever.provenance : none;
}

bool is_calendar(Unit unit) {
  return unit == Unit::Months || unit == Unit::Year;
}

}  // namespace highneeds
