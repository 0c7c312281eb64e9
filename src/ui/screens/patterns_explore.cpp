#include <algorithm>
#include <format>

#include "app/dates.h"
#include "ui/charts/scatter.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr std::size_t few_tags = 8;

/// The same words for values as everywhere else.
app::SeriesView series_of(const app::ExploreScale& scale)
{
    return {.name = scale.name, .scale = scale.scale, .low = scale.low, .high = scale.high, .mood = scale.mood};
}

void choose(Patterns& patterns, const app::ExploreChoice& choice) { patterns.act.want(app::Explore{choice}); }

void choose_upward(Column& page, const app::ExploreView& view, Patterns& patterns)
{
    const std::vector<std::string_view> names(view.measures.begin(), view.measures.end());
    auto chosen = static_cast<int>(std::ranges::find(names, view.choice.measure) - names.begin());
    page.caption(text::charts::measure);
    page.gap(6);
    if (!page.chip_choice(text::charts::measure, names, chosen)) return;
    auto choice = view.choice;
    choice.measure = names[static_cast<std::size_t>(chosen)];
    choose(patterns, choice);
}

/// The most used; the one that is chosen in any case.
std::vector<std::string_view> tags_to_choose(const app::ExploreView& view, bool all)
{
    std::vector<std::string_view> tags;
    for (const auto& tag : view.tags)
        if (all || tags.size() < few_tags || (view.choice.tag && tag == view.choice.other)) tags.push_back(tag);
    return tags;
}

void choose_beside(Column& page, const app::ExploreView& view, Patterns& patterns)
{
    auto& all = patterns.state.all_tags;
    const auto chip = [&](Column& inside, std::string_view name, bool tag, bool first) {
        const bool chosen = view.choice.tag == tag && view.choice.other == name;
        if (!first) inside.beside();
        if (!inside.chip(name, chosen, Icon::None, tag ? "tag " + std::string(name) : std::string()) || chosen) return;
        auto choice = view.choice;
        choice.other = name, choice.tag = tag;
        choose(patterns, choice);
    };
    page.caption(text::explore::beside);
    page.gap(6);
    page.group(platform::Role::Group, text::explore::beside, [&](Column& inside) {
        bool first = true;
        for (const auto& name : view.measures)
            if (name != view.choice.measure) chip(inside, name, false, std::exchange(first, false));
        for (const auto tag : tags_to_choose(view, all)) chip(inside, tag, true, std::exchange(first, false));
    });
    if (view.tags.size() <= few_tags) return;
    page.gap(4);
    if (page.button(all ? text::explore::fewer_tags : text::explore::more_tags,
                    {.icon = all ? Icon::ChevronUp : Icon::ChevronDown, .kind = ButtonKind::Quiet, .minor = true,
                     .key = "tags", .expanded = all}))
        all = !all;
}

void choose_when(Column& page, const app::ExploreView& view, Patterns& patterns)
{
    int lag = view.choice.lag;
    page.caption(text::explore::when);
    page.gap(6);
    if (!page.chip_choice(text::explore::when, text::explore::lags, lag)) return;
    auto choice = view.choice;
    choice.lag = lag;
    choose(patterns, choice);
}

void choose_all(Column& page, const app::ExploreView& view, Patterns& patterns)
{
    choose_upward(page, view, patterns);
    page.gap(12);
    choose_beside(page, view, patterns);
    page.gap(12);
    choose_when(page, view, patterns);
    page.gap(20);
}

std::string days_words(int days)
{
    return days == 1 ? std::string(text::patterns::one_day) : std::format(text::patterns::days_count, days);
}

TwoLines column_words(const app::ExploreView& view, const app::ExploreColumn& column)
{
    const auto days = days_words(column.days);
    if (!column.mean) return {column.name, std::format(text::explore::column_few, days)};
    const auto series = series_of(view.measure);
    const auto value = series.mood ? value_words(series, *column.mean)
                                   : std::format("{} {}", series.name, plot_number(*column.mean));
    return {column.name, std::format(text::explore::column, value, days)};
}

std::string other_words(const app::ExploreView& view, double value)
{
    if (view.choice.tag) return std::string(value > 0 ? text::explore::with : text::explore::without);
    return exact_words(series_of(view.other), value);
}

void draw_numbers(Column& card, const app::ExploreView& view, ChartState& state)
{
    const auto before = text::explore::before[static_cast<std::size_t>(view.choice.lag)];
    const auto other = std::vformat(before, std::make_format_args(view.other.name));
    const auto cell = [&](int row, int column) -> std::string {
        const auto& day = view.days[view.days.size() - 1 - static_cast<std::size_t>(row)];
        if (column == 0) return app::date_with_year(day.day);
        return column == 1 ? other_words(view, day.other) : exact_words(series_of(view.measure), day.value);
    };
    data_table(card, {.name = view.name, .show = text::charts::show_table, .hide = text::charts::hide_table,
                      .heads = {text::charts::day, other, view.measure.name},
                      .rows = static_cast<int>(view.days.size()), .cell = cell}, state);
}

std::string measure_words(const app::ExploreView& view)
{
    return view.choice.tag ? std::format(text::explore::axis_up, view.measure.scale)
                           : std::format(text::explore::axes, view.measure.scale, view.other.scale);
}

void draw_scatter(Column& page, const app::ExploreView& view, ChartState& state)
{
    const auto cursor = std::format(text::charts::one_of, view.name), measure = measure_words(view);
    const auto summary = std::format("{} {}", view.headline, view.counted);
    const auto with = std::vformat(text::patterns::with, std::make_format_args(view.other.name));
    const auto without = std::vformat(text::patterns::without, std::make_format_args(view.other.name));
    ScatterChart chart{.key = "explore", .name = view.name, .measure = measure, .summary = summary,
                       .cursor_name = cursor, .along = axis_of(series_of(view.other)),
                       .up = axis_of(series_of(view.measure)), .kinds = {}, .points = {}, .columns = {},
                       .tell = [&](int at) { return column_words(view, view.columns[static_cast<std::size_t>(at)]); }};
    if (view.choice.tag) chart.kinds = {without, with};
    for (const auto& day : view.days) chart.points.push_back({day.other, day.value});
    for (const auto& column : view.columns) chart.columns.push_back({column.at, column.mean});
    page.card([&](Column& card) {
        scatter_chart(card, chart, state);
        card.gap(8);
        draw_numbers(card, view, state);
    });
}

void draw_evidence(Column& page, const app::ExploreView& view)
{
    if (!view.clear) return;
    page.gap(card_gap(page.frame().layout));
    page.card([&](Column& card) {
        card.facts(text::patterns::difference, view.difference, true);
        card.facts(text::patterns::likely, view.likely, true);
        card.facts(view.sides, view.side_days);
    });
}

}  // namespace

void draw_explore(Column& page, const app::ExploreView& view, Patterns& patterns)
{
    page.title(text::explore::title);
    page.gap(4);
    page.small(text::explore::lead);
    page.gap(16);
    if (view.measures.empty()) return page.small(text::patterns::no_series);
    choose_all(page, view, patterns);
    if (!view.wait.empty()) return page.small(view.wait);
    if (view.days.empty()) return page.small(text::explore::another);
    page.strong(view.headline);
    page.gap(4);
    page.small(view.counted);
    page.gap(12);
    draw_scatter(page, view, patterns.state.charts["explore"]);
    draw_evidence(page, view);
    page.gap(16);
    page.small(text::explore::caution);
    page.gap(8);
    page.small(text::explore::drift);
}

}  // namespace ui
