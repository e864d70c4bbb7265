#include "projection/allocations.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

// Every form of `new` and `delete` that the tests use, so that memory is given back as it was
// taken.
namespace {

std::atomic<std::uint64_t> count = 0;

void* take(std::size_t size) noexcept {
  ++count;
  return std::malloc(size == 0 ? 1 : size);
}

void* take_or_throw(std::size_t size) {
  void* const room = take(size);
  if (room == nullptr) throw std::bad_alloc{};
  return room;
}

}  // namespace

std::uint64_t highneeds::allocations() {
  return count;
}

void* operator new(std::size_t size) {
  return take_or_throw(size);
}
void* operator new[](std::size_t size) {
  return take_or_throw(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return take(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return take(size);
}
void operator delete(void* room) noexcept {
  std::free(room);
}
void operator delete[](void* room) noexcept {
  std::free(room);
}
void operator delete(void* room, std::size_t) noexcept {
  std::free(room);
}
void operator delete[](void* room, std::size_t) noexcept {
  std::free(room);
}
void operator delete(void* room, const std::nothrow_t&) noexcept {
  std::free(room);
}
void operator delete[](void* room, const std::nothrow_t&) noexcept {
  std::free(room);
}
