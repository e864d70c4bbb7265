#include "highneeds/source/address.hpp"

#include <algorithm>

namespace highneeds {
namespace {

bool needs_brackets(char letter) {
  return letter == '.' || letter == '[' || letter == ']' || letter == '=';
}

}  // namespace

std::string address_of(std::string_view parent, std::string_view key) {
  std::string address;
  address.reserve(parent.size() + key.size() + 2);
  address.append(parent);
  const bool is_plain = !key.empty() && std::ranges::none_of(key, needs_brackets);
  if (!is_plain) return address.append("[").append(key).append("]");
  if (!address.empty()) address += '.';
  return address.append(key);
}

std::string Address::text() const {
  return above_ != nullptr ? address_of(above_->text(), key_) : std::string(base_);
}

}  // namespace highneeds
