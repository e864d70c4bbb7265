#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "highneeds/scenario/provision_kind.hpp"

namespace highneeds {

/// Where a child with a plan is, in the classes of the SEN2 census: finer than the seven provisions
/// (hospital schools stand with alternative provision).
enum class Setting : std::uint8_t {
  Mainstream,
  EarlyYears,
  SenUnit,
  StateSpecial,
  IndependentSpecial,
  NonMaintainedSpecial,
  IndependentMainstream,
  AlternativeProvision,
  Post16,
  Elsewhere,
  Unknown
};
inline constexpr std::size_t setting_count = 11;
/// Ages in completed years at the census, 0 to 25: a plan ends with the year of the 25th birthday.
inline constexpr std::size_t age_count = 26;

/// "sen_unit": the column of the tables.
[[nodiscard]] std::string_view key(Setting setting);
/// "SEN units": for people.
[[nodiscard]] std::string_view title(Setting setting);
/// The setting of a column; nothing if there is none such.
[[nodiscard]] std::optional<Setting> setting_of(std::string_view key);
/// The provision that a setting is paid under.
inline constexpr std::array<ProvisionKind, setting_count> provisions_of_settings{
    ProvisionKind::Mainstream,
    ProvisionKind::Mainstream,
    ProvisionKind::ResourcedProvision,
    ProvisionKind::StateSpecial,
    ProvisionKind::IndependentSpecial,
    ProvisionKind::IndependentSpecial,
    ProvisionKind::IndependentSpecial,
    ProvisionKind::AlternativeProvision,
    ProvisionKind::Post16,
    ProvisionKind::Elsewhere,
    ProvisionKind::Elsewhere};
[[nodiscard]] constexpr ProvisionKind provision_of(Setting setting) {
  return provisions_of_settings.at(static_cast<std::size_t>(setting));
}
/// The setting in which those are counted whom a provision takes from elsewhere.
[[nodiscard]] Setting main_setting(ProvisionKind kind);

}  // namespace highneeds
