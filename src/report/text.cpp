#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "report/text_blocks.hpp"
#include "report/typeset.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

std::string fact(const std::string& name, const std::string& what, std::size_t beside,
                 const TextPage& page) {
  return hanging(padded_right("  " + clean(name), beside), what, Ink::Plain, page.style);
}

std::string notes(const std::vector<std::string>& all, const TextPage& page) {
  std::string text;
  for (const auto& note : all) text += write_note(note, page);
  return text;
}

std::string stamp(const Stamp& stamp, const TextPage& page) {
  std::string text = heading("Run stamp", page);
  text += inked("  highneeds " + stamp.version, Ink::Dim, page.style) + '\n';
  std::size_t longest = 0;
  for (const auto& input : stamp.inputs) longest = std::max(longest, width(input.name));
  for (const auto& input : stamp.inputs) {
    std::string line = "  " + padded_right(input.kind, 10) +
                       padded_right(clean(input.name), longest + 2) + "sha256 " + input.sha256;
    text += inked(std::move(line), Ink::Dim, page.style) + '\n';
  }
  if (!stamp.settings.empty()) {
    text += hanging("  settings  ", fmt::format("{}", fmt::join(stamp.settings, "; ")), Ink::Dim,
                    page.style);
  }
  return text;
}

}  // namespace

std::string heading(const std::string& text, const TextPage& page) {
  return inked(clean(text), Ink::Bold, page.style) + '\n';
}

std::string write_note(const std::string& note, const TextPage& page) {
  const auto number = note.starts_with('[') ? note.find("] ") : std::string::npos;
  if (number == std::string::npos) return hanging("  ", note, Ink::Dim, page.style);
  const auto words = number + 2;
  return hanging("  " + note.substr(0, words), note.substr(words), Ink::Dim, page.style);
}

std::string write_block(const Paragraph& paragraph, const TextPage& page) {
  return hanging("", paragraph.text, Ink::Plain, page.style);
}

std::string write_block(const Facts& facts, const TextPage& page) {
  std::size_t longest = 0;
  for (const auto& [name, what] : facts.items) {
    longest = std::max(longest, width(name));
  }
  std::string text = facts.title.empty() ? std::string() : heading(facts.title, page);
  for (const auto& [name, what] : facts.items) text += fact(name, what, longest + 4, page);
  return text + notes(facts.notes, page);
}

std::string write_block(const WarningList& list, const TextPage& page) {
  if (list.warnings.empty()) return heading("Warnings: none", page);
  std::string text = heading(fmt::format("Warnings: {}", list.warnings.size()), page);
  int number = 0;
  for (const auto& warning : list.warnings) {
    text += hanging(fmt::format("{:>4}. ", ++number), warning.what, Ink::Plain, page.style);
    const std::string beside = place_and_reference(warning, page.sources);
    if (!beside.empty()) text += hanging("      ", beside, Ink::Dim, page.style);
  }
  return text;
}

std::string write_text(const Report& report, const Sources& sources, const TextStyle& style) {
  const TextPage page{.style = style, .scale = report.scale, .sources = sources};
  constexpr std::size_t usual_size = 32 * 1024;
  std::string text = heading(report.title, page);
  text.reserve(usual_size);
  if (!report.subtitle.empty()) text += clean(report.subtitle) + '\n';
  for (const auto& block : report.blocks) {
    text += '\n';
    text += std::visit([&](const auto& one) { return write_block(one, page); }, block);
  }
  if (!report.stamp.version.empty()) text += '\n' + stamp(report.stamp, page);
  return text;
}

}  // namespace highneeds
