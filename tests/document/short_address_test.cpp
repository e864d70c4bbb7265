#include "highneeds/document/short_address.hpp"

#include <doctest/doctest.h>

#include "document/support.hpp"
#include "highneeds/document/overlay.hpp"

using namespace highneeds;
using highneeds::testing::Document;
using highneeds::testing::written;

namespace {

const std::vector<Path> left_out = {
    {"shop", "shelves"}, {"shop", "shelves", "NAME", "boxes"}, {"shop", "shelves", "NAME", "lids"}};

bool is_size(const Path& path) {
  return path.back() == "size" && path.size() == 5 && path[3] == "boxes";
}

const ShortAddresses addresses{left_out, is_size};

const std::string base =
    "shop:\n"
    "  shelves:\n"
    "    upper: {boxes: {colour: red, prices: {2024-25: £1}}, lids: {colour: blue}}\n"
    "    lower: {boxes: {weight: 5}}\n"
    "town: x\n";

/// The paths that a written one may mean, or the step that is unknown and what there is.
std::string meaning(const std::string& address) {
  const Document document(base);
  const Meaning found = meaning_of(path_of(address), document.tree, addresses);
  std::string text;
  for (const Path& path : found.paths) {
    text += text.empty() ? "" : " or ";
    for (const auto& step : path) text += "/" + step;
  }
  if (!text.empty()) return text;
  text = "no " + path_of(address)[found.unknown_step] + " among";
  for (const auto& key : found.there) text += " " + key;
  return text;
}

/// The overlay that a setting makes, or what was complained of.
std::string set(const std::string& setting) {
  Document document(base);
  const Node above =
      parse_setting(setting, document.tree, document.sources, document.faults, {}, addresses);
  return document.faults.empty() ? written(above) : document.complaints();
}

}  // namespace

TEST_SUITE("short address") {
  TEST_CASE("a path is short for one with any of the keys that may be left out") {
    const Path full = {"shop", "shelves", "upper", "boxes", "colour"};
    CHECK(is_short_for(full, full, left_out));
    CHECK(is_short_for({"shop", "upper", "colour"}, full, left_out));
    CHECK(is_short_for({"shop", "upper", "boxes", "colour"}, full, left_out));
    CHECK_FALSE(is_short_for({"shop", "colour"}, full, left_out));
    CHECK_FALSE(is_short_for({"upper", "colour"}, full, left_out));
    CHECK_FALSE(is_short_for({"shop", "upper", "colour"}, full, {}));
    CHECK_FALSE(is_short_for({"shop", "lower", "colour"}, full, left_out));
  }

  TEST_CASE("what is there") {
    CHECK(meaning("shop.upper") == "/shop/shelves/upper");
    CHECK(meaning("shop.lower.weight") == "/shop/shelves/lower/boxes/weight");
    CHECK(meaning("shop.upper.colour") ==
          "/shop/shelves/upper/boxes/colour or /shop/shelves/upper/lids/colour");
    CHECK(meaning("shop.upper.lids.colour") == "/shop/shelves/upper/lids/colour");
    CHECK(meaning("shop.upper.prices.2024-25") == "/shop/shelves/upper/boxes/prices/2024-25");
  }

  TEST_CASE("a new last key stands where the format has it, else as far up as it can") {
    CHECK(meaning("shop.lower.size") == "/shop/shelves/lower/boxes/size");
    CHECK(meaning("shop.upper.height") == "/shop/shelves/upper/height");
    CHECK(meaning("shop.upper.prices.2025-26") == "/shop/shelves/upper/boxes/prices/2025-26");
    CHECK(meaning("shop.upper.prices.2025-26.note") ==
          "/shop/shelves/upper/boxes/prices/2025-26/note");
  }

  TEST_CASE("what leads nowhere is told with what there is") {
    CHECK(meaning("shop.middle.colour") == "no middle among upper lower");
    CHECK(meaning("shop.upper.bags.colour") == "no bags among colour prices colour");
    CHECK(meaning("town.middle.colour") == "/town/middle/colour");
    CHECK(meaning("village.middle") == "/village/middle");
  }

  TEST_CASE("a setting may be short, and its faults point at what was written") {
    CHECK(set("shop.lower.weight=6") == "{shop: {shelves: {lower: {boxes: {weight: 6}}}}}");
    CHECK(set("shop.upper.colour=green") ==
          "--set shop.upper.colour=green:1:12: error: \"colour\" stands in 2 places here\n"
          "  1 | shop.upper.colour=green\n"
          "    |            ^~~~~~\n"
          "  help: write one of shop.shelves.upper.boxes.colour, shop.shelves.upper.lids.colour\n"
          "1 error\n");
    CHECK(set("shop.uper.boxes.weight=6") ==
          "--set shop.uper.boxes.weight=6:1:6: error: there is no \"uper\" in shop\n"
          "  1 | shop.uper.boxes.weight=6\n"
          "    |      ^~~~\n"
          "  help: did you mean \"upper\"?\n"
          "1 error\n");
  }
}
