#include "scenario/read_parts.hpp"

namespace highneeds {
namespace {

enum class GrantSpending { Equal, None };
constexpr std::array<Choice<GrantSpending>, 2> spending_words{
    {{"equal", GrantSpending::Equal}, {"none", GrantSpending::None}}};

DeductionType read_deduction_type(const std::string& name, Reader& reader) {
  DeductionType type;
  type.name = name;
  type.at = reader.at();
  type.places = reader.optional_series<Places, AcademicYear>(
      {"places", "Places that DfE pays direct, by academic year.",
       "{2022/23: 120, 2023/24: 130, then: hold}", "april_places and september_places are given"});
  type.april_places = reader.optional_series<Places>(
      {"april_places",
       "Places of the financial year before the new academic year starts, as published.",
       "{2023-24: 120}", "places are given by academic year"});
  type.september_places = reader.optional_series<Places>(
      {"september_places",
       "Places of the financial year from the start of the new academic year, as published.",
       "{2023-24: 130}", "places are given by academic year"});
  type.rate =
      reader.required_series<UnitCost>({"rate", "What is deducted for a place and year.", "£6k"});
  type.calendar =
      reader
          .optional_choice<AcademicCalendar>(
              {"calendar", "When the academic year starts: school in September, college in August.",
               "college", "school"},
              calendar_words)
          .value_or(AcademicCalendar::School);
  return type;
}

HighNeedsBlock read_block_fields(Reader& reader) {
  HighNeedsBlock block;
  block.at = reader.at();
  block.gross = reader.required_series<Money>(
      {"gross",
       "The allocation before deductions, with the import and export adjustment as published.",
       "{2023-24: £135.212m, then: +3%}"});
  block.deductions = reader.series_or_named<Money>(
      {"deductions",
       "What DfE keeps for places that it pays direct: one series, or places and a rate for each "
       "type "
       "of institution; basis net only.",
       "{2023-24: £16.328m, then: +5%}", "none; needed where the basis is net"},
      [&](const std::string& name, Reader& inside) {
        block.deduction_types.push_back(read_deduction_type(name, inside));
      });
  block.rolled_in_grants = reader.dated<Money>(
      {"rolled_in_grants", "Grants that become part of the block in a year, apart from its growth.",
       "{2026-27: £2.1m}", "none"});
  const auto spending = reader.optional_choice<GrantSpending>(
      {"spending", "Whether rolled-in grants bring equal spending with them.", "none", "equal"},
      spending_words);
  block.rolled_in_grants_are_spent = spending != GrantSpending::None;
  return block;
}

}  // namespace

HighNeedsBlock read_high_needs_block(Reader& reader) {
  HighNeedsBlock block;
  reader.required_section({"high_needs_block", "The allocation of the High Needs Block.",
                           "{gross: ..., deductions: ...}"},
                          [&](Reader& inside) { block = read_block_fields(inside); });
  return block;
}

}  // namespace highneeds
