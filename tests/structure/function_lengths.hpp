#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace highneeds::test {

/// Lines of a file, numbered from 0.
struct Block {
  std::size_t first = 0;
  std::size_t lines = 0;
};

/// The functions of a file's code (see SourceFile), from the line where each begins to its last
/// brace. Counts braces: a function is an outermost block whose head has a parenthesis, once
/// namespaces and types are entered; lists and lambdas at that level count as well.
[[nodiscard]] std::vector<Block> functions_of(const std::vector<std::string>& code);

}  // namespace highneeds::test
