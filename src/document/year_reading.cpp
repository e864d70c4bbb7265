#include "document/year_reading.hpp"

#include <string_view>
#include <type_traits>

#include "document/value_form.hpp"
#include "highneeds/document/render.hpp"

namespace highneeds {
namespace {

struct Kind {
  std::string_view name;
  std::string_view of_other;
};

template <class Year>
constexpr Kind kind_of_year = {"financial", "an academic year"};
template <>
constexpr Kind kind_of_year<AcademicYear> = {"academic", "a financial year"};

/// The year of this kind that a name of the other kind was likely meant for: 2023/24 for 2023-24.
template <class Year>
std::optional<Year> from_other_kind(std::string_view key) {
  if constexpr (std::is_same_v<Year, FinancialYear>) {
    if (const auto other = academic_year(key)) return Year{other->first};
  } else {
    if (const auto other = financial_year(key)) return Year{other->first};
  }
  return std::nullopt;
}

template <class Year>
void no_year(const Entry& entry, const Address& address, Reading& reading) {
  const std::string what = fmt::format("unknown key {} in {}", in_quotes(entry.key), address);
  if (is_provenance_key(entry.key) || entry.key == "value") {
    reading.faults.add(entry.key_at, what,
                       fmt::format("what is said of all its years stands beside \"value\": "
                                   "{{value: {{{}: ...}}, {}: ...}}",
                                   example_years<Year>(), entry.key));
  } else if (entry.key == "then") {
    // A rule by year, which has no rule of its own.
    reading.faults.add(entry.key_at, what,
                       fmt::format("its keys are {} years such as {}, each with its growth",
                                   kind_of_year<Year>.name, example_years<Year>()));
  } else {
    reading.faults.add(entry.key_at, what,
                       nearest(entry.key, {"then"}).empty()
                           ? fmt::format("its keys are {} years such as {}, and then",
                                         kind_of_year<Year>.name, example_years<Year>())
                           : "did you mean \"then\"?");
  }
}

}  // namespace

template <class Year>
std::optional<Year> read_year(const Entry& entry, const Address& address, Reading& reading) {
  auto parsed = parse<Year>(entry.key);
  if (const Year* year = std::get_if<Year>(&parsed)) return *year;
  if (const auto meant = from_other_kind<Year>(entry.key)) {
    reading.faults.add(entry.key_at,
                       fmt::format("{} is {}, and {} goes by {} years", in_quotes(entry.key),
                                   kind_of_year<Year>.of_other, address, kind_of_year<Year>.name),
                       fmt::format("write {}", meant->name()));
  } else if (!entry.key.empty() && entry.key[0] >= '0' && entry.key[0] <= '9') {
    auto& complaint = std::get<Complaint>(parsed);
    reading.faults.add(entry.key_at, std::move(complaint.what), std::move(complaint.remedy));
  } else {
    no_year<Year>(entry, address, reading);
  }
  return std::nullopt;
}

template std::optional<FinancialYear> read_year(const Entry&, const Address&, Reading&);
template std::optional<AcademicYear> read_year(const Entry&, const Address&, Reading&);

}  // namespace highneeds
