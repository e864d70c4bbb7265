#include "highneeds/scenario/setting.hpp"

#include <array>

namespace highneeds {
namespace {

struct Described {
  std::string_view key;
  std::string_view title;
};
constexpr std::array<Described, setting_count> all{{
    {"mainstream", "Mainstream schools"},
    {"early_years", "Early years settings"},
    {"sen_unit", "SEN units and resourced provision"},
    {"state_special", "State special schools"},
    {"independent_special", "Independent special schools"},
    {"non_maintained_special", "Non-maintained special schools"},
    {"independent_mainstream", "Independent mainstream schools"},
    {"alternative_provision", "Alternative provision and hospital schools"},
    {"post_16", "Post-16 provision"},
    {"elsewhere", "Educated elsewhere"},
    {"unknown", "Not recorded"},
}};
constexpr std::array<Setting, provision_kinds> main_settings{Setting::Mainstream,
                                                             Setting::SenUnit,
                                                             Setting::StateSpecial,
                                                             Setting::IndependentSpecial,
                                                             Setting::AlternativeProvision,
                                                             Setting::Post16,
                                                             Setting::Elsewhere};

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
Setting main_setting(ProvisionKind kind) {
  return main_settings.at(static_cast<std::size_t>(kind));
}

}  // namespace highneeds
