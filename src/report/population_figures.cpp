#include "report/population_figures.hpp"

#include "highneeds/report/population_view.hpp"
#include "report/json_parts.hpp"
#include "report/population_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// Adds the figures of one census.
class OfCensus {
 public:
  OfCensus(std::string_view case_name, const PopulationCensus& census,
           std::vector<PopulationFigure>& figures)
      : case_name_(case_name), census_(census), figures_(figures) {}

  /// One figure of a group.
  void add(PopulationGroup group, std::string measure, double value, Known known) {
    figures_.push_back({.case_name = case_name_,
                        .january = census_.january,
                        .measure = std::move(measure),
                        .group = std::move(group),
                        .value = value,
                        .known = known});
  }
  void add(PopulationGroup group, std::string measure, double value) {
    add(std::move(group), std::move(measure), value, census_.known);
  }
  /// An account, of which the plans at the census are known so. What a census cannot have, such as
  /// leavers of the opening one, is not written.
  void add(const PopulationGroup& group, const PlansAccount& account, Known closing) {
    for (std::size_t i = 0; i < plans_measures; ++i) {
      const auto measure = static_cast<PlansMeasure>(i);
      const bool is_before = measure == PlansMeasure::Opening;
      const bool is_closing = measure == PlansMeasure::Closing;
      const bool is_flow = !is_before && !is_closing && measure != PlansMeasure::Balancing;
      if (census_.is_opening && is_flow) continue;
      const Known known = is_before ? census_.known_before : census_.known;
      add(group, std::string(key(measure)), account[measure], is_closing ? closing : known);
    }
  }
  void add(const PopulationGroup& group, const PlansAccount& account) {
    add(group, account, census_.known);
  }

 private:
  std::string_view case_name_;
  const PopulationCensus& census_;
  std::vector<PopulationFigure>& figures_;
};

double of_all_bands(const std::array<double, age_band_count>& bands) {
  double all = 0;
  for (const double of_band : bands) all += of_band;
  return all;
}

void add_all(const PopulationOutlook& population, const PopulationCensus& census, OfCensus& to) {
  to.add({}, census.all(), census.known_in_all);
  for (std::size_t i = 0; i < population.reasons.size() && !census.is_opening; ++i) {
    to.add({}, "ceased_" + population.reasons[i], of_all_bands(census.ceased_for[i]));
  }
}

void add_ages(const PopulationOutlook& population, const PopulationCensus& census, OfCensus& to) {
  for (std::size_t band = 0; band < age_band_count; ++band) {
    const PopulationGroup group{.age_band = age_bands[band].key};
    to.add(group, census.of_band(band), known_of_bands(population, census));
    for (std::size_t i = 0; i < population.reasons.size() && !census.is_opening; ++i) {
      to.add(group, "ceased_" + population.reasons[i], census.ceased_for[i][band]);
    }
  }
}

void add_settings(const PopulationCensus& census, OfCensus& to) {
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    const auto kind = static_cast<ProvisionKind>(i);
    const PopulationGroup group{.provision = key(kind)};
    to.add(group, census.of(kind), census.known_of_kind[i]);
    if (!census.recorded[i]) continue;
    to.add(group, "recorded", *census.recorded[i], census.known_of_kind[i]);
  }
  for (std::size_t i = 0; i < setting_count; ++i) {
    const auto setting = static_cast<Setting>(i);
    to.add({.provision = key(provision_of(setting)), .setting = key(setting)}, census.of(setting));
  }
}

void add_needs(const PopulationOutlook& population, const PopulationCensus& census, OfCensus& to) {
  for (std::size_t need = 0; need < census.needs.size(); ++need) {
    const PopulationGroup group{.need = population.needs[need]};
    for (const PlansMeasure measure :
         {PlansMeasure::Opening, PlansMeasure::Ceased, PlansMeasure::New, PlansMeasure::Balancing,
          PlansMeasure::Closing}) {
      const bool is_flow = measure == PlansMeasure::Ceased || measure == PlansMeasure::New;
      if (census.is_opening && is_flow) continue;
      to.add(group, std::string(key(measure)), census.needs[need].account[measure],
             census.known_of_needs);
    }
  }
}

void add_ages_and_settings(const PopulationCensus& census, OfCensus& to) {
  for (std::size_t band = 0; band < age_band_count; ++band) {
    for (std::size_t i = 0; i < setting_count; ++i) {
      const auto setting = static_cast<Setting>(i);
      to.add({.age_band = age_bands[band].key,
              .provision = key(provision_of(setting)),
              .setting = key(setting)},
             census.accounts[band][i]);
    }
  }
}

void add_case(const PopulationOutlook& population, Case which, std::optional<PlansBy> by,
              std::vector<PopulationFigure>& figures) {
  const std::string_view name = which == Case::Unmitigated ? "unmitigated" : "mitigated";
  for (const PopulationCensus& census : population.of(which)) {
    OfCensus to(name, census, figures);
    add_all(population, census, to);
    if (!by || *by == PlansBy::Age) add_ages(population, census, to);
    if (!by || *by == PlansBy::Setting) add_settings(census, to);
    if (!by || *by == PlansBy::Need) add_needs(population, census, to);
    if (!by) add_ages_and_settings(census, to);
  }
}

void add_avoided(const PopulationOutlook& population, std::optional<PlansBy> by,
                 std::vector<PopulationFigure>& figures) {
  for (const IndependentAvoided& at : population.avoided) {
    const PopulationCensus of{.january = at.january, .known = at.known};
    OfCensus to("difference", of, figures);
    to.add({}, "independent_avoided", of_all_bands(at.avoided));
    to.add({}, "without_plan", at.without_plan);
    for (std::size_t band = 0; band < age_band_count && by.value_or(PlansBy::Age) == PlansBy::Age;
         ++band) {
      to.add({.age_band = age_bands[band].key}, "independent_avoided", at.avoided[band]);
    }
    for (std::size_t i = 0; i < setting_count && by.value_or(PlansBy::Setting) == PlansBy::Setting;
         ++i) {
      const auto setting = static_cast<Setting>(i);
      if (is_independent(setting)) continue;
      to.add({.provision = key(provision_of(setting)), .setting = key(setting)}, "instead",
             at.instead[i]);
    }
  }
}

/// Where the figures of a group stand in the JSON of a census.
Json& part_of(const PopulationGroup& group, Json& census) {
  const auto at = [](std::string_view name) { return std::string(name); };
  if (!group.need.empty()) return census["needs"][at(group.need)];
  if (!group.setting.empty() && !group.age_band.empty()) {
    return census["ages_and_settings"][at(group.age_band)][at(group.setting)];
  }
  if (!group.setting.empty()) return census["settings"][at(group.setting)];
  if (!group.provision.empty()) return census["provisions"][at(group.provision)];
  return group.age_band.empty() ? census["all"] : census["ages"][at(group.age_band)];
}

}  // namespace

std::vector<PopulationFigure> population_figures(const PopulationOutlook& population,
                                                 std::optional<Case> which,
                                                 std::optional<PlansBy> by) {
  std::vector<PopulationFigure> figures;
  for (const Case one : {Case::Unmitigated, Case::Mitigated}) {
    if (!which || *which == one) add_case(population, one, by, figures);
  }
  if (!which) add_avoided(population, by, figures);
  return figures;
}

ReportTable population_table(const PopulationOutlook& population, std::optional<Case> which,
                             std::optional<PlansBy> by) {
  ReportTable table;
  for (const char* const title : {"case", "january", "measure", "age_band", "provision", "setting",
                                  "need", "value", "status"}) {
    table.columns.push_back({.title = title, .is_number = std::string_view(title) == "value"});
  }
  for (const PopulationFigure& figure : population_figures(population, which, by)) {
    const PopulationGroup& of = figure.group;
    table.rows.push_back(
        {.cells = {words(figure.case_name), words(std::to_string(figure.january)),
                   words(figure.measure), words(of.age_band), words(of.provision),
                   words(of.setting), words(of.need),
                   Cell{.content = figure.value, .unit = Unit::Pupils, .known = figure.known},
                   words(status(figure.known))}});
  }
  return table;
}

std::string population_json(const Outlook& outlook, const PopulationOutlook& population,
                            std::optional<Case> which, std::optional<PlansBy> by,
                            const Stamp& run) {
  Json page{{"title", outlook.scenario.title},
            {"authority", json_words(outlook.scenario.authority.name)},
            {"age_on", population.age_on == AgeOn::August ? "august" : "january"},
            {"stamp", stamp(run)}};
  for (const PopulationFigure& figure : population_figures(population, which, by)) {
    Json& census = page[std::string(figure.case_name)][std::to_string(figure.january)];
    Json& part = part_of(figure.group, census);
    part[figure.measure] = number(figure.value);
    if (figure.measure == key(PlansMeasure::Closing)) part["status"] = status(figure.known);
  }
  return written(page);
}

}  // namespace highneeds
