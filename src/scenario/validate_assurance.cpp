#include <fmt/format.h>

#include "highneeds/quantity/year.hpp"
#include "scenario/validation.hpp"

// What the parts of the assurance say of one another's days.

namespace highneeds {
namespace {

void check_sunset(const Validation& validation) {
  const auto& sunset = validation.scenario.assurance.sunset;
  const auto& correct_to = validation.scenario.correct_to;
  if (!sunset || !correct_to || !sunset->value.ok() || !correct_to->ok()) return;
  if (validation.had_fault_at(sunset->at) || sunset->value >= *correct_to) return;
  validation.fault(
      sunset->at,
      fmt::format("the sunset, {}, is before {}, the day that the forecast is correct to",
                  name(sunset->value), name(*correct_to)),
      "write the last day on which the analysis should be used");
}

void check_sign_off(const Validation& validation, const SignOff& sign_off) {
  // A word that could not be read counts as awaited here.
  if (!validation.was_read_whole) return;
  const bool is_awaited = sign_off.status == SignOffStatus::Awaited;
  if (is_awaited && sign_off.date) {
    validation.fault(sign_off.date->at,
                     fmt::format("the sign-off \"{}\" has a day, and is awaited", sign_off.name),
                     "write status: signed_off or refused, or take the day out");
  } else if (!is_awaited && !sign_off.date) {
    validation.fault(sign_off.at,
                     fmt::format("nothing says on which day \"{}\" was {}", sign_off.name,
                                 sign_off.status == SignOffStatus::Refused ? "refused" : "given"),
                     "write date: 2026-11-25, or status: awaited");
  }
}

}  // namespace

void check_assurance(const Validation& validation) {
  check_sunset(validation);
  for (const SignOff& sign_off : validation.scenario.assurance.sign_off) {
    check_sign_off(validation, sign_off);
  }
}

}  // namespace highneeds
