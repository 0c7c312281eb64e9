#include "app/review_view.h"

#include <algorithm>
#include <cmath>
#include <format>

#include "app/dates.h"
#include "app/lines.h"
#include "app/measured.h"
#include "patterns/month.h"
#include "patterns/review.h"
#include "words/text.h"

namespace app {
namespace {

constexpr std::size_t most_tags = 5, most_new = 4, most_wins = 3;
constexpr int fewest_new_days = 2;

patterns::Reviewed reviewed(const ReviewSpan& span)
{
    return span.month ? patterns::reviewed(span.year / *span.month) : patterns::reviewed(span.year);
}

std::string_view month_name(std::chrono::month month) { return text::dates::months[unsigned{month} - 1]; }

/// The year only where it is another one.
std::string name_before(const ReviewSpan& span)
{
    if (!span.month) return std::to_string(int{span.year - std::chrono::years{1}});
    const auto before = span.year / *span.month - std::chrono::months{1};
    if (before.year() == span.year) return std::string(month_name(before.month()));
    return month_and_year(base::Day{before / 1});
}

/// Nobody was asked on the days before the record began.
base::Day first_day(const Written& written, base::Day from)
{
    std::optional<base::Day> first;
    const auto look_at = [&](base::Moment made) {
        const auto day = written.day_of(made);
        first = std::min(first.value_or(day), day);
    };
    if (!written.check_ins.empty()) look_at(written.check_ins.front().made);
    if (!written.entries.empty()) look_at(written.entries.front().made);
    return std::max(from, first.value_or(from));
}

std::string days_sentence(int written_on, base::Day from, const patterns::Span& span, base::Day today)
{
    const bool over = today >= span.to;
    const auto days = ((over ? span.to : today + std::chrono::days{1}) - from).count();
    if (over) return std::format(text::review::days, written_on, days);
    return std::format(text::review::days_so_far, written_on, days);
}

std::string clear_sentence(const patterns::Difference& difference, std::string_view before)
{
    const double low = std::abs(difference.low), high = std::abs(difference.high);
    return std::format(text::review::clear, difference_words(difference.effect), before,
                       short_number(std::min(low, high)), short_number(std::max(low, high)));
}

std::string difference_sentence(const patterns::ReviewedMeasure& measure, std::string_view before)
{
    if (!measure.difference) return std::format(text::review::too_few, before, measure.difference.error().need);
    return measure.clear ? clear_sentence(*measure.difference, before) : std::format(text::review::not_clear, before);
}

ReviewView::Measure measure_view(const patterns::ReviewedMeasure& measure, std::string_view before)
{
    const bool both = std::min(measure.days, measure.days_before) >= patterns::days_for_a_month;
    return {.name = measure_name(measure.id), .mean = measure.mean,
            .mean_before = both ? measure.mean_before : std::nullopt,
            .difference = difference_sentence(measure, before)};
}

std::string easiest_sentence(const patterns::EasyWeek& week)
{
    const auto from = day_and_month(week.from), to = day_and_month(week.from + std::chrono::days{6});
    if (week.measure == patterns::Measure::Craving)
        return std::format(text::review::easiest_craving, from, to, short_number(week.mean));
    const auto level = std::clamp(static_cast<int>(std::lround(week.mean)) + 2, 0, 4);
    return std::format(text::review::easiest_mood, from, to, text::mood::levels[static_cast<std::size_t>(level)]);
}

/// What was there once may never come again.
std::string new_sentence(const std::vector<patterns::TagDays>& tags)
{
    std::string names;
    std::size_t count = 0;
    for (const auto& tag : tags)
        if (tag.days >= fewest_new_days && count++ < most_new) names += (names.empty() ? "" : ", ") + tag.name;
    return names.empty() ? names : std::format(text::review::fresh, names);
}

std::string counted(int count, std::string_view one, std::string_view many)
{
    return count == 1 ? std::string(one) : std::vformat(many, std::make_format_args(count));
}

/// Two digits say as much as anybody wants to know.
int about(int words)
{
    int step = 1;
    while (words / step >= 100) step *= 10;
    return (words + step / 2) / step * step;
}

std::vector<std::string> counts_of(const patterns::Review& review, std::size_t wins)
{
    std::vector<std::string> counts;
    if (wins > 0) counts.push_back(counted(static_cast<int>(wins), text::review::one_win, text::review::wins));
    if (review.urges_passed > 0)
        counts.push_back(counted(review.urges_passed, text::review::one_urge, text::review::urges));
    if (review.entries > 0) counts.push_back(counted(review.entries, text::review::one_entry, text::review::entries));
    if (review.words > 0) counts.push_back(counted(about(review.words), text::review::one_word, text::review::words));
    return counts;
}

std::vector<std::string> wins_in(const Written& written, const patterns::Span& span)
{
    std::vector<std::string> wins;
    for (const auto& win : written.wins)
        if (span.has(written.day_of(win.made))) wins.push_back(win.words);
    std::ranges::reverse(wins);
    return wins;
}

}  // namespace

ReviewView review_view(const Written& written, const ReviewSpan& span, base::Day today)
{
    const auto days = reviewed(span);
    const patterns::Diary diary{written.check_ins, written.entries, written.day_starts, written.more};
    const auto review = patterns::review(diary, days);
    ReviewView view;
    view.name = span.month ? std::string(month_name(*span.month)) : std::to_string(int{span.year});
    view.before = name_before(span);
    view.days = days_sentence(review.days, first_day(written, days.now.from), days.now, today);
    view.wins = wins_in(written, days.now);
    view.counts = counts_of(review, view.wins.size());
    view.empty = review.days == 0 && view.wins.empty();
    if (view.wins.size() > most_wins) view.wins.resize(most_wins);
    for (const auto& measure : review.measures) view.measures.push_back(measure_view(measure, view.before));
    if (review.easiest) view.easiest = easiest_sentence(*review.easiest);
    for (const auto& tag : review.tags)
        if (view.tags.size() < most_tags) view.tags.push_back({tag.name, tag.days});
    view.fresh = new_sentence(review.new_tags);
    return view;
}

}  // namespace app
