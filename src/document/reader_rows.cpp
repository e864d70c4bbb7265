#include <fmt/format.h>

#include "document/reader_shared.hpp"
#include "document/value_form.hpp"
#include "document/value_reading.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/reader.hpp"

// Tables that a scenario names whole.
namespace highneeds {
namespace {

/// Goes down the keys of a table to its numbers.
template <class T>
class RowReading {
 public:
  RowReading(std::size_t depth, const Reader::RowVisit<T>& visit, Reading reading)
      : depth_(depth), visit_(visit), reading_(reading) {}

  /// Gives whether it was rows all the way down.
  bool read(const Entry& entry, const Address& address) {
    const auto [table, provenance] = unwrap(entry.value, address, {}, reading_);
    table_ = table;
    provenance_ = provenance;
    descend(*table, address);
    return !is_broken_;
  }

 private:
  void descend(const Node& node, const Address& address) {
    if (keys_.size() == depth_) return visit_number(node, address);
    const Mapping* mapping = node.mapping();
    if (mapping == nullptr) {
      is_broken_ = true;
      reading_.faults.add(node.at,
                          fmt::format("{} is {} where rows are needed", address, kind_of(node)),
                          "name a table: {table: FILE.csv, source: ...}");
      return;
    }
    for (const Entry& entry : mapping->entries) {
      keys_.push_back({entry.key, entry.key_at});
      descend(entry.value, Address(address, entry.key));
      keys_.pop_back();
    }
  }

  void visit_number(const Node& node, const Address& address) {
    const bool is_of_table = node.at.file == table_->at.file;
    visit_(keys_, read_value<T>(node, address, is_of_table ? provenance_ : nullptr, reading_));
  }

  std::size_t depth_;
  const Reader::RowVisit<T>& visit_;
  Reading reading_;
  const Node* table_ = nullptr;
  SharedProvenance provenance_;
  std::vector<Reader::RowKey> keys_;
  bool is_broken_ = false;
};

}  // namespace

template <class T>
bool Reader::rows(const Field& field, std::size_t depth, bool is_required,
                  const RowVisit<T>& visit) {
  const Entry* found = take(field, fmt::format("table of {}", spelling<T>()), is_required);
  if (found == nullptr) return false;
  return RowReading<T>(depth, visit, shared_->reading()).read(*found, address_under(field.key));
}

template bool Reader::rows(const Field&, std::size_t, bool, const RowVisit<Pupils>&);
template bool Reader::rows(const Field&, std::size_t, bool, const RowVisit<Rate>&);

}  // namespace highneeds
