#include "highneeds/document/render.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "document/support.hpp"

using namespace highneeds;

namespace {

Sources source_of(std::string text) {
  Sources sources;
  sources.add({"a.yaml", std::move(text), SourceKind::Scenario});
  return sources;
}

Place place(std::uint32_t line, std::uint32_t offset, std::uint32_t length) {
  return {.file = 1, .line = line, .column = 1, .offset = offset, .length = length};
}

/// Lines of a rendered fault.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = text.find('\n', start);
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char letter : text) count += (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
  return count;
}

}  // namespace

TEST_SUITE("render") {
  TEST_CASE("a fault shows its line with a caret, in characters") {
    const Sources sources = source_of("one\n£é: £5, gross: 135.2\n");
    CHECK(render(Fault{place(2, 22, 5), "what is wrong", "what to write"}, sources) ==
          "a.yaml:2:16: error: what is wrong\n"
          "  2 | £é: £5, gross: 135.2\n"
          "    |                ^~~~~\n"
          "  help: what to write\n");
  }

  TEST_CASE("the gutter is as wide as the line's number") {
    const Sources sources = source_of(std::string(1233, '\n') + "abc\n");
    CHECK(render(Fault{place(1234, 1234, 1), "x", ""}, sources) ==
          "a.yaml:1234:2: error: x\n"
          "  1234 | abc\n"
          "       |  ^\n");
  }

  TEST_CASE("faults of a file as a whole, and of none, have no line") {
    const Sources sources = source_of("abc\n");
    CHECK(render(Fault{Place{.file = 1}, "x", "y"}, sources) == "a.yaml: error: x\n  help: y\n");
    CHECK(render(Fault{{}, "x", ""}, sources) == "error: x\n");
    CHECK(render(Warning{place(1, 0, 3), "x", "Regulation 8"}, sources) ==
          "a.yaml:1:1: warning: x\n"
          "  1 | abc\n"
          "    | ^~~\n"
          "  see: Regulation 8\n");
  }

  TEST_CASE("a long line is cut around the caret") {
    const Sources sources =
        source_of(std::string(150, 'a') + "£WRONG" + std::string(150, 'b') + "\n");
    CHECK(render(Fault{place(1, 152, 5), "x", ""}, sources) ==
          "a.yaml:1:152: error: x\n"
          "  1 | ..." +
              std::string(39, 'a') + "£WRONG" + std::string(55, 'b') + "...\n" + "    |    " +
              std::string(40, ' ') + "^~~~~\n");
    const std::string at_end = render(Fault{place(1, 306, 1), "x", ""}, sources);
    CHECK(lines_of(at_end).at(1) == "  1 | ..." + std::string(100, 'b'));
    CHECK(lines_of(at_end).at(2) == "    |    " + std::string(99, ' ') + "^");
    CHECK(lines_of(render(Fault{place(1, 0, 300), "x", ""}, sources)).at(2) ==
          "    | ^" + std::string(99, '~'));
  }

  TEST_CASE("nothing that a terminal would obey is shown") {
    Sources sources;
    sources.add({"a\x1b.yaml", "\tx\x1b[31m\xC2\x9B\xFF\r\n", SourceKind::Scenario});
    CHECK(render(Fault{place(1, 1, 1), "bad \x1b[31m\nvalue", "take\tit out"}, sources) ==
          "a?.yaml:1:2: error: bad ?[31m value\n"
          "  1 |  x?[31m??\n"
          "    |  ^\n"
          "  help: take it out\n");
    const std::string long_message = render(Fault{{}, std::string(5000, 'x'), ""}, sources);
    CHECK(long_message == "error: " + std::string(400, 'x') + "...\n");
  }

  TEST_CASE("faults are in the order of the files, and counted") {
    Sources sources = source_of("abc\ndef\n");
    sources.add({"b.yaml", "ghi\n", SourceKind::Overlay});
    Faults faults;
    faults.add(Place{2, 1, 1, 0, 1}, "fourth");
    faults.add(place(2, 4, 1), "third");
    faults.add(place(1, 0, 1), "second");
    faults.add(Place{}, "first");
    CHECK(render(faults, sources) ==
          "error: first\n"
          "a.yaml:1:1: error: second\n"
          "  1 | abc\n"
          "    | ^\n"
          "a.yaml:2:1: error: third\n"
          "  2 | def\n"
          "    | ^\n"
          "b.yaml:1:1: error: fourth\n"
          "  1 | ghi\n"
          "    | ^\n"
          "4 errors\n");
  }

  TEST_CASE("where names a file and a line") {
    const Sources sources = source_of("abc\n");
    CHECK(where(place(1, 0, 1), sources) == "a.yaml:1");
    CHECK(where(Place{.file = 1}, sources) == "a.yaml");
    CHECK(where({}, sources) == "");
  }

  TEST_CASE("the caret stands under the first character of the place, whatever comes before it") {
    CHECK(rc::check("caret", [] {
      const std::vector<std::string> alphabet = {"a", "£", "é", "€", " ", "😀", "\t"};
      const auto draw = [&](int most) {
        std::string text;
        const int count = *rc::gen::inRange(0, most);
        for (int i = 0; i < count; ++i) text += *rc::gen::elementOf(alphabet);
        return text;
      };
      const std::string before = draw(200);
      const std::string after = draw(200);
      const Sources sources = source_of("first\n" + before + "XYZ" + after + "\nlast\n");
      const auto offset = static_cast<std::uint32_t>(6 + before.size());
      const auto lines = lines_of(render(Fault{place(2, offset, 3), "x", ""}, sources));
      RC_ASSERT(lines.size() == 3U);
      RC_ASSERT(lines[0].starts_with("a.yaml:2:" + std::to_string(characters(before) + 1) + ":"));
      const std::size_t caret = lines[2].find('^');
      RC_ASSERT(lines[2].substr(caret) == "^~~");
      RC_ASSERT(characters(lines[1].substr(0, lines[1].find("XYZ"))) == caret);
      RC_ASSERT(characters(lines[1]) <= 6U + 106U);
    }));
  }

  TEST_CASE("the nearest word is a slip away") {
    const std::vector<std::string> words = {"gross", "deductions", "rolled_in_grants", "unit_cost"};
    CHECK(nearest("gros", words) == "gross");
    CHECK(nearest("GROSS", words) == "gross");
    CHECK(nearest("gorss", words) == "gross");
    CHECK(nearest("deduction", words) == "deductions");
    CHECK(nearest("unit_cots", words) == "unit_cost");
    CHECK(nearest("population", words).empty());
    CHECK(nearest("x", {"y"}).empty());
    CHECK(nearest("", words).empty());
    CHECK(nearest(std::string(100'000, 'g'), words).empty());
  }
}
