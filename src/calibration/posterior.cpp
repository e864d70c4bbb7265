#include "highneeds/calibration/posterior.hpp"

#include <array>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>

namespace highneeds::calibration {
namespace {

constexpr double low = 0.1;
constexpr double high = 0.9;
/// Less than this is nil, and as much of all is all: no interval is wider than its rounding.
constexpr double least = 1e-9;
/// So many counts leave no range that would be seen.
constexpr double most = 1e9;

// In doubles throughout, with digits enough for a table.
using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>,
                                             boost::math::policies::digits10<8>>;

}  // namespace

std::string_view name_of(Distribution distribution) {
  constexpr std::array<std::string_view, 3> names = {"Beta", "Gamma", "Dirichlet"};
  return names[static_cast<std::size_t>(distribution)];
}

double Posterior::first() const {
  return distribution == Distribution::Gamma ? counts : mean * counts;
}

double Posterior::second() const {
  if (distribution == Distribution::Gamma) return mean > 0 ? counts / mean : 0;
  return (1 - mean) * counts;
}

Interval interval_of(const Posterior& posterior) {
  const double first = posterior.first();
  const double second = posterior.second();
  const bool is_wide = first >= least && second >= least && first + second <= most;
  if (!is_wide) return {posterior.mean, posterior.mean};
  if (posterior.distribution == Distribution::Gamma) {
    const boost::math::gamma_distribution<double, Policy> gamma(first, 1 / second);
    return {quantile(gamma, low), quantile(gamma, high)};
  }
  const boost::math::beta_distribution<double, Policy> beta(first, second);
  return {quantile(beta, low), quantile(beta, high)};
}

}  // namespace highneeds::calibration
