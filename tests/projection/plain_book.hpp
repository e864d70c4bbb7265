#pragma once

#include <map>
#include <string>

#include "projection/plain_demand.hpp"
#include "projection/plain_model.hpp"
#include "projection/plain_series.hpp"

// A book of figures by name, which the parts of the plain model write in turn.
namespace highneeds::plain {

struct Book {
  const Scenario& s;
  bool mitigated;
  Demand demand;
  Figures out = {};

  Book(const Scenario& scenario, bool is_mitigated)
      : s(scenario), mitigated(is_mitigated), demand(foresee(scenario, is_mitigated)) {}

  void tell(const char* section, const std::string& line, int year, double value,
            const char* measure = "amount") {
    out[figure_name(section, line, measure)][year] = value;
  }
  // What was told, or nothing at all.
  double told(const char* section, const std::string& line, int year,
              const char* measure = "amount") const {
    const auto figures = out.find(figure_name(section, line, measure));
    if (figures == out.end()) return 0;
    const auto figure = figures->second.find(year);
    return figure == figures->second.end() ? 0 : figure->second;
  }
  bool is_told(const char* section, const std::string& line, int year) const {
    const auto figures = out.find(figure_name(section, line, "amount"));
    return figures != out.end() && figures->second.contains(year);
  }
  void tell_if_dated(const char* section, const char* line, int year,
                     const std::map<FinancialYear, Value<Money>>& dated) {
    const auto found = dated.find(FinancialYear{year});
    if (found != dated.end()) tell(section, line, year, plain(found->second.value));
  }
  // The transfer of a year, unless it was refused.
  const Transfer* transfer(int year) const {
    const auto found = s.funding.schools_block_transfer.find(FinancialYear{year});
    if (found == s.funding.schools_block_transfer.end()) return nullptr;
    return found->second.status == TransferStatus::Refused ? nullptr : &found->second;
  }
};

// Section 4, for a year whose funding is told.
void spend(Book& book, int year);

// (4.1) pounds for a place, and for an empty one.
double place_rate(const Book& book, const Provision& p, int year);
double empty_place_rate(const Book& book, const Provision& p, int year);

// (6.8) what DfE pays direct for the places of projects, out of the block: basis net only.
bool has_direct_places(const Scenario& s);
double direct_places(const Book& book, int year);
// (8.6) the unit cost that the programme leaves.
double unit_cost_left(const Book& book, const Provision& p, int year);
// (8.7) the lines of the programme, and what stands beside the block.
void spend_on_programme(Book& book, int year);

}  // namespace highneeds::plain
