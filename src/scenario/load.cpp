#include "highneeds/scenario/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "highneeds/document/file.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/reader.hpp"
#include "highneeds/document/yaml.hpp"
#include "highneeds/scenario/read.hpp"
#include "highneeds/scenario/validate.hpp"
#include "scenario/fixed_keys.hpp"
#include "scenario/read_policy_table.hpp"

namespace highneeds {
namespace {

constexpr std::size_t longest_chain = 16;

// The documents of one request as they are read, with what is wrong with them.
struct Documents {
  Sources& sources;
  Faults faults;

  // Faults of one stage make the next meaningless: what could not be parsed would be called
  // missing.
  void stop_if_faulty() {
    if (!faults.empty()) throw InputError(std::move(faults));
  }
};

Node built_in(Documents& documents) {
  const auto file = documents.sources.add(
      {"policy (built in)", std::string(built_in_policy()), SourceKind::Policy});
  return read_policy_table(documents.sources, file, documents.faults);
}

// A file's document with its tables read: a path in it is relative to the file that names it.
Node read_document(const std::string& path, SourceKind kind, Place asked_at, Documents& documents) {
  const auto file = read_source(path, kind, asked_at, documents.sources, documents.faults);
  if (file == 0) return {};
  Node tree = parse_yaml(documents.sources, file, documents.faults);
  if (documents.faults.empty() && tree.mapping() == nullptr) {
    documents.faults.add(tree.at, "a scenario holds keys with values, and this is none",
                         "write keys such as \"title: ...\", each on a line");
  }
  return with_tables_read(std::move(tree), documents.sources, documents.faults);
}

// What a scenario extends, if that can be told; the reader reports what is not a text.
const Node* extended_by(const Node& tree) {
  const auto* mapping = tree.mapping();
  const Node* value = mapping == nullptr ? nullptr : mapping->find("extends");
  return value != nullptr && value->scalar() != nullptr && !value->scalar()->text.empty() ? value
                                                                                          : nullptr;
}

std::string plain(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().string();
}

// Whether a scenario may be extended next, given those that extend it.
bool is_new(const std::string& path, const std::vector<std::string>& chain, Place at,
            Faults& faults) {
  const bool is_loop = std::any_of(chain.begin(), chain.end(),
                                   [&](const auto& one) { return plain(one) == plain(path); });
  if (is_loop) {
    faults.add(
        at, fmt::format("this extends itself: {} extends {}", fmt::join(chain, " extends "), path),
        "let the last of them stand alone");
  } else if (chain.size() >= longest_chain) {
    faults.add(at, fmt::format("more than {} scenarios extend one another", longest_chain),
               "extend fewer");
  }
  return !is_loop && chain.size() < longest_chain;
}

// A scenario over those that it extends, lowest first.
Node read_chain(const std::string& scenario, Documents& documents) {
  std::vector<std::string> chain{scenario};
  std::vector<Node> trees{read_document(scenario, SourceKind::Scenario, {}, documents)};
  while (const Node* extended = extended_by(trees.back())) {
    const Place at = extended->at;
    const auto path = beside(chain.back(), extended->scalar()->text);
    if (!is_new(path, chain, at, documents.faults)) break;
    chain.push_back(path);
    trees.push_back(read_document(path, SourceKind::Scenario, at, documents));
  }
  Node merged = std::move(trees.back());
  for (auto tree = std::next(trees.rbegin()); tree != trees.rend(); ++tree)
    merged = overlay(std::move(merged), *tree);
  return merged;
}

// A file may be a scenario by itself and an overlay: what it extends counts only for the former.
std::vector<Node> read_overlays(const std::vector<std::string>& paths, Documents& documents) {
  std::vector<Node> overlays;
  for (const auto& path : paths) {
    overlays.push_back(read_document(path, SourceKind::Overlay, {}, documents));
  }
  return overlays;
}

Node with_settings(Node tree, const std::vector<std::string>& settings, Documents& documents) {
  if (settings.empty()) return tree;
  const FixedKeys has_fixed_keys;
  const ShortAddresses short_addresses{
      keys_left_out(), [&](const Path& path) { return has_fixed_keys.has_key(path); }};
  for (const auto& setting : settings) {
    Node above = parse_setting(setting, tree, documents.sources, documents.faults, has_fixed_keys,
                               short_addresses);
    above = with_tables_read(std::move(above), documents.sources, documents.faults);
    tree = overlay(std::move(tree), above);
  }
  return tree;
}

Node merged_tree(const LoadRequest& request, Documents& documents) {
  Node tree = built_in(documents);
  const Node scenario = read_chain(request.scenario, documents);
  const auto overlays = read_overlays(request.overlays, documents);
  documents.stop_if_faulty();
  tree = overlay(std::move(tree), scenario);
  for (const auto& above : overlays) tree = overlay(std::move(tree), above);
  tree = with_settings(std::move(tree), request.settings, documents);
  documents.stop_if_faulty();
  tree.at = scenario.at;  // what is missing is missing in the scenario, not in the policy below it
  return without_excluded(std::move(tree), documents.faults);
}

}  // namespace

Loaded load(const LoadRequest& request, Sources& sources) {
  Documents documents{sources, {}};
  const Node tree = merged_tree(request, documents);
  Reader reader(tree, "", documents.faults);
  Scenario scenario = read_scenario(reader);
  reader.finish();
  validate(scenario, documents.faults);
  documents.stop_if_faulty();
  auto warnings = policy_warnings(scenario);
  std::ranges::move(programme_warnings(scenario), std::back_inserter(warnings));
  return {std::move(scenario), std::move(warnings)};
}

}  // namespace highneeds
