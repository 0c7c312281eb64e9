#include "ui/screens/today.h"

#include <tuple>

#include "ui/charts/waffle.h"
#include "ui/screens/lines.h"
#include "ui/sky.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float sky_height = 380;
constexpr float cards_below_bar = 122;       ///< the first card lies over the hills
constexpr float cards_below_bar_wide = 106;
constexpr float side_width = 376, side_width_widest = 440;

constexpr double frame_time = 1 / 30.;  ///< while the mist drifts
constexpr double sky_rests = 300;       ///< seconds until the hour shows: a battery is a person's too

/// Moves for a moment after the screen was opened, then stands still; a still picture for whoever wants it, and while
/// something lies over it.
void sky_behind(Frame& frame, const Place& place, TodayState& state)
{
    const bool wide = frame.layout >= Layout::Desktop;
    const Rect across{place.body.x, 0, place.body.width, wide ? 376.f : sky_height};
    const float card = place.body.y + (wide ? cards_below_bar_wide : cards_below_bar);
    if (state.opened < 0) state.opened = frame.now;
    const auto seconds = frame.still() ? mist_drifts : static_cast<float>(frame.now - state.opened);
    ui::draw_sky(frame.paint, across,
                 {.hour = state.hour,
                  .right = wide ? 244.f : 52.f,
                  .hills_at = card - (wide ? 0.f : 22.f),
                  .seconds = seconds});
    if (frame.theme.is_contrast() || frame.inert) return;
    frame.wake_in(seconds < mist_drifts ? frame_time : sky_rests);
}

/// Left of the sun, where there is one.
void greeting(Column& page, std::string_view words)
{
    constexpr float sun_room = 104;
    if (page.frame().layout != Layout::Phone || page.frame().theme.is_contrast()) return page.display(words);
    page.indented(4, [&](Column& inside) {
        inside.split(inside.width() - sun_room, 0, [&](Column& left, Column&) { left.display(words); });
    });
}

void faces_card(Column& page, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::check_in::mood);
        card.gap(12);
        if (const auto face = card.face_buttons(text::check_in::mood, text::mood::levels)) {
            record::CheckIn check_in;
            check_in.mood = *face - 2;
            act.want(app::SaveCheckIn{check_in});
            act.go = "/check-in/saved";  // the shell puts the new row's id in
        }
    }, {.above = 16});
}

void question_card(Column& page, const app::QuestionView& question, Act& act)
{
    page.card([&](Column& card) {
        card.lamp_caption(question.lead);
        card.gap(8);
        card.prompt(question.ask, {.level = 2});
        card.gap(8);
        if (!question.why.empty()) card.small(question.why);
        card.gap(16);
        if (card.button(text::today::write, {.icon = Icon::Pencil})) act.go = "/entry?prompt=" + question.prompt;
        card.beside();
        if (card.button(text::today::another, {.kind = ButtonKind::Quiet}))
            act.want(app::SkipQuestion{question.prompt});
    });
}

void night_room_card(Column& page, Act& act)
{
    page.card([&](Column& card) {
        card.lamp_caption(text::night_room::title);
        card.gap(8);
        card.prompt(text::night_room::card, {.level = 2});
        card.gap(8);
        card.small(text::night_room::card_lead);
        card.gap(16);
        if (card.button(text::night_room::card_open, {.icon = Icon::Ripple})) act.go = "/night-room";
    });
}

void first_run_card(Column& page, Act& act)
{
    page.card([&](Column& card) {
        card.paragraph(text::today::stays);
        card.gap(16);
        if (card.button(text::today::look_around, {.icon = Icon::Eye})) act.want(app::LookAround{});
        card.gap(8);
        card.small(text::today::look_around_why);
    });
}

std::string_view trials_title(const app::TrialsView& trials)
{
    return trials.current ? trials.current->title : trials.ended.front().title;
}

/// What is planned for today; or, in the week after the last day, the way to what came of it.
void trial_card(Column& page, const app::TrialsView& trials, Act& act)
{
    const auto& current = trials.current;
    page.card([&](Column& card) {
        card.lamp_caption(text::trial::title);
        card.gap(8);
        card.prompt(current ? std::string_view(current->plan) : text::trial::ended, {.level = 2});
        card.gap(8);
        card.small(!current || current->progress.empty() ? trials_title(trials) : current->progress);
        card.gap(12);
        if (card.button(current ? text::trial::open : text::trial::see, {.kind = ButtonKind::Quiet}))
            act.go = current ? "/patterns/try" : "/patterns/trial-" + trials.ended.front().id;
    });
}

void today_so_far(Column& page, const app::TodayView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::today::so_far);
        card.gap(8);
        if (view.today.empty()) card.small(text::today::nothing_yet);
        for (const auto& line : view.today) {
            if (line_row(card, line, &line != &view.today.back())) act.go = route_of(line);
        }
        card.gap(8);
        if (card.button(text::today::check_in_more, {.icon = Icon::Plus, .kind = ButtonKind::Quiet}))
            act.go = "/check-in";
        card.beside();
        if (card.button(text::today::write_freely, {.icon = Icon::Notebook, .kind = ButtonKind::Quiet}))
            act.go = "/entry";
    });
}

void pattern_card(Column& page, const app::FindingView& finding, Act& act)
{
    page.card([&](Column& card) {
        card.caption(text::today::one_pattern);
        card.gap(4);
        card.prompt(finding.headline, {.level = 2});
        card.gap(4);
        card.small(finding.caution);
        card.gap(12);
        if (card.button(text::today::to_patterns, {.kind = ButtonKind::Quiet})) act.go = "/patterns/" + finding.key;
    });
}

/// A warning that nobody has answered yet comes before any other pattern.
void unusual_card(Column& page, const app::FindingView& warning, Act& act)
{
    page.card([&](Column& card) {
        card.prompt(text::patterns::different_days, {.level = 2});
        card.gap(4);
        card.paragraph(warning.headline + ". " + std::string(text::patterns::fits_question));
        card.gap(12);
        if (card.button(text::patterns::look_closer, {.kind = ButtonKind::Quiet})) act.go = "/patterns/" + warning.key;
    });
}

void pattern(Column& page, const app::PatternsView& patterns, Act& act)
{
    const auto asks = std::ranges::find(patterns.warnings, app::FindingAnswer::None, &app::FindingView::answer);
    if (asks != patterns.warnings.end()) return unusual_card(page, *asks, act);
    if (!patterns.findings.empty()) pattern_card(page, patterns.findings.front(), act);
}

/// Whose diary it is, who made it, the way back, and the other one.
void sample_card(Column& page, app::SampleDiary sample, Act& act)
{
    page.card(
        [&](Column& card) {
            const bool sam = sample == app::SampleDiary::Sam;
            const auto other = other_than(sample);
            card.strong(text::today::sample_banner);
            card.gap(4);
            card.small(text::sample::names[static_cast<std::size_t>(sample)]);
            card.gap(12);
            if (card.button(text::today::leave_sample, {.icon = Icon::ArrowBackUp})) act.want(app::LeaveSample{});
            card.beside();
            if (card.button(text::sample::open[static_cast<std::size_t>(other)], {.kind = ButtonKind::Quiet}))
                act.want(app::LookAround{other});
            card.gap(8);
            card.caption(sam ? text::sample::about_sam : text::today::sample_source);
        },
        {.name = text::today::sample_banner});
}

void win_card(Column& page, const app::WinView& win)
{
    std::ignore = page.banner({.icon = Icon::Heart, .title = win.title, .text = win.words, .kind = BannerKind::Win});
}

/// In place of what asks or shows, until the person wants it again.
void quiet_card(Column& page, Act& act)
{
    page.card([&](Column& card) {
        card.lamp_caption(text::safety::quiet_title);
        card.gap(8);
        card.paragraph(text::safety::quiet);
        card.gap(16);
        if (card.button(text::safety::lines, {.icon = Icon::Phone})) act.go = "/help";
        card.beside();
        if (card.button(text::safety::quiet_open, {.kind = ButtonKind::Quiet})) act.want(app::EndQuiet{});
    });
}

void main_column(Column& page, const app::TodayView& view, const app::TrialsView& trials, Act& act)
{
    const float gap = card_gap(page.frame().layout);
    if (view.night_room) {
        night_room_card(page, act);
        page.gap(gap);
    }
    faces_card(page, act);
    page.gap(gap);
    if (view.quiet) {
        quiet_card(page, act);
        page.gap(gap);
    } else if (trials.current || trials.ended_lately) {
        trial_card(page, trials, act);
        page.gap(gap);
    }
    if (view.first_run) {
        first_run_card(page, act);
        page.gap(gap);
    }
    if (view.question) {
        question_card(page, *view.question, act);
        page.gap(gap);
    }
    today_so_far(page, view, act);
}

void side_column(Column& page, const app::TodayView& view, const app::PatternsView& patterns, Act& act)
{
    const float gap = card_gap(page.frame().layout);
    if (view.sample) {
        sample_card(page, *view.sample, act);
        page.gap(gap);
    }
    if (!view.quiet && (!patterns.findings.empty() || !patterns.warnings.empty())) {
        pattern(page, patterns, act);
        page.gap(gap);
    }
    if (view.win) win_card(page, *view.win);
}

}  // namespace

Act draw_today(Frame& frame, const Place& place, const app::TodayView& view, const app::PatternsView& patterns,
               const app::TrialsView& trials, TodayState& state)
{
    Act act;
    const bool wide = frame.layout >= Layout::Desktop;
    sky_behind(frame, place, state);
    scroll(frame, "today", place.body, place.margin, place.widest, [&](Column& page) {
        const float top = page.y();
        page.gap(wide ? 8 : 10);
        greeting(page, view.greeting);
        page.move_to(std::max(page.y() + 24, top + (wide ? cards_below_bar_wide : cards_below_bar)));
        if (wide) {
            const bool widest = frame.layout == Layout::Wide;
            const float side = widest ? side_width_widest : side_width, between = widest ? 24.f : 16.f;
            page.split(page.width() - side - between, between, [&](Column& first, Column& second) {
                main_column(first, view, trials, act);
                side_column(second, view, patterns, act);
            });
        } else {
            main_column(page, view, trials, act);
            page.gap(card_gap(frame.layout));
            side_column(page, view, patterns, act);
        }
        page.gap(24);
    });
    return act;
}

}  // namespace ui
