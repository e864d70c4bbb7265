#include "report/programme_words.hpp"

#include <algorithm>
#include <array>

namespace highneeds {

std::string_view word(Stage stage) {
  constexpr std::array<std::string_view, 4> words{"planned", "bid", "approved", "open"};
  return words.at(static_cast<std::size_t>(stage));
}

std::string_view word(SavingKind kind) {
  return kind == SavingKind::Cash ? "cash" : "cost_avoidance";
}

std::string_view word(Rag rag) {
  constexpr std::array<std::string_view, 4> words{"", "green", "amber", "red"};
  return words.at(static_cast<std::size_t>(rag));
}

std::string called(const std::string& title, const std::string& name) {
  if (!title.empty()) return title;
  std::string words = name;
  std::ranges::replace(words, '_', ' ');
  const bool is_small = !words.empty() && words[0] >= 'a' && words[0] <= 'z';
  if (is_small) words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

double effective_confidence(const Programme& programme, const Project& project) {
  return project.confidence.value.as_ratio() * programme.delivery_rate.value.as_ratio();
}

std::string start_of(const Project& project) {
  if (project.start) return name(project.start->value);
  for (const Effect& effect : project.effects) {
    const auto* opened = std::get_if<OpenPlaces>(&effect.what);
    if (opened != nullptr && opened->opens) return name(opened->opens->value);
  }
  return {};
}

}  // namespace highneeds
