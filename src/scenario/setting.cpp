#include "highneeds/scenario/setting.hpp"

#include <array>

namespace highneeds {
namespace {

struct Described {
  std::string_view key;
  std::string_view title;
  ProvisionKind provision;
};
constexpr std::array<Described, setting_count> all{{
    {"mainstream", "Mainstream schools", ProvisionKind::Mainstream},
    {"early_years", "Early years settings", ProvisionKind::Mainstream},
    {"sen_unit", "SEN units and resourced provision", ProvisionKind::ResourcedProvision},
    {"state_special", "State special schools", ProvisionKind::StateSpecial},
    {"independent_special", "Independent special schools", ProvisionKind::IndependentSpecial},
    {"non_maintained_special", "Non-maintained special schools", ProvisionKind::IndependentSpecial},
    {"independent_mainstream", "Independent mainstream schools", ProvisionKind::IndependentSpecial},
    {"alternative_provision", "Alternative provision and hospital schools",
     ProvisionKind::AlternativeProvision},
    {"post_16", "Post-16 provision", ProvisionKind::Post16},
    {"elsewhere", "Educated elsewhere", ProvisionKind::Elsewhere},
    {"unknown", "Not recorded", ProvisionKind::Elsewhere},
}};
constexpr std::array<Setting, provision_kinds> main_settings{
    Setting::Mainstream,           Setting::SenUnit, Setting::StateSpecial,
    Setting::IndependentSpecial,   Setting::AlternativeProvision,
    Setting::Post16,               Setting::Elsewhere};

const Described& described(Setting setting) {
  return all.at(static_cast<std::size_t>(setting));
}

}  // namespace

std::string_view key(Setting setting) {
  return described(setting).key;
}
std::string_view title(Setting setting) {
  return described(setting).title;
}
std::optional<Setting> setting_of(std::string_view key) {
  for (std::size_t i = 0; i < setting_count; ++i) {
    if (all.at(i).key == key) return static_cast<Setting>(i);
  }
  return std::nullopt;
}
ProvisionKind provision_of(Setting setting) {
  return described(setting).provision;
}
Setting main_setting(ProvisionKind kind) {
  return main_settings.at(static_cast<std::size_t>(kind));
}

}  // namespace highneeds
