#include "document/reading_address.hpp"

#include "highneeds/source/address.hpp"

namespace highneeds {

std::string Address::text() const {
  return above_ != nullptr ? address_of(above_->text(), key_) : address_of(base_, key_);
}

}  // namespace highneeds
