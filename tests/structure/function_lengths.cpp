#include "structure/function_lengths.hpp"

namespace highneeds::test {
namespace {

/// Reads a file letter by letter; what stands before a brace decides what the brace opens.
class Counter {
 public:
  void read(char letter, std::size_t line) {
    if (inside_ > 0) {
      inside_ += letter == '{' ? 1 : letter == '}' ? -1 : 0;
      if (inside_ == 0) functions_.push_back({first_, line - first_ + 1});
    } else if (letter == '{' && head_.find('(') != head_.npos) {
      inside_ = 1;
      head_.clear();
    } else if (letter == ';' || letter == '{' || letter == '}') {
      head_.clear();
    } else if (!head_.empty() || (letter != ' ' && letter != ')' && letter != ',')) {
      if (head_.empty()) first_ = line;
      head_ += letter;
    }
  }

  [[nodiscard]] const std::vector<Block>& functions() const { return functions_; }

 private:
  std::string head_;       ///< what was read since the last statement ended
  std::size_t first_ = 0;  ///< where the head began
  int inside_ = 0;         ///< open braces of the function that is being read
  std::vector<Block> functions_;
};

}  // namespace

std::vector<Block> functions_of(const std::vector<std::string>& code) {
  Counter counter;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i].starts_with("#")) continue;
    for (const char letter : code[i]) counter.read(letter, i);
  }
  return counter.functions();
}

}  // namespace highneeds::test
