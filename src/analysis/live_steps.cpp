#include "highneeds/analysis/live_steps.hpp"

#include <map>
#include <unordered_map>

#include "analysis/explanation_words.hpp"
#include "highneeds/projection/project.hpp"

namespace highneeds {

namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// What makes two steps the same.
struct Key {
  Op op{};
  std::int32_t left = -1;
  std::int32_t right = -1;
  double number = 0;  ///< of constants

  bool operator==(const Key&) const = default;
};
struct HashOfKey {
  std::size_t operator()(const Key& key) const {
    std::size_t hash = std::hash<double>{}(key.number) + static_cast<std::size_t>(key.op);
    for (const std::int32_t part : {key.left, key.right}) {
      hash = hash * 0x9E3779B97F4A7C15U + static_cast<std::size_t>(part + 1);
    }
    return hash;
  }
};

/// Takes steps of a tape, each once.
class Gathering {
 public:
  explicit Gathering(std::vector<LiveStep>& steps) : steps_(steps) {}

  void take(const Tape& tape) {
    const std::size_t done = live_.size();
    for (std::size_t i = done; i < tape.size(); ++i) live_.push_back(taken(tape[i]));
  }
  [[nodiscard]] std::int32_t live(std::int32_t step) const { return live_[at(step)]; }
  [[nodiscard]] std::int32_t constant(double value) {
    return only({.op = Op::Constant, .number = value}, {.op = Op::Constant, .value = value});
  }

 private:
  std::int32_t taken(const Step& step) {
    if (step.op == Op::Lever) {
      return only({.op = step.op, .left = step.left},
                  {.op = step.op, .left = step.left, .value = step.value});
    }
    if (step.left < 0) return constant(step.value);
    const std::int32_t left = live(step.left);
    const std::int32_t right = is_weight(step.op) ? step.right : live(step.right);
    if (!is_weight(step.op)) {
      if (is_constant(left) && is_constant(right)) return constant(step.value);
      if (const auto same = without_effect(step.op, left, right); same >= 0) return same;
    }
    return only({.op = step.op, .left = left, .right = right}, {.op = step.op,
                                                                .left = left,
                                                                .right = right,
                                                                .value = step.value,
                                                                .equation = step.equation});
  }

  std::int32_t only(const Key& key, LiveStep step) {
    const auto [found, is_new] = seen_.try_emplace(key, static_cast<std::int32_t>(steps_.size()));
    if (is_new) steps_.push_back(std::move(step));
    return found->second;
  }

  [[nodiscard]] bool is_constant(std::int32_t step) const {
    return steps_[at(step)].op == Op::Constant;
  }
  [[nodiscard]] bool is_number(std::int32_t step, double value) const {
    return is_constant(step) && steps_[at(step)].value == value;
  }
  /// The step that another is the same as, whatever the levers are; -1 if there is none.
  [[nodiscard]] std::int32_t without_effect(Op op, std::int32_t left, std::int32_t right) const {
    const bool is_sum = op == Op::Add;
    const bool is_product = op == Op::Multiply;
    if ((is_sum || op == Op::Subtract) && is_number(right, 0)) return left;
    if (is_sum && is_number(left, 0)) return right;
    if ((is_product || op == Op::Divide) && is_number(right, 1)) return left;
    if (is_product && is_number(left, 1)) return right;
    if (is_product && is_number(left, 0)) return left;
    return is_product && is_number(right, 0) ? right : -1;
  }

  std::vector<LiveStep>& steps_;
  std::vector<std::int32_t> live_;  ///< by step of the tape
  std::unordered_map<Key, std::int32_t, HashOfKey> seen_;
};

/// Records one case after what is on the tape already, and says which steps its figures are.
FigureSteps record(const Prepared& prepared, Case which, std::span<const Traced> levers, Tape& tape,
                   Gathering& gathering, std::vector<LiveStep>& steps) {
  Forecast<Traced> forecast;
  project<Traced>(prepared.shape, levers, which, forecast);
  gathering.take(tape);
  for (auto& [step, name] : names_of(prepared.shape, tape, forecast.workings)) {
    LiveStep& named = steps[at(gathering.live(step))];
    const bool is_leaf = named.op == Op::Constant || named.op == Op::Lever;
    if (named.name.empty() && !is_leaf) named.name = name;
  }
  FigureSteps figures(forecast.cells.size(), -1);
  for (std::size_t cell = 0; cell < figures.size(); ++cell) {
    if (!prepared.shape.present[cell]) continue;
    const Traced& is = forecast.cells[cell];
    figures[cell] = is.step < 0 ? gathering.constant(is.value) : gathering.live(is.step);
  }
  return figures;
}

}  // namespace

LiveForecast live_forecast(const Prepared& prepared) {
  LiveForecast live;
  Tape tape;
  Gathering gathering(live.steps);
  const std::vector<Traced> levers = lay_out(prepared.values, tape);
  live.unmitigated = record(prepared, Case::Unmitigated, levers, tape, gathering, live.steps);
  if (!prepared.shape.programme.projects.empty()) {
    live.mitigated = record(prepared, Case::Mitigated, levers, tape, gathering, live.steps);
  }
  return live;
}

std::string name_of(const LiveStep& step) {
  if (!step.name.empty()) return step.name;
  return name_of(step.op == Op::Subtract ? Op::Add : step.op, step.equation);
}

std::vector<double> re_add(const LiveForecast& forecast, std::span<const double> lever_values) {
  std::vector<double> done;
  done.reserve(forecast.steps.size());
  for (const LiveStep& step : forecast.steps) {
    if (step.op == Op::Lever) {
      done.push_back(lever_values[at(step.left)]);
    } else if (step.op == Op::Constant) {
      done.push_back(step.value);
    } else {
      const double right = is_weight(step.op) ? 0 : done[at(step.right)];
      const Step as_taken{.op = step.op, .equation = {}, .left = step.left, .right = step.right};
      done.push_back(work_out(as_taken, done[at(step.left)], right));
    }
  }
  return done;
}

}  // namespace highneeds
