#include "highneeds/document/overlay.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "document/support.hpp"

using namespace highneeds;
using highneeds::testing::Document;
using highneeds::testing::placed;
using highneeds::testing::written;

namespace {

std::string laid(const std::string& below, const std::string& above) {
  Document document(below);
  const Node over = document.parse(above, "b.yaml");
  CHECK(document.complaints() == "");
  return written(overlay(document.tree, over));
}

/// A mapping of a few levels whose keys start with `prefix`, so that two of them share none.
std::string arbitrary_document(const std::string& prefix, int depth) {
  const int keys = *rc::gen::inRange(1, 4);
  std::string text = "{";
  for (int i = 0; i < keys; ++i) {
    const bool is_deeper = depth > 0 && *rc::gen::arbitrary<bool>();
    text += (i > 0 ? ", " : "") + prefix + std::to_string(i) + ": " +
            (is_deeper ? arbitrary_document(prefix, depth - 1)
                       : std::to_string(*rc::gen::inRange(0, 1000)));
  }
  return text + "}";
}

}  // namespace

TEST_SUITE("overlay") {
  TEST_CASE("mappings merge by key, and what is new comes last") {
    CHECK(laid("{a: {b: 1, c: 2}, d: 3}", "{a: {c: 4, e: 5}, f: 6}") ==
          "{a: {b: 1, c: 4, e: 5}, d: 3, f: 6}");
    CHECK(laid("{a: [1, 2]}", "{a: [3]}") == "{a: [3]}");
    CHECK(laid("{a: 1}", "# nothing\n") == "{a: 1}");
  }

  TEST_CASE("an overlay that would do nothing is a fault") {
    const auto told = [](const std::string& below, const std::string& above) {
      Document document(below);
      const Node over = document.parse(above, "b.yaml");
      check_overlay(document.tree, over, document.faults);
      std::string text;
      for (const auto& fault : document.faults.all())
        text += fault.what + "; " + fault.remedy + "\n";
      return text;
    };
    CHECK(told("{a: {b: 1}}", "{c: {include: no}}") ==
          "there is no \"c\" below this to take out; there are a\n");
    CHECK(told("{lines: {press: {b: 1}}}", "{lines: {pres: {include: no}}}") ==
          "there is no \"pres\" below this to take out; did you mean \"press\"?\n");
    CHECK(told("{a: 1}", "{lines: {press: {include: no}}}") ==
          "there is no \"press\" below this to take out; leave this out\n");
    CHECK(told("{a: {include: no, b: 1}}", "{a: {b: 2}}") ==
          "\"a\" has been taken out, so that what is written into it does not count; "
          "write include: yes into it as well, or leave it out\n");
    CHECK(told("{a: {include: no, b: 1}}", "{a: {b: 2, include: yes}}") == "");
    CHECK(told("{a: {include: no, b: 1}}", "{a: {include: no}}") == "");
    CHECK(told("{a: {include: no, b: 1}}", "{a: 2}") == "");
    CHECK(told("{a: {include: no, b: 1}}", "{a: {2021-22: 2}}") == "");
    CHECK(told("{a: 1}", "{a: {include: no}}") == "");
    CHECK(told("{a: 1}", "{b: {include: no, c: 1}}") == "");
  }

  TEST_CASE("each value keeps its own place") {
    Document document("{a: 1, b: 2}");
    const Node over = document.parse("\n{b: 3}", "b.yaml");
    const Node merged = overlay(document.tree, over);
    CHECK(placed(merged) == "{a@1:2+1: 1@1:5+1, b@1:8+1: 3@2:5+1}");
    CHECK(merged.mapping()->entries[0].value.at.file == 1);
    CHECK(merged.mapping()->entries[1].value.at.file == 2);
  }

  TEST_CASE("a series merges year by year, then as a whole") {
    CHECK(laid("{s: {2021-22: £1, 2022-23: £2, then: {2023-24: +4%, 2024-25: +5%}}}",
               "{s: {2022-23: £3, 2023-24: £4, then: {2024-25: +6%}}}") ==
          "{s: {2021-22: £1, 2022-23: £3, then: {2024-25: +6%}, 2023-24: £4}}");
    CHECK(laid("{s: {2021-22: £1, then: +4%}}", "{s: £5}") == "{s: £5}");
  }

  TEST_CASE("years over one value leave it for the others") {
    CHECK(laid("{s: £1}", "{s: {2022-23: £3}}") == "{s: {ALWAYS: £1, 2022-23: £3}}");
    CHECK(laid("{s: {value: £1, source: x}}", "{s: {2022-23: £3}}") ==
          "{s: {ALWAYS: {value: £1, source: x}, 2022-23: £3}}");
  }

  TEST_CASE("a changed value loses the provenance that it had, and other years keep theirs") {
    CHECK(laid("{s: {value: £1, source: x}}", "{s: £2}") == "{s: £2}");
    CHECK(laid("{s: {value: £1, source: x}}", "{s: {value: £2, note: y}}") ==
          "{s: {value: £2, note: y}}");
    CHECK(
        laid("{s: {value: {2021-22: £1, 2022-23: {value: £2, source: own}, then: +4%}, source: x, "
             "known: actual}}",
             "{s: {2021-22: £3}}") ==
        "{s: {2021-22: £3, 2022-23: {value: £2, source: own, known: actual}, "
        "then: {value: +4%, source: x}}}");
    CHECK(laid("{s: {2021-22: £1, 2022-23: £2}}", "{s: {value: {2022-23: £3}, source: y}}") ==
          "{s: {2021-22: £1, 2022-23: {value: £3, source: y}}}");
    CHECK(laid("{s: {value: £1, source: x}}", "{s: {note: y}}") ==
          "{s: {value: £1, source: x, note: y}}");
  }

  TEST_CASE("the day of a balance stays with its new value") {
    CHECK(laid("{o: {value: -£1, at: 2021-03-31, source: x}}", "{o: -£2}") ==
          "{o: {value: -£2, at: 2021-03-31}}");
    CHECK(laid("{o: {value: -£1, at: 2021-03-31, source: x}}", "{o: {value: -£2, source: y}}") ==
          "{o: {value: -£2, source: y, at: 2021-03-31}}");
  }

  TEST_CASE("records by name and a series take each other's place") {
    CHECK(laid("{d: {2021-22: £1}}", "{d: {academies: {a: 1}}}") == "{d: {academies: {a: 1}}}");
    CHECK(laid("{d: {academies: {a: 1}}}", "{d: {2021-22: £1}}") == "{d: {2021-22: £1}}");
    CHECK(laid("{t: {2021-22: {rate: 1%, note: x}}}",
               "{t: {2021-22: {rate: 2%}, 2022-23: {rate: 3%}}}") ==
          "{t: {2021-22: {rate: 2%, note: x}, 2022-23: {rate: 3%}}}");
  }

  TEST_CASE(
      "laying an empty mapping over changes nothing, and disjoint overlays go in any grouping") {
    CHECK(rc::check("empty overlay", [] {
      Document document(arbitrary_document("a", 3));
      const Node empty = document.parse("{}", "b.yaml");
      RC_ASSERT(placed(overlay(document.tree, empty)) == placed(document.tree));
      RC_ASSERT(placed(overlay(empty, document.tree)) == placed(document.tree));
    }));
    CHECK(rc::check("grouping", [] {
      Document a(arbitrary_document("a", 3));
      const Node b = a.parse(arbitrary_document("b", 3), "b.yaml");
      const Node c = a.parse(arbitrary_document("c", 3), "c.yaml");
      RC_ASSERT(placed(overlay(overlay(a.tree, b), c)) == placed(overlay(a.tree, overlay(b, c))));
    }));
    CHECK(rc::check("idempotence", [] {
      Document document(arbitrary_document("a", 3));
      const Node& tree = document.tree;
      RC_ASSERT(placed(overlay(tree, tree)) == placed(tree));
    }));
  }

  TEST_CASE("include: no takes out what it stands in") {
    Document document("{a: {b: 1, include: no}, c: {include: yes, d: {include: no}, e: 2}}");
    CHECK(written(without_excluded(document.tree, document.faults)) == "{c: {e: 2}}");
    CHECK(document.complaints() == "");
  }

  TEST_CASE("include takes yes or no, and not for a whole file") {
    Document document("a: {include: false}\nb: 1\n");
    CHECK(written(without_excluded(document.tree, document.faults)) == "{a: {}, b: 1}");
    CHECK(document.complaints() ==
          "a.yaml:1:14: error: include takes yes or no\n"
          "  1 | a: {include: false}\n"
          "    |              ^~~~~\n"
          "  help: write include: no, or take the key out\n"
          "1 error\n");
    Document whole("include: no\n");
    (void)without_excluded(whole.tree, whole.faults);
    CHECK(whole.complaints() ==
          "a.yaml:1:10: error: a whole scenario cannot be taken out\n"
          "  1 | include: no\n"
          "    |          ^~\n"
          "  help: take this line out\n"
          "1 error\n");
  }

  TEST_CASE("addresses are split at dots and brackets, and put together again") {
    using Path = std::vector<std::string>;
    CHECK(path_of("provision.mainstream.s251[1.2.1]") ==
          Path{"provision", "mainstream", "s251", "1.2.1"});
    CHECK(path_of("a[b.c].d[e][f]") == Path{"a", "b.c", "d", "e", "f"});
    CHECK(path_of("pupils.2023/24") == Path{"pupils", "2023/24"});
    for (const auto* bad : {"", ".", "a.", ".a", "a..b", "a[b", "a]b", "a[b]c", "a.[b]."}) {
      CHECK(path_of(bad).empty());
    }
    CHECK(address_of("", "a") == "a");
    CHECK(address_of("a", "b") == "a.b");
    CHECK(address_of("a", "1.2.1") == "a[1.2.1]");
    CHECK(address_of("", "1.2") == "[1.2]");
    for (const auto* address : {"a.b.c", "a[1.2.1]", "[1.2].b", "a[x=y].2023-24"}) {
      std::string rebuilt;
      for (const auto& step : path_of(address)) rebuilt = address_of(rebuilt, step);
      CHECK(rebuilt == address);
    }
  }
}
