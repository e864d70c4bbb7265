#include "calibration/authority_name.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "highneeds/document/render.hpp"
#include "highneeds/quantity/letters.hpp"

namespace highneeds::calibration {
namespace {

constexpr std::size_t most_named = 3;

}  // namespace

std::vector<std::string> codes_of(const AuthorityRows& table, const std::string& authority) {
  const std::vector<std::string> codes = table.codes();
  const std::vector<std::string> names = table.names();
  const std::string asked = in_small_letters(authority);
  std::vector<std::string> found;
  for (std::size_t row = 0; row < names.size(); ++row) {
    const bool is_here =
        in_small_letters(names[row]) == asked || in_small_letters(codes[row]) == asked;
    if (is_here && std::ranges::find(found, codes[row]) == found.end()) found.push_back(codes[row]);
  }
  return found;
}

std::string near_names(const std::string& authority, std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<std::string> near;
  for (std::string one = nearest(authority, names); !one.empty() && near.size() < most_named;
       one = nearest(authority, names)) {
    near.push_back(fmt::format("\"{}\"", one));
    std::erase(names, one);
  }
  for (const std::string& name : names) {
    const bool holds =
        in_small_letters(name).find(in_small_letters(authority)) != std::string::npos;
    if (holds && near.size() < most_named) near.push_back(fmt::format("\"{}\"", name));
  }
  if (!near.empty()) return fmt::format("did you mean {}?", fmt::join(near, " or "));
  return "write a name of the column la, or a code of the column la_code";
}

}  // namespace highneeds::calibration
