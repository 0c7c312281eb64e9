#include <algorithm>
#include <format>

#include "ui/charts/marks.h"
#include "ui/screens/patterns_details.h"
#include "ui/widgets/looks.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr int days_a_row = 7;
constexpr float day_mark = 16, least_cell = 44;

/// Round with the habit, square without, as in the marks of the result; a tick beneath where it was done.
void draw_day(Frame& frame, const Rect& cell, const app::TrialDay& day, Colour ground)
{
    if (!frame.paint.sees(cell)) return;
    const Point middle{cell.centre().x, cell.y + cell.height / 3};
    mark(frame.paint, middle, day_mark, day.with ? 0 : 1, ground);
    if (day.done) frame.paint.icon(Icon::Check, {middle.x, cell.y + cell.height * .76f}, frame.type.icon(16),
                                   frame.palette().text2);
}

void tell_day(Frame& frame, const Rect& cell, const app::TrialDay& day, int position, int count)
{
    platform::Node item{.role = platform::Role::ListItem, .name = day.words, .position = position, .count = count};
    item.id = frame.semantics.id_of(day.words, platform::Role::ListItem);
    tell(frame, cell, std::move(item));
}

/// A week in each row. Days to come are dots: what they will be is drawn, but not told before its day.
void draw_strip(Column& card, const app::TrialView& trial)
{
    auto& frame = card.frame();
    const int told = static_cast<int>(trial.days.size());
    const bool ended = trial.state == app::TrialView::State::Ended;
    const int shown = ended ? told : trial.planned_days;
    const float height = std::max(least_cell, day_mark + frame.type.icon(16) + 12);
    const float width = std::min(56.f, card.width() / days_a_row);
    const Rect all = card.take(height * static_cast<float>((shown + days_a_row - 1) / days_a_row));
    tell(frame, all, {.role = platform::Role::List, .name = std::string(text::trial::strip)}, true);
    for (int i = 0; i < shown; ++i) {
        const Rect cell{all.x + width * static_cast<float>(i % days_a_row),
                        all.y + height * static_cast<float>(i / days_a_row), width, height};
        if (i >= told) {
            frame.paint.disc({cell.centre().x, cell.y + height / 3}, 1.5f, frame.palette().outline);
            continue;
        }
        const auto& day = trial.days[static_cast<std::size_t>(i)];
        tell_day(frame, cell, day, i + 1, told);
        draw_day(frame, cell, day, card.ground());
    }
    frame.semantics.close();
}

void draw_days_so_far(Column& page, const app::TrialView& trial)
{
    if (trial.days.empty()) return;
    page.gap(card_gap(page.frame().layout));
    page.card([&](Column& card) {
        card.heading(text::trial::strip);
        card.gap(12);
        draw_strip(card, trial);
        card.gap(8);
        card.caption(text::trial::legend);
    });
}

void draw_current(Column& page, const app::TrialView& trial, Patterns& patterns)
{
    const bool runs = trial.state == app::TrialView::State::Running;
    page.card([&](Column& card) {
        card.caption(trial.title);
        card.gap(4);
        card.prompt(trial.plan, {.level = 2});
        if (runs) card.gap(4), card.small(trial.progress);
        card.gap(12);
        card.small(trial.counts);
        card.gap(8);
        card.small(std::format(text::trial::done_when, trial.habit));
    });
    draw_days_so_far(page, trial);
    page.gap(card_gap(page.frame().layout));
    page.card([&](Column& card) {
        card.small(text::trial::why_wait);
        card.gap(12);
        if (card.button(runs ? text::trial::stop : text::trial::not_yet, {.icon = Icon::HandStop}))
            patterns.act.want(app::StopTrial{trial.id});
        if (runs) card.gap(8), card.small(text::trial::stop_why);
    });
}

void draw_ended_ones(Column& page, Patterns& patterns)
{
    const auto& ended = patterns.trials.ended;
    if (ended.empty()) return;
    page.section(text::trial::past);
    page.card([&](Column& list) {
        for (const auto& trial : ended)
            if (list.row({.icon = Icon::History, .title = trial.title, .detail = trial.headline, .chevron = true,
                          .divider = &trial != &ended.back(), .key = trial.id}))
                patterns.act.go = trial_place(trial);
    }, {.rows = true});
}

void draw_how_sure(Column& page, const app::TrialView& trial)
{
    page.card([&](Column& card) {
        if (trial.finding) card.small(text::trial::by_lot), card.gap(8);
        card.small(trial.done);
        card.gap(8);
        card.caption(trial.span);
    });
}

}  // namespace

std::string trial_place(const app::TrialView& trial) { return "/patterns/trial-" + trial.id; }

void draw_try(Column& page, Patterns& patterns)
{
    page.title(text::trial::title);
    page.gap(patterns.trials.current ? 16.f : 4.f);
    if (patterns.trials.current) draw_current(page, *patterns.trials.current, patterns);
    else draw_trial_form(page, patterns);
    draw_ended_ones(page, patterns);
}

void draw_trial(Column& page, const app::TrialView& trial, Patterns& patterns)
{
    const float gap = card_gap(page.frame().layout);
    page.title(trial.headline);
    page.gap(4);
    page.small(trial.verdict);
    if (!trial.part.empty()) page.gap(8), page.small(trial.part);
    page.gap(16);
    if (trial.finding) {
        draw_evidence(page, *trial.finding, patterns);
        page.gap(gap);
    }
    draw_how_sure(page, trial);
    draw_days_so_far(page, trial);
    page.gap(16);
    if (page.button(text::trial::another, {.icon = Icon::Refresh})) patterns.act.go = "/patterns/try";
    page.beside();
    if (!page.button(text::trial::remove, {.icon = Icon::Trash, .kind = ButtonKind::Quiet})) return;
    patterns.act.want(app::RemoveTrial{trial.id});
    patterns.act.go = "/patterns/try";
    patterns.act.replace = true;
}

}  // namespace ui
