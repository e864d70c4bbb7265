#pragma once

#include "highneeds/analysis/programme_outlook.hpp"

namespace highneeds {

/// (8.4) by year, which share of all that is saved lets spending fall below that of the last actual
/// year; nil where no year is actual.
[[nodiscard]] Yearly cash_shares(const Outlook& outlook);

}  // namespace highneeds
