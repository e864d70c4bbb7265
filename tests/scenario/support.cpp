#include "scenario/support.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace highneeds::testing {
namespace {

std::string said(const Faults& faults, const Sources& sources) {
  auto all = faults.all();
  std::stable_sort(all.begin(), all.end(),
                   [](const Fault& a, const Fault& b) { return a.at < b.at; });
  std::string text;
  for (const auto& fault : all) {
    const auto file = fault.at.is_known() ? sources[fault.at.file].name : "nowhere";
    text += fmt::format("{}:{}:{}: {} ({})\n", file, fault.at.line, fault.at.column, fault.what,
                        fault.remedy);
  }
  return text;
}

}  // namespace

std::string with(std::string text, const std::string& piece, const std::string& by) {
  const auto at = text.find(piece);
  if (at == std::string::npos) throw std::logic_error("not in the text: " + piece);
  return text.replace(at, piece.size(), by);
}

LoadOutcome load_from(const Folder& folder, const LoadRequest& request) {
  LoadOutcome outcome;
  try {
    auto loaded = load(request, outcome.sources);
    outcome.scenario = std::move(loaded.scenario);
    outcome.warnings = std::move(loaded.warnings);
  } catch (const InputError& error) {
    outcome.faults = folder.without_path(said(error.faults(), outcome.sources));
  }
  return outcome;
}

LoadOutcome load_text(const std::string& text) {
  const Folder folder;
  return load_from(
      folder, {.scenario = folder.write("scenario.yaml", text), .overlays = {}, .settings = {}});
}

LoadOutcome load_over(const std::string& overlay, const std::vector<std::string>& settings) {
  const Folder folder;
  return load_from(folder, {.scenario = folder.write("scenario.yaml", smallest),
                            .overlays = {folder.write("overlay.yaml", overlay)},
                            .settings = settings});
}

}  // namespace highneeds::testing
