#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "highneeds/report/writers.hpp"
#include "support/files.hpp"
#include "support/small_scenario.hpp"

// Pages of small scenarios, and looking into them.
namespace highneeds::test {

/// The one file that places name.
inline Sources sources() {
  Sources sources;
  sources.add({.name = "small.yaml", .text = {}});
  return sources;
}

inline const Stamp stamp{.version = "1.2.3", .inputs = {{"small.yaml", "scenario", "0123abcd"}}};

/// The page of a scenario as plain text.
inline std::string page(const Scenario& scenario, const ForecastOptions& options = {},
                        bool picture = false) {
  const auto report = forecast_view(look_ahead(scenario, {}), stamp, options);
  return write_text(report, sources(), {.colour = false, .picture = picture});
}

/// The whole page of a file beside this test, which HIGHNEEDS_UPDATE=1 writes anew.
inline void check_page(const std::string& text, const std::string& name) {
  const auto path = root() / "tests/report/pages" / name;
  if (is_update()) write_text(path, text);
  CHECK(text == read_text(path));
}

inline bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

/// Runs of spaces and line ends as one space, so that it does not matter where a line breaks.
inline std::string on_one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n';
    if (!is_space) line += c;
    if (is_space && !line.ends_with(' ')) line += ' ';
  }
  return line;
}

}  // namespace highneeds::test
