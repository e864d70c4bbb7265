#include "cli/check_margins.hpp"

#include <array>

#include "highneeds/cli/command.hpp"
#include "highneeds/document/render.hpp"
#include "highneeds/projection/forecast.hpp"
#include "highneeds/quantity/text.hpp"

namespace highneeds::cli {
namespace {

constexpr std::array measures = {Measure::Amount, Measure::Pupils,   Measure::Plans,
                                 Measure::Places, Measure::UnitCost, Measure::Rate};

[[noreturn]] void refuse(const std::string& margin, const std::string& what,
                         const std::string& remedy) {
  throw UsageError("--tolerance " + margin + ": " + what, remedy);
}

std::string measure_of(const std::string& margin) {
  const std::size_t equals = margin.find('=');
  const std::string measure = margin.substr(0, equals);
  if (equals == margin.npos) {
    refuse(margin, "there is no margin",
           "write MEASURE=MARGIN, for example amount=£1 or pupils=0.5");
  }
  std::vector<std::string> names;
  for (const Measure known : measures) {
    names.emplace_back(name(known));
    if (names.back() == measure) return measure;
  }
  const std::string near = nearest(measure, names);
  refuse(margin, "there is no measure `" + measure + "`",
         near.empty() ? "a measure is amount, pupils, plans, places, unit_cost or rate"
                      : "did you mean " + near + "?");
}

template <class T>
T parsed(const std::string& margin, Parsed<T> result) {
  if (const auto* const complaint = std::get_if<Complaint>(&result)) {
    refuse(margin, complaint->what, complaint->remedy);
  }
  return std::get<T>(result);
}

bool is_money(const std::string& measure) {
  return measure == "amount" || measure == "unit_cost";
}

double absolute_of(const std::string& margin, const std::string& measure, const std::string& text) {
  if (is_money(measure)) return parsed<Money>(margin, parse<Money>(text)).in_pounds();
  return parsed<double>(margin, parse_number(text));
}

}  // namespace

Tolerances tolerances_of(std::span<const std::string> margins) {
  Tolerances tolerances;
  for (const std::string& margin : margins) {
    const std::string measure = measure_of(margin);
    const std::string text = margin.substr(measure.size() + 1);
    Tolerance& own = tolerances.try_emplace(measure, usual_tolerance(measure)).first->second;
    if (text.ends_with("%")) {
      own.relative = parsed<Rate>(margin, parse<Rate>(text)).as_ratio();
    } else {
      own.absolute = absolute_of(margin, measure, text);
    }
    if (own.relative < 0 || own.absolute < 0)
      refuse(margin, "a margin is not negative", "leave out the minus");
  }
  return tolerances;
}

}  // namespace highneeds::cli
