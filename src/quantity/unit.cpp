#include "highneeds/quantity/unit.hpp"

namespace highneeds {

std::string_view name(Unit unit) {
  switch (unit) {
    case Unit::Pounds:
      return "GBP";
    case Unit::PoundsPerPupil:
      return "GBP per pupil";
    case Unit::PoundsPerPlace:
      return "GBP per place";
    case Unit::Pupils:
      return "pupils";
    case Unit::Places:
      return "places";
    case Unit::Count:
      return "number";
    case Unit::Ratio:
      return "ratio";
    case Unit::Growth:
      return "growth";
    case Unit::Months:
      return "date";
    case Unit::Year:
      return "financial year";
  }
  return "";
}

}  // namespace highneeds
