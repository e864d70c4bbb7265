// Colours of the style sheet against the paper behind them, as WCAG 2 measures contrast.
#include <algorithm>
#include <cmath>

#include "report/html_blocks.hpp"
#include "report/pages.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

double channel(int of_255) {
  const double part = of_255 / 255.0;
  return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

/// How light a colour is, from 0 to 1.
double luminance(const std::string& colour) {
  REQUIRE(colour.size() == 7);
  const auto part = [&](std::size_t at) {
    return channel(std::stoi(colour.substr(at, 2), nullptr, 16));
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

double contrast(const std::string& a, const std::string& b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

/// The colour that a name has in one of the schemes (the light one comes first).
std::string colour(const std::string& name, bool is_dark) {
  const std::string style(html_style());
  const std::string begin = "--" + name + ": ";
  const auto from = is_dark ? style.find("prefers-color-scheme: dark") : 0;
  const auto at = style.find(begin, from);
  REQUIRE(at != std::string::npos);
  return style.substr(at + begin.size(), 7);
}

}  // namespace

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
  CHECK(contrast("#777777", "#ffffff") == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("words can be read and shapes seen in both schemes") {
  for (const bool is_dark : {false, true}) {
    CAPTURE(is_dark);
    for (const std::string paper : {"paper", "later"}) {
      for (const std::string name : {"ink", "dim", "below"}) {
        CAPTURE(name);
        CHECK(contrast(colour(name, is_dark), colour(paper, is_dark)) >= 4.5);
      }
      for (const std::string name :
           {"c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "better", "worse", "sum"}) {
        CAPTURE(name);
        CHECK(contrast(colour(name, is_dark), colour(paper, is_dark)) >= 3);
      }
    }
  }
}

TEST_CASE("neighbours in a stack differ in how light they are") {
  for (const bool is_dark : {false, true}) {
    CAPTURE(is_dark);
    for (int i = 0; i < 7; ++i) {
      CAPTURE(i);
      const auto name = [](int number) { return "c" + std::to_string(number); };
      CHECK(contrast(colour(name(i), is_dark), colour(name(i + 1), is_dark)) >= 1.4);
    }
  }
}

TEST_CASE("the words of ratings can be read on their colours, which are the same in both schemes") {
  CHECK(contrast(colour("on-dark", false), colour("red", false)) >= 4.5);
  CHECK(contrast(colour("on-dark", false), colour("green", false)) >= 4.5);
  CHECK(contrast(colour("on-amber", false), colour("amber", false)) >= 4.5);
  const std::string style(html_style());
  CHECK(style.find("--amber: ") == style.rfind("--amber: "));
}
