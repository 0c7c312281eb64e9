#include "reflection/chooser.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "reflection/reasons.h"

namespace reflection {
namespace {

constexpr std::chrono::days rest{14};    ///< before a question may come again
constexpr int strong_craving = 5;       ///< 0 to 10
constexpr int almost_as_close = 1;       ///< points by which a question may fit less than the closest and still come up

base::Day day_of(const Situation& situation)
{
    return std::chrono::floor<std::chrono::days>(situation.now - situation.day_starts);
}

PartOfWeek part_of_week(base::Day day)
{
    const std::chrono::weekday weekday{day};
    const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    return weekend ? PartOfWeek::Weekend : PartOfWeek::Weekday;
}

bool within(std::optional<int> value, std::optional<int> at_least, std::optional<int> at_most)
{
    return value && *value >= at_least.value_or(*value) && *value <= at_most.value_or(*value);
}

/// The person's own tag that is one of `names`, or has one as a whole word ("felt lonely").
std::optional<std::string> matching_tag(const std::vector<std::string>& names, const Situation& situation)
{
    for (const auto& tag : situation.recent_tags) {
        const std::string padded = " " + base::folded(tag) + " ";
        for (const auto& name : names)
            if (padded.contains(" " + base::folded(name) + " ")) return tag;
    }
    return std::nullopt;
}

/// For each condition that is set, whether it holds.
std::vector<bool> holding(const Conditions& set, const Situation& now)
{
    std::vector<bool> holds;
    if (set.mood_at_least || set.mood_at_most) holds.push_back(within(now.mood, set.mood_at_least, set.mood_at_most));
    if (set.craving_at_least || set.craving_at_most)
        holds.push_back(within(now.craving, set.craving_at_least, set.craving_at_most));
    if (!set.part_of_day.empty())
        holds.push_back(std::ranges::find(set.part_of_day, part_of_day(now.now)) != set.part_of_day.end());
    if (set.part_of_week) holds.push_back(*set.part_of_week == part_of_week(day_of(now)));
    if (!set.any_tags.empty()) holds.push_back(matching_tag(set.any_tags, now).has_value());
    if (set.min_days_of_record) holds.push_back(now.days_of_record >= *set.min_days_of_record);
    if (set.after_wave) holds.push_back(now.after_wave);
    return holds;
}

bool asks_for_strong_craving(const Conditions& when) { return when.craving_at_least.value_or(0) >= strong_craving; }
bool asks_for_low_mood(const Conditions& when) { return when.mood_at_most && *when.mood_at_most < 0; }
bool asks_for_good_mood(const Conditions& when) { return when.mood_at_least && *when.mood_at_least > 0; }

/// How closely a question that fits is about now: what weighs on a person counts most, the clock least.
int closeness(const Conditions& when)
{
    int points = 0;
    if (when.after_wave) points += 4;
    if (asks_for_strong_craving(when)) points += 4;
    if (asks_for_low_mood(when)) points += 3;
    if (!when.any_tags.empty()) points += 3;
    if (asks_for_good_mood(when)) points += 2;
    if (when.part_of_week) points += 1;
    if (when.min_days_of_record) points += 1;
    if (!when.part_of_day.empty()) points += 1;
    return points;
}

const char* part_reason(PartOfDay part)
{
    switch (part) {
        case PartOfDay::Morning: return reason::morning;
        case PartOfDay::Afternoon: return reason::afternoon;
        case PartOfDay::Evening: return reason::evening;
        case PartOfDay::Night: return reason::night;
    }
    return reason::most_days;
}

const char* reason_of(const Conditions& when, const Situation& situation)
{
    if (when.after_wave) return reason::after_wave;
    if (asks_for_strong_craving(when)) return reason::craving_high;
    if (asks_for_low_mood(when)) return reason::mood_low;
    if (!when.any_tags.empty()) return reason::tag;
    if (asks_for_good_mood(when)) return reason::mood_good;
    if (when.min_days_of_record) return reason::long_record;
    if (when.part_of_week) return *when.part_of_week == PartOfWeek::Weekend ? reason::weekend : reason::weekday;
    return when.part_of_day.empty() ? reason::most_days : part_reason(part_of_day(situation.now));
}

Chosen chosen(const Prompt& prompt, const Catalogue& catalogue, const Situation& situation)
{
    const auto words = catalogue.reasons.find(reason_of(prompt.when, situation));
    std::string why = words == catalogue.reasons.end() ? std::string{} : words->second;
    constexpr std::string_view slot = "{tag}";
    const auto tag = matching_tag(prompt.when.any_tags, situation);
    if (const auto at = why.find(slot); tag && at != std::string::npos) why.replace(at, slot.size(), *tag);
    return {prompt, std::move(why)};
}

/// When it was shown this recovery day, unless it was answered or skipped since.
std::optional<base::Instant> open_since(const Prompt& prompt, const Situation& now,
                                        std::span<const record::PromptShown> shows)
{
    std::optional<base::Instant> shown;
    for (const auto& show : shows) {
        if (show.prompt != prompt.id || base::recovery_day(show.at, now.day_starts) != day_of(now)) continue;
        if (show.outcome != record::Outcome::Shown) return std::nullopt;
        shown = std::max(shown.value_or(show.at.at), show.at.at);
    }
    return shown;
}

bool has_rested(const Prompt& prompt, const Situation& now, std::span<const record::PromptShown> shows)
{
    return std::ranges::none_of(shows, [&](const record::PromptShown& show) {
        return show.prompt == prompt.id && day_of(now) - base::recovery_day(show.at, now.day_starts) <= rest;
    });
}

std::vector<const Prompt*> closest(std::vector<const Prompt*> fitting)
{
    int most = 0;
    for (const auto* prompt : fitting) most = std::max(most, closeness(prompt->when));
    std::erase_if(fitting, [&](const Prompt* prompt) { return closeness(prompt->when) < most - almost_as_close; });
    return fitting;
}

}  // namespace

PartOfDay part_of_day(base::WallTime now)
{
    const auto since_midnight = now - std::chrono::floor<std::chrono::days>(now);
    const auto hour = std::chrono::floor<std::chrono::hours>(since_midnight).count();
    if (hour < 5 || hour >= 22) return PartOfDay::Night;
    if (hour < 12) return PartOfDay::Morning;
    return hour < 17 ? PartOfDay::Afternoon : PartOfDay::Evening;
}

bool fits(const Prompt& prompt, const Situation& situation)
{
    const auto when = holding(prompt.when, situation);
    const auto not_when = holding(prompt.not_when, situation);
    return std::ranges::all_of(when, std::identity{}) && std::ranges::none_of(not_when, std::identity{});
}

std::uint64_t seed_of(base::Day day) { return static_cast<std::uint64_t>(day.time_since_epoch().count()); }

std::optional<Chosen> choose(const Catalogue& catalogue, const Situation& situation,
                             std::span<const record::PromptShown> shows, base::RandomStream& random)
{
    std::vector<const Prompt*> fitting;
    std::pair<base::Instant, const Prompt*> open{base::Instant::min(), nullptr};
    for (const auto& prompt : catalogue.prompts) {
        if (!fits(prompt, situation)) continue;
        if (const auto since = open_since(prompt, situation, shows)) open = std::max(open, std::pair{*since, &prompt});
        if (has_rested(prompt, situation, shows)) fitting.push_back(&prompt);
    }
    if (open.second) return chosen(*open.second, catalogue, situation);
    if (fitting.empty()) return std::nullopt;
    const auto best = closest(std::move(fitting));
    return chosen(*best[random.below(best.size())], catalogue, situation);
}

}  // namespace reflection
