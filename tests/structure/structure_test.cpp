#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "structure/function_lengths.hpp"
#include "structure/room_table.hpp"
#include "structure/source_file.hpp"
#include "support/files.hpp"

using namespace highneeds::test;

namespace {

constexpr std::size_t most_lines = 300;
constexpr std::size_t most_lines_of_test = 400;
constexpr std::size_t most_lines_of_function = 40;
// Those that measure yaml-cpp as the peer.
const std::set<std::string> peer_benches = {"bench/document_bench.cpp", "bench/deaf.hpp",
                                            "bench/peer/bare_yaml.cpp"};
const std::string main_file = "src/cli/main.cpp";

/// The library that an include belongs to; empty for the standard library and the system.
std::string library_of(const std::string& include) {
  static const std::map<std::string, std::string> libraries = {
      {"<yaml-cpp/", "yaml-cpp"},    {"<fmt/", "fmt"},
      {"<nlohmann/", "nlohmann"},    {"<CLI/", "CLI11"},
      {"<Random123/", "Random123"},  {"<nettle/", "nettle"},
      {"<xlsxwriter", "xlsxwriter"}, {"<sys/", ""},
      {"<benchmark/", "benchmark"},  {"<Eigen/", "Eigen"},
      {"<boost/", "Boost"}};
  for (const auto& [begin, library] : libraries) {
    if (include.starts_with(begin)) return library;
  }
  return include.find('/') == include.npos ? "" : include;
}

/// The room that a quoted include names: "highneeds/cli/run.hpp" and "cli/stamp.hpp" are of cli.
std::string included_room(const std::string& include) {
  std::string path = include.substr(1);
  if (path.starts_with("highneeds/")) path = path.substr(path.find('/') + 1);
  return path.substr(0, path.find('/'));
}

bool is_quoted(const std::string& include) {
  return include.starts_with("\"");
}

const Room* find_room(const std::string& name) {
  for (const Room& room : room_table()) {
    if (room.name == name) return &room;
  }
  return nullptr;
}

std::vector<std::string> files_including(const std::string& library) {
  std::vector<std::string> files;
  for (const SourceFile& file : source_files()) {
    const bool includes_it =
        std::any_of(file.includes.begin(), file.includes.end(), [&](const std::string& include) {
          return !is_quoted(include) && library_of(include) == library;
        });
    if (includes_it) files.push_back(file.path);
  }
  return files;
}

/// "src/x/y.cpp:12" for every line of code with a word.
std::vector<std::string> places_of(const std::string& word) {
  std::vector<std::string> places;
  for (const SourceFile& file : source_files()) {
    for (std::size_t i = 0; i < file.code.size(); ++i) {
      const std::size_t at = file.code[i].find(word);
      if (at == std::string::npos) continue;
      const bool is_part =
          at > 0 && (std::isalnum(file.code[i][at - 1]) != 0 || file.code[i][at - 1] == '_');
      if (!is_part) places.push_back(file.path + ":" + std::to_string(i + 1));
    }
  }
  return places;
}

void check_nowhere_but(const std::string& word, const std::string& allowed) {
  for (const std::string& place : places_of(word)) {
    INFO(word << " at " << place);
    CHECK((!allowed.empty() && place.starts_with(allowed)));
  }
}

}  // namespace

TEST_CASE("structure: there are files of every room") {
  for (const Room& room : room_table()) {
    INFO(room.name);
    CHECK(std::any_of(source_files().begin(), source_files().end(),
                      [&](const SourceFile& file) { return file.room == room.name; }));
  }
}

TEST_CASE("structure: every file stands in a room of the table") {
  for (const SourceFile& file : source_files()) {
    INFO(file.path);
    CHECK((file.room == "libraries" || find_room(file.room) != nullptr));
  }
}

TEST_CASE("structure: docs/architecture.md shows the same table of rooms") {
  const std::vector<Room> documented = documented_rooms();
  REQUIRE(documented.size() == room_table().size());
  for (std::size_t i = 0; i < documented.size(); ++i) {
    INFO(room_table()[i].name);
    CHECK(documented[i].name == room_table()[i].name);
    CHECK(documented[i].rooms == room_table()[i].rooms);
    CHECK(documented[i].libraries == room_table()[i].libraries);
  }
}

TEST_CASE("structure: rooms include only rooms that the table allows") {
  for (const SourceFile& file : source_files()) {
    const Room* const room = find_room(file.room);
    for (const std::string& include : file.includes) {
      if (room == nullptr || !is_quoted(include)) continue;
      INFO(file.path << " includes " << include);
      const std::string other = included_room(include);
      CHECK((other == room->name || room->rooms.contains(other)));
    }
  }
}

TEST_CASE("structure: a header that stands beside its source is used by its own room only") {
  for (const SourceFile& file : source_files()) {
    for (const std::string& include : file.includes) {
      if (!is_quoted(include) || include.starts_with("\"highneeds/")) continue;
      INFO(file.path << " includes " << include);
      CHECK(included_room(include) == file.room);
      CHECK(file.path.starts_with("src/"));
    }
  }
}

TEST_CASE("structure: rooms include only libraries that the table allows") {
  for (const SourceFile& file : source_files()) {
    const Room* const room = find_room(file.room);
    for (const std::string& include : file.includes) {
      if (room == nullptr || is_quoted(include)) continue;
      const std::string library = library_of(include);
      INFO(file.path << " includes " << include);
      CHECK((library.empty() || room->libraries.contains(library)));
    }
  }
}

TEST_CASE("structure: a library with a door is included by one file") {
  for (const char* const library : {"yaml-cpp", "CLI11", "nettle", "Random123", "xlsxwriter"}) {
    INFO(library);
    const std::vector<std::string> files = files_including(library);
    CHECK(files.size() == 1);
    CHECK(std::all_of(files.begin(), files.end(),
                      [](const std::string& file) { return file.starts_with("src/"); }));
  }
}

TEST_CASE("structure: YAML stays behind its door") {
  const std::vector<std::string> door = files_including("yaml-cpp");
  REQUIRE(door.size() == 1);
  check_nowhere_but("YAML::", door.front());
}

TEST_CASE("structure: only main prints, asks the surroundings, or ends the program") {
  for (const char* const word : {"std::cout", "std::cerr", "std::clog", "<iostream>", "getenv("}) {
    check_nowhere_but(word, main_file);
  }
  for (const char* const word : {"exit(", "abort(", "printf(", "puts(", "std::terminate("}) {
    check_nowhere_but(word, "");
  }
}

TEST_CASE("structure: nothing is random, and nothing knows the time or the locale") {
  for (const char* const word :
       {"<random>", "rand(", "srand(", "::now(", "time(", "setlocale(", "std::locale"}) {
    check_nowhere_but(word, "");
  }
}

TEST_CASE("structure: a file has at most 300 lines, one of the tests 400") {
  for (const auto* const files : {&source_files(), &bench_files(), &test_files()}) {
    for (const SourceFile& file : *files) {
      INFO(file.path);
      const bool is_test = file.path.starts_with("tests/");
      CHECK(file.code.size() <= (is_test ? most_lines_of_test : most_lines));
    }
  }
}

TEST_CASE("structure: a function has at most 40 lines") {
  for (const auto* const files : {&source_files(), &bench_files()}) {
    for (const SourceFile& file : *files) {
      for (const Block& function : functions_of(file.code)) {
        INFO(file.path << ":" << function.first + 1);
        CHECK(function.lines <= most_lines_of_function);
      }
    }
  }
}

TEST_CASE("structure: functions are counted from their first line to their last brace") {
  const std::vector<Block> functions =
      functions_of({"namespace a {", "struct B {", "  int c() {", "    return 1;", "  }", "};",
                    "int d(int e,", "      int f) {", "  if (e) {", "  }", "  return f;", "}",
                    "const int list[] = {", "  1,", "};", "}"});
  REQUIRE(functions.size() == 2);
  CHECK(functions[0].first == 2);
  CHECK(functions[0].lines == 3);
  CHECK(functions[1].first == 6);
  CHECK(functions[1].lines == 6);
}

TEST_CASE("structure: of the benchmarks, those of the peer alone include it") {
  for (const SourceFile& file : bench_files()) {
    for (const std::string& include : file.includes) {
      INFO(file.path << " includes " << include);
      const std::string library = is_quoted(include) ? "" : library_of(include);
      CHECK((library.empty() || library == "benchmark" ||
             (library == "yaml-cpp" && peer_benches.contains(file.path))));
    }
  }
}

TEST_CASE("structure: only what reads a scenario knows of the document") {
  for (const SourceFile& file : source_files()) {
    if (file.room != "scenario") continue;
    const std::string name = file.path.substr(file.path.rfind('/') + 1);
    const bool reads = name.starts_with("read") || name.starts_with("load") ||
                       name.starts_with("write") || name.starts_with("expected") ||
                       name.starts_with("fixed_keys");
    for (const std::string& include : file.includes) {
      INFO(file.path << " includes " << include);
      CHECK((reads || !is_quoted(include) || included_room(include) != "document"));
    }
  }
}

TEST_CASE("structure: headers are included once, and no file opens a namespace to all") {
  for (const SourceFile& file : source_files()) {
    if (!file.path.ends_with(".hpp")) continue;
    INFO(file.path);
    REQUIRE_FALSE(file.code.empty());
    CHECK(file.code.front() == "#pragma once");
    CHECK(std::none_of(file.code.begin(), file.code.end(), [](const std::string& line) {
      return line.starts_with("using namespace ");
    }));
  }
}

TEST_CASE("structure: the linker puts together files and rooms that are there") {
  const std::string library = "*libhighneeds_";
  std::size_t files = 0;
  for (const std::string& line : lines_of(read_text(root() / "cmake/start_up.ld"))) {
    const std::size_t begin = line.find(library);
    if (begin == std::string::npos) continue;
    INFO(line);
    const std::size_t end = line.find(".a:");
    REQUIRE(end != std::string::npos);
    const std::string room = line.substr(begin + library.size(), end - begin - library.size());
    const std::string file = line.substr(end + 3, line.find_first_of(".(", end + 3) - end - 3);
    if (file == "*") {
      CHECK((room == "formatting" || find_room(room) != nullptr));
    } else {
      CHECK(std::filesystem::exists(root() / "src" / room / (file + ".cpp")));
      ++files;
    }
  }
  CHECK(files > 0);
}

TEST_CASE("structure: comments and quoted words are not code") {
  CHECK(without_words("exit(1);  // exit(2)") == "exit(1);  ");
  CHECK(without_words("say(\"exit(2) \\\" abort()\");") == "say();");
}
