#pragma once

#include <array>
#include <string>
#include <string_view>

#include "highneeds/report/excel.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {

/// A kind of file that a report is written as.
struct Format {
  std::string_view suffix;
  std::string (*write)(const Report&, const PaperInput&);
};
template <std::string (*write)(const Report&, const Sources&)>
std::string from_sources(const Report& report, const PaperInput& from) {
  return write(report, from.sources);
}
inline constexpr std::array<Format, 4> formats{{{".html", write_html},
                                                {".xlsx", write_excel},
                                                {".md", from_sources<write_markdown>},
                                                {".csv", from_sources<write_csv>}}};

/// The names of all of a list, as a user writes them: ".html, .md or .csv".
template <class All, class Name>
std::string listed(const All& all, Name name) {
  std::string text;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) text += i + 1 == all.size() ? " or " : ", ";
    text += std::string(all[i].*name);
  }
  return text;
}

/// The suffix of a file's name, from its dot on, in small letters: ".html" of "A.HTML".
[[nodiscard]] std::string suffix_of(const std::string& file);
/// The format of a file by its suffix; null if there is none such.
[[nodiscard]] const Format* find_format(const std::string& file);
/// The same; throws UsageError if there is none, or if the library that it needs is not there.
[[nodiscard]] const Format& format_of(const std::string& file);

}  // namespace highneeds::cli
