#include "population/record.hpp"

namespace highneeds {
namespace {

template <class Visit>
void each_cell(Visit&& visit) {
  for (std::size_t g = 0; g < age_count; ++g) {
    for (std::size_t s = 0; s < setting_count; ++s) {
      visit(g, cell_of(g, s), static_cast<Eigen::Index>(column_of(g, s)));
    }
  }
}

[[nodiscard]] std::size_t cell_at(std::size_t column) {
  return cell_of(column % age_count, column / age_count);
}

void record_movers(std::span<const Mover> movers, const Plans<1>& opening,
                   PopulationFlows& record) {
  for (const Mover& mover : movers) {
    const double moved = opening(mover.from) * mover.share;
    record.moved_out[cell_at(mover.from + 1U)] += moved;
    record.moved_in[cell_at(mover.to)] += moved;
  }
}

}  // namespace

void add_to(PlansTable& table, const Plans<1>& plans, double sign) {
  each_cell([&](std::size_t, std::size_t cell, Eigen::Index column) {
    table[cell] += sign * plans(column);
  });
}

void record_flow(const PopulationModel& model, const PopulationRates& rates,
                 const Plans<1>& opening, const NewPlans& made, PopulationFlows& record) {
  add_to(record.opening, opening);
  each_cell([&](std::size_t age, std::size_t cell, Eigen::Index column) {
    const double all = opening(column);
    record.leavers[cell] = age + 1 == age_count ? all : all * model.leave[cell];
  });
  record_movers(rates.within, opening, record);
  record_movers(rates.between, opening, record);
  add_to(record.joined, made.made);
  add_to(record.not_made, made.bound - made.made);
}

}  // namespace highneeds
