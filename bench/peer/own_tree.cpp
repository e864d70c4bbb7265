// What reading a file into our own tree costs a program that does nothing else: what is left of
// `highneeds forecast` beyond it is its start-up and all but YAML.
#include "highneeds/document/file.hpp"
#include "highneeds/document/yaml.hpp"

int main(int count, char** words) {
  if (count != 2) return 2;
  highneeds::Sources sources;
  highneeds::Faults faults;
  const auto file =
      highneeds::read_source(words[1], highneeds::SourceKind::Scenario, {}, sources, faults);
  if (file == 0) return 1;
  const highneeds::Node tree = highneeds::parse_yaml(sources, file, faults);
  return faults.empty() && tree.mapping() != nullptr ? 0 : 1;
}
