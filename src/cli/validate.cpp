#include <algorithm>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/counted.hpp"
#include "cli/scenario_input.hpp"

namespace highneeds::cli {
namespace {

int validate_one(const std::string& scenario, const Arguments& arguments, const Console& console) {
  return with_sources(console, [&](Sources& sources) {
    const Outlook outlook = outlook_of(scenario, arguments, sources);
    show(outlook.warnings, sources, console);
    console.out << scenario << ": fine, " << counted(outlook.prepared.levers.size(), "lever")
                << ", " << counted(outlook.warnings.size(), "warning") << '\n';
    return fine;
  });
}

}  // namespace

int validate(const Arguments& arguments, const Console& console) {
  int worst = fine;
  for (const std::string& scenario : arguments.operands) {
    worst = std::max(worst, validate_one(scenario, arguments, console));
  }
  return worst;
}

}  // namespace highneeds::cli
