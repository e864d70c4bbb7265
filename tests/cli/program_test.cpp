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
