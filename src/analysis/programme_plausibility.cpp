#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "analysis/cash.hpp"
#include "analysis/words.hpp"
#include "highneeds/analysis/programme_outlook.hpp"

namespace highneeds {
namespace {

/// Fewer than this are no empty places: what is left of a fraction of a pupil.
constexpr double half_a_place = 0.5;

FinancialYear year_at(const Outlook& outlook, std::size_t index) {
  return {outlook.scenario.years.first.first + static_cast<int>(index)};
}

void warn_of_best_case(const Outlook& outlook, std::vector<Warning>& warnings) {
  const auto& best = outlook.scenario.policy.mitigation_best_case;
  const auto share =
      mitigation_share(outlook.prepared, outlook.unmitigated.forecast, outlook.mitigated.forecast);
  if (!share || *share <= best.value.as_ratio()) return;
  warnings.push_back(
      {outlook.scenario.programme->at,
       fmt::format("the programme closes {} of the unmitigated deficit of 31 March {}, before "
                   "contributions and grants; the best case known is {}",
                   percent(*share), outlook.scenario.years.last.first + 1,
                   percent(best.value.as_ratio())),
       reference_of(outlook.scenario, best.provenance)});
}

/// The January in which an effect reaches fewest pupils of those it is for.
struct Shortfall {
  std::size_t year = 0;
  double pupils = 0;
};
Shortfall largest_shortfall(const Yearly& wanted, const Yearly& reached) {
  Shortfall worst;
  for (std::size_t y = 0; y < wanted.size(); ++y) {
    const double missing = wanted[y] - reached[y];
    if (missing > worst.pupils) worst = {.year = y, .pupils = missing};
  }
  return worst;
}

std::string way_to_fill(const OpenPlaces& opened) {
  if (!opened.instead_of) return "say under instead_of whose pupils they take, or open fewer";
  return fmt::format("raise provision.{}.share_moving, or open fewer",
                     key(opened.instead_of->value));
}

void warn_of_empty_places(const Outlook& outlook, const Project& project,
                          const EffectOutlook& effect, std::vector<Warning>& warnings) {
  const auto* opened = std::get_if<OpenPlaces>(&effect.written->what);
  if (opened == nullptr) return;
  const Shortfall worst = largest_shortfall(effect.places, effect.pupils);
  if (worst.pupils <= half_a_place) return;
  warnings.push_back(
      {effect.written->at,
       fmt::format("{:.0f} of the {:.0f} places that project \"{}\" opens stand empty in January "
                   "{}, since no pupils are there to fill them: {}",
                   worst.pupils, effect.places[worst.year], project.name,
                   year_at(outlook, worst.year).first + 1, way_to_fill(*opened)),
       "model 6.5"});
}

void warn_of_cut_move(const Outlook& outlook, const Project& project, const EffectOutlook& effect,
                      std::vector<Warning>& warnings) {
  const auto* move = std::get_if<MovePlacements>(&effect.written->what);
  if (move == nullptr || effect.changes_nothing()) return;
  const Shortfall worst = largest_shortfall(effect.meant, effect.pupils);
  if (worst.pupils <= half_a_place) return;
  const bool at_transition = move->at == MovesAt::Transition;
  warnings.push_back(
      {effect.written->at,
       fmt::format("of the {:.0f} pupils whom project \"{}\" is to move, {:.0f} cannot move by "
                   "January {}: too few {}, or there is no room for them",
                   effect.meant[worst.year], project.name, worst.pupils,
                   year_at(outlook, worst.year).first + 1,
                   at_transition ? "start or change phase" : "are there"),
       "model 6.6"});
}

void warn_of_no_change(const Project& project, const EffectOutlook& effect,
                       std::vector<Warning>& warnings) {
  if (!effect.changes_nothing()) return;
  warnings.push_back(
      {effect.written->at,
       fmt::format("{} of project \"{}\" changes nothing in any year of the forecast",
                   key(*effect.written), project.name),
       "model 8.5"});
}

/// Whether the actual years say what spending was, and it never falls below that.
bool is_all_avoidance(const Outlook& outlook) {
  if (outlook.prepared.shape.programme.last_actual == absent) return false;
  return std::ranges::all_of(cash_shares(outlook), [](double share) { return share <= 0; });
}

void warn_of_cash(const Outlook& outlook, const Project& project, std::vector<Warning>& warnings) {
  const Index last = outlook.prepared.shape.programme.last_actual;
  warnings.push_back(
      {project.at,
       fmt::format(
           "project \"{}\" is said to save cash, but spending never falls below that of {}: "
           "all that it saves is cost avoidance",
           project.name, year_at(outlook, static_cast<std::size_t>(last)).name()),
       "model 8.4"});
}

void warn_of_effects(const Outlook& outlook, const Project& project, std::size_t index,
                     std::vector<Warning>& warnings) {
  for (const EffectOutlook& effect :
       effects_of(outlook.scenario, outlook.prepared, outlook.mitigated.forecast, index)) {
    warn_of_empty_places(outlook, project, effect, warnings);
    warn_of_cut_move(outlook, project, effect, warnings);
    warn_of_no_change(project, effect, warnings);
  }
}

}  // namespace

std::vector<Warning> programme_warnings(const Outlook& outlook) {
  std::vector<Warning> warnings;
  if (!outlook.scenario.programme) return warnings;
  warn_of_best_case(outlook, warnings);
  const bool is_avoidance = is_all_avoidance(outlook);
  std::size_t index = 0;
  for (const Workstream& workstream : outlook.scenario.programme->workstreams) {
    for (const Project& project : workstream.projects) {
      warn_of_effects(outlook, project, index++, warnings);
      const bool is_cash = project.kind == SavingKind::Cash && !project.effects.empty();
      if (is_cash && is_avoidance) warn_of_cash(outlook, project, warnings);
    }
  }
  return warnings;
}

}  // namespace highneeds
