#include "document/path.hpp"

#include "highneeds/document/overlay.hpp"

namespace highneeds {
namespace {

/// Reads an address from left to right; a malformed one has no steps.
class AddressReading {
 public:
  explicit AddressReading(std::string_view address) : address_(address) {}

  std::vector<PathStep> read() {
    while (is_good_ && at_ < address_.size()) {
      address_[at_] == '[' ? read_bracket() : read_plain();
      read_separator();
    }
    return is_good_ ? std::move(steps_) : std::vector<PathStep>{};
  }

 private:
  void read_bracket() {
    const std::size_t end = address_.find(']', at_);
    is_good_ = end != std::string_view::npos;
    if (!is_good_) return;
    steps_.push_back(
        {std::string(address_.substr(at_ + 1, end - at_ - 1)), at_ + 1, end - at_ - 1});
    at_ = end + 1;
  }

  void read_plain() {
    const std::size_t end = std::min(address_.find_first_of(".[]", at_), address_.size());
    is_good_ = end > at_ && (end == address_.size() || address_[end] != ']');
    steps_.push_back({std::string(address_.substr(at_, end - at_)), at_, end - at_});
    at_ = end;
  }

  /// After a key stands the end, a dot and another key, or a bracket.
  void read_separator() {
    if (!is_good_ || at_ == address_.size() || address_[at_] == '[') return;
    is_good_ = address_[at_] == '.' && at_ + 1 < address_.size();
    ++at_;
  }

  std::string_view address_;
  std::vector<PathStep> steps_;
  std::size_t at_ = 0;
  bool is_good_ = true;
};

}  // namespace

std::vector<PathStep> steps_of(std::string_view address) {
  return AddressReading(address).read();
}

std::vector<std::string> path_of(std::string_view address) {
  std::vector<std::string> path;
  for (PathStep& step : steps_of(address)) path.push_back(std::move(step.key));
  return path;
}

}  // namespace highneeds
