#include "support/small_tables.hpp"

#include <stdexcept>

namespace highneeds::test {
namespace {

const std::string example = "E99000001,Exampleshire";
const std::string other = "E99000002,Otherton";
const std::string old = "E99000003,Oldham Rural";
const std::string england = "E92000001,England";

constexpr int first_january = 2019;
constexpr int last_january = 2025;

std::string plans_row(int january, const std::string& authority) {
  return std::to_string(january) + ',' + authority +
         (january == first_january ? ",1000,450,50,10,300,80,10,5,15,60,0,15,5\n"
                                   : ",1100,530,50,10,300,80,10,5,15,60,20,15,5\n");
}

std::string plans_table() {
  std::string text =
      "january,la_code,la,plans,mainstream,sen_unit,independent_mainstream,state_special,"
      "independent_special,non_maintained_special,hospital,alternative_provision,post_16,"
      "early_years,elsewhere,unknown\n";
  for (int january = first_january; january <= last_january; ++january) {
    text += plans_row(january, example) + plans_row(january, other);
    const int all = 100'000 + 10'000 * (january - first_january);
    text += std::to_string(january) + ',' + england + ',' + std::to_string(all) +
            ",0,0,0,0,0,0,0,0,0,0,0,0\n";
  }
  return text + plans_row(2019, old) + plans_row(2020, old);
}

std::string finance_table() {
  const std::string any = ',' + example + ',';
  return "financial_year,la_code,la,schools_block,high_needs_block,"
         "high_needs_block_after_deductions,total_dsg,cumulative_deficit_at_year_end\n"
         "2020-21" +
         any +
         "100000000,18000000,16000000,130000000,1000000\n"
         "2021-22" +
         any +
         "103000000,19000001,17000000,135000000,2000000\n"
         "2022-23" +
         any +
         "106000000,21000002,19000000,140000000,\n"
         "2023-24" +
         any + "110000000,22000003,20000000,145000000,4000000\n";
}

std::string lines_of_authority(const std::string& authority, int times) {
  const struct {
    const char* line;
    long long pounds;
  } lines[] = {{"place_total", 2'000'000},           {"place_special", 2'000'000},
               {"topup_state_total", 8'800'000},     {"topup_state_primary", 2'000'000},
               {"topup_state_secondary", 1'000'000}, {"topup_state_special", 4'500'000},
               {"topup_state_pru_ap", 1'000'000},    {"topup_state_post_school", 300'000},
               {"topup_ind_total", 6'000'000},       {"topup_ind_special", 6'000'000},
               {"sen_support_inclusion", 700'000},   {"alternative_provision", 200'000},
               {"hospital_education", 100'000},      {"therapies_health", 200'000}};
  std::string text;
  for (const auto& one : lines) {
    const auto row = [&](const char* kind, long long pounds) {
      text += "2021-22," + authority + ',' + kind + ',' + one.line + ',' + std::to_string(pounds) +
              '\n';
    };
    row("budget", 1);
    row("outturn", times * one.pounds);
  }
  return text;
}

}  // namespace

SmallTables::SmallTables() {
  write("ehc_plans_by_placement", plans_table());
  write("finance_by_authority", finance_table());
  write("s251_high_needs_lines_2021_22", "financial_year,la_code,la,kind,line,pounds\n" +
                                             lines_of_authority(example, 1) +
                                             lines_of_authority(other, 2));
}

void SmallTables::write(const std::string& name, const std::string& text) const {
  write_text(file(name + ".csv"), text);
}

void SmallTables::change(const std::string& name, const std::string& from,
                         const std::string& to) const {
  change_text(file(name + ".csv"), from, to);
}

}  // namespace highneeds::test
