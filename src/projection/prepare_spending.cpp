#include "projection/preparation_series.hpp"

namespace highneeds {
namespace {

/// The policy's rate for an occupied place of a kind (4.1).
Index policy_place_rate(const Preparation& preparation, ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::StateSpecial:
      return policy_lever(preparation, "special_place_rate");
    case ProvisionKind::AlternativeProvision:
      return policy_lever(preparation, "alternative_place_rate");
    case ProvisionKind::ResourcedProvision:
      return policy_lever(preparation, "resourced_place_rate");
    default:
      break;
  }
  throw std::logic_error("places of " + std::string{key(kind)} + " have no rate");
}

/// Whether a project opens places of a kind.
bool is_opened(const Scenario& scenario, ProvisionKind kind) {
  if (!scenario.programme) return false;
  for (const Workstream& workstream : scenario.programme->workstreams) {
    for (const Project& project : workstream.projects) {
      for (const Effect& effect : project.effects) {
        const auto* places = std::get_if<OpenPlaces>(&effect.what);
        if (places != nullptr && places->setting.value == kind) return true;
      }
    }
  }
  return false;
}

/// Places and their rates; rates without places are levers that no equation uses.
void prepare_places(Preparation& preparation, const Provision& written, const std::string& address,
                    ProvisionShape& shape) {
  if (written.places) {
    shape.places = preparation.academic(address + ".places", Unit::Places, *written.places);
  }
  shape.place_rate =
      preparation.series(address + ".place_rate", Unit::PoundsPerPlace, written.place_rate);
  shape.empty_place_rate = preparation.series(address + ".empty_place_rate", Unit::PoundsPerPlace,
                                              written.empty_place_rate);
  const bool has_places = written.places || is_opened(preparation.scenario, written.kind);
  if (!has_places) {
    shape.empty_place_rate = {};
    return;
  }
  if (!written.place_rate) {
    shape.place_rate = preparation.constant(policy_place_rate(preparation, written.kind));
  }
  if (!written.empty_place_rate && written.kind == ProvisionKind::ResourcedProvision) {
    shape.empty_place_rate =
        preparation.constant(policy_lever(preparation, "resourced_empty_place_rate"));
  }
}

ProvisionShape prepare_provision(Preparation& preparation, const Provision& written) {
  const std::string address = join("provision", key(written.kind));
  ProvisionShape shape{.calendar = written.calendar};
  shape.pupils = preparation.academic(address + ".pupils", Unit::Pupils, written.pupils);
  shape.pupils_without_plan = preparation.series(address + ".pupils_without_plan", Unit::Pupils,
                                                 written.pupils_without_plan);
  shape.unit_cost =
      preparation.series(address + ".unit_cost", Unit::PoundsPerPupil, written.unit_cost);
  prepare_places(preparation, written, address, shape);
  return shape;
}

/// Shares by code (4.3).
void prepare_codes(Preparation& preparation, const std::string& address, std::string_view line,
                   const Section251& codes) {
  for (const auto& code : codes) {
    const Index share =
        preparation.lever(join(address + ".s251", code.name), Unit::Ratio, code.content);
    preparation.coded_lines.push_back({code.name, line, share});
  }
}

}  // namespace

void prepare_spending(Preparation& preparation) {
  const Scenario& scenario = preparation.scenario;
  SpendingShape& spending = preparation.shape().spending;
  for (const Provision& provision : scenario.provision) {
    spending.provisions.push_back(prepare_provision(preparation, provision));
    const std::string_view line = key(provision.kind);
    prepare_codes(preparation, join("provision", line), line, provision.section_251);
  }
  for (const Line& line : scenario.lines) {
    const std::string address = join("lines", line.name);
    spending.lines.push_back(
        {.amount = preparation.series(address + ".amount", Unit::Pounds, line.amount)});
    prepare_codes(preparation, address, line.name, line.section_251);
  }
  spending.known_total.assign(static_cast<std::size_t>(preparation.length()), absent);
  if (!scenario.known_spending) return;
  spending.known_total_covers_places =
      scenario.known_spending->covers == KnownSpending::Covers::All;
  spending.known_total =
      preparation.dated("known_spending.amount", scenario.known_spending->amount);
}

}  // namespace highneeds
