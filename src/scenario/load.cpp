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
#include "scenario/read_parts.hpp"
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

// A scenario and those that it extends, lowest first.
std::vector<Node> read_chain(const std::string& scenario, Documents& documents) {
  std::vector<std::string> chain{scenario};
  std::vector<Node> trees;
  trees.push_back(read_document(scenario, SourceKind::Scenario, {}, documents));
  while (const Node* extended = extended_by(trees.back())) {
    const Place at = extended->at;
    const auto path = beside(chain.back(), extended->scalar()->text);
    if (!is_new(path, chain, at, documents.faults)) break;
    chain.push_back(path);
    trees.push_back(read_document(path, SourceKind::Scenario, at, documents));
  }
  std::reverse(trees.begin(), trees.end());
  return trees;
}

// A file may be a scenario by itself and an overlay: what it extends counts only for the former.
std::vector<Node> read_overlays(const std::vector<std::string>& paths, Documents& documents) {
  std::vector<Node> overlays;
  for (const auto& path : paths) {
    overlays.push_back(read_document(path, SourceKind::Overlay, {}, documents));
  }
  return overlays;
}

Node laid_over(Node below, Node above, Documents& documents) {
  check_overlay(below, above, documents.faults);
  return overlay(std::move(below), std::move(above));
}

// What a scenario extends is read before any setting is laid over it.
void refuse_extending(const Node& setting, Documents& documents) {
  const Node* extended = extended_by(setting);
  if (extended == nullptr) return;
  documents.faults.add(extended->at, "a setting cannot make a scenario extend another",
                       "lay the other file over this one with --overlay, or write extends into it");
}

Node with_settings(Node tree, const std::vector<std::string>& settings, Documents& documents) {
  const ShortAddresses short_addresses{keys_left_out(), is_fixed_key};
  for (const auto& setting : settings) {
    Node above = parse_setting(setting, tree, documents.sources, documents.faults, has_fixed_keys,
                               short_addresses);
    refuse_extending(above, documents);
    above = with_tables_read(std::move(above), documents.sources, documents.faults);
    tree = laid_over(std::move(tree), std::move(above), documents);
  }
  return tree;
}

Node merged_tree(const LoadRequest& request, Documents& documents) {
  Node tree = built_in(documents);
  auto scenarios = read_chain(request.scenario, documents);
  auto overlays = read_overlays(request.overlays, documents);
  documents.stop_if_faulty();
  const Place at = scenarios.back().at;
  for (auto& above : scenarios) tree = laid_over(std::move(tree), std::move(above), documents);
  for (auto& above : overlays) tree = laid_over(std::move(tree), std::move(above), documents);
  tree = with_settings(std::move(tree), request.settings, documents);
  documents.stop_if_faulty();
  tree.at = at;  // what is missing is missing in the scenario, not in the policy below it
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
  check_dated_years(reader, scenario);
  documents.stop_if_faulty();
  auto warnings = policy_warnings(scenario);
  std::ranges::move(programme_warnings(scenario), std::back_inserter(warnings));
  return {std::move(scenario), std::move(warnings)};
}

}  // namespace highneeds
