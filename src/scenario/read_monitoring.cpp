#include "scenario/read_parts.hpp"

// What a monitoring return says beside the figures: tolerances, conditions and risks (10.6).

namespace highneeds {
namespace {

constexpr std::array<Choice<ConditionStatus>, 5> status_words{
    {{"not_started", ConditionStatus::NotStarted},
     {"on_track", ConditionStatus::OnTrack},
     {"delayed", ConditionStatus::Delayed},
     {"met", ConditionStatus::Met},
     {"missed", ConditionStatus::Missed}}};
constexpr std::array<Choice<Grade>, 3> grade_words{
    {{"low", Grade::Low}, {"medium", Grade::Medium}, {"high", Grade::High}}};

std::string read_title(Reader& reader, std::string_view example) {
  return reader.optional_text({"title", "What the return calls it.", example, "its name, in words"})
      .value_or("");
}

std::string read_source(Reader& reader, Place& at) {
  at = reader.at("source");
  return reader
      .optional_text({"source", "Where it is said, a key of sources.", "agreement", "not said"})
      .value_or("");
}

Condition read_condition(const std::string& name, Reader& reader) {
  Condition condition;
  condition.name = name;
  condition.at = reader.at();
  condition.title = read_title(reader, "Open 100 places in bases of mainstream schools");
  condition.status =
      reader
          .optional_choice<ConditionStatus>(
              {"status", "How far it has come.", "on_track", "not_started"}, status_words)
          .value_or(ConditionStatus::NotStarted);
  condition.due =
      reader.optional<Date>({"due", "The day by which it is to be met.", "2026-09-01", "not said"});
  condition.note =
      reader.optional_text({"note", "What has been done and what is left.", "60 are open", "none"})
          .value_or("");
  condition.source = read_source(reader, condition.source_at);
  return condition;
}

Risk read_risk(const std::string& name, Reader& reader) {
  Risk risk;
  risk.name = name;
  risk.at = reader.at();
  risk.title = read_title(reader, "The new school opens late");
  risk.likelihood =
      reader.required_choice<Grade>({"likelihood", "How likely it is.", "medium"}, grade_words);
  risk.impact =
      reader.required_choice<Grade>({"impact", "How much it would matter.", "high"}, grade_words);
  risk.owner = reader
                   .optional_text({"owner", "The post that answers for it, not a person's name.",
                                   "Head of SEND", "not said"})
                   .value_or("");
  risk.mitigation =
      reader
          .optional_text({"mitigation", "What is done about it.", "places in bases first", "none"})
          .value_or("");
  risk.source = read_source(reader, risk.source_at);
  return risk;
}

void read_limits(Reader& reader, const Field& field, RagLimits& limits) {
  reader.section(field, [&](Reader& inside) {
    limits.at = inside.at();
    const auto amber = inside.optional<Rate>(
        {"amber", "The part of the plan beyond which a figure is amber.", "1%", "as above"});
    const auto red = inside.optional<Rate>(
        {"red", "The part of the plan beyond which it is red.", "3%", "as above"});
    if (amber) limits.amber = *amber;
    if (red) limits.red = *red;
  });
}

void read_tolerances(Reader& reader, RagTolerances& tolerances) {
  read_limits(reader,
              {"amounts", "Of lines of spending and funding, of their plan.",
               "{amber: 1%, red: 3%}", "amber 1%, red 3%"},
              tolerances.amounts);
  read_limits(reader,
              {"balances", "Of balances, of the year's planned spending.", "{amber: 0.5%, red: 1%}",
               "amber 0.5%, red 1%"},
              tolerances.balances);
  read_limits(reader,
              {"numbers", "Of plans, pupils, places, requests, new plans and plans ceased.",
               "{amber: 2%, red: 5%}", "amber 2%, red 5%"},
              tolerances.numbers);
  read_limits(reader, {"unit_costs", "Of unit costs.", "{amber: 2%, red: 5%}", "amber 2%, red 5%"},
              tolerances.unit_costs);
  read_limits(reader,
              {"savings", "Of savings delivered.", "{amber: 10%, red: 25%}", "amber 10%, red 25%"},
              tolerances.savings);
}

void read_monitoring_fields(Reader& reader, Monitoring& monitoring) {
  reader.section({"tolerances", "Beyond which part of the plan a figure is amber or red.",
                  "{amounts: {amber: 1%, red: 3%}}", "those below"},
                 [&](Reader& inside) { read_tolerances(inside, monitoring.tolerances); });
  reader.named({"conditions",
                "Conditions of the agreement or commitments of the plan, by names of your own.",
                "{bases: {status: on_track, due: 2026-09-01}}", "none"},
               [&](const std::string& name, Reader& inside) {
                 monitoring.conditions.push_back(read_condition(name, inside));
               });
  reader.named({"risks", "What may keep the plan from being met, by names of your own.",
                "{late_school: {likelihood: medium, impact: high}}", "none"},
               [&](const std::string& name, Reader& inside) {
                 monitoring.risks.push_back(read_risk(name, inside));
               });
}

}  // namespace

Monitoring read_monitoring(Reader& reader) {
  Monitoring monitoring;
  reader.section({"monitoring", "What a monitoring return says beside the figures.",
                  "{conditions: {bases: {status: on_track}}}", "none"},
                 [&](Reader& inside) { read_monitoring_fields(inside, monitoring); });
  return monitoring;
}

}  // namespace highneeds
