#include "errors/draft_inputs.hpp"

#include "errors/changed_tables.hpp"
#include "support/small_tables.hpp"

namespace highneeds::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view described = "`tables` has those of Exampleshire, a made-up council.";

void make_tables(const fs::path& folder) {
  fs::create_directory(folder / "tables");  // for another user to read
  fs::copy(SmallTables().path(), folder / "tables");
}

const ChangedTables tables{"tables", make_tables};

void make_without_table(const fs::path& folder) {
  tables.remove(folder, "finance_by_authority");
}

void make_without_column(const fs::path& folder) {
  tables.change(folder, "finance_by_authority", "cumulative_deficit_at_year_end",
                "cumulative_deficit");
}

void make_no_amount(const fs::path& folder) {
  tables.change(folder, "finance_by_authority", "19000001", "£19m");
}

void make_no_year(const fs::path& folder) {
  tables.change(folder, "finance_by_authority", "2021-22,E99000001", "2021/22,E99000001");
}

void make_negative(const fs::path& folder) {
  tables.change(folder, "ehc_plans_by_placement", "2025,E99000001,Exampleshire,1100,530",
                "2025,E99000001,Exampleshire,1100,-530");
}

void make_negative_block(const fs::path& folder) {
  tables.change(folder, "finance_by_authority", "106000000,21000002", "106000000,-21000002");
}

void make_twice(const fs::path& folder) {
  tables.change(folder, "finance_by_authority", "2022-23,E99000001", "2021-22,E99000001");
}

void make_year_missing(const fs::path& folder) {
  tables.change(folder, "ehc_plans_by_placement", "2024,E99000001,Exampleshire",
                "2018,E99000001,Exampleshire");
}

void make_deductions_negative(const fs::path& folder) {
  tables.change(folder, "finance_by_authority", "21000002,19000000", "19000000,21000002");
}

void make_more_than_all(const fs::path& folder) {
  tables.change(folder, "ehc_plans_by_placement", "2025,E99000001,Exampleshire,1100,530",
                "2025,E99000001,Exampleshire,1100,1530");
}

void make_no_lines(const fs::path& folder) {
  make_tables(folder);
  write_text(folder / "tables/s251_high_needs_lines_2021_22.csv",
             "financial_year,la_code,la,kind,line,pounds\n");
}

void make_written(const fs::path& folder) {
  make_tables(folder);
  fs::create_directory(folder / "mine");
  fs::permissions(folder / "mine", fs::perms::all);
  write_text(folder / "mine/exampleshire.yaml", "mine\n");
}

constexpr std::array inputs = {
    SpecialInput{"new-authority", described, make_tables},
    SpecialInput{"new-authority-of-old", described, make_tables},
    SpecialInput{"new-england", described, make_tables},
    SpecialInput{"new-no-data", described, make_tables},
    SpecialInput{"new-table-missing", "`tables` has no `finance_by_authority.csv`.",
                 make_without_table},
    SpecialInput{"new-column-missing", "A column of `finance_by_authority.csv` is misspelt.",
                 make_without_column},
    SpecialInput{"new-amount", "An amount has a unit.", make_no_amount},
    SpecialInput{"new-year", "A financial year is written as an academic one.", make_no_year},
    SpecialInput{"new-negative-count", "A count has a minus.", make_negative},
    SpecialInput{"new-negative-block", "A grant has a minus.", make_negative_block},
    SpecialInput{"new-deductions-negative",
                 "The block and what is left of it are in each other's column.",
                 make_deductions_negative},
    SpecialInput{"new-more-than-all", "One placement of January 2025 has a digit too many.",
                 make_more_than_all},
    SpecialInput{"new-twice", "The row of 2022-23 says 2021-22, as the one before it.", make_twice},
    SpecialInput{"new-year-missing", "Exampleshire has no plans of January 2024.",
                 make_year_missing},
    SpecialInput{"new-no-costs", "`s251_high_needs_lines_2021_22.csv` has no rows.", make_no_lines},
    SpecialInput{"new-exists", "`mine` has a file `exampleshire.yaml`.", make_written},
};

}  // namespace

std::span<const SpecialInput> draft_inputs() {
  return inputs;
}

}  // namespace highneeds::test
