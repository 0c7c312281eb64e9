#include "patterns/sentences.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <span>

#include "base/text.h"
#include "patterns/week.h"

namespace patterns {
namespace {

const MeasureWords& words_of(std::string_view measure, const Wording& wording)
{
    const auto found = wording.measures.find(std::string{measure});
    return found != wording.measures.end() ? found->second : wording.other;
}

std::string filled(std::string text, std::string_view slot, std::string_view words)
{
    const std::string name = std::format("{{{}}}", slot);
    if (const auto at = text.find(name); at != std::string::npos) text.replace(at, name.size(), words);
    return text;
}

/// A tag that begins with an article or the like is already a part of speech; others are quoted as a name.
std::string tag_words(const std::string& tag, const Wording& wording)
{
    constexpr std::array<std::string_view, 4> articles = {"a ", "an ", "the ", "my "};
    const std::string folded = base::folded(tag);
    const bool plain = std::ranges::any_of(articles, [&](std::string_view start) { return folded.starts_with(start); });
    if (!plain) return filled(wording.quoted_tag, "tag", tag);
    const auto article = tag.find(' ');
    return filled(wording.plain_tag, "tag", folded.substr(0, article) + tag.substr(article));
}

std::string two_digits(double amount)
{
    const int places = amount >= 10 ? 0 : amount >= 1 ? 1 : 2;
    return std::format("{:.{}f}", amount, places);
}

std::string date_words(base::Day day, base::Day today, const Wording& wording)
{
    const std::chrono::year_month_day date{day}, now{today};
    const auto& form = date.year() == now.year() ? wording.levels.this_year : wording.levels.other_year;
    auto text = filled(form, "day", std::format("{}", static_cast<unsigned>(date.day())));
    text = filled(std::move(text), "month", wording.rhythms.months[static_cast<unsigned>(date.month()) - 1]);
    return filled(std::move(text), "year", std::format("{}", static_cast<int>(date.year())));
}

/// The base rate as one day in so many.
std::string base_rate_sentence(double rate, const std::string& event, const Wording& wording)
{
    constexpr double few = 1.0 / 15, many = 0.6;
    const auto& words = wording.forecast;
    if (rate < few) return filled(words.not_shown_few, "event", event);
    if (rate > many) return filled(words.not_shown_many, "event", event);
    const double number = std::clamp(std::round(1 / rate), 2.0, 10.0);
    return filled(filled(words.not_shown, "number", std::format("{}", number)), "event", event);
}

const std::string& around(std::span<const std::string> names, std::size_t at) { return names[at % names.size()]; }

std::string between(const std::string& text, const std::string& from, const std::string& to)
{
    return filled(filled(text, "from", from), "to", to);
}

/// From the first hour or month of a rhythm's block up to the last.
std::string within(const std::string& text, const Rhythm& rhythm, std::chrono::hours day_starts,
                   const RhythmWords& words)
{
    const std::size_t block = rhythm.block;
    if (rhythm.kind == RhythmKind::Season)
        return between(text, around(words.months, block + 11), around(words.months, block + 1));
    const auto starts = static_cast<std::size_t>(day_starts.count()) + block * hours_in_block;
    return between(text, around(words.clock, starts), around(words.clock, starts + hours_in_block));
}

}  // namespace

std::string amount_words(double amount, const Wording& wording, const std::string& measure)
{
    const MeasureWords& words = words_of(measure, wording);
    const double size = std::abs(amount);
    if (&words == &wording.other) return filled(words.many, "number", two_digits(size));
    const double rounded = size < 3 ? std::round(size * 2) / 2 : std::round(size);
    if (rounded < 0.5) return wording.a_little;
    if (rounded < 1) return words.half;
    if (rounded < 1.5) return words.one;
    return filled(words.many, "number", std::format("{}", rounded));
}

namespace {

std::string with_measure(std::string text, const std::string& measure, double effect, const Wording& wording)
{
    const MeasureWords& words = words_of(measure, wording);
    text = filled(std::move(text), "amount", amount_words(effect, wording, measure));
    text = filled(std::move(text), "direction", effect < 0 ? words.lower : words.higher);
    return filled(std::move(text), "measure", words.name.empty() ? measure : words.name);
}

std::string level_sentence(std::string_view text, const LevelChange& change, base::Day today, const Wording& wording)
{
    auto said = filled(std::string(text), "date", date_words(change.since, today, wording));
    return with_measure(std::move(said), change.measure, change.effect, wording);
}

}  // namespace

std::string sentence_of(const Association& pair, const Wording& wording)
{
    const auto& text = pair.lag == 0 ? wording.same_day : pair.lag == 1 ? wording.next_day : wording.two_days_after;
    auto said = with_measure(text, pair.measure, pair.effect, wording);
    return filled(std::move(said), "tag", tag_words(pair.tag, wording));  // last, as it may hold anything
}

std::string trial_sentence(const std::string& tag, const std::string& measure, double effect, bool clear,
                           const Wording& wording)
{
    auto said = with_measure(clear ? wording.trial_clear : wording.trial_unclear, measure, effect, wording);
    return filled(std::move(said), "tag", tag_words(tag, wording));  // last, as it may hold anything
}

std::string shift_sentence(const LevelChange& change, base::Day today, const Wording& wording)
{
    return level_sentence(wording.levels.shift, change, today, wording);
}

std::string warning_sentence(const LevelChange& change, base::Day today, const Wording& wording)
{
    return level_sentence(wording.levels.warning, change, today, wording);
}

std::string when_of(const Rhythm& rhythm, std::chrono::hours day_starts, const Wording& wording)
{
    const auto& words = wording.rhythms;
    if (rhythm.kind == RhythmKind::Weekday) return around(words.weekdays, rhythm.block);
    return within(words.span, rhythm, day_starts, words);
}

std::string sentence_of(const Rhythm& rhythm, std::chrono::hours day_starts, const Wording& wording)
{
    const auto& words = wording.rhythms;
    const auto& block = rhythm.kind == RhythmKind::Hours ? words.hours : words.season;
    const auto text = rhythm.kind == RhythmKind::Weekday
                          ? filled(words.weekday, "weekday", around(words.weekdays, rhythm.block))
                          : within(block, rhythm, day_starts, words);
    return with_measure(text, rhythm.measure, rhythm.effect, wording);
}

std::string week_sentence(std::string_view measure, double effect, const Wording& wording)
{
    const MeasureWords& words = words_of(measure, wording);
    return effect < 0 ? words.week_lower : words.week_higher;
}

std::string more_days_sentence(int days, const Wording& wording)
{
    return days == 1 ? wording.one_more_day : filled(wording.still_learning, "days", std::format("{}", days));
}

std::string forecast_sentence(const Forecast& forecast, std::string_view measure, Tail tail, const Wording& wording)
{
    const MeasureWords& words = words_of(measure, wording);
    const std::string& event = tail == Tail::Low ? words.low_day : words.high_day;
    switch (forecast.why) {
        case ForecastReason::Earned: break;
        case ForecastReason::FewDays: return more_days_sentence(forecast.days_to_come, wording);
        case ForecastReason::TooAlike: return wording.forecast.too_alike;
        case ForecastReason::FewEvents:
        case ForecastReason::NotBetter: return base_rate_sentence(forecast.base_rate, event, wording);
    }
    return filled(filled(wording.forecast.shown, "band", band_words(forecast.band, wording)), "event", event);
}

const std::string& band_words(std::optional<ForecastBand> band, const Wording& wording)
{
    if (!band) return wording.forecast.none;
    switch (*band) {
        case ForecastBand::Few: return wording.forecast.few;
        case ForecastBand::Some: return wording.forecast.some;
        case ForecastBand::Many: return wording.forecast.many;
    }
    return wording.forecast.none;
}

}  // namespace patterns
