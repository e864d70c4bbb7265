#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace highneeds {

/// The seven kinds of the DSG management plan, in its order.
enum class ProvisionKind : std::uint8_t {
  Mainstream,
  ResourcedProvision,
  StateSpecial,
  IndependentSpecial,
  AlternativeProvision,
  Post16,
  Elsewhere
};
inline constexpr std::size_t provision_kinds = 7;
/// "state_special": the key, and the line of the tables.
[[nodiscard]] std::string_view key(ProvisionKind kind);
/// "State special schools": for people.
[[nodiscard]] std::string_view title(ProvisionKind kind);

}  // namespace highneeds
