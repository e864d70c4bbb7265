#include "highneeds/source/fault.hpp"

#include <doctest/doctest.h>

#include "highneeds/source/sources.hpp"

using namespace highneeds;

TEST_CASE("faults past the most are counted, not kept") {
  Faults faults;
  for (std::size_t i = 0; i < most_faults + 7; ++i) faults.add({}, "fault " + std::to_string(i));
  CHECK(faults.is_full());
  CHECK(faults.all().size() == most_faults);
  CHECK(faults.left_off() == 7);
  CHECK(faults.all().back().what == "fault 49");
}

TEST_CASE("an input error carries its faults, and says the first") {
  Faults faults;
  faults.add(Place{1, 2, 3, 4, 5}, "the £ is missing", "write £5");
  const InputError error(faults);
  CHECK(std::string(error.what()) == "the £ is missing");
  REQUIRE(error.faults().all().size() == 1);
  CHECK(error.faults().all()[0].at == Place{1, 2, 3, 4, 5});
}

TEST_CASE("places stand in the order of files and then of bytes") {
  CHECK(Place{1, 9, 1, 90} < Place{2, 1, 1, 0});
  CHECK(Place{1, 2, 5, 20} < Place{1, 3, 1, 30});
  CHECK_FALSE(Place{}.is_known());
}

TEST_CASE("a source keeps its index and its address as others are added") {
  Sources sources;
  const auto first = sources.add({"a.yaml", "title: A\n"});
  const Source* kept = &sources[first];
  for (int i = 0; i < 100; ++i) sources.add({"b.yaml", ""});
  CHECK(first == 1);
  CHECK(kept == &sources[first]);
  CHECK(sources[first].name == "a.yaml");
}
