#pragma once

#include <string>

#include "highneeds/report/monitor_view.hpp"
#include "report/view_blocks.hpp"

namespace highneeds {

// The blocks of a monitoring return, in the order in which they stand. A block that has nothing to
// say is absent, but for conditions and risks: that a plan names none is said.

/// What is behind, what the unit and the sign are, and how the year is forecast.
[[nodiscard]] Blocks monitor_how_to_read(const MonitorInput& of);
/// The return in a few sentences.
[[nodiscard]] Blocks monitor_in_short(const MonitorInput& of);
/// In-year and cumulative balances.
[[nodiscard]] Blocks monitor_balances(const MonitorInput& of);
/// (10.5) from the planned in-year balance to the forecast one, as a chart and a table.
[[nodiscard]] Blocks monitor_bridge(const MonitorInput& of);
/// Requests, new plans, plans ceased, and all plans.
[[nodiscard]] Blocks monitor_demand(const MonitorInput& of);
/// Placements and unit costs by provision.
[[nodiscard]] Blocks monitor_placements(const MonitorInput& of);
/// Funding and spending by line.
[[nodiscard]] Blocks monitor_money(const MonitorInput& of);
/// (10.4) price and volume by provision.
[[nodiscard]] Blocks monitor_price_and_volume(const MonitorInput& of);
/// Savings delivered, by project.
[[nodiscard]] Blocks monitor_savings(const MonitorInput& of);
/// Payments by name and state, and the grant.
[[nodiscard]] Blocks monitor_payments(const MonitorInput& of);
/// Conditions and risks.
[[nodiscard]] Blocks monitor_conditions(const MonitorInput& of);
/// Outcome measures by heading and by priority.
[[nodiscard]] Blocks monitor_outcomes(const MonitorInput& of);
/// (10.6) the tolerances, and what of the actuals is not used.
[[nodiscard]] Blocks monitor_tolerances(const MonitorInput& of);

/// "delayed", "high", "Local SEND reform plan": what things are called.
[[nodiscard]] std::string_view word(ConditionStatus status);
[[nodiscard]] std::string_view word(Grade grade);
[[nodiscard]] std::string_view word(PaymentStatus status);
[[nodiscard]] std::string_view word(GrantStatus status);
/// The title of a source that the plan lists, else the words themselves.
[[nodiscard]] std::string source_title(const Scenario& plan, const std::string& source);

}  // namespace highneeds
