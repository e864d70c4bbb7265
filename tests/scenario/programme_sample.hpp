#pragma once

#include <string>

namespace highneeds::testing {

/// A whole scenario with a programme that has one effect of each sort, and no fault.
inline const std::string programme_sample = R"(highneeds: 1
title: A small programme
authority: {name: Anyshire, code: E10000000}
years: 2024-25 to 2029-30
actual_to: 2024-25
basis: net
opening_balance: {value: -£12m, at: 2024-03-31}
funding:
  high_needs_block:
    gross: {2024-25: £90m, then: +3%}
    deductions: £6m
provision:
  mainstream:
    pupils: {2023/24: 3000, 2024/25: 3200, then: +5%}
    unit_cost: {2024-25: £6k, then: +2%}
    new_plan_share: 14%
  state_special:
    pupils: {2023/24: 1500, 2024/25: 1560, then: +4%}
    unit_cost: {2024-25: £12k, then: +2%}
    places: {2023/24: 1500, then: hold}
    capacity: {2023/24: 1600, then: hold}
    occupied_by_others: 20
    overflow: independent_special
    share_moving: 20%
  independent_special:
    pupils: {2023/24: 380, 2024/25: 400, then: +6%}
    unit_cost: {2024-25: £62k, then: +3%}
    share_moving: 18%
    new_plan_share: 12%
  post_16:
    pupils: {2023/24: 500, then: hold}
    unit_cost: £9k
lines:
  sen_support_services: {amount: {2024-25: £4.1m, then: +3%}}
programme:
  title: A small programme
  delivery_rate: 75%
  workstreams:
    sufficiency:
      title: Workstream 5, enough places
      projects:
        new_school:
          title: A new special school
          owner: Head of SEND
          note: bid made in 2026
          stage: approved
          kind: cost_avoidance
          rag: amber
          ramp: 100%
          confidence: 60%
          cost: {2026-27: £0.5m, then: +2%}
          charged_to: elsewhere
          capital: {2026-27: £12m}
          outcomes:
            places: {title: New places, heading: learning, priority: Local first, target: 170, actual: 0}
            attendance: {target: 94%, actual: 91%}
          effects:
            open_places:
              setting: state_special
              instead_of: independent_special
              opens: 2027-09-01
              places: 170
              funded_by: direct
              fill: {2027/28: 40%, 2028/29: 75%, 2029/30: 100%}
        units:
          start: 2026-09-01
          effects:
            move_placements: {from: independent_special, to: state_special, number: 10, at: any_time}
    earlier_help:
      projects:
        early_years:
          start: 2026-04-01
          ramp: {2026-27: 50%, then: 100%}
          cost: £0.2m
          effects:
            fewer_new_plans: {rate: 10%, setting: mainstream}
        places_elsewhere:
          start: 2026-09-01
          ramp: {2026/27: 50%, then: 100%}
          effects:
            fewer_placements: {setting: independent_special, rate: 2%, to: mainstream}
    commissioning:
      projects:
        fees:
          start: 2025-04-01
          kind: cash
          effects:
            unit_cost: {setting: independent_special, amount: £1_500}
            saving: {amount: {2026-27: £1m, then: hold}}
)";

}  // namespace highneeds::testing
