#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/moment.h"

namespace patterns {

enum class FindingKind { Association, Rhythm, Shift, Warning, Change };
[[nodiscard]] std::string_view id_of(FindingKind kind);  ///< "association", "rhythm", "shift", "warning", "change"

/// Something the record shows, with its evidence. It says what goes together, never what causes what.
struct Finding {
    FindingKind kind = FindingKind::Association;
    std::string measure;
    std::string tag;    ///< of an association; of a rhythm "Mondays"; else empty
    int lag = 0;
    /// In the measure's own points. A change or a warning: the latest days' mean − the usual; a shift: the new level −
    /// the one before.
    double effect = 0;
    double low = 0;     ///< 95 % interval of the effect
    double high = 0;
    int exposed = 0;    ///< days with the tag; of the hours, weekday or months; else days that differ
    int unexposed = 0;  ///< days without; of the others; else days of the usual or of the level before
    double p = 1;
    double q = 1;
    std::string sentence;
    std::vector<base::Day> dates;  ///< the days it rests on
    bool operator==(const Finding&) const = default;
};

/// Names a finding for as long as it is the same: for links, and for what a person said of it. A shift or warning is
/// another one when it began on another day.
[[nodiscard]] std::string key_of(const Finding& finding);

}  // namespace patterns
