#include "highneeds/report/explanation_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

#include "report/explanation_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// "example.yaml:12; assumed; section 251 budget; a note".
std::string origin(const Lever& lever, const Sources& sources) {
  std::string text = file_and_line(lever.at, sources);
  if (text.empty()) text = "default";
  const auto add = [&](std::string_view words) {
    if (!words.empty()) text.append("; ").append(words);
  };
  add(stated(lever.known));
  if (!lever.provenance) return text;
  add(lever.provenance->source);
  add(lever.provenance->note);
  return text;
}

/// For each node, how many levels of parts lie under it.
class Heights {
 public:
  explicit Heights(const Explanation& explanation)
      : nodes_(explanation.nodes), heights_(nodes_.size(), -1) {}

  int of(std::size_t id) {
    if (heights_[id] >= 0) return heights_[id];
    int height = 0;
    for (const Part& part : nodes_[id].parts) height = std::max(height, of(part.node) + 1);
    return heights_[id] = height;
  }

 private:
  const std::vector<Explained>& nodes_;
  std::vector<int> heights_;
};

/// Writes a tree into the rows of a table, the figure first.
class Tree {
 public:
  Tree(const Outlook& outlook, const Explanation& explanation, const Sources& sources)
      : outlook_(outlook), nodes_(explanation.nodes), sources_(sources), heights_(explanation) {}

  /// `depth` levels of parts remain to be shown.
  void add(std::size_t id, std::size_t indent, std::string_view before, int depth) {
    const Explained& node = nodes_[id];
    const bool is_above = !node.parts.empty() && is_shown(id, depth);
    const bool is_cut = !node.parts.empty() && depth == 0 && !is_above;
    rows_.push_back({.cells = {words(unbroken(std::string(indent, ' ').append(before) +
                                              name_of(outlook_.prepared.shape, node))),
                               words(value_of(node)), words('(' + name(node.equation) + ')'),
                               words(is_above ? "see above" : beside(node, is_cut))}});
    if (is_cut) ++cut_;
    if (is_above || is_cut) return;
    shown_[id] = depth;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      add(node.parts[i].node, indent + 2, joint(node, i), depth - 1);
    }
  }

  [[nodiscard]] std::vector<ReportRow> rows() && { return std::move(rows_); }
  [[nodiscard]] int cut() const { return cut_; }

 private:
  /// Whether a node stands above with as many levels as there are to show.
  bool is_shown(std::size_t id, int depth) {
    const auto found = shown_.find(id);
    return found != shown_.end() && found->second >= std::min(depth, heights_.of(id));
  }
  std::string beside(const Explained& node, bool is_cut) const {
    if (is_cut)
      return fmt::format("of {} {}", node.parts.size(), node.parts.size() == 1 ? "part" : "parts");
    if (node.lever == absent) return {};
    return origin(outlook_.prepared.levers[static_cast<std::size_t>(node.lever)], sources_);
  }

  const Outlook& outlook_;
  const std::vector<Explained>& nodes_;
  const Sources& sources_;
  Heights heights_;
  std::vector<ReportRow> rows_;
  std::map<std::size_t, int> shown_;
  int cut_ = 0;
};

}  // namespace

Report explanation_view(const Outlook& outlook, const Explanation& explanation,
                        const Sources& sources, const ExplanationOptions& options) {
  const Explained& figure = explanation.nodes.front();
  Tree tree(outlook, explanation, sources);
  tree.add(0, 0, "", options.depth.value_or(std::numeric_limits<int>::max()));
  const int cut = tree.cut();
  ReportTable table{.columns = {{.title = "figure"},
                                {.title = "value", .is_number = true},
                                {.title = "equation"},
                                {.title = "where from"}},
                    .rows = std::move(tree).rows()};
  table.notes.push_back(
      "Each figure is made up of those that are indented under it, in turn; equations are "
      "those of docs/model.md.");
  if (cut > 0) {
    table.notes.push_back(
        fmt::format("{} parts that lie deeper: --depth all shows them.",
                    cut == 1 ? "One figure has" : fmt::format("{} figures have", cut)));
  }
  return {.title = outlook.scenario.title,
          .subtitle = fmt::format("{}, {}", name_of(outlook.prepared.shape, figure),
                                  case_name(options.shown)),
          .blocks = {std::move(table)}};
}

}  // namespace highneeds
