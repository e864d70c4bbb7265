#include "report/markup_check.hpp"

#include <algorithm>

namespace highneeds::test {

namespace {

/// The value of an attribute within a tag; nothing if it is not there.
std::string attribute(std::string_view tag, const std::string& name) {
  const std::string begin = " " + name + "=\"";
  const auto at = tag.find(begin);
  if (at == std::string_view::npos) return {};
  const auto from = at + begin.size();
  return std::string(tag.substr(from, tag.find('"', from) - from));
}

std::string name_of(std::string_view tag) {
  return std::string(tag.substr(0, tag.find_first_of(" \n")));
}

void close(const std::string& name, std::vector<std::string>& open, Markup& markup) {
  if (open.empty() || open.back() != name) {
    markup.faults.push_back("</" + name + "> closes " + (open.empty() ? "nothing" : open.back()));
    return;
  }
  open.pop_back();
}

}  // namespace

Markup read_markup(std::string_view html) {
  Markup markup;
  std::vector<std::string> open;
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    const auto end = html.find('>', at);
    if (end == html.npos) {
      markup.faults.emplace_back("a tag has no end");
      break;
    }
    const std::string_view tag = html.substr(at + 1, end - at - 1);
    if (tag.starts_with('!')) continue;
    if (tag.starts_with('/')) {
      close(std::string(tag.substr(1)), open, markup);
      continue;
    }
    markup.tags.push_back(name_of(tag));
    if (const auto id = attribute(tag, "id"); !id.empty()) markup.ids.push_back(id);
    if (!tag.ends_with('/') && name_of(tag) != "meta") open.push_back(name_of(tag));
  }
  for (const auto& name : open) markup.faults.push_back("<" + name + "> is never closed");
  return markup;
}

std::string element(std::string_view html, std::string_view name) {
  const auto from = html.find("<" + std::string(name));
  if (from == html.npos) return {};
  const std::string closing = "</" + std::string(name) + ">";
  return std::string(html.substr(from, html.find(closing, from) + closing.size() - from));
}

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t found = 0;
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + words.size())) {
    ++found;
  }
  return found;
}

}  // namespace highneeds::test
