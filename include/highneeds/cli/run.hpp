#pragma once

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace highneeds::cli {

/// What the program knows of where its results go. Only main reads it from the surroundings.
struct Terminal {
  bool is_terminal = false;  ///< whether standard output is a terminal
  bool no_colour = false;    ///< whether NO_COLOR is set
};

/// What remains of a run. A program that ends with it leaves it to the system, which lets go of all
/// of it at once: piece by piece takes a twentieth of a start.
class Remains {
 public:
  /// Takes a thing over; the reference holds as long as the remains.
  template <class T>
  T& add(T thing) {
    auto own = std::make_shared<T>(std::move(thing));
    T& there = *own;
    all_.push_back(std::move(own));
    return there;
  }

 private:
  std::vector<std::shared_ptr<void>> all_;
};

/// How a run ended, as its exit status.
inline constexpr int fine = 0;
inline constexpr int check_failed = 1;
inline constexpr int bad_input = 2;

/// Runs the program on its arguments (without its own name): results go to `out`, diagnostics to
/// `err`, and what a command does not let go of to `remains`. Gives 0 if all is fine, 1 if a check
/// failed, 2 for bad input or usage. Throws nothing: a fault of the program itself is said on `err`
/// and gives 2 as well.
[[nodiscard]] int run(std::span<const std::string> arguments, std::ostream& out, std::ostream& err,
                      const Terminal& terminal, Remains& remains);

}  // namespace highneeds::cli
