#include <algorithm>

#include "errors/catalogue.hpp"
#include "errors/special_inputs.hpp"
#include "support/files.hpp"

namespace highneeds::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_shown = 2000;

const std::string beginning =
    "# Errors\n\n"
    "Every diagnostic of the program with the smallest input that brings it about. A fault is "
    "shown\n"
    "with its file, line and column (in characters), the line itself, a caret, and what to write\n"
    "instead. All faults of a file come at once, but a YAML syntax error hides what follows it.\n"
    "Diagnostics go to standard error; the exit status is 2 for bad input or usage, and 1 for a "
    "check\n"
    "that failed.\n\n"
    "This page is made from `tests/errors/` (see [contributing](contributing.md)). Most scenarios\n"
    "there build upon a small one that is fine, `base.yaml`:\n\n";

bool is_showable(const std::string& text) {
  return text.size() <= most_shown && std::all_of(text.begin(), text.end(), [](char byte) {
           const auto code = static_cast<unsigned char>(byte);
           return code == '\n' || code == '\t' || (code >= 0x20 && code != 0x7F);
         });
}

/// Whether every byte above 0x7F is part of a pound sign or a dash, the only ones in the catalogue.
bool is_text(std::string text) {
  for (const std::string known : {"£", "–", "’"}) {
    for (std::size_t at = 0; (at = text.find(known)) != text.npos;) text.erase(at, known.size());
  }
  return std::all_of(text.begin(), text.end(), [](char byte) { return (byte & 0x80) == 0; });
}

std::string fenced(const std::string& kind, std::string text) {
  if (text.empty() || text.back() != '\n') text += '\n';
  return "```" + kind + "\n" + text + "```\n";
}

std::string shown_file(const fs::path& file) {
  const std::string text = read_text(file);
  const std::string name = "`" + file.filename().string() + "`";
  if (text.empty()) return name + " is empty.\n\n";
  if (!is_showable(text) || !is_text(text))
    return name + " holds bytes that a page cannot show.\n\n";
  const bool is_yaml = file.extension() == ".yaml";
  return name + ":\n\n" + fenced(is_yaml ? "yaml" : "text", text) + "\n";
}

/// The files of an entry: NAME.yaml, and those beside it whose names begin with NAME and a dot.
std::string inputs_of(const Entry& entry) {
  if (const SpecialInput* const special = find_special_input(entry.name)) {
    return std::string(special->description) + "\n\n";
  }
  std::string text;
  for (const fs::path& file : files_below(catalogue_folder(), "")) {
    const std::string name = file.filename().string();
    if (name.starts_with(entry.name + ".") && !name.ends_with(".expected.txt")) {
      text += shown_file(file);
    }
  }
  return text;
}

}  // namespace

std::string as_page(const std::vector<Entry>& entries) {
  std::string text = beginning + fenced("yaml", read_text(catalogue_folder() / "base.yaml"));
  for (const Entry& entry : entries) {
    const std::string whole = write(entry);
    const std::string said = whole.substr(whole.find('\n') + 1);
    text += "\n## " + entry.title + "\n\n" + inputs_of(entry) + fenced("text", said);
  }
  return text;
}

}  // namespace highneeds::test
