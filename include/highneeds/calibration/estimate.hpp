#pragma once

#include <map>
#include <vector>

#include "highneeds/calibration/blocks.hpp"
#include "highneeds/calibration/rates.hpp"

// Each rate from the counts that it stands on; docs/calibration.md says why so.
namespace highneeds::calibration {

/// Fewer counts than these are pooled with ages beside them.
inline constexpr double fewest_counts = 20;

/// Settings that councils record differently from year to year are one family here: mainstream with
/// units, and the three independent classes.
inline constexpr std::size_t families = 8;
inline constexpr std::array<std::size_t, settings> family_of = {0, 1, 0, 2, 3, 3, 3, 4, 5, 6, 7};
using ByFamily = std::array<double, families>;
[[nodiscard]] ByFamily in_families(const BySetting& counts);

/// Two Januaries a year apart, and the plans made between them, at the ages of the closing one.
struct Step {
  const ByAge<settings>& opening;
  const ByAge<settings>& joiners;
  const ByAge<settings>& closing;
};

/// Those who left in a step by their age in the opening January: a year less than published. Plans
/// published as 20 and over are divided over the opening ages 19 to 24 as the stock lost plans;
/// those of unknown age go with the others.
[[nodiscard]] Counts leavers_by_opening_age(const Ceased& ceased, const Step& step);

/// The shares of the new plans of ages 4 and 5 that stand a year younger, so that the stock leaves
/// as much unexplained at 3, 4 and 5: published ages are some months more there than those of the
/// stock. `leavers` are by opening age.
[[nodiscard]] Counts younger_shares(const Step& step, const Counts& leavers);
/// New plans with such shares of each age a year younger.
[[nodiscard]] ByAge<settings> at_younger_ages(const ByAge<settings>& joiners, const Counts& shares);

/// A table with the margins `rows` and `columns` that is as near to the shape of `seed` as can be,
/// and nowhere above it (iterative proportional fitting). The sum of the columns that have a seed
/// is made that of the rows. Where the seed is too small, a row is short of its margin.
[[nodiscard]] std::vector<ByFamily> fit_margins(const std::vector<ByFamily>& seed,
                                                const std::vector<double>& rows,
                                                const ByFamily& columns);

/// (7.1) by opening age, from leavers by age and by the last setting recorded.
[[nodiscard]] ByAge<settings> leave_rates(const ByAge<settings>& opening, const Counts& leavers,
                                          const BySetting& last_settings);
/// The same with the ages of each block taken together.
[[nodiscard]] ByAge<settings> leave_rates(const ByAge<settings>& opening, const Counts& leavers,
                                          const ByFamily& last_families, const Blocks& blocks);

/// (7.2) the smallest moves that bring those who stayed, with the joiners, to the closing plans. A
/// family that nobody stayed in moves as at the ages before.
[[nodiscard]] MovesByAge move_rates(const Step& step, const ByAge<settings>& leave);
/// The same by blocks of ages and families: the shares of each that move, and how many stayed.
using FamilyMoves = std::array<ByFamily, families>;
struct MovesOfBlock {
  FamilyMoves shares{};
  ByFamily stayed{};
};
using BlockMoves = std::vector<MovesOfBlock>;
[[nodiscard]] BlockMoves block_moves(const Step& step, const ByAge<settings>& leave);
/// Between settings: all of a family alike, and into one by its parts in the closing January.
[[nodiscard]] MovesByAge in_settings(const BlockMoves& moves, const ByAge<settings>& closing);
/// (7.2) adds the moves within families that a step needs for their settings to keep the parts that
/// they have in January, at each block of ages: leaving, joining and moving between families must
/// be set. The fewest that do, of those who stayed.
void keep_parts_of_families(Rates& rates);
/// The shares of those who joined, at the closing age, that were in another setting by the closing
/// January: what a setting lost beyond all who had stayed in it.
[[nodiscard]] MovesByAge settling_rates(const Step& step, const ByAge<settings>& leave);
/// Plans at the settings where those who joined had settled.
[[nodiscard]] ByAge<settings> settled(const ByAge<settings>& joiners, const MovesByAge& settling);
/// The opening ages whose moves are taken together.
[[nodiscard]] const Blocks& move_blocks();

/// People at the middle of a year: of the last table until then, aged on with as many births; of
/// the first table if none is so early. There must be one.
[[nodiscard]] Counts people_in(const std::map<int, Counts>& tables, int year);

/// (7.3) new plans for each person, over some years.
[[nodiscard]] Counts join_rates(const std::map<int, ByAge<settings>>& new_plans,
                                const std::map<int, Counts>& people, int first_year, int last_year);

}  // namespace highneeds::calibration
