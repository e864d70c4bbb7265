#include "report/json_parts.hpp"

#include <cmath>

#include "highneeds/report/number.hpp"
#include "report/words.hpp"

namespace highneeds {

Json number(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json words(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

void add_place(Json& into, Place at, const Sources& sources) {
  into["file"] = at.is_known() ? Json(sources[at.file].name) : Json(nullptr);
  into["line"] = at.is_known() && at.line > 0 ? Json(at.line) : Json(nullptr);
}

Json lever(const Lever& lever, const Sources& sources) {
  static const Provenance none;
  const Provenance& provenance = lever.provenance ? *lever.provenance : none;
  Json item{{"address", lever.address},
            {"value", number(lever.written)},
            {"written", as_written(lever.written, lever.unit)},
            {"unit", name(lever.unit)},
            {"known", words(stated(lever.known))},
            {"source", words(provenance.source)},
            {"note", words(provenance.note)},
            {"owner", words(provenance.owner)},
            {"reviewed", provenance.reviewed ? Json(name(*provenance.reviewed)) : Json(nullptr)},
            {"quality", words(word(provenance.quality))}};
  add_place(item, lever.at, sources);
  return item;
}

}  // namespace highneeds
