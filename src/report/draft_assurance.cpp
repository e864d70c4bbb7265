#include <fmt/format.h>

#include <cmath>

#include "highneeds/skill/plan_growth.hpp"
#include "report/draft_parts.hpp"

namespace highneeds::calibration {
namespace {

/// What the path of plans is taken from.
std::string from_what(const Draft& draft) {
  const skill::PlanGrowth& path = draft.path;
  if (path.is_own) return "as they did over three years, since nothing else is in the tables";
  const std::string_view whose = path.is_of_england ? "England's" : "those of the tables together";
  const std::string growth = said_path(draft, path.england);
  if (!path.is_by_new_plans)
    return fmt::format("{} go on as over three years, by {}", whose, growth);
  return fmt::format("{} are expected to grow by {} as {} new plans do", whose, growth,
                     path.is_of_england ? "its" : "their");
}

/// Why plans grow as they do.
std::string decision_text(const Draft& draft) {
  const skill::PlanGrowth& path = draft.path;
  std::string why = from_what(draft);
  if (path.beside != 0 && !path.is_own) {
    why += fmt::format(
        ", and these by {} a year {}, by what the tables have of new plans, people, "
        "special schools and the youngest",
        said_growth(std::abs(path.beside)), path.beside < 0 ? "less" : "more");
  }
  if (!path.is_own) why += ": the method that `highneeds backtest` measures";
  const std::string what =
      fmt::format("all plans grow by {}, from January {} to {}", said_path(draft, path.all),
                  last_known_january(draft), last_january(draft));
  return fmt::format("  decisions:\n    growth_of_plans:\n      what: {}\n      why:  {}\n",
                     quoted_yaml(what), quoted_yaml(why));
}

}  // namespace

std::string assurance_text(const Draft& draft, bool has_population) {
  const auto limit = [](std::string_view name, std::string_view what, std::string_view effect) {
    return fmt::format("    {}:\n      what:   {}\n      effect: {}\n", name, quoted_yaml(what),
                       quoted_yaml(effect));
  };
  constexpr skill::PublishedErrors errors{};
  std::string text = "assurance:\n" + decision_text(draft);
  text += "  limitations:\n";
  text +=
      has_population
          ? limit("one_year_of_rates", "rates of joining, leaving and moving are those of one year",
                  "a year that was unusual is repeated")
          : limit("no_ages", "plans go by provision, not by the ages of the children",
                  "large year groups that leave or start do not show");
  text +=
      limit("path_of_plans", "all plans go on as they and England's did lately",
            fmt::format("over {} councils such forecasts were off by {} % after one year, {} % "
                        "after three and {} % after five, either way: docs/skill.md",
                        errors.councils, errors.one_year, errors.three_years, errors.five_years));
  text += limit("published_only", "nothing but published tables was read",
                "what the council knows of its own later years is not in it");
  text +=
      limit("receipts", "transfers, contributions and safety valve payments are not in the tables",
            "balances are after them; where they are taken for lower spending, it goes on");
  text += limit("whole_grant", "the balance is of the whole dedicated schools grant",
                "a surplus or deficit of other blocks is taken for the high needs block's");
  text += limit("parts_of_spending",
                fmt::format("spending by provision is known for {} only", draft.cost_year.name()),
                "how later totals part among provisions is worked out");
  return text + "\n";
}

}  // namespace highneeds::calibration
