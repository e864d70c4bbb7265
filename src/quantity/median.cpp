#include "highneeds/quantity/median.hpp"

#include <algorithm>

namespace highneeds {

double median(std::vector<double> figures, double of_none) {
  if (figures.empty()) return of_none;
  const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(figures.size() / 2);
  std::nth_element(figures.begin(), middle, figures.end());
  if (figures.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(figures.begin(), middle)) / 2;
}

}  // namespace highneeds
