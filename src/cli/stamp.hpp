#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "highneeds/report/report.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::cli {

/// The SHA-256 of bytes, as 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// What a run can be made again from: the program's version, every input with its fingerprint, and
/// the settings of the page in words.
[[nodiscard]] Stamp stamp_of(const Sources& sources, std::vector<std::string> settings);

}  // namespace highneeds::cli
