#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "highneeds/source/place.hpp"

namespace highneeds {

/// Something that the user must mend: where it stands, what is wrong, and what to write instead.
struct Fault {
  Place at;
  std::string what;
  std::string remedy;  ///< may be empty
};

/// Something the user should know of, which does not stop a forecast.
struct Warning {
  Place at;
  std::string what;
  std::string reference;  ///< the rule or source behind it; may be empty
};

/// The most faults that one reading collects.
inline constexpr std::size_t most_faults = 50;

/// Faults in the order in which they were found; those past `most_faults` are counted only.
class Faults {
 public:
  void add(Fault fault) {
    if (all_.size() < most_faults) {
      all_.push_back(std::move(fault));
    } else {
      ++left_off_;
    }
  }
  void add(Place at, std::string what, std::string remedy = {}) {
    add(Fault{at, std::move(what), std::move(remedy)});
  }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] bool is_full() const { return all_.size() == most_faults; }
  [[nodiscard]] const std::vector<Fault>& all() const { return all_; }
  [[nodiscard]] std::size_t left_off() const { return left_off_; }

 private:
  std::vector<Fault> all_;
  std::size_t left_off_ = 0;
};

/// Thrown for input that the user must mend; carries every fault that was found.
class InputError : public std::runtime_error {
 public:
  explicit InputError(Faults faults)
      : std::runtime_error(faults.empty() ? "bad input" : faults.all().front().what),
        faults_(std::move(faults)) {}
  [[nodiscard]] const Faults& faults() const { return faults_; }

 private:
  Faults faults_;
};

}  // namespace highneeds
