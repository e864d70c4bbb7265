#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "highneeds/quantity/value.hpp"
#include "highneeds/quantity/year.hpp"

namespace highneeds {

/// Something that was decided of the analysis, and why.
struct Decision {
  std::string name;
  Place at;
  std::string what;
  std::string why;
  std::string by;  ///< the body or role that decided; may be empty
  std::optional<Date> date;
};

/// What the analysis cannot tell, and what that does to its figures.
struct Limitation {
  std::string name;
  Place at;
  std::string what;
  std::string effect;
};

/// How far a sign-off has come.
enum class SignOffStatus : std::uint8_t { Awaited, SignedOff, Refused };

/// What a role says of the analysis; a role, never a person.
struct SignOff {
  std::string name;
  Place at;
  std::string role;  ///< empty: its name in words
  SignOffStatus status = SignOffStatus::Awaited;
  std::optional<Value<Date>> date;  ///< of what the role said
  std::string note;                 ///< may be empty
};

/// How the analysis is assured, as far as its numbers do not say it themselves.
struct Assurance {
  std::optional<Value<Date>> sunset;  ///< the last day on which the analysis should be used
  std::vector<Decision> decisions;
  std::vector<Limitation> limitations;
  std::vector<SignOff> sign_off;
};

}  // namespace highneeds
