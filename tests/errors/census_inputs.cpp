#include "errors/census_inputs.hpp"

#include "errors/changed_tables.hpp"
#include "support/files.hpp"

namespace highneeds::test {
namespace {

namespace fs = std::filesystem;

void make_tables(const fs::path& folder) {
  fs::copy(root() / "data/sen2", folder / "sen2");
}

const ChangedTables tables{"sen2", make_tables};

const std::string plans = "ehc_plans_by_age_and_placement";

void make_no_table(const fs::path& folder) {
  fs::create_directory(folder / "sen2");
  write_text(folder / "sen2/plans.csv", "january,la_code,la,age,plans\n");
}

void make_without_column(const fs::path& folder) {
  tables.change(folder, "population_by_age", "population", "persons");
}

void make_renamed_column(const fs::path& folder) {
  tables.change(folder, plans, "state_special", "state_specials");
}

void make_negative(const fs::path& folder) {
  tables.change(folder, plans, "2025,E10000020,Norfolk,6,500,341",
                "2025,E10000020,Norfolk,6,500,-341");
}

void make_suppressed(const fs::path& folder) {
  tables.change(folder, "new_plans_by_age_and_placement", "2024,E10000020,Norfolk,19,7,1",
                "2024,E10000020,Norfolk,19,7,c");
}

void make_fraction(const fs::path& folder) {
  tables.change(folder, "population_by_age", "2023,E10000020,Norfolk,3,8603",
                "2023,E10000020,Norfolk,3,8603.5");
}

void make_no_year(const fs::path& folder) {
  tables.change(folder, plans, "2025,E10000020,Norfolk,6", "2024/25,E10000020,Norfolk,6");
}

void make_no_age(const fs::path& folder) {
  tables.change(folder, plans, "2025,E10000020,Norfolk,6,", "2025,E10000020,Norfolk,Year 1,");
}

void make_twice(const fs::path& folder) {
  tables.change(folder, plans, "2025,E10000020,Norfolk,6,", "2025,E10000020,Norfolk,5,");
}

void make_other_kind(const fs::path& folder) {
  tables.change(folder, "ceased_plans", "2024,E10000020,Norfolk,age,17",
                "2024,E10000020,Norfolk,need,17");
}

void make_nobody(const fs::path& folder) {
  tables.change(folder, "population_by_age", "2023,E10000020,Norfolk,3,8603,population-2023\n", "");
}

/// Leaves out every line of a table that holds some words.
void leave_out(const fs::path& folder, const std::string& table, const std::string& words) {
  std::string text;
  for (const std::string& line : lines_of(read_text(tables.file(folder, table)))) {
    if (line.find(words) == line.npos) text += line + '\n';
  }
  write_text(tables.file(folder, table), text);
}

/// Makes the tables without England, whose rates would stand in.
void make_without_england(const fs::path& folder) {
  make_tables(folder);
  leave_out(folder, plans, ",E92000001,");
}

void make_one_january(const fs::path& folder) {
  make_without_england(folder);
  leave_out(folder, plans, "2024,E10000020");
}

void make_without_new_plans(const fs::path& folder) {
  make_tables(folder);
  leave_out(folder, "new_plans_by_age_and_placement", ",E10000020,");
  leave_out(folder, "ehc_plan_flows", ",E10000020,");
}

void make_without_plans(const fs::path& folder) {
  make_tables(folder);
  fs::remove(tables.file(folder, plans));
  fs::remove(tables.file(folder, "ehc_plans_by_placement"));
}

void make_other_band(const fs::path& folder) {
  make_tables(folder);
  write_text(folder / "sen2/ehc_plans_by_age_band.csv",
             "year,la_code,la,age_band,plans\n2023,E10000020,Norfolk,5 to 9,2000\n");
}

void make_file_in_the_way(const fs::path& folder) {
  make_tables(folder);
  write_text(folder / "rates", "mine\n");
}

void make_locked_with_tables(const fs::path& folder) {
  make_tables(folder);
  fs::create_directory(folder / "locked");
  fs::permissions(folder / "locked", fs::perms(0555));
}

constexpr std::array inputs = {
    SpecialInput{"calibrate-authority", "`sen2` is a copy of `data/sen2`.", make_tables},
    SpecialInput{"calibrate-flows", "`sen2` is a copy of `data/sen2`.", make_tables},
    SpecialInput{"calibrate-january", "`sen2` is a copy of `data/sen2`.", make_tables},
    SpecialInput{"calibrate-output-is-input", "`sen2` is a copy of `data/sen2`.", make_tables},
    SpecialInput{"calibrate-output-nowhere", "There is no folder `results`.", make_tables},
    SpecialInput{"calibrate-output-is-a-file", "`rates` is a file.", make_file_in_the_way},
    SpecialInput{"calibrate-output-locked", "The user may not write in the folder `locked`.",
                 make_locked_with_tables},
    SpecialInput{"calibrate-table-missing", "`sen2` holds a table of a name of its own.",
                 make_no_table},
    SpecialInput{"calibrate-column-missing",
                 "In `sen2/population_by_age.csv` the column `population` is called `persons`.",
                 make_without_column},
    SpecialInput{"calibrate-column-renamed", "In a table the column `state_special` is misspelt.",
                 make_renamed_column},
    SpecialInput{"calibrate-negative-count", "A count has a minus.", make_negative},
    SpecialInput{"calibrate-suppressed-count", "A count is suppressed, as `c`.", make_suppressed},
    SpecialInput{"calibrate-fraction", "A count of people has a fraction.", make_fraction},
    SpecialInput{"calibrate-year", "A January is named by its school year.", make_no_year},
    SpecialInput{"calibrate-age", "An age is a school year.", make_no_age},
    SpecialInput{"calibrate-twice", "The row of age 6 says 5, as the one before it.", make_twice},
    SpecialInput{"calibrate-by", "A row of ceased plans is by need.", make_other_kind},
    SpecialInput{"calibrate-nobody", "The row of the people aged 3 is missing.", make_nobody},
    SpecialInput{"calibrate-one-january",
                 "Norfolk has no rows of January 2024, and England has none at all.",
                 make_one_january},
    SpecialInput{"calibrate-no-new-plans", "Norfolk has no new plans, by age or in all.",
                 make_without_new_plans},
    SpecialInput{"calibrate-no-people", "`sen2` is a copy of `data/sen2`.", make_tables},
    SpecialInput{"calibrate-no-plans",
                 "`sen2` has neither plans by age and placement nor plans by placement.",
                 make_without_plans},
    SpecialInput{"calibrate-band", "A band of ages is not one of those published.",
                 make_other_band},
};

}  // namespace

std::span<const SpecialInput> census_inputs() {
  return inputs;
}

}  // namespace highneeds::test
