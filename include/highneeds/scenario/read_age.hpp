#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "highneeds/document/table.hpp"
#include "highneeds/scenario/setting.hpp"

// Ages and bands of ages as published tables name them.
namespace highneeds {

/// What a cell of ages says.
enum class AgeKind : std::uint8_t { Age, All, Unknown, Wrong };
struct AgeCell {
  AgeKind kind = AgeKind::Wrong;
  std::size_t age = 0;
};
/// "7", "0-2" (which stands at 2), "20+" (at 20), "all", "unknown", "Age unknown"; else a fault.
[[nodiscard]] AgeCell read_age(const TableCell& cell, Faults& faults);

/// The bands that plans are published by.
inline constexpr std::array<std::string_view, 5> published_age_bands = {
    "Under 5", "5 to 10", "11 to 15", "16 to 19", "20 to 25"};
/// Whether a cell is one of some bands; else a fault.
[[nodiscard]] bool is_age_band(const TableCell& cell, std::span<const std::string_view> bands,
                               Faults& faults);

}  // namespace highneeds
