#include "cli/stamp.hpp"

#include <nettle/sha2.h>

#include <array>
#include <utility>

namespace highneeds::cli {
namespace {

std::string kind_of(const Source& source) {
  switch (source.kind) {
    case SourceKind::Scenario:
      return "scenario";
    case SourceKind::Overlay:
      return "overlay";
    case SourceKind::Setting:
      return "setting";
    case SourceKind::Table:
      return "table";
    case SourceKind::Policy:
      return "policy";
  }
  return {};
}

}  // namespace

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string text;
  for (const std::uint8_t byte : digest) {
    text += "0123456789abcdef"[byte >> 4U];
    text += "0123456789abcdef"[byte & 0xFU];
  }
  return text;
}

Stamp stamp_of(const Sources& sources, std::vector<std::string> settings) {
  Stamp stamp{.version = HIGHNEEDS_VERSION, .inputs = {}, .settings = std::move(settings)};
  for (const Source& source : sources.all()) {
    stamp.inputs.push_back(
        {.name = source.name, .kind = kind_of(source), .sha256 = sha256(source.text)});
  }
  return stamp;
}

}  // namespace highneeds::cli
