#include "highneeds/source/address.hpp"

#include <doctest/doctest.h>

using namespace highneeds;

TEST_CASE("an address joins plain keys with dots, from the root on") {
  CHECK(address_of("", "funding") == "funding");
  CHECK(address_of("funding", "schools_block") == "funding.schools_block");
  CHECK(address_of("provision.post_16.pupils", "2023/24") == "provision.post_16.pupils.2023/24");
  CHECK(address_of("lines", "therapies, speech") == "lines.therapies, speech");
}

TEST_CASE("a key that a path would mistake for something else stands in brackets") {
  CHECK(address_of("s251", "1.2.1") == "s251[1.2.1]");
  CHECK(address_of("lines", "a=b") == "lines[a=b]");
  CHECK(address_of("lines", "a[b") == "lines[a[b]");
  CHECK(address_of("lines", "a]b") == "lines[a]b]");
  CHECK(address_of("lines", "") == "lines[]");
  CHECK(address_of("", "1.2") == "[1.2]");
}
