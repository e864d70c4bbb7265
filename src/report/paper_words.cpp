#include "report/paper_words.hpp"

#include <fmt/format.h>

namespace highneeds {

std::string paper_subtitle(const Page& page, const PaperInput& from, std::string_view what) {
  const Authority& authority = page.scenario().authority;
  const std::string code = authority.code.empty() ? "" : " (" + authority.code + ")";
  std::string text = fmt::format("{}{}: {}, {}", authority.name, code, what,
                                 range(page.years().first, page.years().last));
  if (const auto& date = page.scenario().correct_to) text += ", correct to " + in_words(*date);
  if (from.made_on) text += ", made on " + in_words(*from.made_on);
  return text;
}

}  // namespace highneeds
