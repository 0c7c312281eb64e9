#include "app/alike_view.h"

#include <algorithm>
#include <cmath>
#include <format>

#include "app/dates.h"
#include "app/lines.h"
#include "app/measured.h"
#include "app/over_time_view.h"
#include "patterns/alike.h"
#include "patterns/day_tags.h"
#include "words/text.h"

namespace app {
namespace {

std::string value_words(const Measured& measure, double value)
{
    if (measure.id == text::doses::name) return short_number(value) + " %";
    if (measure.id != "mood") return short_number(value);
    return std::string(text::mood::levels[static_cast<std::size_t>(std::clamp(std::lround(value) + 2, 0L, 4L))]);
}

void append(std::string& words, std::string_view part)
{
    if (!words.empty()) words += " · ";
    words += part;
}

/// What a diary's days hold, in words.
class Told {
public:
    Told(std::span<const Measured> measures, const patterns::DayTags& tags) : measures_{measures}, tags_{tags} {}

    [[nodiscard]] std::string numbers(base::Day day) const
    {
        std::string words;
        for (const auto& measure : measures_) {
            const auto found = std::ranges::lower_bound(measure.days, day, {}, &patterns::DayMean::day);
            if (found == measure.days.end() || found->day != day) continue;
            const auto value = value_words(measure, found->value);
            append(words, measure.id == "mood" ? value : std::format("{} {}", measure.name, value));
        }
        return words;
    }

    [[nodiscard]] std::string tags(base::Day day) const
    {
        std::string words;
        if (const auto at = tags_.index_of(day))
            for (const auto& use : tags_.uses)
                if (use.days[*at]) append(words, use.name);
        return words;
    }

    [[nodiscard]] AlikeDayView day(base::Day day, base::Day today) const
    {
        const auto after = numbers(day + std::chrono::days{1});
        return {day, day_title(day, today), numbers(day), tags(day),
                after.empty() ? std::string(text::alike::after_nothing) : std::format(text::alike::after, after)};
    }

private:
    std::span<const Measured> measures_;
    const patterns::DayTags& tags_;
};

std::vector<AlikeView::Row> after_rows(std::span<const patterns::AfterMean> means, std::span<const Measured> measures)
{
    std::vector<AlikeView::Row> rows;
    for (const auto& after : means) {
        const auto measure = std::ranges::find(measures, after.measure, &Measured::id);
        rows.push_back({measure->name, std::format(text::alike::usually, value_words(*measure, after.mean),
                                                   value_words(*measure, after.usual))});
    }
    return rows;
}

std::vector<AlikeView::Row> helped_rows(std::span<const patterns::Helped> helped)
{
    std::vector<AlikeView::Row> rows;
    for (const auto& [tag, better, times] : helped)
        rows.push_back({capitalised(tag), std::format(text::alike::helped_of, better, times)});
    return rows;
}

}  // namespace

AlikeView alike_view(const Written& written, base::Day today)
{
    const patterns::Diary diary{written.check_ins, written.entries, written.day_starts, written.more};
    const auto alike = patterns::days_alike(diary, today);
    if (!alike) return {.wait = wait_sentence(alike.error())};
    const auto days = patterns::days_of(diary);
    const auto measures = all_measured(days);
    const Told told{measures, days.tags};
    const bool is_today = alike->like == today;
    AlikeView view{.title = is_today ? std::string(text::alike::like_today)
                                     : std::format(text::alike::like_day, long_date(alike->like)),
                   .like = told.day(alike->like, today),
                   .how_near = std::string(alike->close ? text::alike::near : text::alike::far),
                   .after = after_rows(alike->after, measures),
                   .helped = helped_rows(alike->helped)};
    for (const auto& day : alike->days) view.days.push_back(told.day(day.day, today));
    return view;
}

}  // namespace app
