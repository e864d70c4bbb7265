#include "scenario/read_parts.hpp"

namespace highneeds {
namespace {

struct Kind {
  ProvisionKind kind;
  std::string_view meaning;
};
constexpr std::array<Kind, provision_kinds> kinds{{
    {ProvisionKind::Mainstream, "Children in mainstream schools, with top-up funding."},
    {ProvisionKind::ResourcedProvision,
     "Children in resourced provision and units of mainstream schools."},
    {ProvisionKind::StateSpecial, "Children in maintained special schools and special academies."},
    {ProvisionKind::IndependentSpecial,
     "Children in independent and non-maintained special schools."},
    {ProvisionKind::AlternativeProvision,
     "Children in alternative provision and hospital schools."},
    {ProvisionKind::Post16, "Young people in further education and other post-16 provision."},
    {ProvisionKind::Elsewhere, "Children educated otherwise, and direct payments."},
}};

Section251 read_section_251(Reader& reader) {
  return reader.named_values<Rate>({"s251",
                                    "The lines of the section 251 return that the spending is "
                                    "reported under, with shares that add to 100%.",
                                    "{1.2.1: 40%, 1.2.2: 60%}", "the return does not allot it"});
}

template <class Part>
void read_basis(Reader& reader, Part& part) {
  part.basis = reader.optional_choice<Basis>(
      {"basis", "The basis of these figures, which must be the scenario's.", "net",
       "the scenario's"},
      basis_words);
  part.basis_at = reader.at("basis");
}

void read_place_fields(Reader& reader, Provision& provision) {
  provision.places = reader.optional_series<Places, AcademicYear>(
      {"places", "Funded places that the council pays for, empty or full, by academic year.",
       "{2020/21: 900, 2021/22: 960, then: hold}", "none"});
  provision.place_rate = reader.optional_series<UnitCost>(
      {"place_rate", "What a place costs in a year.", "£10k",
       "the policy's, for resourced provision, state special schools and alternative provision"});
  provision.empty_place_rate = reader.optional_series<UnitCost>(
      {"empty_place_rate", "What an empty place costs in a year.", "£10k",
       "place_rate; for resourced provision the policy's"});
  const auto usual = provision.kind == ProvisionKind::Post16 ? AcademicCalendar::College
                                                             : AcademicCalendar::School;
  provision.calendar =
      reader
          .optional_choice<AcademicCalendar>(
              {"calendar", "When the academic year starts: school in September, college in August.",
               "college", usual == AcademicCalendar::College ? "college" : "school"},
              calendar_words)
          .value_or(usual);
}

// Where there is room, and where those go who do not fit (6.3).
void read_room_fields(Reader& reader, Provision& provision) {
  provision.capacity = reader.optional_series<Places, AcademicYear>(
      {"capacity", "Places that there are for all councils' pupils, by academic year.",
       "{2024/25: 1800, then: hold}", "there is room for all"});
  provision.occupied_by_others = reader.optional_series<Pupils, AcademicYear>(
      {"occupied_by_others", "Pupils of other councils in these places, by academic year.", "60",
       "none"});
  provision.overflow = reader.optional_placed_choice<ProvisionKind>(
      {"overflow", "The provision where those go who do not fit.", "independent_special",
       "none; needed beside capacity"},
      provision_words());
  provision.share_moving = reader.optional_series<Rate, AcademicYear>(
      {"share_moving", "The share of its pupils who start or change phase in a year.", "20%",
       "none; needed where pupils move as they do"});
  provision.new_plan_share = reader.optional_series<Rate, AcademicYear>(
      {"new_plan_share", "The share of its plans that are new in a year.", "14%",
       "none; needed where fewer new plans are made"});
}

Provision read_kind(ProvisionKind kind, Reader& reader) {
  Provision provision;
  provision.kind = kind;
  provision.at = reader.at();
  const auto pupils = reader.optional_series<Pupils, AcademicYear>(
      {"pupils",
       "Children and young people with an EHC plan, by academic year: 2022/23 is the census of "
       "January 2023. `then: population` leaves the years that are not named to the population.",
       "{2020/21: 2131, 2021/22: 2393, then: +8%}", "none; needed where there is no population"});
  if (pupils) provision.pupils = *pupils;
  if (!pupils) provision.pupils.then.emplace<5>(FromPopulation{});
  provision.pupils_without_plan = reader.optional_series<Pupils>(
      {"pupils_without_plan",
       "Children without a plan who are paid for too, as the mean of a financial year.", "120",
       "none"});
  provision.unit_cost = reader.required_series<UnitCost>(
      {"unit_cost",
       "What a child costs in a year: the top-up in state provision, the whole fee in independent.",
       "{2021-22: £4.6k, then: +3%}"});
  read_place_fields(reader, provision);
  read_room_fields(reader, provision);
  provision.section_251 = read_section_251(reader);
  read_basis(reader, provision);
  return provision;
}

}  // namespace

std::span<const Choice<ProvisionKind>> provision_words() {
  static const auto words = [] {
    std::array<Choice<ProvisionKind>, provision_kinds> all{};
    for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
      const auto value = static_cast<ProvisionKind>(kind);
      all.at(kind) = {key(value), value};
    }
    return all;
  }();
  return words;
}

std::vector<Provision> read_provision(Reader& reader) {
  std::vector<Provision> provision;
  provision.reserve(std::size(kinds));
  reader.section(
      {"provision", "Placements by the seven kinds of the DSG management plan.",
       "{mainstream: {pupils: ..., unit_cost: ...}}", "none; something to spend on is needed"},
      [&](Reader& inside) {
        for (const auto& [kind, meaning] : kinds) {
          inside.section({key(kind), meaning, "{pupils: ..., unit_cost: ...}", "none of this kind"},
                         [&](Reader& part) { provision.push_back(read_kind(kind, part)); });
        }
      });
  return provision;
}

std::vector<Line> read_lines(Reader& reader) {
  std::vector<Line> lines;
  reader.named({"lines", "Spending that is not a placement, by names of your own.",
                "{therapies: {amount: {2021-22: £0.351m, then: +3%}}}", "none"},
               [&](const std::string& name, Reader& inside) {
                 Line line;
                 line.name = name;
                 line.at = inside.at();
                 line.title = inside
                                  .optional_text({"title", "What the tables call the line.",
                                                  "SEN support services", "its name, in words"})
                                  .value_or("");
                 line.amount = inside.required_series<Money>(
                     {"amount", "The spending of each year.", "{2021-22: £0.351m, then: +3%}"});
                 line.section_251 = read_section_251(inside);
                 read_basis(inside, line);
                 lines.push_back(std::move(line));
               });
  return lines;
}

std::optional<KnownSpending> read_known_spending(Reader& reader) {
  using Covers = KnownSpending::Covers;
  static constexpr std::array<Choice<Covers>, 2> covers_words{
      {{"all", Covers::All}, {"lines_1_2", Covers::HighNeedsLines}}};
  std::optional<KnownSpending> known;
  reader.section(
      {"known_spending",
       "Spending known in total only; what the parts do not explain is `unallocated`.",
       "{covers: lines_1_2, amount: {2022-23: £121m}}", "none"},
      [&](Reader& inside) {
        known.emplace();
        known->covers =
            inside
                .optional_choice<Covers>({"covers",
                                          "Whether the total is of all spending, or of section 251 "
                                          "lines 1.2.x, which leave out place funding.",
                                          "lines_1_2", "all"},
                                         covers_words)
                .value_or(Covers::All);
        known->amount = inside.dated<Money>(
            {"amount", "The total of each year that is known.", "{2022-23: £121m}", "none"});
      });
  return known;
}

}  // namespace highneeds
