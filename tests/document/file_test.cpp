#include "highneeds/document/file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document/folder.hpp"
#include "highneeds/document/render.hpp"

using namespace highneeds;
using highneeds::testing::Folder;

namespace {

/// What is said of a file that cannot be read.
std::string complaint(const Folder& folder, const std::string& name) {
  Sources sources;
  Faults faults;
  CHECK(read_source(folder.path(name), SourceKind::Scenario, {}, sources, faults) == 0);
  return folder.without_path(render(faults, sources));
}

std::string complaint_of_bytes(const std::string& bytes) {
  const Folder folder;
  folder.write("x.yaml", bytes);
  return complaint(folder, "x.yaml");
}

std::string complaint_of_writing(const Folder& folder, const std::string& path) {
  try {
    write_whole(path, "new");
  } catch (const InputError& error) {
    return folder.without_path(render(error.faults(), Sources{}));
  }
  return "written";
}

std::size_t files_in(const Folder& folder) {
  const std::filesystem::directory_iterator all(folder.path(""));
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

}  // namespace

TEST_SUITE("file") {
  TEST_CASE("a file is read byte for byte") {
    const Folder folder;
    const std::string text =
        "\xEF\xBB\xBF"
        "a: £1\r\n";
    folder.write("x.yaml", text);
    Sources sources;
    Faults faults;
    const auto index = read_source(folder.path("x.yaml"), SourceKind::Overlay, {}, sources, faults);
    CHECK(faults.empty());
    REQUIRE(index == 1);
    CHECK(sources[index].text == text);
    CHECK(sources[index].kind == SourceKind::Overlay);
  }

  TEST_CASE("what cannot be read is said in its own words") {
    const Folder folder;
    folder.write("outlook.yaml", "a: 1\n");
    CHECK(complaint(folder, "outlok.yaml") ==
          "error: cannot read outlok.yaml: there is no such file\n"
          "  help: did you mean outlook.yaml?\n"
          "1 error\n");
    CHECK(complaint(folder, "nope.yaml") ==
          "error: cannot read nope.yaml: there is no such file\n"
          "  help: look at the folder and the spelling\n"
          "1 error\n");
    CHECK(complaint(folder, "outlook.yml") ==
          "error: cannot read outlook.yml: there is no such file\n"
          "  help: did you mean outlook.yaml?\n"
          "1 error\n");
    CHECK(complaint(folder, "none/at/all.yaml") ==
          "error: cannot read none/at/all.yaml: there is no such file\n"
          "  help: look at the folder and the spelling\n"
          "1 error\n");
    std::filesystem::create_directory(folder.path("folder"));
    CHECK(complaint(folder, "folder") ==
          "error: cannot read folder: it is a folder\n"
          "  help: name a file in it\n"
          "1 error\n");
    REQUIRE(mkfifo(folder.path("pipe").c_str(), 0600) == 0);
    CHECK(complaint(folder, "pipe") ==
          "error: cannot read pipe: it is a pipe or a device\n"
          "  help: write its content to a file first\n"
          "1 error\n");
    CHECK(complaint_of_bytes(" \n\n") ==
          "error: cannot read x.yaml: the file is empty\n"
          "  help: look whether it was saved whole\n"
          "1 error\n");
    CHECK(complaint_of_bytes(std::string(most_bytes + 1, 'a')) ==
          "error: cannot read x.yaml: it is larger than 1 MiB\n"
          "  help: split it, or put long tables into CSV files\n"
          "1 error\n");
  }

  TEST_CASE("a file that may not be read is said to be so") {
    const Folder folder;
    folder.write("x.yaml", "a: 1\n");
    chmod(folder.path("x.yaml").c_str(), 0);
    const bool is_all_powerful = ::access(folder.path("x.yaml").c_str(), R_OK) == 0;
    if (!is_all_powerful) {
      CHECK(complaint(folder, "x.yaml") ==
            "error: cannot read x.yaml: you are not allowed to\n"
            "  help: ask its owner for the right to read it\n"
            "1 error\n");
    }
  }

  TEST_CASE("other encodings are told apart") {
    CHECK(complaint_of_bytes(std::string("\xFF\xFE"
                                         "a\0:\0",
                                         6)) ==
          "x.yaml: error: the file is UTF-16 text, not UTF-8\n"
          "  help: save it as UTF-8 (in Excel: CSV UTF-8; in Notepad: Encoding, UTF-8)\n"
          "1 error\n");
    CHECK(complaint_of_bytes(std::string("a: 1\nb\0: 2\n", 11)) ==
          "x.yaml:2:2: error: a NUL byte: the file is not plain text\n"
          "  2 | b?: 2\n"
          "    |  ^\n"
          "  help: save it as UTF-8 text\n"
          "1 error\n");
    CHECK(
        complaint_of_bytes("a: \xA3"
                           "5\n") ==
        "x.yaml:1:4: error: the file is not UTF-8: this £ is written in a Windows encoding (1252)\n"
        "  1 | a: ?5\n"
        "    |    ^\n"
        "  help: save the file as UTF-8\n"
        "1 error\n");
    CHECK(complaint_of_bytes("a: caf\xE9\n") ==
          "x.yaml:1:7: error: the file is not UTF-8: it looks like a Windows encoding (1252)\n"
          "  1 | a: caf?\n"
          "    |       ^\n"
          "  help: save the file as UTF-8\n"
          "1 error\n");
    CHECK(complaint_of_bytes("a: \x81\n") ==
          "x.yaml:1:4: error: the file is not UTF-8\n"
          "  1 | a: ?\n"
          "    |    ^\n"
          "  help: save the file as UTF-8\n"
          "1 error\n");
    for (const auto* wrong : {"\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xC3"}) {
      CHECK(complaint_of_bytes(wrong).starts_with("x.yaml:1:1: error: the file is not UTF-8"));
    }
  }

  TEST_CASE("a file is written whole, with the rights that a new file has") {
    const Folder folder;
    write_whole(folder.path("out.csv"), "first\n");
    CHECK(folder.read("out.csv") == "first\n");
    const mode_t mask = umask(0);
    umask(mask);
    struct stat status {};
    REQUIRE(stat(folder.path("out.csv").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == (0666U & ~mask));
    chmod(folder.path("out.csv").c_str(), 0640);
    write_whole(folder.path("out.csv"), "second\n");
    REQUIRE(stat(folder.path("out.csv").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0640U);
    CHECK(folder.read("out.csv") == "second\n");
    CHECK(files_in(folder) == 1);
  }

  TEST_CASE("a link is followed, and stays a link") {
    const Folder folder;
    std::filesystem::create_directory(folder.path("real"));
    std::filesystem::create_symlink("real/out.csv", folder.path("link.csv"));
    write_whole(folder.path("link.csv"), "through\n");
    CHECK(folder.read("real/out.csv") == "through\n");
    CHECK(std::filesystem::is_symlink(folder.path("link.csv")));
  }

  TEST_CASE("what cannot be written leaves nothing behind") {
    const Folder folder;
    std::filesystem::create_directory(folder.path("folder"));
    CHECK(complaint_of_writing(folder, folder.path("folder")) ==
          "error: cannot write folder: it is a folder\n"
          "  help: name a file in it\n"
          "1 error\n");
    CHECK(complaint_of_writing(folder, folder.path("none/out.csv")) ==
          "error: cannot write none/out.csv: there is no such folder\n"
          "  help: make the folder first\n"
          "1 error\n");
    CHECK(complaint_of_writing(folder, folder.path("folder/")) ==
          "error: cannot write folder/: it names no file\n"
          "  help: name a file\n"
          "1 error\n");
    std::filesystem::create_symlink("loop", folder.path("loop"));
    CHECK(complaint_of_writing(folder, folder.path("loop"))
              .starts_with("error: cannot write loop: "));
    CHECK(files_in(folder) == 2);
  }

  TEST_CASE("a file named in another is beside it") {
    CHECK(beside("scenarios/norfolk/a.yaml", "b.yaml") == "scenarios/norfolk/b.yaml");
    CHECK(beside("scenarios/norfolk/a.yaml", "../../data/x.csv") == "data/x.csv");
    CHECK(beside("a.yaml", "b.yaml") == "b.yaml");
    CHECK(beside("a/b.yaml", "/data/x.csv") == "/data/x.csv");
  }
}
