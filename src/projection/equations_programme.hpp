#pragma once

#include "projection/equations_levels.hpp"

// Section 8: prices, savings, costs and places paid direct in one year, of the projects that act.
namespace highneeds {

[[nodiscard]] inline bool acts(Projects projects, Index project) {
  return !projects.empty() && projects[static_cast<std::size_t>(project)] != 0;
}

/// (8.6) the unit cost: rates first, then amounts.
template <class Number>
[[nodiscard]] Number lowered_unit_cost(const Sheet<Number>& sheet, Projects projects,
                                       Index provision, Index y) {
  const Cite cite(sheet, "8.6");
  const auto& shape = sheet.shape.spending.provisions[static_cast<std::size_t>(provision)];
  const Number& written = sheet.at(shape.unit_cost, y);
  Number cost = written;
  bool is_changed = false;
  const auto each = [&](auto&& visit) {
    for (const PriceShape& price : sheet.shape.programme.prices) {
      if (price.provision == provision && y > price.last_actual && acts(projects, price.project)) {
        visit(price, sheet.at(price.made, y));
      }
    }
  };
  each([&](const PriceShape& price, const Number& level) {
    if (price.rate == absent) return;
    const Number fall = sheet.lever(price.rate) * level;
    label(fall, "share that it falls by");
    const Number left = sheet.constants.one - fall;
    label(left, "share of the price that is left");
    cost = cost * left;
  });
  each([&](const PriceShape& price, const Number& level) {
    is_changed = true;
    if (price.amount == absent) return;
    const Number index = written / sheet.at(shape.unit_cost, price.base);
    label(index, "index of the price since the year of the amount");
    const Number fall = sheet.lever(price.amount) * level * index;
    label(fall, "amount that it falls by");
    cost = cost - fall;
  });
  if (is_changed) label(cost, "unit cost as it is lowered");
  return is_changed ? most(sheet.constants.zero, cost) : cost;
}

/// (8.6) the unit cost, as it is written where no project lowers any.
template <class Number>
[[nodiscard]] Number unit_cost(const Sheet<Number>& sheet, Projects projects, Index provision,
                               Index y) {
  if (!sheet.shape.programme.prices.empty()) {
    return lowered_unit_cost(sheet, projects, provision, y);
  }
  return sheet.at(sheet.shape.spending.provisions[static_cast<std::size_t>(provision)].unit_cost,
                  y);
}

/// (8.7) costs of the projects that are charged to the block, or to another budget.
template <class Number>
[[nodiscard]] Number programme_cost(const Sheet<Number>& sheet, Projects projects,
                                    bool is_charged_to_block, Index y) {
  const Cite cite(sheet, "8.7");
  const ProgrammeShape& programme = sheet.shape.programme;
  Sum<Number> all;
  for (std::size_t i = 0; i < programme.projects.size(); ++i) {
    const ProjectShape& project = programme.projects[i];
    const bool counts = project.cost.is_there() && y > programme.last_actual &&
                        project.is_charged_to_block == is_charged_to_block;
    if (counts && acts(projects, static_cast<Index>(i))) all.add(sheet.at(project.made, y));
  }
  return all.total_or(constant(sheet.constants.zero, 0));
}

/// (8.7) what projects save, as a negative line.
template <class Number>
[[nodiscard]] Number programme_savings(const Sheet<Number>& sheet, Projects projects, Index y) {
  const Cite cite(sheet, "8.7");
  Sum<Number> all;
  for (const SavingShape& saving : sheet.shape.programme.savings) {
    if (y <= saving.last_actual || !acts(projects, saving.project)) continue;
    const Number saved = sheet.at(saving.amount, y) * sheet.at(saving.made, y);
    label(saved, "amount times level");
    all.add(saved);
  }
  if (all.is_empty()) return constant(sheet.constants.zero, 0);
  label(all.total(), "savings of the projects");
  return sheet.constants.zero - all.total();
}

/// (6.8) what the places of a project that DfE pays direct cost in a part of the year.
template <class Number>
[[nodiscard]] Number direct_cost(const Sheet<Number>& sheet, const FlowShape& flow,
                                 const Track& share, Index a, Index y) {
  const Cite cite(sheet, "6.8");
  const auto& shape = sheet.shape.spending.provisions[static_cast<std::size_t>(flow.to)];
  const Number& places = sheet.lever(flow.number);
  const Number& rate = sheet.at(shape.place_rate, y);
  const Number opened = sheet.at(flow.made.funded, a) * places;
  label(opened, "places that are open");
  if (!shape.empty_place_rate.is_there()) {
    const Number whole = opened * rate;
    label(whole, "cost of the places in a whole year");
    return sheet.at(share, a) * whole;
  }
  const Number meant_for_pupils = sheet.at(flow.made.standing, a) * places;
  label(meant_for_pupils, "places that are open to pupils");
  const Number empty =
      meant_for_pupils - sheet.at(flow.made.taken, a) - sheet.at(flow.made.moved, a);
  label(empty, "places without a pupil");
  const Number occupied = opened - empty;
  label(occupied, "occupied places");
  const Number for_occupied = occupied * rate;
  label(for_occupied, "cost of occupied places");
  const Number for_empty = empty * sheet.at(shape.empty_place_rate, y);
  label(for_empty, "cost of empty places");
  const Number whole = for_occupied + for_empty;
  label(whole, "cost of the places in a whole year");
  return sheet.at(share, a) * whole;
}

/// (3.1, 6.8) deductions for the places of projects.
template <class Number>
[[nodiscard]] Number direct_places(const Sheet<Number>& sheet, Projects projects, Index y) {
  const Cite cite(sheet, "6.8");
  Sum<Number> all;
  for (const FlowShape& flow : sheet.shape.programme.flows) {
    if (!flow.is_direct || y + 1 <= flow.last_places || !acts(projects, flow.project)) continue;
    const auto calendar =
        sheet.shape.spending.provisions[static_cast<std::size_t>(flow.to)].calendar;
    const Number autumn = direct_cost(sheet, flow, flow.made.autumn, y + 1, y);
    label(autumn, "cost of the places, if the year were all autumn");
    const Number spring = y > flow.last_places ? direct_cost(sheet, flow, flow.made.spring, y, y)
                                               : constant(sheet.constants.zero, 0);
    label(spring, "cost of the places, if the year were all spring");
    all.add(sheet.mean(spring, autumn, calendar));
  }
  return all.total_or(constant(sheet.constants.zero, 0));
}

/// (8.7) beside the block: what other budgets bear, and capital.
template <class Number>
void remember_programme(Sheet<Number>& sheet, Projects projects, Index y) {
  const Cite cite(sheet, "8.7");
  const ProgrammeShape& programme = sheet.shape.programme;
  if (sheet.has(programme.rows.cost_elsewhere, y)) {
    sheet.put(programme.rows.cost_elsewhere, y, programme_cost(sheet, projects, false, y));
  }
  if (!sheet.has(programme.rows.capital, y)) return;
  Sum<Number> capital;
  for (std::size_t i = 0; i < programme.projects.size(); ++i) {
    const Index amount = programme.projects[i].capital[static_cast<std::size_t>(y)];
    if (amount != absent && acts(projects, static_cast<Index>(i))) {
      capital.add(sheet.lever(amount));
    }
  }
  sheet.put(programme.rows.capital, y, capital.total_or(constant(sheet.constants.zero, 0)));
}

}  // namespace highneeds
