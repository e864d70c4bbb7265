#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>

namespace highneeds {

/// Where a value stands in a scenario, "provision.mainstream.plans": a reading goes through
/// hundreds of them and only faults need their words, so these are put together when asked for.
/// Holds views, and lives no longer than what it was made of.
class Address {
 public:
  /// That of a key below another address; a parent that is about to go is none.
  Address(const std::string& parent, std::string_view key) : base_(parent), key_(key) {}
  Address(const Address& parent, std::string_view key) : above_(&parent), key_(key) {}
  Address(std::string&&, std::string_view) = delete;
  Address(Address&&, std::string_view) = delete;

  [[nodiscard]] std::string text() const;

 private:
  std::string_view base_;
  const Address* above_ = nullptr;
  std::string_view key_;
};

}  // namespace highneeds

template <>
struct fmt::formatter<highneeds::Address> : fmt::formatter<std::string_view> {
  auto format(const highneeds::Address& address, format_context& context) const {
    return formatter<std::string_view>::format(address.text(), context);
  }
};
