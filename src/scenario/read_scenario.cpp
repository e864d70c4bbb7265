#include "highneeds/scenario/read.hpp"
#include "scenario/read_parts.hpp"

namespace highneeds {
namespace {

constexpr std::string_view version_of_format = "1";

void read_version(Reader& reader) {
  const auto version =
      reader.required_text({"highneeds", "The version of this format; there is one so far.", "1"});
  if (version.empty() || version == version_of_format || reader.is_describing()) return;
  reader.fault(reader.at("highneeds"),
               "version " + version + " of the format is not known to this program",
               "write highneeds: 1");
}

Authority read_authority(Reader& reader) {
  Authority authority;
  reader.required_section(
      {"authority", "The council whose block is forecast.", "{name: Norfolk, code: E10000020}"},
      [&](Reader& inside) {
        authority.name =
            inside.required_text({"name", "Its name, as reports print it.", "Norfolk"});
        authority.code =
            inside
                .optional_text({"code", "Its code of the Office for National Statistics, or none.",
                                "E10000020", "none, and no code is printed"})
                .value_or("");
        if (authority.code == "none") authority.code.clear();
      });
  return authority;
}

void read_years(Reader& reader, Scenario& scenario) {
  const auto years = reader.required<Horizon>(
      {"years", "The financial years of the forecast, the first and the last.",
       "2021-22 to 2028-29"});
  scenario.years = years.value;
  scenario.years_at = years.at;
  const auto actual_to = reader.optional<FinancialYear>(
      {"actual_to", "The last year whose values are actual unless a value says otherwise.",
       "2023-24", "no year is actual"});
  scenario.actual_to = actual_to ? actual_to->value : FinancialYear{years.value.first.first - 1};
  scenario.actual_to_at = actual_to ? actual_to->at : Place{};
}

void read_heading(Reader& reader, Scenario& scenario) {
  read_version(reader);
  scenario.title = reader.required_text(
      {"title", "What the scenario is, as reports print it.", "Outlook at November 2026"});
  scenario.authority = read_authority(reader);
  read_years(reader, scenario);
  scenario.basis =
      reader.required_choice<Basis>({"basis",
                                     "Whether spending leaves out the places that DfE pays direct "
                                     "(net) or includes them (gross); the block is "
                                     "taken after or before deductions accordingly.",
                                     "net"},
                                    basis_words);
  const auto correct_to = reader.optional<Date>(
      {"correct_to", "The day to which the forecast takes account of what is known.", "2026-11-20",
       "not printed"});
  if (correct_to) scenario.correct_to = correct_to->value;
}

// Reading only declares it: `load` has followed it before the documents were merged.
void read_extends(Reader& reader) {
  static_cast<void>(reader.optional_text(
      {"extends", "Another scenario that this one changes, by its path relative to this file.",
       "outlook.yaml", "the scenario stands alone"}));
}

}  // namespace

Scenario read_scenario(Reader& reader) {
  Scenario scenario;
  scenario.at = reader.at();
  read_heading(reader, scenario);
  read_extends(reader);
  scenario.sources = read_sources(reader);
  read_balances(reader, scenario);
  scenario.funding = read_funding(reader);
  scenario.provision = read_provision(reader);
  scenario.lines = read_lines(reader);
  scenario.population = read_population(reader);
  scenario.known_spending = read_known_spending(reader);
  scenario.other_blocks = read_other_blocks(reader);
  scenario.memorandum = read_memorandum(reader);
  scenario.programme = read_programme(reader);
  scenario.assurance = read_assurance(reader);
  scenario.monitoring = read_monitoring(reader);
  scenario.policy = read_policy(reader);
  if (!reader.is_describing()) check_references(reader, scenario);
  return scenario;
}

std::vector<Described> scenario_format() {
  std::vector<Described> format;
  Reader describer("", format);
  static_cast<void>(read_scenario(describer));
  return format;
}

}  // namespace highneeds
