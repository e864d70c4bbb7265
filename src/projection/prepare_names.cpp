#include <string>
#include <string_view>
#include <utility>

#include "projection/preparation.hpp"

// What the workings that are no series are called, so that a figure can be explained by them.
namespace highneeds {
namespace {

/// Names stretches of room; series are named as they are laid.
class Naming {
 public:
  explicit Naming(Preparation& preparation) : preparation_(preparation) {}

  /// By academic year, the first of which is the one before the horizon.
  void academic(const Track& track, std::string_view of, std::string_view what) {
    add(track, of, what, preparation_.length() + 1, true);
  }
  void financial(const Track& track, std::string_view of, std::string_view what) {
    add(track, of, what, preparation_.length(), false);
  }

 private:
  void add(const Track& track, std::string_view of, std::string_view what, int count,
           bool is_academic) {
    const bool is_room = track.first >= static_cast<Index>(preparation_.shape().points.size());
    if (!track.is_there() || !is_room) return;
    std::string name;
    name.reserve(of.size() + what.size());
    name.append(of).append(what);
    preparation_.shape().names.push_back({.first = track.first,
                                          .count = count,
                                          .name = std::move(name),
                                          .from = preparation_.year(is_academic ? -1 : 0).first,
                                          .is_academic = is_academic});
  }

  Preparation& preparation_;
};

void name_provision(Naming& naming, std::string_view title, const ProvisionShape::Made& made) {
  naming.academic(made.demand, title, ": demand");
  naming.academic(made.not_made, title, ": plans that are not made");
  naming.academic(made.whole, title, ": pupils");
  naming.academic(made.autumn, title, ": pupils in autumn");
  naming.academic(made.january, title, ": plans in January");
  naming.academic(made.spring, title, ": pupils in spring");
  naming.academic(made.overflowed, title, ": pupils who do not fit");
  naming.academic(made.places_autumn, title, ": places in autumn");
  naming.academic(made.places_spring, title, ": places in spring");
  naming.academic(made.empty_autumn, title, ": empty places in autumn");
  naming.academic(made.empty_spring, title, ": empty places in spring");
}

void name_flow(Naming& naming, std::string_view project, const FlowShape& flow) {
  const FlowShape::Made& made = flow.made;
  naming.academic(made.standing, project, ": level for pupils");
  naming.academic(made.funded, project, ": level for places");
  naming.academic(made.autumn, project, ": share of the autumn");
  naming.academic(made.january, project, ": whether started by January");
  naming.academic(made.spring, project, ": share of the spring");
  naming.academic(made.taken, project, ": pupils taken who did not fit");
  naming.academic(made.moved, project, ": pupils moved");
}

std::vector<std::string> project_names(const Scenario& scenario) {
  std::vector<std::string> names;
  if (!scenario.programme) return names;
  for (const Workstream& workstream : scenario.programme->workstreams) {
    for (const Project& project : workstream.projects) {
      names.push_back(project.title.empty() ? project.name : project.title);
    }
  }
  return names;
}

}  // namespace

void name_workings(Preparation& preparation) {
  Naming naming(preparation);
  const Shape& shape = preparation.shape();
  for (std::size_t i = 0; i < shape.spending.provisions.size(); ++i) {
    const std::string_view title = highneeds::title(preparation.scenario.provision[i].kind);
    name_provision(naming, title, shape.spending.provisions[i].made);
  }
  const std::vector<std::string> projects = project_names(preparation.scenario);
  const auto name = [&](Index project) -> std::string_view {
    return projects[static_cast<std::size_t>(project)];
  };
  const ProgrammeShape& programme = shape.programme;
  for (std::size_t i = 0; i < programme.projects.size(); ++i) {
    naming.financial(programme.projects[i].made, projects[i], ": cost that counts");
  }
  for (const FlowShape& flow : programme.flows) name_flow(naming, name(flow.project), flow);
  for (const FewerPlansShape& fewer : programme.fewer_plans) {
    naming.academic(fewer.made, name(fewer.project), ": share of new plans that is not made");
    naming.academic(fewer.plans, name(fewer.project), ": new plans that are not made");
  }
  for (const PriceShape& price : programme.prices) {
    naming.financial(price.made, name(price.project), ": level for the unit cost");
  }
  for (const SavingShape& saving : programme.savings) {
    naming.financial(saving.made, name(saving.project), ": level for the saving");
  }
}

}  // namespace highneeds
