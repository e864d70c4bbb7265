#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"

namespace highneeds::test {

using Json = nlohmann::json;

/// A headless Chromium, driven over WebDriver by Debian's chromedriver. Whatever fails throws
/// std::runtime_error with what was said.
class Browser {
 public:
  Browser();
  ~Browser();
  Browser(const Browser&) = delete;
  Browser& operator=(const Browser&) = delete;

  /// Opens a file as a page.
  void open(const std::string& file);
  /// What a script returns that runs in the page; `arguments[0]` is what is given.
  [[nodiscard]] Json run(std::string_view script, const Json& argument = nullptr);
  /// The screen, in pixels of CSS.
  void set_screen(int width, int height);
  /// "dark" or "light", as the user's system has it.
  void set_colours(std::string_view scheme);
  /// What the page said on the console since it was last asked.
  [[nodiscard]] std::vector<std::string> console();
  /// What was fetched since it was last asked, by address.
  [[nodiscard]] std::vector<std::string> fetched();
  /// The pages on paper that the page fills, A4 upright.
  [[nodiscard]] int printed_pages();
  /// A picture of what the screen shows, as a PNG file.
  void picture(const std::string& file);

 private:
  Json ask(std::string_view path, const Json& body);
  Json command(const std::string& name, const Json& parameters);

  TemporaryFolder folder_;
  int driver_ = -1;  ///< its process
  std::string address_;
};

}  // namespace highneeds::test
