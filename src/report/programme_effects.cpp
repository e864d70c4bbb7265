#include <algorithm>
#include <string>

#include "report/programme_blocks.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// "Unit cost of independent special schools".
struct EffectWords {
  std::string operator()(const FewerNewPlans&) const { return "plans not made in the year"; }
  std::string operator()(const OpenPlaces& opened) const {
    return "pupils in new places, " + in(opened.setting.value);
  }
  std::string operator()(const MovePlacements& moved) const {
    return "placements moved, " + in(moved.from.value) + " to " + in(moved.to.value);
  }
  std::string operator()(const LowerUnitCost& lower) const {
    return "unit cost, " + in(lower.setting.value);
  }
  std::string operator()(const FewerPlacements& fewer) const {
    return "placements avoided, " + in(fewer.setting.value);
  }
  std::string operator()(const Saving&) const { return "saved"; }

  static std::string in(ProvisionKind kind) {
    std::string words{key(kind)};
    std::ranges::replace(words, '_', ' ');
    return words;
  }
};

void add_years(const Page& page, const std::string& label, const Yearly& values, Unit unit,
               ReportTable& table) {
  if (values.empty()) return;
  ReportRow row{.cells = {words("    " + label)}};
  for (const auto position : page.positions()) {
    row.cells.push_back({.content = values.at(position), .unit = unit, .known = Known::Forecast});
  }
  table.rows.push_back(std::move(row));
}

void add_effect(const Page& page, const EffectOutlook& effect, ReportTable& table) {
  const std::string what = std::visit(EffectWords{}, effect.written->what);
  const bool is_price = std::holds_alternative<LowerUnitCost>(effect.written->what);
  if (const auto* opened = std::get_if<OpenPlaces>(&effect.written->what)) {
    add_years(page, "places, " + EffectWords::in(opened->setting.value), effect.places,
              Unit::Places, table);
  }
  add_years(page, what, effect.pupils, Unit::Pupils, table);
  add_years(page, what + ": % of what it was", effect.multiplier, Unit::Ratio, table);
  add_years(page, is_price ? what + ": less by" : what, effect.pounds,
            is_price ? Unit::PoundsPerPupil : Unit::Pounds, table);
}

}  // namespace

Blocks what_projects_change(const ProgrammePage& of) {
  auto table = of.page.table("What each project changes", std::nullopt);
  each_project(
      of.programme,
      [&](const Workstream& workstream) {
        Page::add_heading(table, called(workstream.title, workstream.name));
      },
      [&](const ProjectOutlook& project) {
        Page::add_heading(table, "  " + called(project.written->title, project.written->name));
        for (const EffectOutlook& effect : project.effects) add_effect(of.page, effect, table);
      });
  table.notes.emplace_back(
      "Pupils and places are those of January, in the mitigated forecast, beyond what the actual "
      "years of the pupils hold; places are paid for beyond the actual years of their own (model "
      "8.2).");
  return only(std::move(table));
}

}  // namespace highneeds
