#include "highneeds/source/address.hpp"

namespace highneeds {

std::string address_of(std::string_view parent, std::string_view key) {
  std::string address(parent);
  const bool is_plain = !key.empty() && key.find_first_of(".[]=") == std::string_view::npos;
  if (!is_plain) return address.append("[").append(key).append("]");
  if (!address.empty()) address += '.';
  return address.append(key);
}

}  // namespace highneeds
