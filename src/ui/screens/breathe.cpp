#include "ui/screens/breathe.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>

#include "ui/breath.h"
#include "ui/screens/focus.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr std::array paces{Pace{4, 6}, Pace{4, 4}, Pace{5, 5}};
constexpr std::array minutes{1, 3, 5};
static_assert(paces.size() == text::breathe::paces.size() && minutes.size() == text::breathe::lengths.size());

constexpr double frame_time = 1 / 30., unseen_check = 1, longest_gap = 1.5;

double length_of(const BreatheState& state) { return 60. * minutes.at(static_cast<std::size_t>(state.length)); }
const Pace& pace_of(const BreatheState& state) { return paces.at(static_cast<std::size_t>(state.pace)); }

void begin(Frame& frame, BreatheState& state)
{
    state.step = BreatheState::Step::Breathing;
    state.began = state.seen = frame.now;
    state.said = -1;
    state.move_focus = true;
    const auto pace = std::format("{}.", text::breathe::paces.at(static_cast<std::size_t>(state.pace)));
    frame.input.say(std::vformat(text::breathe::begins, std::make_format_args(pace)));
    frame.again();
}

void choose(Column& page, BreatheState& state)
{
    page.title(text::breathe::title);
    page.gap(8);
    page.paragraph(text::breathe::lead);
    page.gap(24);
    page.card([&](Column& card) {
        card.heading(text::breathe::pace);
        card.gap(8);
        card.choice(text::breathe::pace, text::breathe::paces, state.pace);
    });
    page.gap(card_gap(page.frame().layout));
    page.card([&](Column& card) {
        card.heading(text::breathe::length);
        card.gap(8);
        card.segmented(text::breathe::length, text::breathe::lengths, state.length);
    });
    page.gap(24);
    if (page.button(text::breathe::begin, {.kind = ButtonKind::Primary, .width = full_width, .height = 56}))
        begin(page.frame(), state);
    page.gap(24);
    page.toggle(text::breathe::aloud, state.aloud, text::settings::on, text::settings::off, text::breathe::aloud_why);
}

/// While the page was hidden nobody breathed along.
void leave_out_gaps(const Frame& frame, BreatheState& state)
{
    if (const double gap = frame.now - state.seen; gap > longest_gap) state.began += gap;
    state.seen = frame.now;
}

void say_breath(Frame& frame, BreatheState& state, const Breath& breath)
{
    if (std::exchange(state.said, breath.number) == breath.number || !state.aloud) return;
    frame.input.say(std::string(breath.in ? text::breathe::say_in : text::breathe::say_out));
}

std::string time_left(double seconds)
{
    const int left = static_cast<int>(std::ceil(seconds / 60));
    if (left <= 1) return std::string(text::breathe::left_one);
    return std::vformat(text::breathe::left, std::make_format_args(left));
}

void picture(Column& page, const Breath& breath, float left)
{
    Frame& frame = page.frame();
    const auto word = breath.in ? text::breathe::in : text::breathe::out;
    const float unit = std::min(1.f, page.width() / (2 * breath_reach));
    const Rect rect = page.take(2 * breath_reach * unit);
    tell(frame, rect, {.role = platform::Role::Figure, .name = std::string(text::breathe::picture)});
    if (!frame.still()) return draw_breath(frame.paint, rect.centre(), breath, word, left, unit);
    const float width = std::min(rect.width, 320.f);
    draw_still_breath(frame.paint, {rect.centre().x - width / 2, rect.centre().y - 40, width, 80}, breath, word);
}

void breathing(Column& page, BreatheState& state, float room, Act& act)
{
    constexpr float needed = 2 * breath_reach + 176;
    Frame& frame = page.frame();
    leave_out_gaps(frame, state);
    const double seconds = frame.now - state.began, whole = length_of(state);
    const Breath breath = breath_at(pace_of(state), seconds);
    if (seconds >= whole && breath.in) {  // the last breath out comes to its end
        state.step = BreatheState::Step::Done;
        state.move_focus = true;
        frame.input.say(std::format("{}. {}", text::breathe::done_title, text::breathe::done));
        return frame.again();
    }
    const float top = page.y();
    page.gap(std::max(16.f, (room - needed) / 3));
    const float left = static_cast<float>(std::clamp(1 - seconds / whole, 0., 1.));
    picture(page, breath, left);
    const bool seen = frame.paint.sees({page.x(), top, page.width(), page.y() - top});
    page.gap(24);
    page.paragraph(time_left(whole - seconds), {.align = Align::Centre});
    page.gap(8);
    page.small(text::breathe::as_you_like, {.align = Align::Centre});
    page.gap(24);
    if (page.button(text::breathe::leave, {.width = full_width, .height = 56})) act.go = "/back";
    say_breath(frame, state, breath);
    frame.wake_in(seen && !frame.inert ? frame_time : unseen_check);
}

void done(Column& page, BreatheState& state, Act& act)
{
    page.gap(40);
    page.title(text::breathe::done_title, {.align = Align::Centre});
    page.gap(8);
    page.paragraph(text::breathe::done, {.align = Align::Centre});
    page.gap(32);
    if (page.button(text::breathe::finish, {.kind = ButtonKind::Primary, .width = full_width, .height = 56}))
        act.go = "/back";
    page.gap(12);
    if (page.button(text::breathe::again, {.width = full_width, .height = 56})) begin(page.frame(), state);
}

}  // namespace

Act draw_breathe(Frame& frame, const Place& place, BreatheState& state)
{
    Act act;
    scroll(frame, "breathe", place.body, place.margin, place.widest, [&](Column& page) {
        page.gap(8);
        switch (state.step) {
        case BreatheState::Step::Choose: return choose(page, state);
        case BreatheState::Step::Breathing: return breathing(page, state, place.body.height, act);
        case BreatheState::Step::Done: return done(page, state, act);
        }
    });
    if (!state.move_focus) return act;
    const auto now = state.step == BreatheState::Step::Breathing ? text::breathe::leave : text::breathe::finish;
    if (focus_on(frame, platform::Role::Button, now)) state.move_focus = false;
    return act;
}

}  // namespace ui
