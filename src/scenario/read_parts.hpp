#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "highneeds/document/reader.hpp"
#include "highneeds/scenario/scenario.hpp"

// The parts of a scenario, one reading function for each; `read_scenario` puts them together.

namespace highneeds {

inline constexpr std::array<Choice<Basis>, 2> basis_words{
    {{"net", Basis::Net}, {"gross", Basis::Gross}}};
inline constexpr std::array<Choice<AcademicCalendar>, 2> calendar_words{
    {{"school", AcademicCalendar::School}, {"college", AcademicCalendar::College}}};

/// The keys of the kinds of provision, as words of a choice.
[[nodiscard]] std::span<const Choice<ProvisionKind>> provision_words();

[[nodiscard]] std::map<std::string, FigureSource> read_sources(Reader& reader);

void read_balances(Reader& reader, Scenario& scenario);

[[nodiscard]] Funding read_funding(Reader& reader);
[[nodiscard]] HighNeedsBlock read_high_needs_block(Reader& reader);
[[nodiscard]] std::vector<SafetyValvePayment> read_safety_valve(Reader& reader);
[[nodiscard]] std::optional<StabilityGrant> read_stability_grant(Reader& reader);

[[nodiscard]] std::vector<Provision> read_provision(Reader& reader);
[[nodiscard]] std::vector<Line> read_lines(Reader& reader);
[[nodiscard]] std::optional<KnownSpending> read_known_spending(Reader& reader);
[[nodiscard]] std::optional<Population> read_population(Reader& reader);
/// "4, 11, 16": words between commas, each where the whole stands; nothing if the key is absent.
[[nodiscard]] std::vector<Value<std::string>> read_words(Reader& reader, const Field& field);
/// "0 to 10": nothing if the text is no range of ages.
[[nodiscard]] std::optional<AgeRange> age_range(std::string_view text);

[[nodiscard]] std::optional<OtherBlocks> read_other_blocks(Reader& reader);
[[nodiscard]] Memorandum read_memorandum(Reader& reader);
[[nodiscard]] std::optional<Programme> read_programme(Reader& reader);
[[nodiscard]] std::vector<Effect> read_effects(Reader& reader);
[[nodiscard]] Assurance read_assurance(Reader& reader);
[[nodiscard]] Monitoring read_monitoring(Reader& reader);
[[nodiscard]] Policy read_policy(Reader& reader);

/// Faults for sources, lines and section 251 codes that are named but are not there.
void check_references(Reader& reader, const Scenario& scenario);
/// Faults for years of dated values that are not years of the forecast, where they are named.
void check_dated_years(Reader& reader, const Scenario& scenario);

}  // namespace highneeds
