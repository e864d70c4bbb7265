#include <algorithm>
#include <span>

#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/scenario_input.hpp"
#include "highneeds/report/table_writers.hpp"
#include "highneeds/report/writers.hpp"
#include "highneeds/scenario/read.hpp"

namespace highneeds::cli {
namespace {

using Keys = std::vector<Described>;

std::string without_key(const Described& key) {
  return key.required ? "needed" : key.fallback;
}

std::string root_of(const Described& key) {
  return key.address.substr(0, key.address.find('.'));
}

Cell words(std::string text) {
  Cell cell;
  cell.content = std::move(text);
  return cell;
}

ReportTable table_of(std::span<const Described> keys) {
  ReportTable table;
  for (const char* const title : {"key", "written", "without it", "meaning", "example"}) {
    table.columns.push_back({.title = title});
  }
  for (const Described& key : keys) {
    table.rows.push_back({.cells = {words(key.address), words(key.unit), words(without_key(key)),
                                    words(key.meaning), words(key.example)}});
  }
  return table;
}

std::string code(const std::string& text) {
  return text.empty() ? "" : "`" + text + "`";
}

/// One table for each key of the root.
std::string as_markdown(const Keys& keys) {
  std::string text;
  for (auto first = keys.begin(); first != keys.end();) {
    const auto last = std::find_if(
        first, keys.end(), [&](const Described& key) { return root_of(key) != root_of(*first); });
    Keys group(first, last);
    for (Described& key : group) {
      key.address = code(key.address);
      key.example = code(key.example);
    }
    ReportTable table = table_of(group);
    table.title = code(root_of(*first));
    text += (text.empty() ? "" : "\n") + write_markdown(table);
    first = last;
  }
  return text;
}

std::string as_text(const Keys& keys) {
  std::string text;
  for (const Described& key : keys) {
    const std::string otherwise = without_key(key);
    text +=
        key.address + "  " + key.unit + (otherwise.empty() ? "" : "  (" + otherwise + ")") + "\n";
    text += "    " + wrapped(key.meaning, 4, 92) + "\n";
    if (!key.example.empty()) text += "    example: " + key.example + "\n";
  }
  return text;
}

}  // namespace

int list_keys(const Arguments& arguments, const Console& console) {
  const Output output(arguments, console);
  const std::string format = arguments.value("--format", "text");
  const Keys keys = scenario_format();
  return with_sources(console, [&](Sources&) {
    output.write(format == "csv"        ? write_csv(table_of(keys))
                 : format == "markdown" ? as_markdown(keys)
                                        : as_text(keys));
    return fine;
  });
}

}  // namespace highneeds::cli
