#include "errors/panel_inputs.hpp"

#include <array>
#include <string>

#include "errors/changed_tables.hpp"
#include "support/files.hpp"

namespace highneeds::test {
namespace {

namespace fs = std::filesystem;

const std::string plans = "ehc_plans_by_placement";

void make_tables(const fs::path& folder) {
  fs::copy(root() / "data/councils", folder / "councils");
}

const ChangedTables tables{"councils", make_tables};

void make_without_plans(const fs::path& folder) {
  tables.remove(folder, plans);
}

void make_renamed_column(const fs::path& folder) {
  tables.change(folder, "ehc_plan_flows", "new_plans", "plans_new");
}

void make_negative(const fs::path& folder) {
  tables.change(folder, plans, "2011,E06000001,Hartlepool,298", "2011,E06000001,Hartlepool,-298");
}

void make_no_number(const fs::path& folder) {
  tables.change(folder, "population_by_age", "Hartlepool,0-25,28504", "Hartlepool,0-25,c");
}

void make_no_age(const fs::path& folder) {
  tables.change(folder, "population_by_age", "Hartlepool,0-25,28504", "Hartlepool,99,28504");
}

void make_no_band(const fs::path& folder) {
  tables.change(folder, "ehc_plans_by_age_band", "Hartlepool,5 to 25,331",
                "Hartlepool,5 and over,331");
}

void make_no_single_age(const fs::path& folder) {
  tables.change(folder, "ehc_plans_by_age_and_placement", "2024,E06000001,Hartlepool,3,5",
                "2024,E06000001,Hartlepool,Nursery,5");
}

void make_twice(const fs::path& folder) {
  tables.change(folder, plans, "2011,E06000001", "2010,E06000001");
}

void make_no_year(const fs::path& folder) {
  tables.change(folder, "ehc_plan_flows", "2009,E06000001", "1809,E06000001");
}

constexpr std::array inputs = {
    SpecialInput{"backtest-authority", "`councils` is a copy of `data/councils`.", make_tables},
    SpecialInput{"backtest-england", "`councils` is a copy of `data/councils`.", make_tables},
    SpecialInput{"backtest-no-later-january", "`councils` is a copy of `data/councils`.",
                 make_tables},
    SpecialInput{"backtest-age", "The people of a council are of an age that is none.",
                 make_no_age},
    SpecialInput{"backtest-band", "A band of ages is not one of those published.", make_no_band},
    SpecialInput{"backtest-single-age", "An age is a school year.", make_no_single_age},
    SpecialInput{"backtest-nothing-came", "`councils` is a copy of `data/councils`.", make_tables},
    SpecialInput{"backtest-no-plans",
                 "`councils` is a copy of `data/councils` without `ehc_plans_by_placement.csv`.",
                 make_without_plans},
    SpecialInput{"backtest-column", "In `councils/ehc_plan_flows.csv` a column is misspelt.",
                 make_renamed_column},
    SpecialInput{"backtest-negative-count", "A count of plans has a minus.", make_negative},
    SpecialInput{"backtest-suppressed-count", "A count of people is suppressed, as `c`.",
                 make_no_number},
    SpecialInput{"backtest-twice", "The row of 2011 says 2010, as the one before it.", make_twice},
    SpecialInput{"backtest-year", "A year is mistyped.", make_no_year},
};

}  // namespace

std::span<const SpecialInput> panel_inputs() {
  return inputs;
}

}  // namespace highneeds::test
