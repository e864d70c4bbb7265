#include "cli/expected_figures.hpp"

#include "highneeds/document/file.hpp"

namespace highneeds::cli {

std::string expected_path(const std::string& scenario) {
  const std::size_t slash = scenario.find_last_of('/');
  const std::size_t dot = scenario.find_last_of('.');
  const bool has_suffix = dot != scenario.npos && (slash == scenario.npos || dot > slash + 1);
  return scenario.substr(0, has_suffix ? dot : scenario.size()) + ".expected.csv";
}

std::vector<ExpectedFigure> figures_in(const Sources& sources, std::uint32_t file) {
  Faults faults;
  std::vector<ExpectedFigure> figures = highneeds::read_expected(sources, file, faults);
  if (!faults.empty()) throw InputError(faults);
  return figures;
}

std::vector<ExpectedFigure> read_expected(const std::string& path, Sources& sources) {
  Faults faults;
  const std::uint32_t file = read_source(path, SourceKind::Table, Place{}, sources, faults);
  if (file == 0) throw InputError(faults);
  return figures_in(sources, file);
}

}  // namespace highneeds::cli
