#include "highneeds/scenario/expected.hpp"

#include <doctest/doctest.h>

using namespace highneeds;

namespace {

const std::string header = "case,year,section,line,measure,unit,value,status\n";

struct Read {
  std::vector<ExpectedFigure> figures;
  std::string faults;  // "LINE:COLUMN: what (remedy)"
};

Read read(const std::string& text) {
  Sources sources;
  Faults faults;
  const auto file = sources.add({"x.expected.csv", text, SourceKind::Table});
  Read result{read_expected(sources, file, faults), ""};
  for (const auto& fault : faults.all()) {
    result.faults += std::to_string(fault.at.line) + ":" + std::to_string(fault.at.column) + ": " +
                     fault.what + " (" + fault.remedy + ")\n";
  }
  return result;
}

}  // namespace

TEST_CASE("expected figures are read as the forecast writes them") {
  const auto [figures, faults] =
      read(header +
           "unmitigated,2023-24,balance,closing,amount,GBP,-81512840.25,actual\n"
           "mitigated,2024-25,expenditure,\"a, b\",unit_cost,GBP per pupil,1.5e+04,assumed\n");
  CHECK(faults == "");
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].forecast_case == "unmitigated");
  CHECK(figures[0].year == FinancialYear{2023});
  CHECK(figures[0].section == "balance");
  CHECK(figures[0].line == "closing");
  CHECK(figures[0].measure == "amount");
  CHECK(figures[0].unit == "GBP");
  CHECK(figures[0].value == -81512840.25);
  CHECK(figures[0].status == "actual");
  CHECK(figures[0].at.line == 2);
  CHECK(figures[1].line == "a, b");
  CHECK(figures[1].value == 15000);
}

TEST_CASE("a table with another header is refused") {
  CHECK(read("case,year,section,line,measure,unit,value\nunmitigated,2023-24,balance,closing,"
             "amount,GBP,1\n")
            .faults ==
        "1:1: this is not a table of expected figures (let its header be "
        "case,year,section,line,measure,unit,value,status)\n");
}

TEST_CASE("every bad cell of a table is reported") {
  const auto [figures, faults] =
      read(header +
           "unmitigate,2023-25,balances,,amounts,£,1k,final\n"
           "unmitigated,2023-24,balance,closing,amount,GBP,nan,actual\n");
  CHECK(figures.empty());
  CHECK(faults ==
        "2:1: \"unmitigate\" is not one of unmitigated, mitigated (did you mean \"unmitigated\"?)\n"
        "2:12: \"2023-25\" is not a year: 2023 is followed by 24 (write 2023-24)\n"
        "2:20: \"balances\" is not one of funding, expenditure, balance, memorandum (did you mean "
        "\"balance\"?)\n"
        "2:29: this figure names no line (write the name of a line, such as closing)\n"
        "2:30: \"amounts\" is not one of amount, pupils, plans, places, unit_cost, rate (did you "
        "mean \"amount\"?)\n"
        "2:38: \"£\" is not one of GBP, pupils, places, GBP per pupil, ratio (write one of them)\n"
        "2:41: \"1k\" is not a number (write it plainly, such as -81512840.5)\n"
        "2:44: \"final\" is not one of actual, forecast, assumed (write one of them)\n"
        "3:48: \"nan\" is not a number (write it plainly, such as -81512840.5)\n");
}

TEST_CASE("a figure is given once") {
  const auto [figures, faults] = read(header +
                                      "unmitigated,2023-24,balance,closing,amount,GBP,1,actual\n"
                                      "mitigated,2023-24,balance,closing,amount,GBP,1,actual\n"
                                      "unmitigated,2023-24,balance,closing,amount,GBP,2,actual\n");
  CHECK(figures.size() == 2);
  CHECK(faults == "4:29: closing amount of 2023-24 is given twice (keep one of the rows)\n");
}
