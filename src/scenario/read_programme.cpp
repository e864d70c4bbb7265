#include "scenario/read_parts.hpp"

// The programme: workstreams of projects, each with its effects (8).

namespace highneeds {
namespace {

constexpr std::array<Choice<Stage>, 4> stage_words{{{"planned", Stage::Planned},
                                                    {"bid", Stage::Bid},
                                                    {"approved", Stage::Approved},
                                                    {"open", Stage::Open}}};
constexpr std::array<Choice<SavingKind>, 2> saving_words{
    {{"cash", SavingKind::Cash}, {"cost_avoidance", SavingKind::CostAvoidance}}};
constexpr std::array<Choice<Rag>, 3> rag_words{
    {{"green", Rag::Green}, {"amber", Rag::Amber}, {"red", Rag::Red}}};
constexpr std::array<Choice<ChargedTo>, 2> charged_words{
    {{"block", ChargedTo::Block}, {"elsewhere", ChargedTo::Elsewhere}}};

std::string read_title(Reader& reader, std::string_view example) {
  return reader.optional_text({"title", "What reports call it.", example, "its name, in words"})
      .value_or("");
}

Outcome read_outcome(const std::string& name, Reader& reader) {
  Outcome outcome;
  outcome.name = name;
  outcome.at = reader.at();
  outcome.title = read_title(reader, "New special school places");
  outcome.heading =
      reader
          .optional_text({"heading", "The heading that reports put it under.", "learning", "none"})
          .value_or("");
  outcome.priority =
      reader
          .optional_text({"priority", "The priority of the authority's strategy that it serves.",
                          "The right support at the right time", "none"})
          .value_or("");
  outcome.target = reader.required<Measured>(
      {"target", "What is to be reached: a number, a share or pounds.", "170"});
  outcome.actual = reader.optional<Measured>(
      {"actual", "What has been reached, in the unit of the target.", "0", "not known"});
  return outcome;
}

void read_standing(Reader& reader, Project& project) {
  project.stage = reader
                      .optional_choice<Stage>(
                          {"stage", "How far it has come.", "approved", "planned"}, stage_words)
                      .value_or(Stage::Planned);
  project.kind = reader
                     .optional_choice<SavingKind>(
                         {"kind", "Whether it lessens spending, or keeps spending from coming.",
                          "cash", "cost_avoidance"},
                         saving_words)
                     .value_or(SavingKind::CostAvoidance);
  project.rag =
      reader.optional_choice<Rag>({"rag", "Its owner's rating.", "amber", "not stated"}, rag_words)
          .value_or(Rag::Unstated);
}

void read_level(Reader& reader, Project& project) {
  project.start = reader.optional<Date>(
      {"start", "The day from which its effects count.", "2027-09-01",
       "none; needed by every effect but open_places, which may say when it opens"});
  project.ramp = reader.optional_series_of_either<Rate>(
      {"ramp",
       "How much of the full effect there is, by academic or by financial year: nil before the "
       "first year that is named.",
       "{2027/28: 50%, then: 100%}", "100%"});
  project.confidence =
      reader
          .optional<Rate>(
              {"confidence", "The share of the effect that is expected.", "60%", "100%"})
          .value_or(Value<Rate>{Rate::ratio(1)});
}

void read_cost(Reader& reader, Project& project) {
  project.cost = reader.optional_series<Money>(
      {"cost", "What it costs to run in each year: nil before the first year that is named.",
       "{2026-27: £0.5m, then: +2%}", "nothing"});
  project.charged_to =
      reader
          .optional_choice<ChargedTo>(
              {"charged_to", "Whether the block bears that cost, or another budget.", "elsewhere",
               "block"},
              charged_words)
          .value_or(ChargedTo::Block);
  project.capital =
      reader.dated<Money>({"capital", "Its capital spending, which is never part of the block.",
                           "{2026-27: £12m}", "none"});
}

Project read_project(const std::string& name, Reader& reader) {
  Project project;
  project.name = name;
  project.at = reader.at();
  project.title = read_title(reader, "A special school in Great Yarmouth");
  project.owner = reader.optional_text({"owner", "Who answers for it.", "Head of SEND", "not said"})
                      .value_or("");
  project.note =
      reader.optional_text({"note", "What else should be known of it.", "bid made in 2026", "none"})
          .value_or("");
  read_standing(reader, project);
  read_level(reader, project);
  read_cost(reader, project);
  reader.named({"outcomes", "What it is measured by, by names of your own.",
                "{places: {target: 170, actual: 0}}", "none"},
               [&](const std::string& of, Reader& inside) {
                 project.outcomes.push_back(read_outcome(of, inside));
               });
  project.effects = read_effects(reader);
  return project;
}

Workstream read_workstream(const std::string& name, Reader& reader) {
  Workstream workstream;
  workstream.name = name;
  workstream.at = reader.at();
  workstream.title = read_title(reader, "Workstream 5, enough places");
  reader.named({"projects", "Its projects, by names of your own, in the order in which they act.",
                "{great_yarmouth_school: {start: 2027-09-01, effects: ...}}", "none"},
               [&](const std::string& of, Reader& inside) {
                 workstream.projects.push_back(read_project(of, inside));
               });
  return workstream;
}

Programme read_programme_fields(Reader& reader) {
  Programme programme;
  programme.at = reader.at();
  programme.title =
      reader.required_text({"title", "What the programme is called.", "Local First Inclusion"});
  programme.delivery_rate =
      reader
          .optional<Rate>({"delivery_rate",
                           "The share of all projects' effects that is expected, beside the "
                           "confidence in each.",
                           "75%", "100%"})
          .value_or(Value<Rate>{Rate::ratio(1)});
  reader.named({"workstreams", "Projects that belong together, by names of your own.",
                "{sufficiency: {projects: ...}}", "none"},
               [&](const std::string& name, Reader& inside) {
                 programme.workstreams.push_back(read_workstream(name, inside));
               });
  return programme;
}

}  // namespace

std::optional<Programme> read_programme(Reader& reader) {
  std::optional<Programme> programme;
  reader.section({"programme", "What is meant to bring the block into balance.",
                  "{title: Local First Inclusion, workstreams: ...}", "none"},
                 [&](Reader& inside) { programme = read_programme_fields(inside); });
  return programme;
}

}  // namespace highneeds
