#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "patterns/series.h"

namespace patterns {

/// A measure of how a regimen goes, by `name`: 100 for a dose that was taken, also late, and 0 for one that was
/// skipped, at the time it was due. A day's mean is so the share of its doses that was taken, in percent. Only of what
/// was noted: nobody knows what became of a dose without a note. Doses of a regimen that is gone are left out.
[[nodiscard]] std::vector<NamedReading> doses_taken(std::span<const record::Dose> doses,
                                                    std::span<const record::Regimen> regimens, std::string_view name);

}  // namespace patterns
