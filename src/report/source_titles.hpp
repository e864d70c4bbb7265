#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "highneeds/quantity/series.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/scenario/scenario.hpp"

namespace highneeds {

/// The publications that figures come from, each once, in order of appearance.
class SourceTitles {
 public:
  explicit SourceTitles(const Scenario& scenario) : scenario_(scenario) {}

  template <class T>
  void add(const Value<T>& value) {
    add(value.provenance);
  }
  template <class Year, class T>
  void add(const std::map<Year, Value<T>>& values) {
    for (const auto& [year, value] : values) add(value);
  }
  template <class T, class Year>
  void add(const Series<T, Year>& series) {
    if (series.always) add(*series.always);
    add(series.by_year);
    if (const auto* growth = std::get_if<2>(&series.then)) add(*growth);
    if (const auto* by_year = std::get_if<3>(&series.then)) add(*by_year);
    if (const auto* value = std::get_if<4>(&series.then)) add(*value);
  }
  void add(const std::shared_ptr<const Provenance>& provenance);

  /// Says so below a table; nothing where no source is stated.
  void note_below(ReportTable& table) const;

 private:
  const Scenario& scenario_;
  std::vector<std::string> titles_;
};

}  // namespace highneeds
