#include "highneeds/skill/measure.hpp"

#include <string_view>

#include "skill/outlooks.hpp"

namespace highneeds::skill {

std::vector<Measure> every_measure() {
  std::vector<Measure> every = {{.kind = MeasureKind::Plans}};
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    every.push_back(
        {.kind = MeasureKind::Provision, .provision = static_cast<ProvisionKind>(kind)});
  }
  every.push_back({.kind = MeasureKind::Spending});
  every.push_back({.kind = MeasureKind::Deficit});
  return every;
}

std::string name_of(const Measure& measure) {
  switch (measure.kind) {
    case MeasureKind::Plans:
      return "plans";
    case MeasureKind::Provision:
      return "plans:" + std::string(key(measure.provision));
    case MeasureKind::Spending:
      return "spending";
    case MeasureKind::Deficit:
      break;
  }
  return "deficit";
}

const Yearly& figures_of(const Measure& measure, const Panel& panel) {
  switch (measure.kind) {
    case MeasureKind::Plans:
      return panel.plans;
    case MeasureKind::Provision:
      return panel.by_provision.at(static_cast<std::size_t>(measure.provision));
    case MeasureKind::Spending:
      return panel.spending;
    case MeasureKind::Deficit:
      break;
  }
  return panel.deficit;
}

int last_known(const Measure& measure, int january) {
  const bool is_money =
      measure.kind == MeasureKind::Spending || measure.kind == MeasureKind::Deficit;
  return is_money ? january - 1 : january;
}

std::string name_of(Method method) {
  static constexpr std::array<std::string_view, methods> names = {
      "highneeds", "persistence", "own_growth", "own_linear", "national_rate", "quarter_own"};
  return std::string(names.at(static_cast<std::size_t>(method)));
}

Paths forecast(Method method, const Measure& measure, const Panel& known, int january,
               int horizons) {
  if (measure.kind == MeasureKind::Deficit) return deficits(method, known, january, horizons);
  if (method != Method::HighNeeds) {
    return plain_paths(method, figures_of(measure, known), last_known(measure, january), horizons);
  }
  switch (measure.kind) {
    case MeasureKind::Plans:
      return expected_plans(known, january, horizons);
    case MeasureKind::Provision:
      return expected_plans(measure.provision, known, january, horizons);
    default:
      return expected_spending(known.spending, known, january, horizons);
  }
}

}  // namespace highneeds::skill
