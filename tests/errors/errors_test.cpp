#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "errors/catalogue.hpp"
#include "errors/special_inputs.hpp"
#include "highneeds/cli/run.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

std::filesystem::path file_of(const Entry& entry) {
  return catalogue_folder() / (entry.name + ".expected.txt");
}

}  // namespace

TEST_CASE("errors: each bad input of the catalogue is answered with its whole expected text") {
  for (const Entry& entry : read_catalogue()) {
    const Entry now = run(entry);
    if (is_update()) {
      write_text(file_of(entry), write(now));
      continue;
    }
    INFO("HIGHNEEDS_UPDATE=1 writes the texts anew; " << entry.name);
    CHECK(write(entry) == write(now));
  }
}

TEST_CASE("errors: every input has its entry, and every entry its input") {
  std::set<std::string> used = {"base"};
  std::size_t entries = 0;
  for (const Entry& entry : read_catalogue()) {
    ++entries;
    INFO(entry.name);
    const std::string input = entry.name + ".yaml";
    const bool has_file = std::filesystem::exists(catalogue_folder() / input);
    const bool names_it =
        std::find(entry.arguments.begin(), entry.arguments.end(), input) != entry.arguments.end();
    CHECK(has_file == names_it);
    if (has_file) used.insert(entry.name);
  }
  CHECK(entries >= 136);
  for (const auto& file : files_below(catalogue_folder(), ".yaml")) {
    const std::string name = file.filename().string();
    INFO(name);
    CHECK(used.contains(name.substr(0, name.find('.'))));  // of "a.yaml" and of "a.other.yaml"
  }
}

TEST_CASE("errors: every special input belongs to an entry") {
  const std::vector<Entry> catalogue = read_catalogue();
  for (const SpecialInput& input : special_inputs()) {
    INFO(input.name);
    CHECK(std::any_of(catalogue.begin(), catalogue.end(),
                      [&](const Entry& entry) { return entry.name == input.name; }));
  }
}

TEST_CASE("errors: no entry of the catalogue is fine, and each says what to do") {
  for (const Entry& entry : read_catalogue()) {
    INFO(entry.name);
    CHECK(entry.status == cli::bad_input);
    CHECK(entry.diagnostic.find("error: ") != std::string::npos);
    CHECK(entry.diagnostic.find("help: ") != std::string::npos);
  }
}

TEST_CASE("errors: titles of the catalogue differ") {
  std::set<std::string> titles;
  for (const Entry& entry : read_catalogue()) {
    INFO(entry.title);
    CHECK(titles.insert(entry.title).second);
  }
}

TEST_CASE("errors: the scenario that bad ones build upon is fine") {
  const WorkingFolder folder(catalogue_folder());
  std::ostringstream out;
  std::ostringstream err;
  const std::vector<std::string> arguments = {"validate", "base.yaml"};
  cli::Remains remains;
  CHECK(cli::run(arguments, out, err, {}, remains) == cli::fine);
  CHECK(out.str().starts_with("base.yaml: fine, "));
  CHECK(err.str().empty());
}

TEST_CASE("errors: docs/errors.md is made from the catalogue") {
  const std::filesystem::path page = root() / "docs/errors.md";
  const std::string now = as_page(read_catalogue());
  if (is_update()) {
    write_text(page, now);
  } else {
    INFO("HIGHNEEDS_UPDATE=1 writes the page anew");
    CHECK(read_text(page) == now);
  }
}

TEST_CASE("errors: an entry reads back as it is written") {
  const Entry entry{.name = "a",
                    .title = "A title",
                    .arguments = {"validate", "a b.yaml", "--set", "x=1"},
                    .status = 2,
                    .diagnostic = "one\ntwo\n"};
  const std::string text = write(entry);
  CHECK(text == "A title\n$ highneeds validate 'a b.yaml' --set x=1\n[exit 2]\n\none\ntwo\n");
  CHECK(write(parse("a", text)) == text);
}
