#include <cmath>
#include <nlohmann/json.hpp>

#include "highneeds/report/table_writers.hpp"

namespace highneeds {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Cell& cell) {
  if (const auto* const text = std::get_if<std::string>(&cell.content)) return *text;
  if (const auto* const number = std::get_if<double>(&cell.content)) {
    if (std::isfinite(*number)) return *number;
  }
  return nullptr;
}

Json record_of(const ReportRow& row, const std::vector<Column>& columns) {
  Json record = Json::object();
  for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i) {
    record[columns[i].title] = json_of(row.cells[i]);
  }
  return record;
}

}  // namespace

std::string write_json(const ReportTable& table) {
  Json records = Json::array();
  for (const ReportRow& row : table.rows) records.push_back(record_of(row, table.columns));
  return records.dump(2) + "\n";
}

}  // namespace highneeds
