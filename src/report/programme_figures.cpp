#include "report/programme_figures.hpp"

#include "report/programme_blocks.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// Collects the figures of one part of the programme after the other.
class Collector {
 public:
  Collector(const Outlook& outlook, const std::optional<Horizon>& years)
      : first_(outlook.scenario.years.first), years_(years.value_or(outlook.scenario.years)) {}

  void begin(const std::string& workstream, const std::string& project = {}) {
    workstream_ = workstream;
    project_ = project;
  }
  void add(const std::string& measure, const std::optional<double>& value, Unit unit,
           std::optional<FinancialYear> year = {}) {
    if (!value) return;
    all_.push_back({workstream_, project_, measure, year, {.content = *value, .unit = unit}});
  }
  void add(const std::string& measure, std::string_view word) {
    if (word.empty()) return;
    all_.push_back({workstream_, project_, measure, {}, words(word), true});
  }
  /// The years that are shown.
  void add(const std::string& measure, const Yearly& values, Unit unit) {
    FinancialYear year = first_;
    for (const double value : values) {
      if (years_.contains(year)) add(measure, value, unit, year);
      ++year.first;
    }
  }
  [[nodiscard]] std::vector<ProgrammeFigure> all() && { return std::move(all_); }

 private:
  FinancialYear first_;
  Horizon years_;
  std::string workstream_, project_;
  std::vector<ProgrammeFigure> all_;
};

void add_programme(const ProgrammeOutlook& programme, const Programme& written, Collector& into) {
  const Attribution& attribution = programme.attribution;
  into.add("delivery_rate", written.delivery_rate.value.as_ratio(), Unit::Ratio);
  into.add("difference", attribution.difference, Unit::Pounds);
  into.add("gap", programme.gap, Unit::Pounds);
  into.add("grant_forgone", attribution.grant_forgone, Unit::Pounds);
  into.add("closing_difference", attribution.closing_difference, Unit::Pounds);
  into.add("share_of_deficit", programme.share_of_deficit, Unit::Ratio);
}

void add_words(const Programme& programme, const Project& written, Collector& into) {
  into.add("stage", word(written.stage));
  into.add("kind", word(written.kind));
  into.add("rag", word(written.rag));
  into.add("start", start_of(written));
  into.add("owner", written.owner);
  into.add("confidence", written.confidence.value.as_ratio(), Unit::Ratio);
  into.add("effective_confidence", effective_confidence(programme, written), Unit::Ratio);
}

void add_money(const ProjectOutlook& project, Collector& into) {
  into.add("share", project.share, Unit::Pounds);
  into.add("cost", project.cost, Unit::Pounds);
  into.add("saving", project.saving, Unit::Pounds);
  into.add("standard_error", project.standard_error, Unit::Pounds);
  into.add("saving_per_pound", project.saving_per_pound, Unit::Count);
  if (project.paid_back) into.add("paid_back", project.paid_back->name());
  into.add("cash", project.cash, Unit::Pounds);
  into.add("avoidance", project.avoidance, Unit::Pounds);
  into.add("capital", project.capital, Unit::Pounds);
  into.add("capital_per_place", project.capital_per_place, Unit::PoundsPerPlace);
}

void add_effects(const ProjectOutlook& project, Collector& into) {
  for (const EffectOutlook& effect : project.effects) {
    const std::string of = ":" + std::string(key(*effect.written));
    const bool is_price = std::holds_alternative<LowerUnitCost>(effect.written->what);
    into.add("pupils" + of, effect.pupils, Unit::Pupils);
    into.add("places" + of, effect.places, Unit::Places);
    into.add("multiplier" + of, effect.multiplier, Unit::Ratio);
    into.add("pounds" + of, effect.pounds, is_price ? Unit::PoundsPerPupil : Unit::Pounds);
  }
}

void add_outcomes(const Project& written, Collector& into) {
  for (const Outcome& outcome : written.outcomes) {
    const Measured& target = outcome.target.value;
    into.add("target:" + outcome.name, target.value, target.unit);
    if (!outcome.actual) continue;
    const Measured& actual = outcome.actual->value;
    into.add("actual:" + outcome.name, actual.value, actual.unit);
  }
}

}  // namespace

std::vector<ProgrammeFigure> programme_figures(const Outlook& outlook,
                                               const ProgrammeOutlook& programme,
                                               const std::optional<Horizon>& years) {
  const Programme& written = *outlook.scenario.programme;
  Collector into(outlook, years);
  add_programme(programme, written, into);
  auto project = programme.projects.begin();
  for (std::size_t i = 0; i < written.workstreams.size(); ++i) {
    const Workstream& workstream = written.workstreams[i];
    into.begin(workstream.name);
    into.add("share", programme.attribution.workstreams.at(i), Unit::Pounds);
    for (const Project& one : workstream.projects) {
      into.begin(workstream.name, one.name);
      add_words(written, one, into);
      add_money(*project, into);
      add_effects(*project, into);
      add_outcomes(one, into);
      ++project;
    }
  }
  return std::move(into).all();
}

}  // namespace highneeds
