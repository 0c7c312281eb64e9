#pragma once
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace language {

/// What a text may be about. The order is that of `danger_kind_names`.
enum class DangerKind { SelfHarm, Overdose, Violence, Abuse, Withdrawal, Tolerance };
inline constexpr std::array<std::string_view, 6> danger_kind_names{"self-harm", "overdose",   "violence",
                                                                   "abuse",     "withdrawal", "tolerance"};

/// Explicit: help comes first. Soft, which is hopelessness, or danger that is denied, past or somebody else's: a gentle
/// check-in.
enum class DangerTier { None, Soft, Explicit };

/// Bytes of a text, from the first to before the last.
struct TextSpan {
    std::size_t from = 0, to = 0;
    bool operator==(const TextSpan&) const = default;
};

struct Danger {
    DangerTier tier = DangerTier::None;
    std::vector<DangerKind> kinds;  ///< each once, in order; none when the tier is
    double score = 0;               ///< 0 to 1: from 0.5 on it is soft, from 0.8 on explicit; no measure of risk
    std::vector<TextSpan> spans;    ///< the words that say so, in order, none over another
    bool operator==(const Danger&) const = default;
};

/// Whether somebody may be in danger who writes this, or of whom they write. It reads words and can be wrong both ways:
/// None is no sign of safety. English; any bytes are a text. Nothing is kept. O(n).
[[nodiscard]] Danger danger(std::string_view text);

}  // namespace language
