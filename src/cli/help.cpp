#include <algorithm>

#include "cli/columns.hpp"
#include "highneeds/cli/command.hpp"

namespace highneeds::cli {
namespace {

constexpr std::size_t page_width = 96;

struct Item {
  std::string name;
  std::string meaning;
};

/// Names to the left, what they mean to the right, broken to the page.
std::string listed(const std::vector<Item>& items) {
  std::size_t widest = 0;
  for (const Item& item : items) widest = std::max(widest, characters(item.name));
  const std::size_t indent = widest + 4;
  std::string text;
  for (const Item& item : items) {
    text += "  " + item.name + std::string(indent - 2 - characters(item.name), ' ') +
            wrapped(item.meaning, indent, page_width - indent) + "\n";
  }
  return text;
}

std::string spelled(const Option& option) {
  std::string text(option.name);
  if (!option.argument.empty()) text += " " + std::string(option.argument);
  return text;
}

std::string usage(const Command& command) {
  std::string line = "usage: highneeds " + std::string(command.name);
  if (!command.operand.name.empty()) {
    line += " " + std::string(command.operand.name) + (command.operand.is_repeatable ? "..." : "");
  }
  for (const Operand& operand : command.more_operands) line += " " + std::string(operand.name);
  return line + (command.options.empty() ? "\n" : " [options]\n");
}

std::vector<Item> takes(const Command& command) {
  std::vector<Item> items;
  const Operand& operand = command.operand;
  if (!operand.name.empty())
    items.push_back({std::string(operand.name), std::string(operand.meaning)});
  for (const Operand& more : command.more_operands) {
    items.push_back({std::string(more.name), std::string(more.meaning)});
  }
  for (const Option& option : command.options) {
    items.push_back({spelled(option), std::string(option.meaning) +
                                          (option.is_repeatable ? "; may be repeated" : "")});
  }
  items.push_back({"--help", "show this page"});
  return items;
}

}  // namespace

std::string overview() {
  std::string text =
      "highneeds projects an English council's High Needs Block of the Dedicated Schools Grant,\n"
      "year by year, from a scenario file in YAML.\n\n"
      "usage: highneeds COMMAND [arguments]\n\ncommands:\n";
  std::vector<Item> items;
  for (const Command& command : commands()) {
    items.push_back({std::string(command.name), std::string(command.summary)});
  }
  text += listed(items) + "\noptions:\n";
  text += listed({{"--help", "show this page; `highneeds COMMAND --help` shows a command's"},
                  {"--version", "show the program's version"}});
  text += "\nexample:\n  " + std::string(commands().front().examples.front().line) + "\n";
  text += "\nexit status: 0 all is fine, 1 a check failed, 2 bad input or usage\n";
  return text;
}

std::string help(const Command& command) {
  std::string text = "highneeds " + std::string(command.name) + ": " +
                     std::string(command.summary) + "\n\n" + usage(command);
  if (!command.detail.empty()) text += "\n" + wrapped(command.detail, 0, page_width) + "\n";
  text += "\n" + listed(takes(command));
  text += command.examples.size() == 1 ? "\nexample:\n" : "\nexamples:\n";
  for (const Example& example : command.examples) {
    text += "  " + std::string(example.line) + "\n      " +
            wrapped(example.meaning, 6, page_width - 6) + "\n";
  }
  return text;
}

}  // namespace highneeds::cli
