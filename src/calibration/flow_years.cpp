#include "highneeds/calibration/trend.hpp"
#include "highneeds/quantity/median.hpp"

namespace highneeds::calibration {
namespace {

constexpr double most_uneven = 2;
constexpr std::size_t fewest_around = 3;

}  // namespace

std::optional<double> usual_new_plans(const std::map<int, Flows>& flows, int year) {
  std::vector<double> around;
  for (int other = year - 2; other <= year + 2; ++other) {
    const auto found = flows.find(other);
    if (found == flows.end() || !found->second.new_plans) continue;
    around.push_back(*found->second.new_plans);
  }
  if (around.size() < fewest_around) return std::nullopt;
  return median(std::move(around));
}

std::vector<int> outlying_years(const std::map<int, Flows>& flows) {
  std::vector<int> years;
  for (const auto& [year, of_year] : flows) {
    const auto usual = usual_new_plans(flows, year);
    if (!of_year.new_plans || !usual) continue;
    const double plans = *of_year.new_plans;
    if (plans > *usual * most_uneven || plans * most_uneven < *usual) years.push_back(year);
  }
  return years;
}

}  // namespace highneeds::calibration
