#include "scenario/read_parts.hpp"

namespace highneeds {
namespace {

FigureSource read_source_entry(Reader& reader) {
  FigureSource source;
  source.at = reader.at();
  source.title =
      reader.required_text({"title", "What was published.", "DSG allocations 2019-20 to 2023-24"});
  source.publisher =
      reader.optional_text({"publisher", "Who published it.", "DfE", "none"}).value_or("");
  source.date =
      reader.optional_text({"date", "When, in words or figures.", "2023-07", "none"}).value_or("");
  source.address =
      reader.optional_text({"address", "Where it can be found.", "www.gov.uk/...", "none"})
          .value_or("");
  source.licence = reader
                       .optional_text({"licence", "The licence it is published under.",
                                       "Open Government Licence v3.0", "none"})
                       .value_or("");
  return source;
}

}  // namespace

std::map<std::string, FigureSource> read_sources(Reader& reader) {
  std::map<std::string, FigureSource> sources;
  reader.named(
      {"sources", "The publications that figures come from, each under a short name of its own.",
       "{dsg-2023-24: {title: DSG allocations}}", "no source is listed"},
      [&](const std::string& name, Reader& inside) {
        sources.emplace(name, read_source_entry(inside));
      });
  return sources;
}

}  // namespace highneeds
