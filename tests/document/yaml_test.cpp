#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/support.hpp"

using highneeds::testing::Document;
using highneeds::testing::placed;
using highneeds::testing::written;

TEST_SUITE("yaml") {
  TEST_CASE("a tree keeps the order of keys and where every part stands") {
    const Document document("a: £5\nb:\n  c: \"x y\"\n  d:\ne: [1, 'b''c']  # £ and more\n");
    CHECK(document.complaints() == "");
    CHECK(placed(document.tree) ==
          "{a@1:1+1: £5@1:4+3, b@2:1+1: {c@3:3+1: 'x y'@3:6+5, d@4:3+1: ~@4:3+1}, "
          "e@5:1+1: [1@5:5+1, 'b'c'@5:8+6]}");
  }

  TEST_CASE("offsets and lengths are those of the bytes as written, also after a £ and a mark") {
    const std::string text =
        "\xEF\xBB\xBF"
        "\"k\": £1\r\nn: {x: £2_000, y: 'it''s'}\r\n";
    const Document document(text);
    CHECK(document.complaints() == "");
    const auto& root = document.tree.mapping()->entries;
    const auto as_written = [&](highneeds::Place at) { return text.substr(at.offset, at.length); };
    CHECK(as_written(root[0].key_at) == "\"k\"");
    CHECK(root[0].key_at.column == 1);
    CHECK(as_written(root[0].value.at) == "£1");
    const auto& inner = root[1].value.mapping()->entries;
    CHECK(as_written(inner[0].value.at) == "£2_000");
    CHECK(as_written(inner[1].value.at) == "'it''s'");
    CHECK(inner[1].value.at.line == 2);
  }

  TEST_CASE("the root stands for the file as a whole") {
    const Document document("a: 1\n");
    CHECK(document.tree.at.file == 1);
    CHECK(document.tree.at.line == 0);
  }

  TEST_CASE("texts over several lines, marks of one document, and files without keys are read") {
    CHECK(written(Document("a: \"b\n  c\"\nd: e\n  f\ng: |\n  h\n  i\n").tree) ==
          "{a: 'b c', d: e f, g: h\ni\n}");
    CHECK(written(Document("---\na: 1\n...\n").tree) == "{a: 1}");
    CHECK(written(Document("# nothing yet\n").tree) == "~");
    CHECK(Document("# nothing yet\n").complaints() == "");
  }

  TEST_CASE("numbers stay texts") {
    CHECK(written(Document("{a: 0123, b: .nan, c: 1e3, d: yes, e: '5'}").tree) ==
          "{a: 0123, b: .nan, c: 1e3, d: yes, e: '5'}");
  }

  struct Bad {
    std::string text;
    std::string complaint;
  };

  TEST_CASE("what the format does not have is refused where it stands") {
    const std::vector<Bad> all = {
        {"a: 1\nb: 2\na: 3\n",
         "a.yaml:3:1: error: \"a\" is given twice, first on line 1\n"
         "  3 | a: 3\n"
         "    | ^\n"
         "  help: keep one of them\n"
         "1 error\n"},
        {"a: &x 1\nb: {c: *x}\nd: !!str 3\n<<: 4\n",
         "a.yaml:1:4: error: YAML anchors and aliases (& and *) are not part of the format\n"
         "  1 | a: &x 1\n"
         "    |    ^~\n"
         "  help: write the value out, or put it in quotes\n"
         "a.yaml:2:8: error: YAML anchors and aliases (& and *) are not part of the format\n"
         "  2 | b: {c: *x}\n"
         "    |        ^~\n"
         "  help: write the value out, or put it in quotes\n"
         "a.yaml:3:4: error: YAML tags (!) are not part of the format\n"
         "  3 | d: !!str 3\n"
         "    |    ^~~~~\n"
         "  help: write the value out, or put it in quotes\n"
         "a.yaml:4:1: error: merge keys (<<) are not part of the format\n"
         "  4 | <<: 4\n"
         "    | ^~\n"
         "  help: write the values out, or use extends and overlays\n"
         "4 errors\n"},
        {"a: *undefined\n",
         "a.yaml:1:4: error: YAML anchors and aliases (& and *) are not part of the format\n"
         "  1 | a: *undefined\n"
         "    |    ^\n"
         "  help: write the value out, or put it in quotes\n"
         "1 error\n"},
        {"a: &x [*x]\n",
         "a.yaml:1:4: error: YAML anchors and aliases (& and *) are not part of the format\n"
         "  1 | a: &x [*x]\n"
         "    |    ^~\n"
         "  help: write the value out, or put it in quotes\n"
         "a.yaml:1:8: error: YAML anchors and aliases (& and *) are not part of the format\n"
         "  1 | a: &x [*x]\n"
         "    |        ^~\n"
         "  help: write the value out, or put it in quotes\n"
         "2 errors\n"},
        {"a: 1\n---\nb: 2\n",
         "a.yaml:2:1: error: a second document starts here\n"
         "  2 | ---\n"
         "    | ^~~\n"
         "  help: keep one document in a file\n"
         "1 error\n"},
        {"{a: 1} more\n",
         "a.yaml:1:8: error: text after the end of the file's mapping\n"
         "  1 | {a: 1} more\n"
         "    |        ^~~~\n"
         "  help: take it out, or give it the indentation of what it belongs to\n"
         "1 error\n"},
        {"%YAML 1.2\na: 1\n",
         "a.yaml:1:1: error: a line that starts with % is a YAML directive\n"
         "  1 | %YAML 1.2\n"
         "    | ^~~~~~~~~\n"
         "  help: take it out, or put the value in quotes\n"
         "1 error\n"},
        {"a:\n\tb: 1\n\tc: 2\n",
         "a.yaml:2:1: error: a tab indents this line (and 1 more)\n"
         "  2 |  b: 1\n"
         "    | ^\n"
         "  help: indent with spaces, two for each level\n"
         "1 error\n"},
        {"a: £5\x1b[31m\n",
         "a.yaml:1:6: error: a control character stands in this line\n"
         "  1 | a: £5?[31m\n"
         "    |      ^\n"
         "  help: take it out\n"
         "1 error\n"},
        {"a: \"\\x1b[31m\"\n",
         "a.yaml:1:4: error: a control character is written into this text\n"
         "  1 | a: \"\\x1b[31m\"\n"
         "    |    ^~~~~~~~~~\n"
         "  help: take it out\n"
         "1 error\n"},
        {"\"a\\nb\": 1\n",
         "a.yaml:1:1: error: a line break stands in this key\n"
         "  1 | \"a\\nb\": 1\n"
         "    | ^~~~~~\n"
         "  help: write the key on one line\n"
         "1 error\n"},
        {"a: 1\rb: 2\n",
         "a.yaml:1:5: error: a carriage return stands within this line\n"
         "  1 | a: 1?b: 2\n"
         "    |     ^\n"
         "  help: end lines with a line feed\n"
         "1 error\n"},
        {"a: null\nb: ~\n",
         "a.yaml:1:4: error: there is no null\n"
         "  1 | a: null\n"
         "    |    ^~~~\n"
         "  help: take the key out; \"include: no\" takes out a named thing\n"
         "a.yaml:2:4: error: there is no null\n"
         "  2 | b: ~\n"
         "    |    ^\n"
         "  help: take the key out; \"include: no\" takes out a named thing\n"
         "2 errors\n"},
        {"? [a]\n: b\n\"\": c\n",
         "a.yaml:1:3: error: a key is one word, not a list\n"
         "  1 | ? [a]\n"
         "    |   ^\n"
         "  help: write KEY: VALUE; put what holds braces or a leading colon in quotes\n"
         "a.yaml:3:1: error: a key without a name\n"
         "  3 | \"\": c\n"
         "    | ^~\n"
         "  help: name it\n"
         "2 errors\n"},
        {"a: \xA3"
         "5\n",
         "a.yaml:1:4: error: the file is not UTF-8: this £ is written in a Windows encoding "
         "(1252)\n"
         "  1 | a: ?5\n"
         "    |    ^\n"
         "  help: save the file as UTF-8\n"
         "1 error\n"},
    };
    for (const Bad& bad : all) CHECK(Document(bad.text).complaints() == bad.complaint);
  }

  TEST_CASE("a comma inside braces is told from the end of a value") {
    CHECK(Document("a: {rate: £10,000, n: 1,234,567, c: +4,5%, d: £6}\n").complaints() ==
          "a.yaml:1:11: error: in braces the comma of \"£10,000\" ends the value\n"
          "  1 | a: {rate: £10,000, n: 1,234,567, c: +4,5%, d: £6}\n"
          "    |           ^~~~~~~\n"
          "  help: write £10_000 or \"£10,000\"\n"
          "a.yaml:1:23: error: in braces the comma of \"1,234,567\" ends the value\n"
          "  1 | a: {rate: £10,000, n: 1,234,567, c: +4,5%, d: £6}\n"
          "    |                       ^~~~~~~~~\n"
          "  help: write 1_234_567 or \"1,234,567\"\n"
          "a.yaml:1:37: error: in braces the comma of \"+4,5%\" ends the value\n"
          "  1 | a: {rate: £10,000, n: 1,234,567, c: +4,5%, d: £6}\n"
          "    |                                     ^~~~~\n"
          "  help: use a point for decimals, or a space after a comma\n"
          "3 errors\n");
    CHECK(written(Document("{a: £1,000, b: £2,000}").tree) == "{a: £1,000, b: £2,000}");
    CHECK(Document("a: £10,000\nb: {c: \"£10,000\"}\n").complaints() == "");
  }

  TEST_CASE("a missing space after a colon in braces is told") {
    CHECK(Document("a: {rate:£10k}\n").complaints() ==
          "a.yaml:1:5: error: \"rate:£10k\" has no space after its colon\n"
          "  1 | a: {rate:£10k}\n"
          "    |     ^~~~~~~~~\n"
          "  help: write rate: £10k\n"
          "1 error\n");
  }

  TEST_CASE("a syntax error says what is open and that it hides what follows") {
    const std::vector<Bad> all = {
        {"a: {b: 1\nc: 2\n",
         "a.yaml:2:2: error: YAML cannot be read from here (the { of line 1, column 4 is still "
         "open): a "
         "brace is not closed, or a comma is missing before this; what follows is not looked at\n"
         "  2 | c: 2\n"
         "    |  ^\n"
         "  help: put commas between the parts and close with }\n"
         "1 error\n"},
        {"a: b: c\n",
         "a.yaml:1:5: error: YAML cannot be read from here (after the key \"a\" of line 1): a "
         "second colon "
         "stands in this value, or a key is indented wrongly; what follows is not looked at\n"
         "  1 | a: b: c\n"
         "    |     ^\n"
         "  help: put a value that holds \": \" in quotes\n"
         "1 error\n"},
        {"a: \"x\" y\n",
         "a.yaml:1:8: error: YAML cannot be read from here (after the key \"a\" of line 1): text "
         "follows the "
         "quote that closes this value; what follows is not looked at\n"
         "  1 | a: \"x\" y\n"
         "    |        ^\n"
         "  help: put the whole value in quotes\n"
         "1 error\n"},
        {"a: @x\n",
         "a.yaml:1:4: error: YAML cannot be read from here (after the key \"a\" of line 1): a "
         "value cannot "
         "start with this character; what follows is not looked at\n"
         "  1 | a: @x\n"
         "    |    ^\n"
         "  help: put the value in quotes\n"
         "1 error\n"},
    };
    for (const Bad& bad : all) {
      const Document document(bad.text);
      CHECK(document.complaints() == bad.complaint);
      CHECK(document.tree.is_empty());
    }
  }

  TEST_CASE("a quote that is never closed is shown where it opens") {
    const std::string single =
        "a.yaml:1:4: error: the quote that opens here is never closed, and hides what follows\n"
        "  1 | a: 'x\n"
        "    |    ^\n"
        "  help: close it with '\n"
        "1 error\n";
    CHECK(Document("a: 'x\nb: 1\n").complaints() == single);
    CHECK(Document("a: 'x").complaints() == single);
    CHECK(Document("a: \"x\\\"\nb: 1\n").complaints() ==
          "a.yaml:1:4: error: the quote that opens here is never closed, and hides what follows\n"
          "  1 | a: \"x\\\"\n"
          "    |    ^\n"
          "  help: close it with \"\n"
          "1 error\n");
  }
}
