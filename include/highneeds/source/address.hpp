#pragma once

#include <string>
#include <string_view>

namespace highneeds {

/// The address of a key within another: "a" and "b" give "a.b". A key that has a dot, a bracket or
/// an equals sign in it, or nothing, stands in brackets, so that a path can name it: "a" and
/// "1.2.1" give "a[1.2.1]". An empty `parent` is the root. Every room makes addresses with this
/// function: a fault, a lever and a setting call a figure by one name.
[[nodiscard]] std::string address_of(std::string_view parent, std::string_view key);

/// An address that is put together when its text is asked for: a reading goes through hundreds of
/// them, and only faults need their words. Holds views, and lives no longer than what it was made
/// of.
class Address {
 public:
  /// An address as it stands.
  explicit Address(std::string_view whole) : base_(whole) {}
  /// That of a key below another address; neither is about to go.
  Address(const Address& parent, std::string_view key) : above_(&parent), key_(key) {}
  explicit Address(std::string&&) = delete;
  Address(Address&&, std::string_view) = delete;

  /// "provision.mainstream.plans".
  [[nodiscard]] std::string text() const;

 private:
  std::string_view base_;
  const Address* above_ = nullptr;
  std::string_view key_;
};

}  // namespace highneeds
