#pragma once

#include <vector>

#include "document/value_reading.hpp"
#include "highneeds/document/reader.hpp"

namespace highneeds {

/// What a reader and those of its sections report to.
struct Reader::Shared {
  Faults* faults = nullptr;                     ///< null when describing
  std::vector<Described>* described = nullptr;  ///< null when reading
  std::vector<SourceUse> used{};
  std::vector<DatedYear> dated{};
  bool has_unknown_keys = false;

  [[nodiscard]] Reading reading() { return {*faults, used, dated}; }
};

}  // namespace highneeds
