#include "cli/support.hpp"

#include <sstream>

namespace highneeds::test {

const std::string small_scenario = R"(highneeds: 1
title: A small scenario
authority: {name: Anyshire, code: E10000000}
years: 2024-25 to 2026-27
actual_to: 2024-25
basis: net
opening_balance: {value: -£12m, at: 2024-03-31}
funding:
  high_needs_block:
    gross: {2024-25: £60m, then: {2025-26: +3%, 2026-27: +0%}}
    deductions: {2024-25: £6m, then: hold}
  schools_block: {2024-25: £400m, then: hold}
provision:
  independent_special:
    pupils: {2023/24: 900, then: +6%}
    unit_cost: {2024-25: £62k, then: +3%}
lines:
  therapies: {amount: £1m}
)";

Ran run(const std::vector<std::string>& arguments, const cli::Terminal& terminal) {
  std::ostringstream out;
  std::ostringstream err;
  cli::Remains remains;
  const int status = cli::run(arguments, out, err, terminal, remains);
  return {status, out.str(), err.str()};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace highneeds::test
