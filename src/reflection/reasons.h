#pragma once
#include <array>

/// Why a question was chosen: keys of `why` in assets/content/prompts.json.
namespace reflection::reason {

inline constexpr const char* after_wave = "after_wave";
inline constexpr const char* craving_high = "craving_high";
inline constexpr const char* mood_low = "mood_low";
inline constexpr const char* mood_good = "mood_good";
inline constexpr const char* tag = "tag";
inline constexpr const char* long_record = "long_record";
inline constexpr const char* weekend = "weekend";
inline constexpr const char* weekday = "weekday";
inline constexpr const char* morning = "morning";
inline constexpr const char* afternoon = "afternoon";
inline constexpr const char* evening = "evening";
inline constexpr const char* night = "night";
inline constexpr const char* most_days = "most_days";

}  // namespace reflection::reason

namespace reflection {

inline constexpr std::array all_reasons = {
    reason::after_wave, reason::craving_high, reason::mood_low, reason::mood_good, reason::tag, reason::long_record,
    reason::weekend, reason::weekday, reason::morning, reason::afternoon, reason::evening, reason::night,
    reason::most_days};

}  // namespace reflection
