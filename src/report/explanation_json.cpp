#include <deque>
#include <limits>
#include <map>

#include "highneeds/report/explanation_view.hpp"
#include "report/explanation_words.hpp"
#include "report/json_parts.hpp"

namespace highneeds {

namespace {

/// The nodes within a depth, each with the levels that lie above it, from the figure down.
std::map<std::size_t, int> levels_of(const Explanation& explanation, int depth) {
  std::map<std::size_t, int> levels{{0, 0}};
  std::deque<std::size_t> next{0};
  while (!next.empty()) {
    const std::size_t id = next.front();
    next.pop_front();
    const int level = levels.at(id) + 1;
    if (level > depth) continue;
    for (const Part& part : explanation.nodes[id].parts) {
      if (levels.try_emplace(part.node, level).second) next.push_back(part.node);
    }
  }
  return levels;
}

/// Which figure of the forecast a node is, as the CSV names it.
Json figure(const Shape& shape, Figure which) {
  if (which.row < 0) return nullptr;
  const Row& row = shape.rows[static_cast<std::size_t>(which.row)];
  return {{"section", name(row.section)},
          {"line", row.line},
          {"measure", name(row.measure)},
          {"year", FinancialYear{shape.years.first.first + which.year}.name()},
          {"title", row.title}};
}

Json parts(const Explained& node, bool is_cut) {
  Json all = Json::array();
  if (is_cut) return all;
  for (const Part& part : node.parts) {
    all.push_back({{"id", part.node}, {"sign", part.is_taken_away ? "-" : "+"}});
  }
  return all;
}

}  // namespace

std::string explanation_json(const Outlook& outlook, const Explanation& explanation,
                             const Sources& sources, const ExplanationOptions& options) {
  const Prepared& prepared = outlook.prepared;
  const int depth = options.depth.value_or(std::numeric_limits<int>::max());
  Json nodes = Json::array();
  for (const auto& [id, level] : levels_of(explanation, depth)) {
    const Explained& node = explanation.nodes[id];
    const bool is_cut = level == depth && !node.parts.empty();
    Json item{{"id", id},
              {"name", name_of(prepared.shape, node)},
              {"equation", name(node.equation)},
              {"value", number(node.value)},
              {"unit", name(node.unit)},
              {"operation", operation_name(node)},
              {"figure", figure(prepared.shape, node.figure)},
              {"lever", nullptr},
              {"parts", parts(node, is_cut)},
              {"is_cut", is_cut}};
    if (node.lever != absent) {
      item["lever"] = lever(prepared.levers[static_cast<std::size_t>(node.lever)], sources);
    }
    nodes.push_back(std::move(item));
  }
  const Json page{
      {"title", outlook.scenario.title}, {"case", case_name(options.shown)}, {"nodes", nodes}};
  return written(page);
}

}  // namespace highneeds
