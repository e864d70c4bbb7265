#include <fmt/format.h>

#include "scenario/validation.hpp"

// The room of a provision, and where those go who do not fit (6.3).

namespace highneeds {
namespace {

void check_capacity(const Validation& validation, const Provision& provision) {
  if (!validation.was_read_whole) return;
  if (provision.capacity && !provision.overflow) {
    validation.fault(
        provision.capacity->at,
        fmt::format("{} has a capacity, and nothing says where those go who do not fit",
                    key(provision.kind)),
        fmt::format("write overflow: {} beside it",
                    key(provision.kind == ProvisionKind::IndependentSpecial
                            ? ProvisionKind::Elsewhere
                            : ProvisionKind::IndependentSpecial)));
  } else if (provision.overflow && !provision.capacity) {
    validation.fault(provision.overflow->at,
                     fmt::format("{} has no capacity, so nobody overflows", key(provision.kind)),
                     "write capacity: {2024/25: 1800, then: hold}, or take overflow out");
  }
  if (provision.occupied_by_others && !provision.capacity) {
    validation.fault(provision.occupied_by_others->at,
                     fmt::format("{} has no capacity, so other councils' pupils take none of it",
                                 key(provision.kind)),
                     "write capacity: {2024/25: 1800, then: hold}, or take occupied_by_others out");
  }
}

const Provision* next_of(const Validation& validation, const Provision& provision) {
  if (!provision.overflow || !provision.overflow->at.is_known()) return nullptr;
  return find_provision(validation.scenario, provision.overflow->value);
}

// A circle is reported once, at the first kind in it.
void check_circle(const Validation& validation, const Provision& first) {
  std::string chain(key(first.kind));
  const Provision* next = next_of(validation, first);
  for (std::size_t steps = 0; next != nullptr && steps < provision_kinds; ++steps) {
    if (next->kind < first.kind) return;
    chain += fmt::format(", {}", key(next->kind));
    if (next->kind == first.kind) {
      validation.fault(first.overflow->at,
                       fmt::format("those who do not fit would go round in a circle: {}", chain),
                       "let the last of them have room for all, without capacity and overflow");
      return;
    }
    next = next_of(validation, *next);
  }
}

}  // namespace

const Provision* find_provision(const Scenario& scenario, ProvisionKind kind) {
  for (const auto& provision : scenario.provision) {
    if (provision.kind == kind) return &provision;
  }
  return nullptr;
}

void fault_absent_provision(const Validation& validation, Place at, ProvisionKind kind) {
  std::vector<std::string_view> there;
  for (const auto& provision : validation.scenario.provision) there.push_back(key(provision.kind));
  validation.fault(at, fmt::format("\"{}\" is not a provision of this scenario", key(kind)),
                   there.empty() ? fmt::format("add {} under provision", key(kind))
                                 : fmt::format("name one of them: {}; or add {} under provision",
                                               fmt::join(there, ", "), key(kind)));
}

void check_room(const Validation& validation) {
  for (const auto& provision : validation.scenario.provision) {
    check_capacity(validation, provision);
    check_circle(validation, provision);
    const auto& overflow = provision.overflow;
    if (overflow && overflow->at.is_known() &&
        find_provision(validation.scenario, overflow->value) == nullptr) {
      fault_absent_provision(validation, overflow->at, overflow->value);
    }
  }
}

}  // namespace highneeds
