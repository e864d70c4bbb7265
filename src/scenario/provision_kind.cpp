#include "highneeds/scenario/provision_kind.hpp"

#include <array>

namespace highneeds {
namespace {

struct Names {
  std::string_view key;
  std::string_view title;
};

constexpr std::array<Names, provision_kinds> names{
    {{"mainstream", "Mainstream schools"},
     {"resourced_provision", "Resourced provision"},
     {"state_special", "State special schools"},
     {"independent_special", "Independent special schools"},
     {"alternative_provision", "Alternative provision"},
     {"post_16", "Post-16"},
     {"elsewhere", "Elsewhere"}}};

}  // namespace

std::string_view key(ProvisionKind kind) {
  return names.at(static_cast<std::size_t>(kind)).key;
}

std::string_view title(ProvisionKind kind) {
  return names.at(static_cast<std::size_t>(kind)).title;
}

}  // namespace highneeds
