#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/calibration/plan_path.hpp"
#include "highneeds/calibration/published.hpp"

/// The first scenario of an authority, as numbers: docs/your-authority.md says how each is reached.
namespace highneeds::calibration {

/// How a unit cost was reached.
enum class CostBasis : std::uint8_t {
  OwnSpending,  ///< the authority's own spending over its average pupils
  /// The same with what the return has under independent alternative provision.
  WithAlternative,
  AsOther,  ///< that of another provision: the return does not part them, or would give too much
  NoLine,   ///< nil: the return has no line of its own
  Typical   ///< the median of other authorities
};

/// One provision. Pupils are in `Published::plans`.
struct ProvisionDraft {
  ProvisionKind kind{};
  CostBasis basis = CostBasis::NoLine;
  double unit_cost = 0;  ///< in the first year of the draft, whole pounds
  double spent = 0;      ///< pounds in the year of the return, or nil
  double pupils = 0;     ///< their mean in that year
  double places = 0;     ///< that the council pays for
};

/// Spending that is no placement.
struct LineDraft {
  std::string_view name;
  std::string_view title;
  std::string_view code;  ///< of section 251; empty: several
  double amount = 0;      ///< in the first year of the draft, whole pounds
  bool is_typical = false;
};

/// Why the block is taken to grow so in a year.
enum class GrowthBasis : std::uint8_t { Prices, Announced, Suspended, AbovePrices };
struct BlockGrowth {
  double growth = 0;
  GrowthBasis basis = GrowthBasis::Prices;
};

/// Spending that is known in total.
struct KnownSpending {
  bool is_published = false;  ///< section 251 lines 1.2.x; else what the balances imply, of all
  std::map<FinancialYear, double> amount{};  ///< pounds
};

/// Years whose recorded balances do not go with any likely spending.
struct Unlikely {
  FinancialYear first;
  FinancialYear last;
  double implied = 0;   ///< spending in these years by the balances, pounds
  double modelled = 0;  ///< by unit costs, prices and plans
};

/// What the last year with known spending leaves over, which goes on from the year after.
struct CarriedOn {
  FinancialYear known;    ///< the last year known
  double difference = 0;  ///< in it, known less modelled, pounds
  double amount = 0;      ///< in the year after, at its prices
};

struct Draft {
  Published published{};
  /// Plans of each January as taken: those of `spread` have the shares of the Januaries around,
  /// since the placement of many was not recorded.
  std::map<int, ByProvision> plans{};
  std::vector<int> spread{};
  Horizon years{};
  std::optional<FinancialYear> actual_to{};
  double opening = 0;  ///< pounds, negative in deficit
  bool is_opening_recorded = false;
  std::map<FinancialYear, double> closing{};  ///< recorded, negative in deficit
  std::optional<double> assumed_block{};      ///< where no block is published: spending of the year
  std::map<FinancialYear, BlockGrowth> block_growth{};
  std::map<FinancialYear, double> prices{};  ///< change on the year before, after the first year
  FinancialYear cost_year{};                 ///< that unit costs were worked out for
  double place_rate = 0;
  int typical_of = 0;  ///< authorities that typical costs are the medians of
  std::vector<ProvisionDraft> provision{};
  std::vector<LineDraft> lines{};
  KnownSpending known_spending{};
  std::vector<Unlikely> unlikely{};
  std::optional<CarriedOn> carried_on{};
  skill::PlanGrowth path{};      ///< of plans after their last January
  std::vector<double> trends{};  ///< of new plans, where they come from a population (trends_of)
  std::string no_population{};   ///< why they do not, though there are plans by single age
};

/// Whether costs of other authorities are wanted: there is no outturn of its own, or no plans of
/// its year.
[[nodiscard]] bool needs_typical_costs(const Published& published);

/// `typical` is needed as above; `path` goes on from the last January of `published`. Throws
/// InputError where nothing can be made of the tables.
[[nodiscard]] Draft draft_of(Published published, const TypicalCosts& typical,
                             skill::PlanGrowth path);

/// Januaries, and years of the block, between the first and the last in the tables from 2021 on
/// that are not in them.
[[nodiscard]] std::vector<int> missing_januaries(const Draft& draft);
[[nodiscard]] std::vector<FinancialYear> missing_finance(const Draft& draft);
/// The January that unit costs stand on alone, where the tables have but one of the return's year.
[[nodiscard]] std::optional<int> only_january(const Draft& draft);
/// The last January that a draft's plans are known in, and the one that its last year ends after.
[[nodiscard]] int last_known_january(const Draft& draft);
[[nodiscard]] int last_january(const Draft& draft);

/// Spending of a year by unit costs, plans and prices alone, in pounds; nothing where its plans are
/// not known. Place funding is in it if asked for.
[[nodiscard]] std::optional<double> modelled_spending(const Draft& draft, FinancialYear year,
                                                      bool has_places);

}  // namespace highneeds::calibration
