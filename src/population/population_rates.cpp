#include <algorithm>

#include "population/whereabouts.hpp"

// What the tables of a population give: every year alike, and people by year.
namespace highneeds {
namespace {

/// (7.1), (7.2) who stay and who move, of all who were in a setting.
void add_movers(const PopulationModel& model, PopulationRates& rates) {
  for (const MoveBetween& move : model.moves) {
    const std::size_t from = column_of(move.age, move.from);
    const double share = (1.0 - model.leave[cell_of(move.age, move.from)]) * model.move[move.rate];
    rates.stay(static_cast<Eigen::Index>(from)) -= share;
    auto& movers = kinds[move.from] == kinds[move.to] ? rates.within : rates.between;
    movers.push_back({.from = static_cast<std::uint16_t>(from),
                      .to = static_cast<std::uint16_t>(column_of(move.age + 1U, move.to)),
                      .share = share});
  }
}

}  // namespace

PopulationRates rates_of(const PopulationModel& model) {
  PopulationRates rates;
  rates.needs.setZero();
  for (std::size_t g = 0; g < age_count; ++g) {
    const bool is_last = g + 1 == age_count;  // (7.5)
    for (std::size_t s = 0; s < setting_count; ++s) {
      const std::size_t cell = cell_of(g, s);
      const auto column = static_cast<Eigen::Index>(column_of(g, s));
      rates.stay(column) = is_last ? 0.0 : 1.0 - model.leave[cell];
      rates.joining(column) = model.join[g] * model.first_setting[cell];
    }
    for (std::size_t n = 0; n < model.need_count; ++n) {
      rates.needs(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(g)) =
          model.needs[g * model.need_count + n];
    }
  }
  rates.between.reserve(model.moves.size());
  add_movers(model, rates);
  return rates;
}

std::array<double, age_count> people_of(std::span<const double> tables, int first_year, int year) {
  std::array<double, age_count> people{};
  const int count = static_cast<int>(tables.size() / age_count);
  const int table = std::clamp(year - first_year, 0, count - 1);
  const auto aged = static_cast<std::size_t>(std::max(0, year - first_year - table));
  const auto last = tables.subspan(static_cast<std::size_t>(table) * age_count, age_count);
  for (std::size_t g = 0; g < age_count; ++g) people[g] = last[g >= aged ? g - aged : 0];
  return people;
}

}  // namespace highneeds
