#include "scenario/read_parts.hpp"

// What stands beside the block: the other blocks of the reserve, and the memorandum.

namespace highneeds {

std::optional<OtherBlocks> read_other_blocks(Reader& reader) {
  std::optional<OtherBlocks> other;
  reader.section(
      {"other_blocks", "The rest of the DSG reserve beside the High Needs Block.",
       "{opening_balance: £1.2m, in_year: £0}", "none; the reserve is the block's"},
      [&](Reader& inside) {
        other.emplace();
        other->opening_balance = inside.required<Money>(
            {"opening_balance",
             "Their balance at 31 March before the first year; a deficit is negative.", "£1.2m"});
        other->in_year = inside.required_series<Money>(
            {"in_year", "Their surplus or deficit of each year.", "£0"});
      });
  return other;
}

Memorandum read_memorandum(Reader& reader) {
  Memorandum memorandum;
  reader.section(
      {"memorandum", "What is shown beside the block and is never part of it.",
       "{cost_of_carrying_rate: 4.5%}", "nothing"},
      [&](Reader& inside) {
        memorandum.cost_of_carrying_rate = inside.optional_series<Rate>(
            {"cost_of_carrying_rate",
             "The interest that the general fund forgoes or pays on the deficit.", "4.5%",
             "not printed"});
        memorandum.transport = inside.dated<Money>(
            {"transport",
             "Spending of the general fund on transport to school for children with SEND.",
             "{2023-24: £54m}", "not printed"});
        memorandum.capital =
            inside.dated<Money>({"capital", "Capital spending on high needs places.",
                                 "{2026-27: £12m}", "not printed"});
      });
  return memorandum;
}

}  // namespace highneeds
