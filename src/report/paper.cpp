#include "report/paper.hpp"

#include <algorithm>
#include <iterator>

#include "report/words.hpp"

namespace highneeds {

Report paper_of(const PaperInput& from, const Page& page, std::string_view what) {
  const Authority& authority = page.scenario().authority;
  std::string subtitle = authority.name;
  if (!authority.code.empty()) subtitle += " (" + authority.code + ")";
  subtitle += ": " + std::string(what) + ", " + range(page.years().first, page.years().last);
  if (const auto& date = page.scenario().correct_to) {
    subtitle += ", correct to " + in_words(*date);
  }
  if (from.made_on) subtitle += ", made on " + in_words(*from.made_on);
  return {.title = page.scenario().title,
          .subtitle = std::move(subtitle),
          .scale = from.options.scale,
          .blocks = {},
          .stamp = from.stamp};
}

void add(Report& report, std::vector<PageBlock> blocks) {
  std::ranges::move(blocks, std::back_inserter(report.blocks));
}

}  // namespace highneeds
