#include "app/lines.h"

#include <cmath>
#include <format>

#include "base/text.h"
#include "words/text.h"

namespace app {
namespace {

constexpr std::size_t title_length = 60, detail_length = 140;

void append_part(std::string& parts, std::string_view part)
{
    if (!parts.empty()) parts += " · ";
    parts += part;
}

std::string mood_word(std::optional<int> mood)
{
    return mood ? std::string(text::mood::levels[static_cast<std::size_t>(*mood + 2)]) : std::string();
}

/// The first line or sentence stands for the whole.
std::string first_words(std::string_view words)
{
    words = base::trimmed(words);
    return base::shortened(words.substr(0, words.find('\n')), title_length);
}

std::string first_of(std::initializer_list<std::string> choices)
{
    for (const auto& choice : choices)
        if (!choice.empty()) return choice;
    return {};
}

std::string title_of(const record::CheckIn& check_in)
{
    return first_of({first_words(check_in.note), mood_word(check_in.mood), numbers_of(check_in),
                     std::string(text::check_in::edit)});
}

}  // namespace

std::string short_number(double value)
{
    const double rounded = std::round(value * 10) / 10;
    return rounded == std::round(rounded) ? std::format("{:.0f}", rounded) : std::format("{:.1f}", rounded);
}

std::string numbers_of(const record::CheckIn& check_in)
{
    std::string parts;
    if (check_in.craving) append_part(parts, std::format("{} {}", text::check_in::craving, *check_in.craving));
    if (check_in.energy) append_part(parts, std::format("{} {}", text::check_in::energy, *check_in.energy));
    if (check_in.sleep_hours)
        append_part(parts, std::format(text::check_in::slept, short_number(*check_in.sleep_hours)));
    if (check_in.confidence)
        append_part(parts, std::format("{} {}", text::check_in::confidence_short, *check_in.confidence));
    return parts;
}

Line line_of(const record::CheckIn& check_in)
{
    const auto title = title_of(check_in);
    const auto numbers = numbers_of(check_in);
    return {record::Source::CheckIn, check_in.id, check_in.made, base::clock_time(base::wall_time(check_in.made)),
            check_in.mood, title, title == numbers ? std::string() : numbers, check_in.tags};
}

Line line_of(const record::Entry& entry)
{
    const auto words = base::trimmed(entry.text);
    const auto rest = entry.title.empty() ? base::trimmed(words.substr(std::min(words.size(), words.find('\n'))))
                                          : words;
    return {record::Source::Entry, entry.id, entry.made, base::clock_time(base::wall_time(entry.made)), entry.mood,
            first_of({std::string(base::trimmed(entry.title)), first_words(words)}),
            base::shortened(rest, detail_length), entry.tags};
}

/// What it was, in the person's own words, and what helped; no more of it in a list.
Line line_of(const record::Lapse& lapse)
{
    const auto helped = lapse.helped.empty() ? std::string() : std::format(text::journal::helped, lapse.helped);
    return {record::Source::Lapse, lapse.id, lapse.made, base::clock_time(base::wall_time(lapse.made)), {},
            first_of({first_words(lapse.what), std::string(text::journal::lapse)}),
            base::shortened(helped, detail_length), {}};
}

Line line_of(const record::Win& win)
{
    return {record::Source::Win, win.id, win.made, base::clock_time(base::wall_time(win.made)), {},
            first_words(win.words), std::string(text::journal::win), {}};
}

std::string difference_words(double difference)
{
    const auto amount = short_number(std::abs(difference));
    if (amount == "0") return std::string(text::patterns::same);
    return difference < 0 ? std::format(text::patterns::lower, amount) : std::format(text::patterns::higher, amount);
}

}  // namespace app
