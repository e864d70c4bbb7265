#include "report/json_parts.hpp"

#include <cmath>

#include "highneeds/report/number.hpp"
#include "report/words.hpp"

namespace highneeds {

Json number(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json number(const std::optional<double>& value) {
  return value ? number(*value) : Json(nullptr);
}

Json json_words(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json year_or_null(const std::optional<FinancialYear>& when) {
  return when ? Json(when->name()) : Json(nullptr);
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
            {"known", json_words(stated(lever.known))},
            {"source", json_words(provenance.source)},
            {"note", json_words(provenance.note)},
            {"owner", json_words(provenance.owner)},
            {"reviewed", provenance.reviewed ? Json(name(*provenance.reviewed)) : Json(nullptr)},
            {"quality", json_words(word(provenance.quality))}};
  add_place(item, lever.at, sources);
  return item;
}

Json warnings(const std::vector<Warning>& all, const Sources& sources) {
  Json list = Json::array();
  for (const auto& warning : all) {
    Json item;
    add_place(item, warning.at, sources);
    const bool has_line = warning.at.is_known() && warning.at.line > 0;
    item["column"] = has_line ? Json(warning.at.column) : Json(nullptr);
    item["what"] = warning.what;
    item["reference"] = json_words(warning.reference);
    list.push_back(std::move(item));
  }
  return list;
}

Json stamp(const Stamp& stamp) {
  Json inputs = Json::array();
  for (const auto& input : stamp.inputs) {
    inputs.push_back({{"name", input.name}, {"kind", input.kind}, {"sha256", input.sha256}});
  }
  return {{"version", stamp.version}, {"inputs", inputs}, {"settings", stamp.settings}};
}

namespace {

Json without(const std::vector<Without>& all, FinancialYear first) {
  Json list = Json::array();
  for (const auto& one : all) {
    list.push_back({{"what", one.what},
                    {"in_year", by_year(first, one.in_year)},
                    {"closing", by_year(first, one.closing)}});
  }
  return list;
}

Json compared(const std::vector<ComparedClosing>& all) {
  Json list = Json::array();
  for (const auto& one : all) {
    list.push_back({{"name", one.name},
                    {"year", one.year.name()},
                    {"published", number(one.published)},
                    {"ours", number(one.ours)}});
  }
  return list;
}

}  // namespace

Json summary(const Summary& summary, FinancialYear first) {
  return {{"closing", by_year(first, summary.closing)},
          {"in_year_share_of_total_dsg", by_year(first, summary.share_of_total_dsg)},
          {"balanced_in_year_before_transfer",
           year_or_null(summary.balance.in_year_before_transfer.from)},
          {"balanced_in_year", year_or_null(summary.balance.in_year.from)},
          {"cleared", year_or_null(summary.balance.closing.from)},
          {"cost_of_carrying", by_year(first, summary.cost_of_carrying)},
          {"closing_when_override_ends", number(summary.closing_when_override_ends)},
          {"without", without(summary.without, first)},
          {"compared", compared(summary.compared)}};
}

std::string written(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace highneeds
