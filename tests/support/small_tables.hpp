#pragma once

#include <string>

#include "support/files.hpp"

// Published tables of made-up councils with round figures, in a folder of their own.
namespace highneeds::test {

/// Exampleshire (E99000001) has 1,000 plans in January 2019 and 1,100 in each January from 2020,
/// 550 of them in mainstream schools, 50 in units, 300 in special schools, 100 in independent ones,
/// 20 in alternative provision, 60 in colleges and 20 elsewhere. Its outturn of 2021-22 is £3m of
/// mainstream top-up (£5,000 each), £4.5m of special schools (£15,000) with £2m of places, £6m of
/// independent ones (£60,000), £1m of alternative provision, £0.3m of colleges (£5,000) and £1.2m
/// of services. Its block after deductions is £17m, £19m and £20m in 2021-22 to 2023-24; its
/// deficits at the ends of 2020-21, 2021-22 and 2023-24 are £1m, £2m and £4m. Otherton (E99000002)
/// has the same plans and twice the outturn, and no finance; Oldham Rural (E99000003) has no plans
/// after January 2020.
class SmallTables : public TemporaryFolder {
 public:
  SmallTables();
  void write(const std::string& name, const std::string& text) const;
  /// Changes the first occurrence of a piece of a table; throws where it is not there.
  void change(const std::string& name, const std::string& from, const std::string& to) const;
};

}  // namespace highneeds::test
