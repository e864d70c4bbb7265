#pragma once

#include <vector>

#include "highneeds/analysis/programme_outlook.hpp"
#include "report/page.hpp"
#include "report/view_blocks.hpp"

namespace highneeds {

// The blocks of the programme's page, in the order in which they stand.

/// A page of the years in which the programme can act, and what is said of it.
struct ProgrammePage {
  const Page& page;
  const ProgrammeOutlook& programme;

  [[nodiscard]] const Programme& written() const { return *page.scenario().programme; }
};

/// Which share of the deficit the programme closes, and what it takes from the grant.
[[nodiscard]] Blocks share_of_deficit(const ProgrammePage& of);
/// (8.3) the shares of workstreams and projects in the difference of the in-year balance.
[[nodiscard]] Blocks who_closes_the_gap(const ProgrammePage& of);
/// (8.4) where each project stands, and what it costs and saves.
[[nodiscard]] Blocks projects(const ProgrammePage& of);
/// (8.5) what each effect changed.
[[nodiscard]] Blocks what_projects_change(const ProgrammePage& of);
/// Outcome measures against their targets.
[[nodiscard]] Blocks outcomes(const ProgrammePage& of);

/// Calls `visit(project)` for each project, and `heading(workstream)` before the first of a
/// workstream.
template <class Heading, class Visit>
void each_project(const ProgrammeOutlook& programme, Heading&& heading, Visit&& visit) {
  const Workstream* latest = nullptr;
  for (const ProjectOutlook& project : programme.projects) {
    if (project.workstream != latest) heading(*project.workstream);
    latest = project.workstream;
    visit(project);
  }
}

/// The total of yearly amounts.
[[nodiscard]] double in_sum(const Yearly& amounts);

}  // namespace highneeds
