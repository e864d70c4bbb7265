#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/population_shape.hpp"
#include "highneeds/projection/programme_shape.hpp"
#include "highneeds/projection/track.hpp"
#include "highneeds/quantity/year.hpp"
#include "highneeds/scenario/scenario.hpp"

namespace highneeds {

/// Places that DfE pays direct, of one type (3.1): by academic year, or before and from its start.
struct DeductionShape {
  Index row = absent;
  Track places = {};
  Track april_places = {};
  Track september_places = {};
  Track rate = {};
  AcademicCalendar calendar = AcademicCalendar::School;
};

/// The transfer of one year (3.2). A refused one has no rate here.
struct TransferShape {
  Index rate = absent;
  bool is_new_spend = false;
  Index offset_share = absent;  ///< of the latest offset of an earlier year
};

/// A payment of a safety valve agreement that can count (3.4).
struct PaymentShape {
  Index amount = absent;
  Index date = absent;  ///< due if planned, else paid
  bool is_planned = false;
};

/// The stability grant (3.5).
struct GrantShape {
  bool is_there = false;
  Index year = absent;  ///< at whose end the deficit counts; `absent`: the balance brought forward
  Index rate = absent;
  Index paid_in = absent;
  std::vector<Index> reported = {};
  Index ineligible_other_blocks = absent;
  Index ineligible_equal_pay = absent;
  Index adjustment = absent;
};

/// The funding of the block (3.1 to 3.7), and the help that its balance gets.
struct FundingShape {
  Track gross = {};
  Track deductions = {};
  std::vector<DeductionShape> deduction_types = {};
  Dated rolled_in_grants = {};
  bool rolled_in_grants_are_spent = true;
  Track schools_block = {};
  std::vector<TransferShape> transfer = {};  ///< by year
  Dated help = {};
  Track contribution = {};
  std::vector<PaymentShape> payments = {};
  Index safety_valve_ends = absent;
  GrantShape grant;
  Dated total_dsg = {};

  /// The rows that come out, `absent` where this scenario has none.
  struct Rows {
    Index gross = absent, deductions = absent, rolled_in_grants = absent, block = absent;
    Index transfer = absent, transfer_rate = absent, help = absent, resources = absent;
    Index total_dsg = absent;
  } rows;
};

/// One kind of provision (4.1).
struct ProvisionShape {
  Track pupils = {};
  Track pupils_without_plan = {};
  Track unit_cost = {};
  Track places = {};
  Track place_rate = {};
  Track empty_place_rate = {};
  AcademicCalendar calendar = AcademicCalendar::School;

  /// Capacity (6.3), and what the programme asks (6.2, 6.5).
  Track capacity = {};
  Track occupied_by_others = {};
  Index overflow = absent;  ///< a provision
  Track share_moving = {};
  Track new_plan_share = {};
  Index last_actual = 0;  ///< position of the last actual academic year

  /// Made in the workings, by academic year (position 0 is the year before the horizon). Where
  /// nothing acts on demand, the pupils of all moments are those written.
  struct Made {
    Track demand = {}, not_made = {}, settled = {}, overflowed = {}, whole = {};
    Track autumn = {}, january = {}, spring = {};
    Track places_autumn = {}, places_spring = {};
    Track empty_autumn = {}, empty_spring = {};
    bool opens_places = false;  ///< projects add to the places that the council funds
    bool has_parts = false;     ///< spring may differ from autumn
  } made = {};

  /// Whether there are places that the council funds.
  [[nodiscard]] bool has_places() const { return made.places_autumn.is_there(); }

  /// The rows that come out, `absent` where this scenario has none.
  struct Rows {
    Index amount = absent, pupils = absent, plans = absent, places = absent, unit_cost = absent;
    Index place_funding = absent, top_up = absent, capacity = absent, overflow = absent;
  } rows = {};
};

/// A line of expenditure beside provision (4.3).
struct LineShape {
  Track amount = {};
  Index row = absent;
};

/// A share of a row's amount that belongs to a section 251 line; without a share, the whole of it.
struct CodedShare {
  Index row = absent;
  Index share = absent;
};
/// A section 251 line (4.3): its row, and the shares that it adds up.
struct CodeShape {
  Index row = absent;
  std::vector<CodedShare> parts = {};
};

/// What the block is spent on (4.1 to 4.5).
struct SpendingShape {
  std::vector<ProvisionShape> provisions = {};
  /// Provisions in which one that overflows stands before the one that it overflows to; empty where
  /// demand is met as it is written, and nothing acts on it.
  std::vector<Index> filling_order = {};
  std::vector<LineShape> lines = {};
  Dated known_total = {};
  bool known_total_covers_places = true;  ///< false: section 251 lines 1.2.x only
  std::vector<CodeShape> codes = {};
  std::vector<Index> rows_without_code = {};

  /// The rows that come out, `absent` where this scenario has none.
  struct Rows {
    Index rolled_in_grants = absent, new_spend = absent, offset = absent, unallocated = absent;
    Index total = absent, plans = absent, without_code = absent;
  } rows;
};

/// A named cause of a balancing item (5.4).
struct CauseShape {
  Index row = absent;
  Dated amount = {};
};

/// How the balance moves (5.1 to 5.6), and the memorandum (5.7).
struct BalanceShape {
  Index opening = absent;
  Dated known_closing = {};
  std::vector<CauseShape> causes = {};
  Index legacy_from = absent;              ///< the year that ends on 31 March 2026
  bool legacy_is_brought_forward = false;  ///< the balance brought forward is that of 31 March 2026
  Index other_blocks_opening = absent;
  Track other_blocks_in_year = {};
  Track carrying_rate = {};
  Dated transport = {};
  Dated capital = {};

  /// The rows that come out, `absent` where this scenario has none.
  struct Rows {
    Index opening = absent, before_transfer = absent, in_year = absent, contribution = absent;
    Index safety_valve = absent, grant = absent, balancing = absent, movement = absent;
    Index closing = absent, legacy = absent, since_2026 = absent, dsg_reserve = absent;
    Index carrying = absent, transport = absent, capital = absent, unexplained = absent;
  } rows;
};

/// What a projection is made of, apart from its numbers: which lever stands where, and which rows
/// come out.
struct Shape {
  Horizon years;
  FinancialYear actual_to;
  std::vector<Row> rows = {};
  /// By row and year: 1 where the cell is part of the forecast, else 0; bytes, since they are read
  /// more often than any number.
  std::vector<std::uint8_t> present = {};
  std::vector<Point> points = {};       ///< of all series, one after the other
  std::vector<WorkingName> names = {};  ///< of series, and then of other workings
  Index workings = 0;                   ///< numbers that a projection works with beside its cells
  FundingShape funding;
  SpendingShape spending;
  BalanceShape balance;
  ProgrammeShape programme;
  PopulationShape population;

  [[nodiscard]] bool is_present(Index row, Index year) const {
    return row != absent && present[static_cast<std::size_t>(row) * years.length() + year] != 0;
  }
};

}  // namespace highneeds
