#include "scenario/read_parts.hpp"

// What a project does: at most one effect of each sort.

namespace highneeds {
namespace {

constexpr std::array<Choice<FundedBy>, 2> funded_words{
    {{"council", FundedBy::Council}, {"direct", FundedBy::Direct}}};
constexpr std::array<Choice<MovesAt>, 2> moves_words{
    {{"transition", MovesAt::Transition}, {"any_time", MovesAt::AnyTime}}};

std::optional<AgeRange> read_ages(Reader& reader) {
  const auto text = reader.optional_text({"ages", "The ages at the January census that it is for.",
                                          "0 to 10", "all; only with a population"});
  if (!text) return std::nullopt;
  auto range = age_range(*text);
  if (!range) {
    reader.fault(reader.at("ages"), "\"" + *text + "\" is not a range of ages from 0 to 25",
                 "write the first and the last, such as 0 to 10");
    range.emplace();
  }
  range->at = reader.at("ages");
  return range;
}

FewerNewPlans read_fewer_new_plans(Reader& reader) {
  FewerNewPlans effect;
  effect.rate = reader.required<Rate>({"rate", "The share of new plans that are not made.", "10%"});
  effect.setting = reader.optional_placed_choice<ProvisionKind>(
      {"setting", "The provision whose plans they are.", "mainstream",
       "every provision with a new_plan_share"},
      provision_words());
  effect.age_range = read_ages(reader);
  effect.needs = read_words(
      reader, {"needs", "The primary needs that it is for, by the columns of the table of needs.",
               "SEMH, ASD", "all; only with a population"});
  return effect;
}

OpenPlaces read_open_places(Reader& reader) {
  OpenPlaces effect;
  effect.setting = reader.required_placed_choice<ProvisionKind>(
      {"setting", "The provision in which places open.", "state_special"}, provision_words());
  effect.instead_of = reader.optional_placed_choice<ProvisionKind>(
      {"instead_of", "The provision that pupils would start in without these places.",
       "independent_special", "they take overflow only"},
      provision_words());
  effect.opens = reader.optional<Date>(
      {"opens", "The day on which they open.", "2027-09-01", "the project's start"});
  effect.places =
      reader.required<Places>({"places", "How many there are once all are open.", "170"});
  effect.fill = reader.optional_series_of_either<Rate>(
      {"fill",
       "The share of the places that is open, by academic or by financial year: nil before the "
       "first year that is named.",
       "{2027/28: 40%, 2028/29: 75%, 2029/30: 100%}", "the project's ramp"});
  effect.funded_by =
      reader
          .optional_choice<FundedBy>({"funded_by",
                                      "Whether the council pays for the places, or DfE direct, out "
                                      "of the block.",
                                      "direct", "council"},
                                     funded_words)
          .value_or(FundedBy::Council);
  return effect;
}

HowMany read_how_many(Reader& reader, std::string_view number, std::string_view rate) {
  HowMany how_many;
  how_many.number = reader.optional<Pupils>({"number", number, "40", "rate is given"});
  how_many.rate = reader.optional<Rate>({"rate", rate, "5%", "number is given"});
  return how_many;
}

MovePlacements read_move_placements(Reader& reader) {
  MovePlacements effect;
  effect.from = reader.required_placed_choice<ProvisionKind>(
      {"from", "The provision that pupils leave.", "independent_special"}, provision_words());
  effect.to = reader.required_placed_choice<ProvisionKind>(
      {"to", "The provision where they are instead.", "state_special"}, provision_words());
  effect.how_many = read_how_many(reader, "How many pupils are moved once all are.",
                                  "The share of the pupils there who are moved.");
  effect.at = reader
                  .optional_choice<MovesAt>(
                      {"at", "Whether they move as they start or change phase, or at any time.",
                       "any_time", "transition"},
                      moves_words)
                  .value_or(MovesAt::Transition);
  return effect;
}

LowerUnitCost read_unit_cost(Reader& reader) {
  LowerUnitCost effect;
  effect.setting = reader.required_placed_choice<ProvisionKind>(
      {"setting", "The provision whose unit cost falls.", "independent_special"},
      provision_words());
  effect.rate =
      reader.optional<Rate>({"rate", "The share that it falls by.", "3%", "amount is given"});
  effect.amount = reader.optional<UnitCost>(
      {"amount", "What it falls by, at the prices of the last actual year.", "£1_500",
       "rate is given"});
  return effect;
}

FewerPlacements read_fewer_placements(Reader& reader) {
  FewerPlacements effect;
  effect.setting = reader.required_placed_choice<ProvisionKind>(
      {"setting", "The provision that fewer pupils are placed in.", "independent_special"},
      provision_words());
  effect.how_many = read_how_many(reader, "How many placements are avoided once all are.",
                                  "The share of the pupils there whose placement is avoided.");
  effect.to = reader
                  .optional_placed_choice<ProvisionKind>(
                      {"to", "The provision where those pupils are instead.", "state_special",
                       "mainstream"},
                      provision_words())
                  .value_or(Value<ProvisionKind>{ProvisionKind::Mainstream});
  return effect;
}

Saving read_saving(Reader& reader) {
  Saving effect;
  effect.amount = reader.required_series<Money>(
      {"amount",
       "What spending falls by in each year at full effect: nil before the first year that is "
       "named.",
       "{2026-27: £1m, then: hold}"});
  return effect;
}

template <class What>
void read_effect(Reader& reader, const Field& field, What (*read)(Reader&),
                 std::vector<Effect>& into) {
  reader.section(field, [&](Reader& inside) { into.push_back({inside.at(), read(inside)}); });
}

void read_all(Reader& reader, std::vector<Effect>& into) {
  read_effect(
      reader,
      {"fewer_new_plans", "Plans that are not made.", "{rate: 10%, setting: mainstream}", "none"},
      read_fewer_new_plans, into);
  read_effect(reader,
              {"open_places", "Places that open.",
               "{setting: state_special, opens: 2027-09-01, places: 170}", "none"},
              read_open_places, into);
  read_effect(reader,
              {"move_placements", "Pupils who are moved to another provision.",
               "{from: independent_special, to: state_special, number: 40}", "none"},
              read_move_placements, into);
  read_effect(
      reader,
      {"unit_cost", "A lower unit cost.", "{setting: independent_special, rate: 3%}", "none"},
      read_unit_cost, into);
  read_effect(reader,
              {"fewer_placements", "Placements that are avoided.",
               "{setting: independent_special, number: 25, to: mainstream}", "none"},
              read_fewer_placements, into);
  read_effect(reader,
              {"saving", "Spending that falls by an amount.",
               "{amount: {2026-27: £1m, then: hold}}", "none"},
              read_saving, into);
}

}  // namespace

std::vector<Effect> read_effects(Reader& reader) {
  std::vector<Effect> effects;
  reader.section({"effects", "What it does, at most one effect of each sort.",
                  "{open_places: {setting: state_special, places: 170}}", "none"},
                 [&](Reader& inside) { read_all(inside, effects); });
  return effects;
}

}  // namespace highneeds
