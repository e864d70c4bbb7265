#include <algorithm>

#include "highneeds/projection/project.hpp"
#include "projection/equations.hpp"

namespace highneeds {
namespace {

bool is_priced(const PriceShape& price, std::size_t project, std::size_t provision) {
  return price.project == static_cast<Index>(project) &&
         price.provision == static_cast<Index>(provision);
}

bool acts_on_demand(const ProgrammeShape& programme, std::size_t project) {
  const auto is_of = [&](const auto& part) { return part.project == static_cast<Index>(project); };
  return std::ranges::any_of(programme.flows, is_of) ||
         std::ranges::any_of(programme.fewer_plans, is_of);
}

/// The provisions whose pupils or places some project may change: also those that overflow reaches.
std::array<bool, provision_kinds> changed_by_demand(const Shape& shape) {
  std::array<bool, provision_kinds> changed{};
  if (shape.population.is_there) changed.fill(true);  // who moves later moves anywhere
  const auto change = [&](Index provision) {
    while (provision != absent) {
      const auto at = static_cast<std::size_t>(provision);
      changed.at(at) = true;
      provision = shape.spending.provisions[at].overflow;
    }
  };
  for (const FlowShape& flow : shape.programme.flows) {
    change(flow.from);
    change(flow.to);
  }
  for (const FewerPlansShape& fewer : shape.programme.fewer_plans) change(fewer.provision);
  return changed;
}

}  // namespace

Variations::Variations(const Shape& shape, std::span<const double> values)
    : shape_(shape), values_(values), reach_(shape.programme.projects.size()) {
  const auto changed = changed_by_demand(shape_);
  for (std::size_t i = 0; i < reach_.size(); ++i) {
    Reach& reach = reach_[i];
    reach.placing = acts_on_demand(shape_.programme, i);
    reach.funding = reach.placing && shape_.programme.rows.direct_places != absent;
    if (reach.placing) reach.provisions = changed;
    for (std::size_t p = 0; p < shape_.spending.provisions.size(); ++p) {
      const auto is_here = [&](const PriceShape& price) { return is_priced(price, i, p); };
      if (std::ranges::any_of(shape_.programme.prices, is_here)) reach.provisions.at(p) = true;
    }
  }
  Sheet<double> sheet = sheet_of<double>(shape_, values_, forecast_);
  begin(sheet);
}

bool Variations::acts_on_placing(std::size_t project) const {
  return reach_[project].placing;
}

Kept Variations::kept(Projects projects) const {
  Kept kept{.placing = true, .funding = true, .provisions = {}};
  kept.provisions.fill(true);
  for (std::size_t i = 0; i < reach_.size(); ++i) {
    if (projects[i] == latest_[i]) continue;
    const Reach& reach = reach_[i];
    if (reach.placing) kept.placing = false;
    if (reach.funding) kept.funding = false;
    for (std::size_t p = 0; p < reach.provisions.size(); ++p) {
      if (reach.provisions[p]) kept.provisions[p] = false;
    }
  }
  return kept;
}

const Forecast<double>& Variations::with(Projects projects) {
  Sheet<double> sheet = sheet_of<double>(shape_, values_, forecast_);
  const bool is_like_latest = has_run_ && latest_.size() == projects.size();
  run(sheet, projects, Detail::Totals, is_like_latest ? kept(projects) : Kept{});
  has_run_ = true;
  latest_.assign(projects.begin(), projects.end());
  return forecast_;
}

}  // namespace highneeds
