// Every number that a shipped scenario lists as a lever can be set, and setting it moves it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>

#include "highneeds/projection/prepare.hpp"
#include "highneeds/scenario/load.hpp"
#include "highneeds/source/fault.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

constexpr std::size_t every = 25;  // of the levers that are changed alone, since each is a load

struct Levers {
  std::vector<Lever> all;
  FinancialYear last;  ///< of the horizon
};

Levers levers_of(const std::string& scenario, std::vector<std::string> settings) {
  Sources sources;
  const Scenario read = load({scenario, {}, std::move(settings)}, sources).scenario;
  return {prepare(read).levers, read.years.last};
}

bool is_share(const Lever& lever) {
  return lever.address.find(".s251[") != std::string::npos;
}

/// Whether a lever can only be changed together with others: a share, or a cell of a table of the
/// population whose rows add to something.
bool is_bound(const Lever& lever) {
  for (const char* const table :
       {"plans.", "first_setting.", "move.", "needs.", "leave_reasons."}) {
    if (lever.address.starts_with(std::string("population.") + table)) return true;
  }
  return is_share(lever);
}

/// What a share is of: "provision.state_special".
std::string owner_of(const Lever& lever) {
  return lever.address.substr(0, lever.address.find(".s251["));
}

/// A day moves on by a year; the grant's back, since the grant is paid after it.
std::string moved_day(const Lever& lever) {
  const int months = static_cast<int>(lever.written);
  const int by = lever.address == "policy.stability_grant_date" ? -1 : 1;
  return fmt::format("{}-{:02}-28", months / 12 + by, months % 12 + 1);
}

/// A financial year moves on, or back where the horizon ends.
std::string moved_year(const Lever& lever, FinancialYear last) {
  const int year = static_cast<int>(lever.written) / 12;
  return FinancialYear{year < last.first ? year + 1 : year - 1}.name();
}

/// Another value than the one written, of the same unit, as a scenario writes it.
std::string changed(const Lever& lever, FinancialYear last) {
  const double value = lever.written;
  switch (lever.unit) {
    case Unit::Pounds:
    case Unit::PoundsPerPupil:
    case Unit::PoundsPerPlace:
      return fmt::format("{}£{:.0f}", value < 0 ? "-" : "", std::abs(value) + 1);
    case Unit::Pupils:
      // Beside a population what stands after its first census has been counted.
      return lever.known == Known::Actual
                 ? fmt::format("{{value: {:.6f}, known: actual}}", value + 1)
                 : fmt::format("{:.6f}", value + 1);
    case Unit::Places:
    case Unit::Count:
      return fmt::format("{:.6f}", value + 1);
    case Unit::Ratio:
      return fmt::format("{:.6f}%", 100 * value + (value > 0.5 ? -0.1 : 0.1));
    case Unit::Growth:
      return fmt::format("{:+.6f}%", 100 * value + 0.1);
    case Unit::Months:
      return moved_day(lever);
    case Unit::Year:
      return moved_year(lever, last);
  }
  return {};
}

bool is_other(const Lever& before, const Lever& after) {
  return before.address == after.address && before.unit == after.unit &&
         before.written != after.written;
}

std::vector<std::string> shipped() {
  std::vector<std::string> scenarios;
  for (const auto& file : files_below(root() / "scenarios", ".yaml")) {
    scenarios.push_back(file.string());
  }
  return scenarios;
}

}  // namespace

TEST_CASE("shipped: every lever can be set, and is what was set") {
  for (const std::string& scenario : shipped()) {
    INFO(scenario);
    const auto [before, last] = levers_of(scenario, {});
    REQUIRE_FALSE(before.empty());
    std::vector<std::string> settings;
    for (const Lever& lever : before) {
      if (!is_bound(lever)) settings.push_back(lever.address + "=" + changed(lever, last));
    }
    const std::vector<Lever> after = levers_of(scenario, settings).all;
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      INFO(before[i].address);
      CHECK(is_other(before[i], after[i]) == !is_bound(before[i]));
    }
  }
}

TEST_CASE("shipped: a lever that is set alone moves no other") {
  for (const std::string& scenario : shipped()) {
    const auto [before, last] = levers_of(scenario, {});
    for (std::size_t i = 0; i < before.size(); i += every) {
      if (is_bound(before[i])) continue;
      const std::string setting = before[i].address + "=" + changed(before[i], last);
      INFO(scenario << " " << setting);
      const std::vector<Lever> after = levers_of(scenario, {setting}).all;
      REQUIRE(after.size() == before.size());
      for (std::size_t other = 0; other < before.size(); ++other) {
        CHECK(is_other(before[other], after[other]) == (other == i));
      }
    }
  }
}

TEST_CASE("shipped: a share can be set together with another that makes up for it") {
  for (const std::string& scenario : shipped()) {
    const std::vector<Lever> before = levers_of(scenario, {}).all;
    for (std::size_t i = 0; i + 1 < before.size(); ++i) {
      const Lever& one = before[i];
      const Lever& next = before[i + 1];
      if (!is_share(one) || owner_of(one) != owner_of(next)) continue;
      const std::string less = fmt::format("{}={:.6f}%", one.address, 100 * one.written - 1);
      const std::string more = fmt::format("{}={:.6f}%", next.address, 100 * next.written + 1);
      INFO(scenario << " " << less << " " << more);
      CHECK_THROWS_AS(levers_of(scenario, {less}), InputError);
      const std::vector<Lever> after = levers_of(scenario, {less, more}).all;
      REQUIRE(after.size() == before.size());
      CHECK(is_other(one, after[i]));
      CHECK(is_other(next, after[i + 1]));
    }
  }
}
