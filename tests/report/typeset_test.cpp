#include "report/typeset.hpp"

#include <doctest/doctest.h>

using namespace highneeds;
using Lines = std::vector<std::string>;

TEST_CASE("widths are counted in characters") {
  CHECK(width("") == 0);
  CHECK(width("£5") == 2);
  CHECK(width("naïve") == 5);
  CHECK(padded_left("£", 3) == "  £");
  CHECK(padded_right("£", 3) == "£  ");
  CHECK(padded_left("long", 2) == "long");
}

TEST_CASE("lines break at spaces only") {
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("a-very-long-word x", 4) == Lines{"a-very-long-word", "x"});
  CHECK(wrapped("", 4) == Lines{""});
  CHECK(wrapped("one  two", 20) == Lines{"one two"});
}

TEST_CASE("an indent goes on, and words held together stay so") {
  CHECK(wrapped("  one two", 6) == Lines{"  one", "  two"});
  CHECK(wrapped("a 2025\u00a0-£1m", 8) == Lines{"a", "2025 -£1m"});
}

TEST_CASE("inks are codes only with colour") {
  CHECK(inked("x", Ink::Red, {.colour = false}) == "x");
  CHECK(inked("x", Ink::Red, {.colour = true}) == "\x1b[31mx\x1b[0m");
  CHECK(inked("", Ink::Red, {.colour = true}).empty());
}
