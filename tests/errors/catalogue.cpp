#include "errors/catalogue.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <stdexcept>

#include "errors/special_inputs.hpp"
#include "highneeds/cli/run.hpp"
#include "support/files.hpp"

namespace highneeds::test {
namespace {

namespace fs = std::filesystem;

const std::string ending = ".expected.txt";

/// Words at spaces; what stands in single quotes is one word.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  bool is_open = false;
  bool is_quoted = false;
  for (const char letter : line) {
    if (letter == ' ' && !is_quoted) {
      is_open = false;
      continue;
    }
    if (!is_open) words.emplace_back();
    is_open = true;
    if (letter == '\'') {
      is_quoted = !is_quoted;
    } else {
      words.back() += letter;
    }
  }
  return words;
}

std::string line_of(const std::vector<std::string>& words) {
  std::string line = "$ highneeds";
  for (const std::string& word : words) {
    const bool is_plain = !word.empty() && word.find_first_of(" \"") == word.npos;
    line += is_plain ? " " + word : " '" + word + "'";
  }
  return line;
}

Entry run_here(Entry entry) {
  std::ostringstream out;
  std::ostringstream err;
  cli::Remains remains;
  entry.status = cli::run(entry.arguments, out, err, {}, remains);
  entry.diagnostic = err.str();
  INFO(entry.name);
  CHECK(out.str().empty());
  return entry;
}

}  // namespace

fs::path catalogue_folder() {
  return root() / "tests/errors";
}

Entry parse(const std::string& name, const std::string& text) {
  const std::vector<std::string> lines = lines_of(text);
  if (lines.size() < 3 || !lines[1].starts_with("$ highneeds ") ||
      !lines[2].starts_with("[exit ")) {
    throw std::runtime_error(name + ending + " is not an entry of the catalogue");
  }
  Entry entry{.name = name,
              .title = lines[0],
              .arguments = words_of(lines[1].substr(12)),
              .status = std::stoi(lines[2].substr(6)),
              .diagnostic = {}};
  for (std::size_t i = 4; i < lines.size(); ++i) entry.diagnostic += lines[i] + "\n";
  return entry;
}

std::string write(const Entry& entry) {
  return entry.title + "\n" + line_of(entry.arguments) + "\n[exit " + std::to_string(entry.status) +
         "]\n\n" + entry.diagnostic;
}

std::vector<Entry> read_catalogue() {
  std::vector<Entry> entries;
  for (const fs::path& file : files_below(catalogue_folder(), ending)) {
    const std::string name = file.filename().string();
    entries.push_back(parse(name.substr(0, name.size() - ending.size()), read_text(file)));
  }
  return entries;
}

Entry run(const Entry& entry) {
  const SpecialInput* const special = find_special_input(entry.name);
  if (special == nullptr) {
    const WorkingFolder folder(catalogue_folder());
    return run_here(entry);
  }
  const TemporaryFolder temporary;
  fs::copy(catalogue_folder() / "base.yaml", temporary.path() / "base.yaml");
  fs::permissions(temporary.path(), fs::perms::all);  // for another user
  special->make(temporary.path());
  const WorkingFolder folder(temporary.path());
  const WithoutRoot user;
  return run_here(entry);
}

}  // namespace highneeds::test
