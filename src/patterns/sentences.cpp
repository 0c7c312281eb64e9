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

const std::string& around(std::span<const std::string> names, std::size_t at) { return names[at % names.size()]; }

std::string between(const std::string& text, const std::string& from, const std::string& to)
{
    return filled(filled(text, "from", from), "to", to);
}

/// The sentence of a rhythm with its hours, weekday or months in it.
std::string when_words(const Rhythm& rhythm, std::chrono::hours day_starts, const RhythmWords& words)
{
    const std::size_t block = rhythm.block;
    if (rhythm.kind == RhythmKind::Weekday) return filled(words.weekday, "weekday", around(words.weekdays, block));
    if (rhythm.kind == RhythmKind::Season)
        return between(words.season, around(words.months, block + 11), around(words.months, block + 1));
    const auto starts = static_cast<std::size_t>(day_starts.count()) + block * hours_in_block;
    return between(words.hours, around(words.clock, starts), around(words.clock, starts + hours_in_block));
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

std::string sentence_of(const Association& pair, const Wording& wording)
{
    const MeasureWords& words = words_of(pair.measure, wording);
    std::string text = pair.lag == 0 ? wording.same_day : wording.next_day;
    text = filled(std::move(text), "measure", words.name.empty() ? pair.measure : words.name);
    text = filled(std::move(text), "amount", amount_words(pair.effect, wording, pair.measure));
    text = filled(std::move(text), "direction", pair.effect < 0 ? words.lower : words.higher);
    return filled(std::move(text), "tag", tag_words(pair.tag, wording));  // last, as it may hold anything
}

std::string sentence_of(const Rhythm& rhythm, std::chrono::hours day_starts, const Wording& wording)
{
    const MeasureWords& words = words_of(rhythm.measure, wording);
    std::string text = when_words(rhythm, day_starts, wording.rhythms);
    text = filled(std::move(text), "amount", amount_words(rhythm.effect, wording, rhythm.measure));
    text = filled(std::move(text), "direction", rhythm.effect < 0 ? words.lower : words.higher);
    return filled(std::move(text), "measure", words.name.empty() ? rhythm.measure : words.name);  // may hold anything
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

}  // namespace patterns
