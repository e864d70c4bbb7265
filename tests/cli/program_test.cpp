#include "support/program.hpp"

#include <doctest/doctest.h>

#include "cli/stamp.hpp"
#include "cli/support.hpp"

using namespace highneeds::test;

TEST_CASE("program: results go to standard output, diagnostics to standard error") {
  const ScenarioFolder folder;
  CHECK(run_shell("highneeds validate small.yaml 2>/dev/null", folder.path())
            .out.starts_with("small.yaml: fine, "));
  const Said bad = run_shell("highneeds validate nowhere.yaml 2>/dev/null", folder.path());
  CHECK(bad.status == 2);
  CHECK(bad.out.empty());
}

TEST_CASE("program: a reader that has seen enough is no error") {
  const ScenarioFolder folder;
  const Said said = run_shell(
      "set -o pipefail; highneeds list keys | head -n 1 >/dev/null; "
      "highneeds forecast small.yaml --format json | true",
      folder.path());
  CHECK(said.status == 0);
  CHECK(said.out.empty());
}

TEST_CASE("program: a full disk is an error") {
  const ScenarioFolder folder;
  const Said said = run_shell("highneeds forecast small.yaml >/dev/full", folder.path());
  CHECK(said.status == 2);
  CHECK(said.out.starts_with("highneeds: error: the results could not be written: "));
}

TEST_CASE("program: the exit status is that of the run") {
  const ScenarioFolder folder;
  CHECK(run_shell("highneeds check small.yaml", folder.path()).status == 1);
  CHECK(run_shell("highneeds chekc", folder.path()).status == 2);
  CHECK(run_shell("highneeds --version", folder.path()).status == 0);
}

TEST_CASE("program: a fingerprint is the SHA-256 of the bytes") {
  CHECK(highneeds::cli::sha256("") ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(highneeds::cli::sha256("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("program: what is for Excel goes on in the program that has its library") {
  const ScenarioFolder folder;
  const Said said = run_shell(
      "highneeds report small.yaml --output paper.xlsx && head -c 2 paper.xlsx", folder.path());
  CHECK(said.status == 0);
  CHECK(said.out == "PK");
  CHECK(run_shell("highneeds report small.yaml --output P.XLSX && head -c 2 P.XLSX", folder.path())
            .out == "PK");
  const Said bad = run_shell("highneeds report nowhere.yaml --output other.xlsx", folder.path());
  CHECK(bad.status == 2);
  CHECK(bad.out.starts_with("error: cannot read nowhere.yaml: "));
}

TEST_CASE("program: alone, it says what it needs for Excel") {
  const ScenarioFolder folder;
  const Said said = run_shell(
      "cp \"$(command -v highneeds)\" alone && ./alone report small.yaml --output paper.xlsx",
      folder.path());
  CHECK(said.status == 2);
  CHECK(said.out ==
        "highneeds: error: highneeds-excel, which writes Excel files, is not beside highneeds\n"
        "  help: copy it from the folder in which highneeds was built or installed\n");
  CHECK_FALSE(std::filesystem::exists(folder.file("paper.xlsx")));
}
