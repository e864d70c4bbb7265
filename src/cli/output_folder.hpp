#pragma once

#include <string>
#include <vector>

#include "highneeds/report/calibration_view.hpp"

namespace highneeds::cli {

/// The folder of `--output` of a command that writes several files.
class OutputFolder {
 public:
  /// Throws UsageError if the folder plainly cannot be written to, or is `input`.
  OutputFolder(std::string folder, const std::string& input);
  /// Throws UsageError if one of the files is there already.
  void refuse_existing(const std::vector<calibration::RateTable>& files) const;
  /// Writes all files or none; makes the folder if it is not there, and those in it that names of
  /// files begin with. Other files in it stay. Throws InputError.
  void write(const std::vector<calibration::RateTable>& files) const;

 private:
  std::string folder_;
};

}  // namespace highneeds::cli
