#include "highneeds/analysis/population_outlook.hpp"

#include <algorithm>

#include "analysis/population_bands.hpp"
#include "analysis/population_needs.hpp"
#include "highneeds/analysis/figures.hpp"
#include "highneeds/projection/population_projection.hpp"

namespace highneeds {

namespace {

constexpr std::size_t last_age = age_count - 1;

PlansAccount account_of(const PopulationFlows& flows, const BandShares& shares, std::size_t band,
                        std::size_t setting) {
  PlansAccount account;
  const auto add = [&](PlansMeasure measure, const PlansTable& table, double share,
                       std::size_t cell) { account[measure] += share * table[cell]; };
  for (std::size_t age = 0; age < age_count; ++age) {
    const std::size_t cell = cell_of(age, setting);
    const double share = shares.of(band, age);
    add(PlansMeasure::Opening, flows.opening, share, cell);
    add(PlansMeasure::Ceased, flows.leavers, share, cell);
    add(PlansMeasure::MovedIn, flows.moved_in, share, cell);
    add(PlansMeasure::MovedOut, flows.moved_out, share, cell);
    add(PlansMeasure::New, flows.joined, share, cell);
    add(PlansMeasure::NotMade, flows.not_made, share, cell);
    add(PlansMeasure::Overflow, flows.overflow, share, cell);
    add(PlansMeasure::Placed, flows.programme, share, cell);
    add(PlansMeasure::Balancing, flows.balancing, share, cell);
    add(PlansMeasure::Closing, flows.closing, share, cell);
  }
  return account;
}

/// (7.5) who stays with a plan is a year older, and so may be of another band.
void add_ageing(const PopulationFlows& flows, const BandShares& shares, std::size_t band,
                std::size_t setting, PlansAccount& account) {
  for (std::size_t age = 0; age < last_age; ++age) {
    const std::size_t cell = cell_of(age, setting);
    const double staying = flows.opening[cell] - flows.leavers[cell];
    account[PlansMeasure::AgedIn] += shares.entering(band, age) * staying;
    account[PlansMeasure::AgedOut] += shares.leaving(band, age) * staying;
  }
}

std::vector<std::array<double, age_band_count>> reasons_of(const PopulationFlows& flows,
                                                           const BandShares& shares,
                                                           const Population& written) {
  std::vector<std::array<double, age_band_count>> all(written.leave_reasons.size());
  for (std::size_t reason = 0; reason < all.size(); ++reason) {
    for (std::size_t cell = 0; cell < age_count * setting_count; ++cell) {
      const std::size_t age = cell / setting_count;
      const double left =
          flows.leavers[cell] * written.leave_reasons[reason].by_age[age].value.as_ratio();
      for (std::size_t band = 0; band < age_band_count; ++band) {
        all[reason][band] += shares.of(band, age) * left;
      }
    }
  }
  return all;
}

/// How a number of the tables is known at a census.
Known known_at(const Lever& lever, int january, const Scenario& scenario) {
  if (lever.known != Known::ByYear) return lever.known;
  return january - 1 <= scenario.actual_to.first ? Known::Actual : Known::Forecast;
}

/// As the least sure of `count` numbers of the tables from `first` on, and of `worst`.
Known known_by_tables(Known worst, Index first, std::size_t count, const PopulationCensus& census,
                      const Outlook& outlook) {
  for (std::size_t i = 0; i < count; ++i) {
    const Lever& lever = outlook.prepared.levers.at(static_cast<std::size_t>(first) + i);
    worst = std::max(worst, known_at(lever, census.january, outlook.scenario));
  }
  return worst;
}

/// What the plans come from: those of the opening census are a table.
Known known_by_tables(const PopulationCensus& census, const Outlook& outlook) {
  const PopulationShape& shape = outlook.prepared.shape.population;
  if (census.is_opening) {
    return known_by_tables(Known::Actual, shape.plans, age_count * setting_count, census, outlook);
  }
  const auto count = static_cast<std::size_t>(shape.last_lever - shape.first_lever) + 1;
  return known_by_tables(Known::Forecast, shape.first_lever, count, census, outlook);
}

/// How the forecast knows the plans of a line in the January of a census.
Known known_of_line(std::string_view line, const PopulationCensus& census, const Outlook& outlook,
                    Case which) {
  const Shape& shape = outlook.prepared.shape;
  const auto row = find_row(shape, Section::Expenditure, line, Measure::Plans);
  const auto year = year_index(shape.years, {census.january - 1});
  return row && year ? outlook.of(which).known.at(*row, *year) : census.known;
}

void add_known(const Outlook& outlook, Case which, PopulationCensus& census) {
  census.known = known_by_tables(census, outlook);
  census.known_in_all = known_of_line("total", census, outlook, which);
  census.known = std::max(census.known, census.known_in_all);
  const PopulationShape& shape = outlook.prepared.shape.population;
  census.known_of_needs =
      known_by_tables(census.known, shape.needs, age_count * shape.need_count, census, outlook);
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    census.known_of_kind[i] =
        known_of_line(key(static_cast<ProvisionKind>(i)), census, outlook, which);
  }
}

PopulationCensus census_of(const PopulationAtCensus& at, const PopulationAtCensus* before,
                           const BandShares& shares, const Outlook& outlook, Case which) {
  PopulationCensus census{.january = at.january, .is_opening = before == nullptr};
  for (std::size_t setting = 0; setting < setting_count; ++setting) {
    for (std::size_t band = 0; band < age_band_count; ++band) {
      PlansAccount& account = census.accounts[band][setting];
      account = account_of(at.flows, shares, band, setting);
      if (!census.is_opening) add_ageing(at.flows, shares, band, setting, account);
    }
    for (std::size_t age = 0; age < age_count; ++age) {
      census.by_age[age][setting] = at.flows.closing[cell_of(age, setting)];
    }
  }
  const Population& written = *outlook.scenario.population;
  add_known(outlook, which, census);
  census.ceased_for = reasons_of(at.flows, shares, written);
  if (!at.by_need.empty()) census.needs = needs_of(at, before, written.needs.size());
  census.recorded = at.known;
  return census;
}

std::vector<PopulationCensus> censuses(const Outlook& outlook, Case which, AgeOn age_on) {
  const auto all = project_population(outlook.prepared, which);
  const BandShares shares(age_on);
  std::vector<PopulationCensus> made;
  for (std::size_t i = 0; i < all.size(); ++i) {
    made.push_back(census_of(all[i], i == 0 ? nullptr : &all[i - 1], shares, outlook, which));
    made.back().known_before = made[i == 0 ? 0 : i - 1].known;
  }
  return made;
}

IndependentAvoided avoided_at(const PopulationCensus& without, const PopulationCensus& with) {
  IndependentAvoided made{.january = with.january, .known = std::max(without.known, with.known)};
  for (std::size_t i = 0; i < setting_count; ++i) {
    const auto setting = static_cast<Setting>(i);
    for (std::size_t band = 0; band < age_band_count; ++band) {
      const double fewer = without.accounts[band][i][PlansMeasure::Closing] -
                           with.accounts[band][i][PlansMeasure::Closing];
      made.without_plan += fewer;
      (is_independent(setting) ? made.avoided[band] : made.instead[i]) +=
          is_independent(setting) ? fewer : -fewer;
    }
  }
  return made;
}

}  // namespace

bool is_independent(Setting setting) {
  return provision_of(setting) == ProvisionKind::IndependentSpecial;
}

std::optional<PopulationOutlook> look_at_population(const Outlook& outlook, AgeOn age_on) {
  const auto& written = outlook.scenario.population;
  if (!written) return std::nullopt;
  PopulationOutlook made{.age_on = age_on};
  for (const NamedShares& reason : written->leave_reasons) made.reasons.push_back(reason.name);
  for (const NamedShares& need : written->needs) made.needs.push_back(need.name);
  made.unmitigated = censuses(outlook, Case::Unmitigated, age_on);
  made.mitigated = censuses(outlook, Case::Mitigated, age_on);
  for (std::size_t i = 0; outlook.has_programme() && i < made.mitigated.size(); ++i) {
    made.avoided.push_back(avoided_at(made.unmitigated[i], made.mitigated[i]));
  }
  return made;
}

}  // namespace highneeds
