#include "document/series_reading.hpp"

#include <fmt/format.h>

#include <utility>

#include "document/then_reading.hpp"
#include "document/value_form.hpp"
#include "document/year_reading.hpp"
#include "highneeds/document/overlay.hpp"

namespace highneeds {
namespace {

/// The provenance that `then` has from its series: a known series does not make its growth known.
SharedProvenance without_known(const SharedProvenance& provenance) {
  if (!provenance || !provenance->known) return provenance;
  Provenance copy = *provenance;
  copy.known.reset();
  return std::make_shared<const Provenance>(std::move(copy));
}

/// Faults for what is left of a table: with_tables_read has put the years of whole ones in their
/// place. Says whether there is any.
bool fault_table_keys(const Mapping& mapping, const Address& address, Reading& reading) {
  constexpr std::string_view remedy = "write both together: {table: FILE.csv, column: NAME}";
  const Node* table = mapping.find("table");
  const Node* column = mapping.find("column");
  if (table != nullptr && table->scalar() == nullptr) {
    reading.faults.add(
        table->at,
        fmt::format("the table of {} is {}, not a file's name", address, kind_of(*table)),
        std::string(remedy));
  } else if (table != nullptr && column == nullptr) {
    reading.faults.add(table->at, fmt::format("the table of {} names no column", address),
                       std::string(remedy));
  } else if (table != nullptr) {
    reading.faults.add(table->at,
                       fmt::format("the table and the column of {} are given apart", address),
                       std::string(remedy));
  } else if (column != nullptr) {
    reading.faults.add(column->at, fmt::format("{} names a column but no table", address),
                       std::string(remedy));
  }
  return table != nullptr || column != nullptr;
}

bool is_table_key(std::string_view key) {
  return key == "table" || key == "column";
}

template <class T, class Year>
class SeriesReading {
 public:
  SeriesReading(const Address& address, Reading& reading) : address_(address), reading_(reading) {}

  Series<T, Year> read(const Entry& entry) {
    const std::size_t before = found();
    const auto [value, provenance] = unwrap(entry.value, address_, {}, reading_);
    if (const Mapping* mapping = value->mapping()) {
      has_unread_table_ = fault_table_keys(*mapping, address_, reading_);
      for (const Entry& part : mapping->entries) {
        if (!is_table_key(part.key)) read_part(part, provenance);
      }
      look_whole(value->at);
    } else {
      read_always(*value, provenance);
    }
    // One with a fault of its own has no place, so that its years are not called missing as well.
    if (found() == before) series_.at = entry.key_at;
    return std::move(series_);
  }

 private:
  [[nodiscard]] std::size_t found() const {
    return reading_.faults.all().size() + reading_.faults.left_off();
  }

  void read_always(const Node& node, const SharedProvenance& provenance) {
    if (node.scalar() == nullptr && node.mapping() == nullptr) {
      reading_.faults.add(node.at, fmt::format("{} has {} for a value", address_, kind_of(node)),
                          fmt::format("write one value such as {}, or {{{}: {}, then: ...}}",
                                      example_of<T>(), example_years<Year>(), example_of<T>()));
      series_.always = Value<T>{.at = node.at};
    } else {
      series_.always = read_value<T>(node, address_, provenance, reading_);
    }
  }

  void read_part(const Entry& part, const SharedProvenance& provenance) {
    if (part.key == always_key) {
      read_always(part.value, provenance);
    } else if (part.key == "then") {
      ThenReading<T, Year>(Address(address_, "then"), reading_)
          .read(part.value, without_known(provenance), series_.then);
      has_then_ = true;
    } else if (const auto year = read_year<Year>(part, address_, reading_)) {
      enter(series_.by_year, *year,
            read_value<T>(part.value, Address(address_, part.key), provenance, reading_), part,
            reading_);
    } else {
      has_bad_year_ = true;
    }
  }

  /// A series needs a value; one that could not be read gets one, so that nothing else is missed in
  /// it.
  void look_whole(Place at) {
    const bool is_value = series_.then.index() >= 4;
    if (series_.always || !series_.by_year.empty() || is_value) return;
    if (!has_unread_table_ && !has_bad_year_) {
      reading_.faults.add(
          at,
          has_then_ ? fmt::format("{} has a rule but no year to start from", address_)
                    : fmt::format("{} has no years", address_),
          fmt::format("write one, such as {}: {}", example_years<Year>(), example_of<T>()));
    }
    series_.always = Value<T>{.at = at};
  }

  const Address& address_;
  Reading& reading_;
  Series<T, Year> series_;
  bool has_then_ = false;
  bool has_unread_table_ = false;
  bool has_bad_year_ = false;
};

}  // namespace

template <class T, class Year>
Series<T, Year> read_series(const Entry& entry, const Address& address, Reading& reading) {
  return SeriesReading<T, Year>(address, reading).read(entry);
}

template <class T>
std::map<FinancialYear, Value<T>> read_dated(const Entry& entry, const Address& address,
                                             Reading& reading) {
  std::map<FinancialYear, Value<T>> values;
  const auto [node, provenance] = unwrap(entry.value, address, {}, reading);
  const Mapping* mapping = node->mapping();
  if (mapping == nullptr) {
    reading.faults.add(
        node->at, fmt::format("{} needs the years of its values, not {}", address, kind_of(*node)),
        fmt::format("write {{2023-24: {}}}", example_of<T>()));
    return values;
  }
  fault_table_keys(*mapping, address, reading);
  for (const Entry& part : mapping->entries) {
    if (is_table_key(part.key)) continue;
    if (part.key == "then") {
      reading.faults.add(part.key_at, fmt::format("{} has no rule for other years", address),
                         "take \"then\" out: a year that is not named counts as nil");
    } else if (part.key == always_key) {
      reading.faults.add(part.value.at, fmt::format("{} needs the years of its values", address),
                         fmt::format("write {{2023-24: {}}}", example_of<T>()));
    } else if (const auto year = read_year<FinancialYear>(part, address, reading)) {
      reading.dated.push_back({address.text(), *year, part.key_at});
      enter(values, *year,
            read_value<T>(part.value, Address(address, part.key), provenance, reading), part,
            reading);
    }
  }
  return values;
}

template Series<Money, FinancialYear> read_series(const Entry&, const Address&, Reading&);
template Series<UnitCost, FinancialYear> read_series(const Entry&, const Address&, Reading&);
template Series<Rate, FinancialYear> read_series(const Entry&, const Address&, Reading&);
template Series<Growth, FinancialYear> read_series(const Entry&, const Address&, Reading&);
template Series<Pupils, FinancialYear> read_series(const Entry&, const Address&, Reading&);
template Series<Places, FinancialYear> read_series(const Entry&, const Address&, Reading&);
template Series<Money, AcademicYear> read_series(const Entry&, const Address&, Reading&);
template Series<UnitCost, AcademicYear> read_series(const Entry&, const Address&, Reading&);
template Series<Rate, AcademicYear> read_series(const Entry&, const Address&, Reading&);
template Series<Growth, AcademicYear> read_series(const Entry&, const Address&, Reading&);
template Series<Pupils, AcademicYear> read_series(const Entry&, const Address&, Reading&);
template Series<Places, AcademicYear> read_series(const Entry&, const Address&, Reading&);
template std::map<FinancialYear, Value<Money>> read_dated(const Entry&, const Address&, Reading&);
template std::map<FinancialYear, Value<UnitCost>> read_dated(const Entry&, const Address&,
                                                             Reading&);
template std::map<FinancialYear, Value<Rate>> read_dated(const Entry&, const Address&, Reading&);
template std::map<FinancialYear, Value<Growth>> read_dated(const Entry&, const Address&, Reading&);
template std::map<FinancialYear, Value<Pupils>> read_dated(const Entry&, const Address&, Reading&);
template std::map<FinancialYear, Value<Places>> read_dated(const Entry&, const Address&, Reading&);

}  // namespace highneeds
