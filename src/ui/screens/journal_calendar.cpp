#include "ui/screens/journal_calendar.h"

#include <algorithm>
#include <array>
#include <format>

#include "app/dates.h"
#include "ui/charts/month.h"
#include "ui/widgets/date_grid.h"
#include "words/text.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

std::string_view mood_word(int mood) { return text::mood::levels[static_cast<std::size_t>(mood + 2)]; }

std::span<const app::MoodDay> days_in(const app::CalendarView& view, base::Day from, base::Day to)
{
    const auto first = std::ranges::lower_bound(view.days, from, {}, &app::MoodDay::day);
    const auto last = std::ranges::lower_bound(view.days, to, {}, &app::MoodDay::day);
    return {first, last};
}

base::Day new_year(chrono::year year) { return base::Day{year / chrono::January / 1}; }
int days_from(base::Day from, base::Day to) { return static_cast<int>((to - from).count()); }

MonthDay month_day(base::Day day, const app::MoodDay* kept)
{
    MonthDay shown{.level = std::nullopt, .writing = false, .name = app::long_date(day)};
    if (!kept) return shown;
    shown.writing = kept->writing;
    if (kept->mood) {
        shown.level = *kept->mood + 2;
        shown.name += std::format(", {}", mood_word(*kept->mood));
    }
    if (kept->writing) shown.name += std::format(", {}", text::journal::written);
    return shown;
}

MonthChart month_chart(const app::CalendarView& view, chrono::year_month month, std::optional<base::Day> chosen,
                       std::string_view name)
{
    const auto from = first_of(month), to = first_of(month + chrono::months{1});
    MonthChart chart;
    chart.first_weekday = static_cast<int>(chrono::weekday{from}.iso_encoding()) - 1;
    auto kept = days_in(view, from, to);
    for (auto day = from; day < to; day += chrono::days{1}) {
        const bool here = !kept.empty() && kept.front().day == day;
        chart.days.push_back(month_day(day, here ? &kept.front() : nullptr));
        if (here) kept = kept.subspan(1);
    }
    chart.last = std::min(days_from(from, view.today), days_from(from, to) - 1);
    chart.today = view.today < to ? days_from(from, view.today) : -1;
    if (chosen && *chosen >= from && *chosen < to) chart.chosen = days_from(from, *chosen);
    chart.weekdays = monday_first();
    chart.name = name;
    return chart;
}

/// How many days have a mood, and which is the most frequent; `none`: what is said where none has.
std::string moods_summary(std::span<const app::MoodDay> days, int days_so_far, std::string_view none)
{
    std::array<int, 5> counts{};
    for (const auto& day : days)
        if (day.mood) ++counts[static_cast<std::size_t>(*day.mood + 2)];
    const int kept = std::ranges::fold_left(counts, 0, std::plus{});
    if (kept == 0) return std::string(none);
    const auto most = std::ranges::max_element(counts) - counts.begin();
    return std::format(text::journal::year_summary, kept, days_so_far,
                       text::mood::levels[static_cast<std::size_t>(most)]);
}

/// What each month's button says besides its name.
std::array<std::string, 12> words_of_months(const app::CalendarView& view, chrono::year year)
{
    std::array<std::string, 12> words;
    for (auto month = year / chrono::January; month.year() == year; month += chrono::months{1}) {
        const auto from = std::max(first_of(month), view.first.value_or(view.today));
        const auto to = std::min(first_of(month + chrono::months{1}), view.today + chrono::days{1});
        if (from < to)
            words[unsigned{month.month()} - 1] =
                moods_summary(days_in(view, from, to), days_from(from, to), text::charts::month_empty);
    }
    return words;
}

}  // namespace

YearChart year_of(const app::CalendarView& view, chrono::year year)
{
    const auto from = new_year(year), to = new_year(year + chrono::years{1});
    YearChart chart;
    chart.year = int{year};
    chart.levels.resize(static_cast<std::size_t>(days_from(from, to)));
    for (const auto& day : days_in(view, from, to))
        if (day.mood) chart.levels[static_cast<std::size_t>(days_from(from, day.day))] = *day.mood + 2;
    if (view.first) chart.first_day = std::max(0, days_from(from, *view.first));
    chart.last_day = std::min(days_from(from, view.today), days_from(from, to) - 1);
    chart.today = view.today >= from && view.today < to ? days_from(from, view.today) : -1;
    for (std::size_t i = 0; i < 12; ++i) {
        chart.month_letters[i] = text::dates::months_short[i].substr(0, 1);
        chart.month_names[i] = text::dates::months[i];
    }
    chart.month_words = words_of_months(view, year);
    chart.name = std::format("{} {}", text::patterns::year, int{year});
    chart.summary =
        moods_summary(days_in(view, from, to), chart.last_day - chart.first_day + 1, text::journal::year_empty);
    chart.cursor_name = std::format(text::charts::one_day_of, chart.name);
    chart.tell = [from, levels = chart.levels](int day) -> TwoLines {
        const auto level = levels[static_cast<std::size_t>(day)];
        return {app::long_date(from + chrono::days{day}),
                std::string(level ? text::mood::levels[static_cast<std::size_t>(*level)] : text::charts::none)};
    };
    return chart;
}

std::array<std::string_view, 7> monday_first()
{
    std::array<std::string_view, 7> names = text::dates::weekdays_short;
    std::ranges::rotate(names, names.begin() + 1);
    return names;
}

base::Day first_of(chrono::year_month month) { return base::Day{month / 1}; }

chrono::year_month month_of(base::Day day)
{
    const chrono::year_month_day date{day};
    return date.year() / date.month();
}

MonthChoice draw_month(Column& page, const app::CalendarView& view, chrono::year_month shown,
                       std::optional<base::Day> chosen)
{
    const auto name = app::month_and_year(first_of(shown));
    const auto oldest = month_of(view.first.value_or(view.today));
    MonthChoice choice;
    const int step = step_bar(page, name, {text::journal::month_before, text::journal::month_after}, shown > oldest,
                              shown < month_of(view.today));
    if (step != 0) choice.month = shown + chrono::months{step};
    page.gap(4);
    if (const auto day = month(page, month_chart(view, shown, chosen, name)))
        choice.day = first_of(shown) + chrono::days{*day};
    return choice;
}

std::optional<chrono::year> step_years(Column& page, const app::CalendarView& view, chrono::year shown)
{
    const auto oldest = month_of(view.first.value_or(view.today)).year(), newest = month_of(view.today).year();
    const int step = step_bar(page, std::to_string(int{shown}), {text::journal::year_before, text::journal::year_after},
                              shown > oldest, shown < newest);
    page.gap(4);
    return step != 0 ? std::optional(shown + chrono::years{step}) : std::nullopt;
}

YearChoice draw_year(Column& page, const app::CalendarView& view, chrono::year shown)
{
    YearChoice choice{.year = step_years(page, view, shown), .month = {}};
    if (const auto index = year(page, year_of(view, shown)))
        choice.month = chrono::month(static_cast<unsigned>(*index) + 1);
    page.gap(12);
    page.face_legend(text::mood::levels.front(), text::mood::levels.back());
    return choice;
}

}  // namespace ui
