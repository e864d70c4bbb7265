// The pictures of papers in the documents. They are taken anew when recorded texts are, since fonts
// and browsers differ; else each that a document shows must be there.
#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "browser/browser.hpp"
#include "support/program.hpp"

using namespace highneeds::test;

namespace {

/// What a picture is of: a command that writes page.html.
struct Picture {
  std::string name, command;
  int height = 900;
};
const std::vector<Picture> pictures = {
    {"summary", "report scenarios/norfolk/outlook.yaml --template summary", 1500},
    {"forum", "report scenarios/norfolk/outlook.yaml --template forum", 1100},
    {"return",
     "monitor scenarios/norfolk/budget-2023-24.yaml data/norfolk/actuals.csv --quarter 2023-24Q4",
     1100},
    {"skill", "backtest --data data/councils --format html", 1000}};

void take(const Picture& picture, const TemporaryFolder& folder, Browser& browser) {
  const std::string page = folder.file("page.html");
  const Said said = run_shell("highneeds " + picture.command + " --output " + page, root());
  REQUIRE(said.status == 0);
  browser.set_screen(1000, picture.height);
  browser.set_colours("light");
  browser.open(page);
  browser.picture((root() / "docs/pictures" / (picture.name + ".png")).string());
}

/// The pictures that the documents show.
std::set<std::string> shown_pictures() {
  static const std::regex shown(R"(!\[[^\]]+\]\(pictures/([a-z0-9-]+)\.png\))");
  std::set<std::string> names;
  for (const auto& document : files_below(root() / "docs", ".md")) {
    const std::string text = read_text(document);
    for (std::sregex_iterator at(text.begin(), text.end(), shown), end; at != end; ++at) {
      names.insert((*at)[1]);
    }
  }
  return names;
}

}  // namespace

TEST_CASE("pictures: each that is taken is shown, and each that is shown is there") {
  if (is_update()) {
    std::filesystem::create_directories(root() / "docs/pictures");
    const TemporaryFolder folder;
    Browser browser;
    for (const Picture& picture : pictures) take(picture, folder, browser);
  }
  std::set<std::string> taken;
  for (const Picture& picture : pictures) {
    CAPTURE(picture.name);
    taken.insert(picture.name);
    const std::string file = read_text(root() / "docs/pictures" / (picture.name + ".png"));
    CHECK(file.starts_with("\x89PNG\r\n"));
    CHECK(file.size() > 10'000);
  }
  CHECK(shown_pictures() == taken);
}
