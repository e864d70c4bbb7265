#include <charconv>

#include "cli/commands.hpp"
#include "cli/named_figure.hpp"
#include "cli/output.hpp"
#include "cli/page_options.hpp"
#include "cli/scenario_input.hpp"
#include "highneeds/report/explanation_view.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {
namespace {

/// The levels of `--depth`; nothing for all of them.
std::optional<int> depth_of(const Arguments& arguments, const char* otherwise) {
  const std::string text = arguments.value("--depth", otherwise);
  if (text == "all") return std::nullopt;
  int depth = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), depth);
  if (fault != std::errc() || end != text.data() + text.size() || depth < 1) {
    throw UsageError("--depth " + text + " is not a number of levels",
                     "write --depth 3, or --depth all");
  }
  return depth;
}

Explanation explanation_of(const Prepared& prepared, Figure figure, Shown shown) {
  const auto in = [&](Case which) {
    return Derivation(prepared, which).explain(figure.row, figure.year);
  };
  if (shown == Shown::Difference) return difference(in(Case::Mitigated), in(Case::Unmitigated));
  return in(shown == Shown::Unmitigated ? Case::Unmitigated : Case::Mitigated);
}

}  // namespace

int explain(const Arguments& arguments, const Console& console) {
  const Output output(arguments, console);
  const bool is_json = arguments.value("--format", "text") == "json";
  const ExplanationOptions options{.shown = shown_of(arguments, Shown::Mitigated),
                                   .depth = depth_of(arguments, is_json ? "all" : "3")};
  return with_sources(console, [&](Sources& sources) {
    const auto& operands = arguments.operands;
    const Outlook outlook = outlook_of(operands[0], arguments, sources);
    output.refuse_inputs(sources);
    const Figure figure = named_figure(outlook.prepared.shape, operands[1], operands[2], arguments);
    const Explanation explanation = explanation_of(outlook.prepared, figure, options.shown);
    if (is_json) {
      output.write(explanation_json(outlook, explanation, sources, options));
      return fine;
    }
    const bool has_colour = output.is_terminal() && !console.terminal.no_colour;
    output.write(write_text(explanation_view(outlook, explanation, sources, options), sources,
                            {.colour = has_colour, .picture = output.is_terminal()}));
    return fine;
  });
}

}  // namespace highneeds::cli
