#pragma once

#include <string>
#include <string_view>

#include "highneeds/scenario/programme.hpp"

namespace highneeds {

// What the parts of a programme are called, as scenarios write them.

[[nodiscard]] std::string_view word(Stage stage);
/// "cash", "cost_avoidance".
[[nodiscard]] std::string_view word(SavingKind kind);
/// "green", "amber", "red", or nothing.
[[nodiscard]] std::string_view word(Rag rag);
/// The title of a part, or else its name in words: "new_school" is "New school".
[[nodiscard]] std::string called(const std::string& title, const std::string& name);
/// What a project is expected to deliver of its full effect (8.1).
[[nodiscard]] double effective_confidence(const Programme& programme, const Project& project);

/// The day on which a project starts, or its places open; empty if neither is given.
[[nodiscard]] std::string start_of(const Project& project);

}  // namespace highneeds
