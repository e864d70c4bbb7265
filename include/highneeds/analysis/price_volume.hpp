#pragma once

#include <optional>

namespace highneeds {

/// What was spent on a provision in a year, or in a part of one.
struct ProvisionSpending {
  double amount = 0;                  ///< pounds
  double pupils = 0;                  ///< mean
  std::optional<double> unit_cost{};  ///< pounds a pupil and year, where it is known
};

/// A difference in spending by what it comes from (10.4), pounds: of more pupils, of a higher unit
/// cost, and of all else, such as places.
struct PriceVolume {
  double volume = 0;
  double price = 0;
  double rest = 0;
};

/// Splits `actual` less `plan` of a whole year. The plan's unit cost is known. Where that of
/// `actual` is not, or the plan spends on pupils alone, all that is not pupils at the planned cost
/// is price, with places as planned; with no pupils it is the rest.
[[nodiscard]] PriceVolume split(const ProvisionSpending& plan, const ProvisionSpending& actual);

}  // namespace highneeds
