#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/moment.h"
#include "base/random.h"
#include "record/values.h"
#include "reflection/prompts.h"

namespace reflection {

/// How it is now, as far as the record says.
struct Situation {
    base::WallTime now{};
    std::chrono::hours day_starts{4};
    std::optional<int> mood;               ///< the latest of this recovery day
    std::optional<int> craving;            ///< likewise
    bool after_wave = false;
    std::vector<std::string> recent_tags;  ///< of the last 3 recovery days, latest first
    int days_of_record = 0;                ///< days with anything recorded
    bool operator==(const Situation&) const = default;
};

/// Reads the situation from the record. Rows may be in any order; rows made after `now` are left out.
[[nodiscard]] Situation situation_at(base::WallTime now, std::chrono::hours day_starts,
                                     std::span<const record::CheckIn> check_ins,
                                     std::span<const record::Entry> entries);

[[nodiscard]] PartOfDay part_of_day(base::WallTime now);
[[nodiscard]] bool fits(const Prompt& prompt, const Situation& situation);

struct Chosen {
    Prompt prompt;
    std::string why;  ///< "Chosen because your mood has been low today."
    bool operator==(const Chosen&) const = default;
};

/// Seed for the day's stream, so that the question stays the same while the situation does.
[[nodiscard]] std::uint64_t seed_of(base::Day day);

/// One question that fits, or none. The one that is open (shown this recovery day, neither answered nor skipped)
/// stays while it fits. Otherwise none that was shown, answered or skipped in the 14 days before, and the closest
/// fits are preferred. Give a fresh stream, `RandomStream{seed_of(day)}`, each time.
[[nodiscard]] std::optional<Chosen> choose(const Catalogue& catalogue, const Situation& situation,
                                           std::span<const record::PromptShown> shows, base::RandomStream& random);

}  // namespace reflection
