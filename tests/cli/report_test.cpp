#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;

namespace {

std::string made(const ScenarioFolder& folder, const std::string& name,
                 const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {"report", folder.scenario(), "--output", folder.file(name)};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Ran ran = run(arguments);
  CHECK(ran.status == 0);
  CHECK(ran.out.empty());
  CHECK(ran.err.empty());
  return read_text(folder.file(name));
}

void check_refused(const std::vector<std::string>& arguments, const std::string& err) {
  const Ran ran = run(arguments);
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == err);
}

}  // namespace

TEST_CASE("report: the suffix says how the file is written") {
  const ScenarioFolder folder;
  CHECK(made(folder, "paper.html").starts_with("<!DOCTYPE html>\n"));
  CHECK(made(folder, "PAPER.Html") == made(folder, "paper.html"));
  CHECK(made(folder, "paper.md").starts_with("# "));
  CHECK(made(folder, "paper.csv").starts_with("part,line,column,value,unit,status\n"));
  CHECK(made(folder, "paper.xlsx").starts_with("PK"));
  CHECK(made(folder, "again.html", {"--template", "summary"}) == made(folder, "paper.html"));
}

TEST_CASE("report: a template is the paper that it names") {
  const ScenarioFolder folder;
  const auto is_of = [&](const std::string& name, std::string_view words) {
    const std::string paper = made(folder, "paper.md", {"--template", name});
    CHECK(paper.find(words) != paper.npos);
    CHECK(paper.find("template " + name + ";") != paper.npos);
  };
  is_of("forum", "paper for the Schools Forum on high needs");
  is_of("section-251", "spending by section 251 line");
  is_of("management-plan", "figures for the DSG management plan");
}

TEST_CASE("report: years, unit and settings are those of the page") {
  const ScenarioFolder folder;
  const std::string page =
      made(folder, "paper.md",
           {"--years", "2025-26", "--unit", "pounds", "--set", "title=Another title"});
  CHECK(page.starts_with("# Another title\n"));
  CHECK(page.find("template summary; unit pounds; years 2025-26") != page.npos);
  CHECK(page.find("| 2025-26 forecast |\n") != page.npos);
}

TEST_CASE("report: an unknown suffix or template lists what there is") {
  const ScenarioFolder folder;
  for (const std::string name : {"paper.docx", "paper", "paper.html.bak"}) {
    check_refused({"report", folder.scenario(), "--output", folder.file(name)},
                  "highneeds: error: a report cannot be written as " + folder.file(name) +
                      "\n  help: end its name in .html, .xlsx, .md or .csv\n");
    CHECK_FALSE(std::filesystem::exists(folder.file(name)));
  }
  check_refused(
      {"report", folder.scenario(), "--template", "letter", "--output", folder.file("paper.html")},
      "highneeds: error: there is no template `letter`\n"
      "  help: write --template summary, forum, section-251, management-plan or assurance\n");
  check_refused({"report", folder.scenario()},
                "highneeds: error: `highneeds report` needs --output\n"
                "  help: write --output FILE, whose name ends in .html, .xlsx, .md or .csv\n");
}

TEST_CASE("report: a run that fails leaves the file as it was") {
  const ScenarioFolder folder;
  write_text(folder.file("paper.html"), "the paper of the last quarter\n");
  const Ran ran = run({"report", folder.scenario(), "--set", "opening_balance=much", "--output",
                       folder.file("paper.html")});
  CHECK(ran.status == 2);
  CHECK(read_text(folder.file("paper.html")) == "the paper of the last quarter\n");
  const Ran years = run(
      {"report", folder.scenario(), "--years", "1999-00", "--output", folder.file("paper.html")});
  CHECK(years.status == 2);
  CHECK(read_text(folder.file("paper.html")) == "the paper of the last quarter\n");
}

TEST_CASE("report: a hostile title is words in the page") {
  const ScenarioFolder folder;
  const std::string page =
      made(folder, "paper.html", {"--set", "title=\"</title><script>alert(1)</script> & more\""});
  CHECK(page.find("<script") == page.npos);
  CHECK(
      page.find("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</title>") !=
      page.npos);
}
