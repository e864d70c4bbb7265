#include <algorithm>

#include "projection/preparation_series.hpp"

// The population (section 7): every number of its tables is a lever, and each table a run of them.
namespace highneeds {
namespace {

/// Adds the levers of tables; gives the first of each.
class Tables {
 public:
  explicit Tables(Preparation& preparation) : preparation_(preparation) {}

  template <class T>
  Index by_setting(const std::string& address, Unit unit, const ByAgeAndSetting<T>& values) {
    const Index first = next();
    begin(address, values.size());
    for (std::size_t cell = 0; cell < values.size(); ++cell) {
      const auto setting = static_cast<Setting>(cell % setting_count);
      preparation_.lever(join(at_age(address, cell / setting_count), key(setting)), unit,
                         values[cell]);
    }
    return first;
  }
  template <class T>
  Index by_age(const std::string& address, const std::string& column, Unit unit,
               const ByAge<T>& values) {
    const Index first = next();
    begin(column.empty() ? address : join(address, column), values.size());
    for (std::size_t g = 0; g < values.size(); ++g) {
      const std::string row = at_age(address, g);
      preparation_.lever(column.empty() ? row : join(row, column), unit, values[g]);
    }
    return first;
  }
  /// Columns of shares, laid out age by age.
  Index shares(const std::string& address, const std::vector<NamedShares>& all) {
    const Index first = next();
    begin(address, all.size() * age_count);
    for (std::size_t g = 0; g < age_count && !all.empty(); ++g) {
      for (const NamedShares& one : all) {
        preparation_.lever(join(at_age(address, g), one.name), Unit::Ratio, one.by_age[g]);
      }
    }
    return first;
  }
  Index moves(const std::vector<MoveRate>& all) {
    const Index first = next();
    begin("population.move", all.size());
    for (const MoveRate& move : all) {
      const std::string from = join(at_age("population.move", move.age), key(move.from));
      preparation_.lever(join(from, key(move.to)), Unit::Ratio, move.rate);
    }
    return first;
  }
  [[nodiscard]] Index next() const {
    return static_cast<Index>(preparation_.prepared.levers.size());
  }

 private:
  void begin(const std::string& address, std::size_t count) {
    if (count > 0) {
      preparation_.prepared.tables.push_back({address, static_cast<std::size_t>(next()), count});
    }
  }
  static std::string at_age(const std::string& address, std::size_t age) {
    return join(address, std::to_string(age));
  }

  Preparation& preparation_;
};

void prepare_tables(Preparation& preparation, const Population& written, PopulationShape& shape) {
  Tables tables(preparation);
  shape.plans = tables.by_setting("population.plans", Unit::Pupils, written.plans);
  shape.people = tables.next();
  for (const People& people : written.people) {
    tables.by_age("population.people", std::to_string(people.mid_year), Unit::Pupils,
                  people.by_age);
  }
  shape.join = tables.by_age("population.join", "", Unit::Ratio, written.join);
  shape.first_setting =
      tables.by_setting("population.first_setting", Unit::Ratio, written.first_setting);
  shape.leave = tables.by_setting("population.leave", Unit::Ratio, written.leave);
  shape.move = tables.moves(written.moves);
  shape.needs = tables.shares("population.needs", written.needs);
  (void)tables.shares("population.leave_reasons", written.leave_reasons);
}

/// Moves in the order in which the step reads them; their rates stay in that of the levers.
void prepare_moves(const Population& written, PopulationShape& shape) {
  for (const MoveRate& move : written.moves) {
    shape.moves.push_back({.age = static_cast<std::uint16_t>(move.age),
                           .from = static_cast<std::uint16_t>(move.from),
                           .to = static_cast<std::uint16_t>(move.to),
                           .rate = static_cast<std::uint16_t>(shape.moves.size())});
  }
  std::sort(shape.moves.begin(), shape.moves.end(), is_before);
}

}  // namespace

void prepare_population(Preparation& preparation) {
  const Scenario& scenario = preparation.scenario;
  if (!scenario.population) return;
  const Population& written = *scenario.population;
  PopulationShape shape;
  shape.is_there = true;
  shape.first_lever = static_cast<Index>(preparation.prepared.levers.size());
  prepare_tables(preparation, written, shape);
  prepare_moves(written, shape);
  shape.opening = preparation.position(FinancialYear{written.from.first}) + 1;
  if (written.trend) {
    std::vector<bool> needed(static_cast<std::size_t>(preparation.length()) + 1, true);
    std::fill_n(needed.begin(), shape.opening + 1, false);
    shape.trend = preparation.academic("population.trend", Unit::Ratio, *written.trend, needed);
  }
  shape.last_lever = static_cast<Index>(preparation.prepared.levers.size()) - 1;
  shape.first_mid_year = written.people.front().mid_year;
  shape.mid_years = static_cast<int>(written.people.size());
  shape.need_count = written.needs.size();
  for (const std::size_t age : written.transition_ages) shape.is_transition.at(age) = true;
  shape.provisions.fill(absent);
  for (std::size_t i = 0; i < scenario.provision.size(); ++i) {
    shape.provisions.at(static_cast<std::size_t>(scenario.provision[i].kind)) =
        static_cast<Index>(i);
  }
  preparation.shape().population = std::move(shape);
}

}  // namespace highneeds
