#include <doctest/doctest.h>

#include <string>

#include "document/support.hpp"

using highneeds::testing::Document;

namespace {

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_SUITE("limits of YAML") {
  TEST_CASE("deep nesting is refused at once, whatever it is made of") {
    const auto first_line = [](std::string text) {
      const std::string all = Document(std::move(text)).complaints();
      return all.substr(0, all.find('\n'));
    };
    // Brackets that never close may count twice, since each may be the start of a key.
    for (const auto* part : {"[", "{", "[{", "{a: ", "- ", "? "}) {
      CHECK(first_line(repeated(part, 100'000)).ends_with("nested more than 32 levels deep"));
    }
    std::string indented;
    for (std::size_t i = 0; i < 1000; ++i) indented += std::string(i, ' ') + "a:\n";
    CHECK(first_line(indented) == "a.yaml:33:33: error: nested more than 32 levels deep");
    CHECK(Document(repeated("[", 32) + repeated("]", 32)).complaints() == "");
  }

  TEST_CASE("a text past the limit and very many faults are answered in short") {
    CHECK(Document(std::string(1024 * 1024 + 1, ' ')).complaints() ==
          "a.yaml: error: the text is 1048577 bytes long, more than 1048576\n"
          "  help: put long tables into CSV files\n"
          "1 error\n");
    const std::string many = Document(repeated("a: 1\n", 61)).complaints();
    CHECK(many.ends_with("50 errors shown, 10 more left off\n"));
  }

  TEST_CASE("many keys cost no more than their number") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "key_" + std::to_string(i) + ": 1\n";
    const Document document(text);
    CHECK(document.complaints() == "");
    CHECK(document.tree.mapping()->entries.size() == 20'000);
  }
}
