#include "document/text_check.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace highneeds;

namespace {

/// The control characters that a text may not hold, one of each kind, and near misses of each.
const std::vector<std::string> controls = {
    std::string(1, '\0'), "\x01",         "\x1F",         "\x7F",         "\xC2\x80",    "\xC2\x9F",
    "\xE2\x80\xAA",       "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9", "\xEF\xBB\xBF"};
const std::vector<std::string> plain = {"\t",
                                        " ",
                                        "~",
                                        "£",
                                        "\xC2\xA0",
                                        "\xEF\xBC\x81",
                                        "é",
                                        "€",
                                        "\xE2\x80\xA9",
                                        "\xE2\x80\xAF",
                                        "\xE2\x81\xA5",
                                        "–",
                                        "’"};

}  // namespace

TEST_CASE("a control character is found wherever it stands, and nothing else is one") {
  for (std::size_t before = 0; before < 24; ++before) {
    for (std::size_t after = 0; after < 10; ++after) {
      const std::string start(before, 'a');
      const std::string end(after, 'z');
      for (const std::string& control : controls) {
        for (const std::string& beside : plain) {
          const std::string text = start + beside + control + end;
          REQUIRE(find_control(text) == before + beside.size());
          REQUIRE(find_control(text, before + beside.size() + control.size()) == text.npos);
        }
      }
      for (const std::string& one : plain) {
        for (const std::string& two : plain)
          REQUIRE(find_control(start + one + two + end) == start.npos);
      }
    }
  }
}
