#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "highneeds/analysis/live_steps.hpp"
#include "highneeds/report/workbook.hpp"

namespace highneeds::excel {

/// A sheet of the live model; `None` for what is written inside the formulas that need it.
enum class ModelSheet : std::uint8_t { None, Assumptions, Workings, Model };

/// The cell of a step of the forecast.
struct StepCell {
  ModelSheet sheet = ModelSheet::None;
  int row = 0;
  int column = 0;

  [[nodiscard]] bool is_there() const { return sheet != ModelSheet::None; }
};

/// The names of the sheets, by ModelSheet, as formulas write them.
struct ModelNames {
  std::string assumptions, workings, model, checks;

  [[nodiscard]] const std::string& of(ModelSheet sheet) const {
    if (sheet == ModelSheet::Assumptions) return assumptions;
    return sheet == ModelSheet::Workings ? workings : model;
  }
};

/// A cell as a formula on the sheet `on` names it: "Workings!C12", or "C12" on that sheet itself.
[[nodiscard]] std::string reference(const StepCell& cell, ModelSheet on, const ModelNames& names);

/// Writes steps as formulas; a step that has a cell is named by it, others are written out.
class FormulaWriter {
 public:
  /// Keeps references to all.
  FormulaWriter(const LiveForecast& forecast, const std::vector<StepCell>& cells,
                const ModelNames& names)
      : steps_(forecast.steps), cells_(cells), names_(names) {}

  /// What a step is worked out by, in a cell of the sheet `on`.
  [[nodiscard]] std::string formula(std::int32_t step, ModelSheet on) const;

 private:
  /// How closely the last operation of a text binds.
  enum class Binding : std::uint8_t { Sum, Product, Whole };
  struct Written {
    std::string text;
    Binding binding = Binding::Whole;
  };

  [[nodiscard]] Written part(std::int32_t step, ModelSheet on) const;
  [[nodiscard]] Written worked_out(const LiveStep& step, ModelSheet on) const;
  [[nodiscard]] std::string weight(const LiveStep& step, ModelSheet on) const;

  const std::vector<LiveStep>& steps_;
  const std::vector<StepCell>& cells_;
  const ModelNames& names_;
};

}  // namespace highneeds::excel
