#include <cmath>

#include "highneeds/quantity/median.hpp"
#include "skill/growth.hpp"
#include "skill/national_path.hpp"
#include "skill/outlooks.hpp"

namespace highneeds::skill {
namespace {

/// A financial year's mean lies nearer to the January in it than to the one before.
constexpr double weight_of_january = 0.75;

double mean_plans(double january_before, double january_in_it) {
  return (1 - weight_of_january) * january_before + weight_of_january * january_in_it;
}

/// Plans on average in the financial year that ends in a March.
double mean_plans(const Panel& known, std::size_t council, int year) {
  return mean_plans(known.plans.at(council, year - 1), known.plans.at(council, year));
}

/// What spending a plan grew by in the last year, in the middle council, as a logarithm; nil where
/// only one year is known.
double growth_of_price(const Yearly& spending, const Panel& known, int last) {
  std::vector<double> grew;
  for (std::size_t council = 0; council < known.councils.size(); ++council) {
    const double now = spending.at(council, last) / mean_plans(known, council, last);
    const double before = spending.at(council, last - 1) / mean_plans(known, council, last - 1);
    if (now > 0 && before > 0) grew.push_back(std::log(now / before));
  }
  return grew.empty() ? 0 : median(std::move(grew));
}

/// What councils spent, as far as their blocks and deficits tell: the block and what the deficit
/// grew by.
Yearly spending_implied(const Panel& known) {
  Yearly spending(known.councils.size() + 1, known.block.first(), known.block.last());
  for (std::size_t council = 0; council < known.councils.size(); ++council) {
    for (int year = spending.first(); year <= spending.last(); ++year) {
      spending.set(council, year,
                   known.block.at(council, year) + known.deficit.at(council, year) -
                       known.deficit.at(council, year - 1));
    }
  }
  return spending;
}

Paths expected_block(const Panel& known, int last, int horizons) {
  const Path growth = plain_national_path(known.block, last, horizons);
  Paths paths;
  for (std::size_t council = 0; council < known.block.councils(); ++council) {
    Path path;
    for (const double grown : growth) {
      path.push_back(known.block.at(council, last) * std::exp(grown));
    }
    paths.push_back(std::move(path));
  }
  return paths;
}

}  // namespace

Paths expected_spending(const Yearly& spending, const Panel& known, int january, int horizons) {
  const int last = january - 1;
  const double price = growth_of_price(spending, known, last);
  const Paths plans = expected_plans(known, january, horizons);
  Paths paths;
  for (std::size_t council = 0; council < plans.size(); ++council) {
    const double a_plan = spending.at(council, last) / mean_plans(known, council, last);
    double before = known.plans.at(council, last);
    double in_it = known.plans.at(council, january);
    Path path;
    for (int year = 1; year <= horizons; ++year) {
      path.push_back(a_plan * std::exp(year * price) * mean_plans(before, in_it));
      before = in_it;
      in_it = plans[council][static_cast<std::size_t>(year - 1)];
    }
    paths.push_back(std::move(path));
  }
  return paths;
}

Paths deficits(Method method, const Panel& known, int january, int horizons) {
  const int last = january - 1;
  if (method == Method::Persistence) {
    Paths paths;
    for (std::size_t council = 0; council < known.deficit.councils(); ++council) {
      paths.emplace_back(static_cast<std::size_t>(horizons), known.deficit.at(council, last));
    }
    return paths;
  }
  const Yearly implied = spending_implied(known);
  const bool is_ours = method == Method::HighNeeds;
  const Paths spending = is_ours ? expected_spending(implied, known, january, horizons)
                                 : plain_paths(method, implied, last, horizons);
  const Paths block = is_ours ? expected_block(known, last, horizons)
                              : plain_paths(method, known.block, last, horizons);
  Paths paths;
  for (std::size_t council = 0; council < spending.size(); ++council) {
    double deficit = known.deficit.at(council, last);
    Path path;
    for (std::size_t year = 0; year < spending[council].size(); ++year) {
      deficit += spending[council][year] - block[council][year];
      path.push_back(deficit);
    }
    paths.push_back(std::move(path));
  }
  return paths;
}

}  // namespace highneeds::skill
