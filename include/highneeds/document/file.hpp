#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// The largest file that is read, in bytes.
inline constexpr std::size_t most_bytes = 1024 * 1024;

/// Reads a regular file of at most `most_bytes` into `sources` and gives its index; 0 with a fault
/// (missing, a folder, unreadable, too large, empty, not UTF-8) placed at `asked_at` if known,
/// which is where a scenario names the file.
[[nodiscard]] std::uint32_t read_source(const std::string& path, SourceKind kind, Place asked_at,
                                        Sources& sources, Faults& faults);

/// Writes a file whole or not at all: to a temporary file beside it, synced, then renamed over it.
/// A failed write leaves what was there. Throws InputError that says what to mend.
void write_whole(const std::string& path, std::string_view bytes);

/// The path of `named` relative to the folder of the file `from`; absolute paths stay.
[[nodiscard]] std::string beside(std::string_view from, std::string_view named);

}  // namespace highneeds
