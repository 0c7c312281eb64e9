#include "ui/screens/journal_calendar.h"

#include <algorithm>
#include <array>
#include <format>

#include "app/dates.h"
#include "ui/charts/month.h"
#include "ui/charts/year.h"
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

/// How many days have a mood, and which is the most frequent; none: nothing to say.
std::string year_summary(std::span<const app::MoodDay> days, int days_so_far)
{
    std::array<int, 5> counts{};
    for (const auto& day : days)
        if (day.mood) ++counts[static_cast<std::size_t>(*day.mood + 2)];
    const int kept = std::ranges::fold_left(counts, 0, std::plus{});
    if (kept == 0) return std::string(text::journal::year_empty);
    const auto most = std::ranges::max_element(counts) - counts.begin();
    return std::format(text::journal::year_summary, kept, days_so_far,
                       text::mood::levels[static_cast<std::size_t>(most)]);
}

YearChart year_chart(const app::CalendarView& view, chrono::year year)
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
    return chart;
}

}  // namespace

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

YearChoice draw_year(Column& page, const app::CalendarView& view, chrono::year shown)
{
    const auto oldest = month_of(view.first.value_or(view.today)).year(), newest = month_of(view.today).year();
    const auto title = std::to_string(int{shown});
    YearChoice choice;
    const int step =
        step_bar(page, title, {text::journal::year_before, text::journal::year_after}, shown > oldest, shown < newest);
    if (step != 0) choice.year = shown + chrono::years{step};
    page.gap(4);

    auto chart = year_chart(view, shown);
    const auto name = std::format("{} {}", text::patterns::year, title);
    const auto summary = year_summary(days_in(view, new_year(shown), new_year(shown + chrono::years{1})),
                                      chart.last_day - chart.first_day + 1);
    chart.name = name;
    chart.summary = summary;
    if (const auto index = year(page, chart)) choice.month = chrono::month(static_cast<unsigned>(*index) + 1);
    page.gap(12);
    page.face_legend(text::mood::levels.front(), text::mood::levels.back());
    return choice;
}

}  // namespace ui
