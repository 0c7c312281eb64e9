#include <algorithm>
#include <format>
#include <utility>

#include "app/dates.h"
#include "ui/charts/year.h"
#include "ui/screens/journal_calendar.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

constexpr std::size_t most_slopes = 6;  ///< a chart can tell apart

void choose_month(Column& page, Patterns& patterns)
{
    auto& state = patterns.state.review;
    const auto shown = state.month.value_or(month_of(patterns.calendar.today));
    const auto choice = draw_month(page, patterns.calendar, shown);
    if (choice.month) state.month = choice.month;
    if (choice.day) patterns.act.go = "/journal/day/" + base::iso_date(*choice.day);
}

void choose_year(Column& page, Patterns& patterns)
{
    auto& state = patterns.state.review;
    const auto shown = state.year.value_or(month_of(patterns.calendar.today).year());
    const auto choice = draw_year(page, patterns.calendar, shown);
    if (choice.year) state.year = choice.year;
    if (choice.month) state.of = 0, state.month = shown / *choice.month;
}

const app::SeriesView* series_named(const Patterns& patterns, std::string_view name)
{
    const auto found = std::ranges::find(patterns.view.series, name, &app::SeriesView::name);
    return found == patterns.view.series.end() ? nullptr : &*found;
}

std::vector<Slope> slopes_of(const Patterns& patterns, const app::ReviewView& review)
{
    std::vector<Slope> slopes;
    for (const auto& measure : review.measures) {
        const auto* series = series_named(patterns, measure.name);
        if (!series || !measure.mean_before || slopes.size() == most_slopes) continue;
        const auto axis = axis_of(*series);
        slopes.push_back({.name = measure.name, .before_word = plot_number(*measure.mean_before),
                          .now_word = plot_number(measure.mean), .before = axis.share(*measure.mean_before),
                          .now = axis.share(measure.mean), .colour = static_cast<int>(slopes.size())});
    }
    return slopes;
}

using Measure = app::ReviewView::Measure;

void draw_measure(Column& card, const Measure& measure, const Patterns& patterns)
{
    const auto* series = series_named(patterns, measure.name);
    if (!series) return card.facts(measure.name, plot_number(measure.mean));
    card.facts(series->mood ? series->name : series->scale, exact_words(*series, measure.mean));
}

/// Those of which the same is said stand together, so that it is said once; first those that have words of their own.
std::vector<std::vector<const Measure*>> alike(const std::vector<Measure>& measures)
{
    std::vector<std::vector<const Measure*>> groups;
    for (const auto& measure : measures) {
        const auto same = [&](const auto& group) { return group.front()->difference == measure.difference; };
        const auto found = std::ranges::find_if(groups, same);
        if (found == groups.end()) groups.push_back({&measure});
        else found->push_back(&measure);
    }
    std::ranges::stable_partition(groups, [](const auto& group) { return group.size() == 1; });
    return groups;
}

void draw_measures(Column& card, const app::ReviewView& review, const Patterns& patterns)
{
    bool first = true;
    for (const auto& group : alike(review.measures)) {
        if (!std::exchange(first, false)) card.gap(16);
        for (const auto* measure : group) draw_measure(card, *measure, patterns);
        card.small(group.front()->difference);
    }
}

void draw_how(Column& page, const app::ReviewView& review, Patterns& patterns)
{
    if (review.measures.empty()) return;
    page.section(text::review::how);
    page.card([&](Column& card) {
        if (const auto slopes = slopes_of(patterns, review); !slopes.empty()) {
            const auto title = std::format(text::charts::both, review.before, review.name);
            draw_slopes(card, patterns, slopes, {"review", title, text::review::how, text::charts::share_of_scale,
                                                 review.before, review.name});
            card.gap(16);
        }
        draw_measures(card, review, patterns);
    });
}

void draw_easiest(Column& page, const app::ReviewView& review)
{
    if (review.easiest.empty()) return;
    page.section(text::review::easiest);
    page.card([&](Column& card) { card.prompt(review.easiest); });
}

std::string days_words(int count)
{
    return count == 1 ? std::string(text::patterns::one_day) : std::format(text::patterns::days_count, count);
}

void draw_around(Column& page, const app::ReviewView& review)
{
    if (review.tags.empty()) return;
    page.section(text::review::around);
    page.card([&](Column& card) {
        for (const auto& tag : review.tags)
            card.facts(tag.name, days_words(tag.days), &tag != &review.tags.back());
        if (review.fresh.empty()) return;
        card.gap(12);
        card.small(review.fresh);
    });
}

void draw_what_stays(Column& page, const app::ReviewView& review)
{
    if (review.counts.empty()) return;
    page.section(text::review::stays);
    page.card([&](Column& card) {
        for (const auto& count : review.counts) card.strong(count);
        if (!review.wins.empty()) card.gap(12);
        for (const auto& win : review.wins) {
            if (&win != &review.wins.front()) card.gap(8);
            card.paragraph(win);
        }
    });
}

int lapses_in(const Patterns& patterns, const app::ReviewSpan& span)
{
    return static_cast<int>(std::ranges::count_if(patterns.view.events, [&](const app::EventView& event) {
        const auto month = month_of(event.day);
        const bool here = month.year() == span.year && (!span.month || month.month() == *span.month);
        return here && event.kind == app::EventView::Kind::Lapse;
    }));
}

std::string lapses_words(int count)
{
    if (count == 0) return std::string(text::review::no_lapse);
    return count == 1 ? std::string(text::review::one_lapse) : std::format(text::review::lapses, count);
}

/// Only for those who write any down, and then only when they ask.
void draw_lapses(Column& page, Patterns& patterns, const app::ReviewSpan& span)
{
    constexpr auto is_lapse = [](const app::EventView& event) { return event.kind == app::EventView::Kind::Lapse; };
    if (std::ranges::none_of(patterns.view.events, is_lapse)) return;
    auto& shown = patterns.state.review.lapses_shown;
    page.gap(16);
    page.toggle(text::events::show_lapses, shown, text::settings::on, text::settings::off, text::review::lapses_why);
    if (!shown) return;
    page.gap(8);
    page.paragraph(lapses_words(lapses_in(patterns, span)));
}

void draw_cards(Column& page, Patterns& patterns, const app::ReviewSpan& span)
{
    const auto& review = patterns.review(span);
    page.gap(16);
    if (review.empty) page.small(text::review::nothing);
    else page.strong(review.days);
    draw_how(page, review, patterns);
    draw_easiest(page, review);
    draw_around(page, review);
    draw_what_stays(page, review);
    draw_lapses(page, patterns, span);
}

}  // namespace

app::ReviewSpan span_of(const ReviewState& state, base::Day today)
{
    const auto month = state.month.value_or(month_of(today));
    if (state.of == 0) return {.year = month.year(), .month = month.month()};
    return {.year = state.year.value_or(month_of(today).year()), .month = {}};
}

void draw_review(Column& page, Patterns& patterns)
{
    page.title(text::review::title);
    page.gap(12);
    auto& state = patterns.state.review;
    page.chip_choice(text::review::of, text::review::spans, state.of);
    page.gap(12);
    const auto span = span_of(state, patterns.calendar.today);
    span.month ? choose_month(page, patterns) : choose_year(page, patterns);
    draw_cards(page, patterns, span);
}

}  // namespace ui
