#include "scenario/read_parts.hpp"

// How the analysis is assured: until when it holds, what was decided, what it cannot tell, and who
// has signed it off.

namespace highneeds {
namespace {

constexpr std::array<Choice<SignOffStatus>, 3> sign_off_words{
    {{"awaited", SignOffStatus::Awaited},
     {"signed_off", SignOffStatus::SignedOff},
     {"refused", SignOffStatus::Refused}}};

Decision read_decision(const std::string& name, Reader& reader) {
  Decision decision;
  decision.name = name;
  decision.at = reader.at();
  decision.what = reader.required_text(
      {"what", "What was decided.", "plans grow by three quarters of their recent growth"});
  decision.why =
      reader.required_text({"why", "Why it was decided so.", "it keeps to England's ten years"});
  decision.by = reader
                    .optional_text({"by", "The body or role that decided; never a person's name.",
                                    "Schools Forum", "not said"})
                    .value_or("");
  const auto date =
      reader.optional<Date>({"date", "The day of the decision.", "2026-11-20", "not said"});
  if (date) decision.date = date->value;
  return decision;
}

Limitation read_limitation(const std::string& name, Reader& reader) {
  Limitation limitation;
  limitation.name = name;
  limitation.at = reader.at();
  limitation.what = reader.required_text(
      {"what", "What the analysis cannot tell.", "no allocation after 2023-24 was found"});
  limitation.effect = reader.required_text(
      {"effect", "What that does to its figures.", "the block of later years is assumed"});
  return limitation;
}

SignOff read_sign_off(const std::string& name, Reader& reader) {
  SignOff sign_off;
  sign_off.name = name;
  sign_off.at = reader.at();
  sign_off.role =
      reader
          .optional_text({"role", "Whose sign-off it is: a role, never a person's name.",
                          "Section 151 officer", "its name, in words"})
          .value_or("");
  sign_off.status =
      reader
          .optional_choice<SignOffStatus>(
              {"status", "Whether it was given.", "signed_off", "awaited"}, sign_off_words)
          .value_or(SignOffStatus::Awaited);
  sign_off.date = reader.optional<Date>({"date", "The day on which it was given or refused.",
                                         "2026-11-25", "none; needed once it is given or refused"});
  sign_off.note = reader
                      .optional_text({"note", "What else should be known of it.",
                                      "for the Forum of December only", "none"})
                      .value_or("");
  return sign_off;
}

Assurance read_fields(Reader& reader) {
  Assurance assurance;
  assurance.sunset = reader.optional<Date>(
      {"sunset", "The last day on which the analysis should be used.", "2027-03-31", "not said"});
  reader.named({"decisions", "What was decided of the analysis, by names of your own.",
                "{growth: {what: ..., why: ...}}", "none"},
               [&](const std::string& name, Reader& inside) {
                 assurance.decisions.push_back(read_decision(name, inside));
               });
  reader.named({"limitations", "What the analysis cannot tell, by names of your own.",
                "{block: {what: ..., effect: ...}}", "none"},
               [&](const std::string& name, Reader& inside) {
                 assurance.limitations.push_back(read_limitation(name, inside));
               });
  reader.named({"sign_off", "Who is to sign the analysis off, by role.",
                "{section_151_officer: {status: awaited}}", "nobody"},
               [&](const std::string& name, Reader& inside) {
                 assurance.sign_off.push_back(read_sign_off(name, inside));
               });
  return assurance;
}

}  // namespace

Assurance read_assurance(Reader& reader) {
  Assurance assurance;
  reader.section(
      {"assurance", "How the analysis is assured, beside what its numbers say of themselves.",
       "{sunset: 2027-03-31, limitations: ...}", "nothing is recorded"},
      [&](Reader& inside) { assurance = read_fields(inside); });
  return assurance;
}

}  // namespace highneeds
