#include "highneeds/report/junit.hpp"

#include <algorithm>
#include <vector>

#include "report/markup_check.hpp"
#include "report/pages.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

/// The elements of an XML text, after its first line, which is no element.
Markup elements_of(const std::string& xml) {
  const std::string first = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  CHECK(xml.starts_with(first));
  return read_markup(std::string_view(xml).substr(std::min(first.size(), xml.size())));
}

}  // namespace

TEST_CASE("the results of tests as JUnit XML") {
  const std::vector<TestCase> tests = {
      {.suite = "a", .name = "one.yaml"},
      {.suite = "b",
       .name = "two.yaml",
       .outcome = TestOutcome::Failed,
       .message = "2 figures differ",
       .detail = "  first\n  second\n"},
      {.suite = "a", .name = "three.yaml", .outcome = TestOutcome::Error, .message = "no file"}};
  CHECK(write_junit("check", tests) ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="check" tests="3" failures="1" errors="1">
  <testsuite name="a" tests="2" failures="0" errors="1">
    <testcase classname="a" name="one.yaml"/>
    <testcase classname="a" name="three.yaml">
      <error message="no file"></error>
    </testcase>
  </testsuite>
  <testsuite name="b" tests="1" failures="1" errors="0">
    <testcase classname="b" name="two.yaml">
      <failure message="2 figures differ">  first
  second
</failure>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST_CASE("words in JUnit XML are never markup") {
  const std::string hostile = "</failure><x a=\"1\"> & 'co' ]]> <!-- \x1b[31m \t";
  const std::vector<TestCase> tests = {{.suite = hostile,
                                        .name = hostile,
                                        .outcome = TestOutcome::Failed,
                                        .message = hostile + "\n",
                                        .detail = hostile + "\n" + hostile}};
  const std::string xml = write_junit(hostile, tests);
  const Markup markup = elements_of(xml);
  CHECK(markup.faults.empty());
  CHECK(markup.tags == std::vector<std::string>{"testsuites", "testsuite", "testcase", "failure"});
  CHECK_FALSE(has(xml, "\x1b"));
  CHECK(count(xml, "&lt;/failure&gt;&lt;x a=&quot;1&quot;&gt; &amp; &#39;co&#39; ]]&gt;") == 7);
}

TEST_CASE("no tests are an empty list of suites") {
  const std::string xml = write_junit("check", {});
  CHECK(elements_of(xml).faults.empty());
  CHECK(has(xml, "<testsuites name=\"check\" tests=\"0\" failures=\"0\" errors=\"0\">"));
}
