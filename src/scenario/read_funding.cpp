#include "scenario/read_parts.hpp"

namespace highneeds {
namespace {

constexpr std::array<Choice<TransferStatus>, 4> transfer_words{
    {{"assumed", TransferStatus::Assumed},
     {"agreed", TransferStatus::Agreed},
     {"approved", TransferStatus::Approved},
     {"refused", TransferStatus::Refused}}};
constexpr std::array<Choice<TransferUse>, 2> use_words{
    {{"deficit", TransferUse::Deficit}, {"new_spend", TransferUse::NewSpend}}};

Offset read_offset(Reader& reader) {
  Offset offset;
  offset.line =
      reader.required_text({"line", "The provision or line whose spending falls.", "mainstream"});
  offset.at = reader.at("line");
  offset.share = reader.required<Rate>(
      {"share", "How much of the amount no longer transferred it falls by.", "100%"});
  return offset;
}

Transfer read_transfer(Reader& reader) {
  Transfer transfer;
  transfer.at = reader.at();
  transfer.rate =
      reader.required<Rate>({"rate", "The share of the schools block that is moved.", "1.5%"});
  transfer.status =
      reader
          .optional_choice<TransferStatus>({"status",
                                            "Whether the Forum agreed it, the Secretary of State "
                                            "approved it, or it was refused.",
                                            "approved", "assumed"},
                                           transfer_words)
          .value_or(TransferStatus::Assumed);
  transfer.by = reader
                    .optional_text({"by", "Who decided it.",
                                    "Schools Forum 0.5%; Secretary of State 1.0%", "not said"})
                    .value_or("");
  transfer.note =
      reader.optional_text({"note", "What else should be known of it.", "proposed to end", "none"})
          .value_or("");
  transfer.use =
      reader
          .optional_choice<TransferUse>(
              {"use", "Whether it reduces the deficit or pays for new spending of the same amount.",
               "new_spend", "deficit"},
              use_words)
          .value_or(TransferUse::Deficit);
  reader.section({"offset",
                  "Which spending falls when the transfer ends; the offset of the latest earlier "
                  "year that has one holds.",
                  "{line: mainstream, share: 100%}", "no spending falls"},
                 [&](Reader& inside) { transfer.offset = read_offset(inside); });
  return transfer;
}

std::optional<CouncilContribution> read_contribution(Reader& reader) {
  std::optional<CouncilContribution> contribution;
  reader.section(
      {"council_contribution", "What the council pays into the reserve from its own money.",
       "{amount: {2023-24: £5.5m, then: hold}, authority: Cabinet}", "nothing"},
      [&](Reader& inside) {
        contribution.emplace();
        contribution->at = inside.at();
        contribution->amount = inside.required_series<Money>(
            {"amount", "The amount of each year.", "{2023-24: £5.5m, then: hold}"});
        contribution->authority =
            inside
                .optional_text({"authority", "The decision that allows it.",
                                "Cabinet, January 2023", "none, with a warning"})
                .value_or("");
      });
  return contribution;
}

void read_funding_fields(Reader& reader, Funding& funding) {
  funding.high_needs_block = read_high_needs_block(reader);
  funding.schools_block = reader.optional_series<Money>(
      {"schools_block", "The schools block of the year as stated: the base of transfers.",
       "{2023-24: £601.033m, then: +3%}", "none; needed where something is transferred"});
  funding.total_dsg = reader.dated<Money>(
      {"total_dsg", "The whole Dedicated Schools Grant, for the deficit as a share of it.",
       "{2023-24: £787.655m}", "the share is not printed"});
  reader.by_year(
      {"schools_block_transfer", "Transfers from the schools block, each for one year only.",
       "{2023-24: {rate: 1.5%, status: approved}}", "none"},
      [&](FinancialYear year, Reader& inside) {
        funding.schools_block_transfer.emplace(year, read_transfer(inside));
      });
  funding.council_contribution = read_contribution(reader);
  funding.safety_valve = read_safety_valve(reader);
  funding.stability_grant = read_stability_grant(reader);
  funding.other_national_help =
      reader.dated<Money>({"other_national_help",
                           "Other help from government with the deficits of 2026-27 and 2027-28.",
                           "{2027-28: £3m}", "none"});
}

}  // namespace

Funding read_funding(Reader& reader) {
  Funding funding;
  reader.required_section(
      {"funding", "Where the block's money comes from.", "{high_needs_block: ...}"},
      [&](Reader& inside) { read_funding_fields(inside, funding); });
  return funding;
}

}  // namespace highneeds
