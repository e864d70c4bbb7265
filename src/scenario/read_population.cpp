#include <algorithm>
#include <charconv>
#include <functional>
#include <string>

#include "scenario/read_parts.hpp"

// The population: its tables, named whole, and what goes with them.

namespace highneeds {
namespace {

using Keys = std::span<const Reader::RowKey>;

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc{} && end == text.data() + text.size();
  return is_whole && !text.empty() ? std::optional(number) : std::nullopt;
}

std::optional<std::size_t> age_of(std::string_view text) {
  const auto age = whole_number(text);
  return age && *age < age_count ? age : std::nullopt;
}

/// A table by age: which cells it has, and where it stands, for those that it has not.
class TableOfAges {
 public:
  TableOfAges(Reader& reader, std::string_view name, std::size_t columns)
      : reader_(reader), name_(name), columns_(columns), has_(age_count * columns, false) {}

  /// The place of an age and a column in a table, or nothing after a fault.
  std::optional<std::size_t> cell(Reader::RowKey age, std::size_t column) {
    const auto row = age_of(age.name);
    if (!row) {
      reader_.fault(age.at, quoted(age.name) + " is not an age",
                    "write an age in whole years from 0 to 25");
      return std::nullopt;
    }
    const std::size_t index = *row * columns_ + column;
    has_[index] = true;
    return index;
  }
  std::optional<std::size_t> setting_cell(Keys keys) {
    const auto setting = highneeds::setting_of(keys[1].name);
    if (!setting) {
      fault_setting(reader_, keys[1]);
      return std::nullopt;
    }
    return cell(keys[0], static_cast<std::size_t>(*setting));
  }
  /// A fault for the first cell that is missing.
  void look_whole(const std::function<std::string(std::size_t)>& column_name) {
    const auto missing = std::find(has_.begin(), has_.end(), false);
    if (missing == has_.end() || reader_.is_describing()) return;
    const auto index = static_cast<std::size_t>(missing - has_.begin());
    const std::string column = column_name(index % columns_);
    reader_.fault(reader_.at(name_),
                  "the table of " + std::string(name_) + " has no value for age " +
                      std::to_string(index / columns_) +
                      (column.empty() ? "" : " and " + quoted(column)),
                  "give every age from 0 to 25 a row, and every row all its columns; write 0 where "
                  "there is nobody");
  }
  static void fault_setting(Reader& reader, Reader::RowKey key) {
    std::string names;
    for (std::size_t s = 0; s < setting_count; ++s) {
      names += (s == 0 ? "" : ", ") + std::string(highneeds::key(static_cast<Setting>(s)));
    }
    reader.fault(key.at, quoted(key.name) + " is not a setting", "its settings are " + names);
  }
  static std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

 private:
  Reader& reader_;
  std::string_view name_;
  std::size_t columns_;
  std::vector<bool> has_;
};

std::string name_of_setting(std::size_t setting) {
  return std::string(key(static_cast<Setting>(setting)));
}

template <class T>
ByAgeAndSetting<T> read_by_setting(Reader& reader, const Field& field) {
  ByAgeAndSetting<T> values(age_count * setting_count);
  TableOfAges table(reader, field.key, setting_count);
  const bool is_there = reader.rows<T>(field, 2, true, [&](Keys keys, const Value<T>& value) {
    if (const auto cell = table.setting_cell(keys)) values[*cell] = value;
  });
  if (is_there) table.look_whole(name_of_setting);
  return values;
}

ByAge<Rate> read_by_age(Reader& reader, const Field& field) {
  ByAge<Rate> values(age_count);
  TableOfAges table(reader, field.key, 1);
  const bool is_there = reader.rows<Rate>(field, 1, true, [&](Keys keys, const Value<Rate>& value) {
    if (const auto cell = table.cell(keys[0], 0)) values[*cell] = value;
  });
  if (is_there) table.look_whole([](std::size_t) { return std::string(); });
  return values;
}

/// A table whose columns are names: gives each its values by age.
template <class T>
std::vector<Named<ByAge<T>>> read_columns(Reader& reader, const Field& field, bool is_required) {
  std::vector<Named<ByAge<T>>> columns;
  std::vector<TableOfAges> tables;
  reader.rows<T>(field, 2, is_required, [&](Keys keys, const Value<T>& value) {
    auto found = std::find_if(columns.begin(), columns.end(),
                              [&](const auto& one) { return one.name == keys[1].name; });
    if (found == columns.end()) {
      columns.push_back({std::string(keys[1].name), keys[1].at, ByAge<T>(age_count)});
      tables.emplace_back(reader, field.key, 1);
      found = columns.end() - 1;
    }
    auto& table = tables[static_cast<std::size_t>(found - columns.begin())];
    if (const auto cell = table.cell(keys[0], 0)) found->content[*cell] = value;
  });
  for (std::size_t i = 0; i < columns.size(); ++i) {
    tables[i].look_whole([&](std::size_t) { return columns[i].name; });
  }
  return columns;
}

std::vector<NamedShares> read_shares(Reader& reader, const Field& field) {
  std::vector<NamedShares> all;
  for (auto& column : read_columns<Rate>(reader, field, false)) {
    all.push_back({std::move(column.name), column.at, std::move(column.content)});
  }
  return all;
}

std::vector<People> read_people(Reader& reader) {
  std::vector<People> all;
  const auto columns = read_columns<Pupils>(
      reader,
      {"people", "Children of each age at the middle of each year; later years are aged on.",
       "{table: population/people.csv, source: ons-population}"},
      true);
  for (const auto& column : columns) {
    const auto year = whole_number(column.name);
    if (!year || *year < 1990 || *year > 2099) {
      reader.fault(column.at, TableOfAges::quoted(column.name) + " is not a year",
                   "name the column by the middle of its year, such as 2023");
      continue;
    }
    all.push_back({static_cast<int>(*year), column.at, column.content});
  }
  std::sort(all.begin(), all.end(),
            [](const People& a, const People& b) { return a.mid_year < b.mid_year; });
  return all;
}

std::vector<MoveRate> read_moves(Reader& reader) {
  std::vector<MoveRate> moves;
  reader.rows<Rate>(
      {"move", "Shares that change from one setting to another, of those who keep their plan.",
       "{table: population/move.csv, known: assumed}", "nobody moves"},
      3, false, [&](Keys keys, const Value<Rate>& value) {
        const auto age = age_of(keys[0].name);
        const auto from = setting_of(keys[1].name), to = setting_of(keys[2].name);
        if (!age) {
          reader.fault(keys[0].at, TableOfAges::quoted(keys[0].name) + " is not an age",
                       "write an age in whole years from 0 to 25");
        }
        if (!from) TableOfAges::fault_setting(reader, keys[1]);
        if (!to) TableOfAges::fault_setting(reader, keys[2]);
        if (age && from && to) moves.push_back({*age, *from, *to, value});
      });
  std::stable_sort(moves.begin(), moves.end(),
                   [](const MoveRate& a, const MoveRate& b) { return a.age < b.age; });
  return moves;
}

void read_from(Reader& reader, Population& population) {
  const std::string text = reader.required_text(
      {"from", "The census of the plans that it starts with.", "January 2025"});
  population.from_at = reader.at("from");
  constexpr std::string_view month = "January ";
  const bool is_january = text.starts_with(month);
  const auto year = is_january ? whole_number(std::string_view(text).substr(month.size()))
                               : std::optional<std::size_t>{};
  if (year && *year >= 1990 && *year <= 2099) {
    population.from = AcademicYear{static_cast<int>(*year) - 1};
  } else if (!reader.is_describing() && population.from_at.is_known() && !text.empty()) {
    reader.fault(population.from_at, TableOfAges::quoted(text) + " is not a January census",
                 "write the month and the year, such as January 2025");
  }
}

void read_transitions(Reader& reader, Population& population) {
  const auto words = read_words(
      reader, {"transition_ages",
               "Ages at the January census in the year in which a phase of school begins.",
               "4, 11, 16, 19", "4, 11, 16, 19"});
  if (words.empty()) return;
  population.transition_ages.clear();
  for (const auto& word : words) {
    const auto age = age_of(word.value);
    if (!age) {
      reader.fault(word.at, TableOfAges::quoted(word.value) + " is not an age",
                   "write ages from 0 to 25 between commas, such as 4, 11, 16, 19");
      continue;
    }
    population.transition_ages.push_back(*age);
  }
}

void read_rates(Reader& reader, Population& population) {
  population.join = read_by_age(reader, {"join", "New plans of a year for each child of the age.",
                                         "{table: population/join.csv, known: assumed}"});
  population.first_setting = read_by_setting<Rate>(
      reader, {"first_setting", "Where new plans of an age begin: shares that add to 100%.",
               "{table: population/first_setting.csv, known: assumed}"});
  population.leave =
      read_by_setting<Rate>(reader, {"leave", "The share whose plan ends before the next census.",
                                     "{table: population/leave.csv, known: assumed}"});
  population.moves = read_moves(reader);
  population.leave_reasons = read_shares(
      reader, {"leave_reasons", "Why plans end: shares of each age that add to 100%, by reason.",
               "{table: population/leave_reasons.csv}", "not told apart"});
  population.needs =
      read_shares(reader, {"needs", "The primary needs of each age: shares that add to 100%.",
                           "{table: population/needs.csv}", "not told apart"});
  population.trend = reader.optional_series<Rate, AcademicYear>(
      {"trend",
       "New plans against those that the rates of join give, by the academic year whose census "
       "counts them first: 2025/26 are those made in the calendar year 2025.",
       "{2025/26: 104%, then: +2%}", "100%"});
}

}  // namespace

std::vector<Value<std::string>> read_words(Reader& reader, const Field& field) {
  std::vector<Value<std::string>> words;
  const auto text = reader.optional_text(field);
  if (!text) return words;
  std::size_t from = 0;
  while (from <= text->size()) {
    const std::size_t comma = std::min(text->find(',', from), text->size());
    std::string word = text->substr(from, comma - from);
    word.erase(0, std::min(word.find_first_not_of(' '), word.size()));
    word.erase(word.find_last_not_of(' ') + 1);
    words.push_back({std::move(word), reader.at(field.key)});
    from = comma + 1;
  }
  return words;
}

std::optional<AgeRange> age_range(std::string_view text) {
  constexpr std::string_view between = " to ";
  const std::size_t at = text.find(between);
  const auto first = age_of(text.substr(0, at));
  const auto last = at == text.npos ? first : age_of(text.substr(at + between.size()));
  if (!first || !last || *last < *first) return std::nullopt;
  return AgeRange{*first, *last, {}};
}

std::optional<Population> read_population(Reader& reader) {
  std::optional<Population> population;
  reader.section({"population",
                  "EHC plans by age and setting, and how they change from one January to the next; "
                  "pupils come "
                  "from here.",
                  "{from: January 2025, plans: {table: population/plans.csv}, ...}",
                  "none; pupils are those of provision"},
                 [&](Reader& inside) {
                   population.emplace();
                   population->at = inside.at();
                   read_from(inside, *population);
                   population->plans = read_by_setting<Pupils>(
                       inside, {"plans", "EHC plans at that census, by age and setting.",
                                "{table: population/plans.csv, source: ehc-plans, known: actual}"});
                   population->people = read_people(inside);
                   read_rates(inside, *population);
                   read_transitions(inside, *population);
                 });
  return population;
}

}  // namespace highneeds
