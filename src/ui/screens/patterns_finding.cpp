#include <algorithm>
#include <format>

#include "app/dates.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "ui/widgets/looks.h"
#include "words/text.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

constexpr float facts_width = 229, facts_gap = 15;  ///< beside the marks, where there is room
constexpr float day_row = 48;

struct Fact { std::string_view label; std::string value; };

/// Most days have hours on both sides of a rhythm.
std::string days_of(const app::FindingView& finding)
{
    if (finding.kind == app::FindingView::Kind::Rhythm) return std::to_string(finding.days.size());
    return std::format(text::patterns::between, finding.with.size(), finding.without.size());
}

std::array<Fact, 3> facts_of(const app::FindingView& finding)
{
    return {Fact{text::patterns::difference, finding.difference}, Fact{text::patterns::likely, finding.likely},
            Fact{text::patterns::days, days_of(finding)}};
}

void draw_facts(Column& page, const app::FindingView& finding)
{
    const auto facts = facts_of(finding);
    page.card([&](Column& card) {
        for (const auto& fact : facts) card.facts(fact.label, fact.value, &fact != &facts.back());
    });
}

/// Beside the marks: label over value, as high as they are.
void draw_facts_beside(Column& page, const app::FindingView& finding, float height)
{
    const auto facts = facts_of(finding);
    const auto body = [&](Column& card) {
        for (const auto& fact : facts) {
            if (&fact != &facts.front()) {
                card.gap(14);
                card.divider();
                card.gap(14);
            }
            card.small(fact.label);
            card.figure(fact.value);
        }
    };
    page.card(body, {.padding = 20, .least_height = height});
}

bool draw_day_row(Frame& frame, const Rect& rect, base::Day day, base::Day today, bool divided)
{
    const auto& palette = frame.palette();
    const auto words = app::day_title(day, today);
    const Rect highlight = rect.inset(-12, 0);
    const auto felt = touch(frame, highlight, {.role = platform::Role::Button, .name = words}, base::iso_date(day));
    if (!frame.paint.sees(rect)) return felt.activated;
    const float line = frame.type.line(Style::Body);
    veil(frame, highlight, 16, felt);
    if (divided) frame.paint.hairline(rect.x, rect.y, rect.width, palette.divider);
    frame.paint.text(Style::Body, {rect.x, rect.centre().y - line / 2}, words, palette.text);
    frame.paint.icon(Icon::ChevronRight, {rect.right() - 10, rect.centre().y}, frame.type.icon(20), palette.text2);
    frame.paint.focus_ring(highlight, 16, palette.card, felt.focus);
    return felt.activated;
}

/// Newest first; only those in sight are drawn.
void draw_days(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    auto& frame = page.frame();
    auto days = finding.days;
    std::ranges::sort(days, std::greater{});
    const float height = std::max(day_row, frame.type.line(Style::Body) + 16);
    page.card(
        [&](Column& card) {
            const auto count = static_cast<int>(days.size());
            const auto seen = visible_rows(frame, card.y(), count, height);
            const Rect list = card.take(height * static_cast<float>(count));
            tell(frame, list, {.role = platform::Role::List, .name = std::string{text::patterns::days}}, true);
            for (int i = seen.first; i < seen.last; ++i) {
                const Rect row{list.x, list.y + height * static_cast<float>(i), list.width, height};
                const auto day = days[static_cast<std::size_t>(i)];
                platform::Node item{.role = platform::Role::ListItem, .position = i + 1, .count = count};
                item.id = frame.semantics.id_of(base::iso_date(day), platform::Role::ListItem);
                tell(frame, row, std::move(item), true);
                if (draw_day_row(frame, row, day, patterns.calendar.today, i > 0))
                    patterns.act.go = "/journal/day/" + base::iso_date(day);
                frame.semantics.close();
            }
            frame.semantics.close();
        },
        {.rows = true});
}

/// The ninety days up to today, the days of the finding marked at its foot.
void draw_measure_over_time(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    const auto* series = series_of(patterns.view, finding);
    if (!series) return;
    const double today = number_of(patterns.calendar.today);
    const TimeSpan shown{today - 89, today};
    const SeriesChart chart{.series = {&series, 1}, .shown = shown, .all = shown,
                            .title = std::format(text::patterns::over_ninety_days, series->name), .moves = false,
                            .events = finding.days, .event_word = finding.days_name};
    auto& state = patterns.state.charts["finding"];
    page.gap(card_gap(page.frame().layout));
    page.card([&](Column& card) {
        draw_series(card, chart, state);
        card.gap(8);
        draw_series_table(card, chart, state);
    });
}

}  // namespace

void draw_evidence(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    const bool beside = page.frame().layout >= Layout::Desktop;
    if (!beside) {
        draw_marks(page, finding, patterns);
        page.gap(card_gap(page.frame().layout));
        return draw_facts(page, finding);
    }
    page.split(page.width() - facts_width - facts_gap, facts_gap, [&](Column& first, Column& second) {
        const float top = first.y();
        draw_marks(first, finding, patterns);
        draw_facts_beside(second, finding, patterns.state.charts["waffle"].table ? 0 : first.y() - top);
    });
}

const app::SeriesView* series_of(const app::PatternsView& view, const app::FindingView& finding)
{
    const auto found = std::ranges::find_if(
        view.series, [&](const app::SeriesView& series) { return finding.measure.starts_with(series.scale); });
    return found == view.series.end() ? nullptr : &*found;
}

namespace {

/// A rhythm is best seen beside the rest of its week; all else as two heaps of days.
void draw_shown(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    const auto* series = series_of(patterns.view, finding);
    if (finding.kind != app::FindingView::Kind::Rhythm || !series) return draw_evidence(page, finding, patterns);
    draw_facts(page, finding);
    page.gap(card_gap(page.frame().layout));
    draw_week_of(page, *series, patterns);
}

}  // namespace

void draw_finding(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    page.title(finding.headline);
    page.gap(4);
    page.small(finding.caution);
    page.gap(16);
    draw_shown(page, finding, patterns);
    if (page.frame().layout >= Layout::Desktop) draw_measure_over_time(page, finding, patterns);
    page.gap(card_gap(page.frame().layout));
    draw_answers(page, finding, patterns);
    page.gap(card_gap(page.frame().layout));

    auto& shown = patterns.state.days_shown;
    const auto label = shown ? text::patterns::hide_days : text::patterns::show_days;
    if (page.button(label, {.icon = shown ? Icon::ChevronUp : Icon::List, .key = "days", .expanded = shown}))
        shown = !shown;
    if (!shown) return;
    auto& semantics = page.frame().semantics;
    const auto opener = semantics.nodes().back().id;
    page.gap(card_gap(page.frame().layout));
    const auto index = semantics.nodes().size();
    draw_days(page, finding, patterns);
    semantics.relate(opener, semantics.nodes()[index].id);
}

}  // namespace ui
