#include "ui/scroll.h"
#include <algorithm>
#include <cmath>
#include "ui/column.h"

namespace ui {
namespace {

constexpr float drag_begins = 8;        // CSS px along the main axis
constexpr float decay = .325f;          // seconds to 1/e of a fling
constexpr float slowest = 12;           // CSS px a second: below it a fling has ended
constexpr float wheel_time = .120f / 3;  // time constant: 95 % within 120 ms
constexpr float spring = 3 / .320f;     // critically damped, home within about 320 ms
constexpr float stopped_by_touch = 60;  // CSS px a second
constexpr double bar_stays = .8;        // seconds

/// How far the content gives when pulled `x` beyond its end in a viewport `h` high.
float give(float x, float h) { return x * .55f / (1 + .55f * x / std::max(h, 1.f)); }
/// What was pulled to give this much.
float pulled(float given, float h) { return given / (.55f * (1 - given / std::max(h, given + 1))); }

struct Scrolling {
    Frame& frame;
    ScrollState& state;
    Rect viewport;

    void by_finger()
    {
        Input& input = frame.input;
        const bool here = viewport.contains(input.down_at()) && !frame.inert && input.touch();
        if (input.went_down() && here) {
            state.caught = std::abs(state.velocity) > stopped_by_touch || beyond();
            if (state.caught) input.take_press();  // it stops the page, and no more
            state.velocity = state.wheel_left = 0;
        }
        if (!state.dragging && here && input.is_down() && input.pointer() && !input.drag_taken() &&
            !input.holds_press() &&
            (!input.press_taken() || state.caught)) {
            const float dx = std::abs(input.pointer()->x - input.down_at().x),
                        dy = std::abs(input.pointer()->y - input.down_at().y);
            if (dy > drag_begins && dy > dx && (state.furthest() > 0 || state.offset != 0)) {
                state.dragging = true;
                state.grip = input.pointer()->y + wanted();
                input.take_press();
            }
        }
        if (!state.dragging) return;
        if (input.pointer()) want(state.grip - input.pointer()->y);
        if (input.is_down()) return;
        state.dragging = false;
        state.velocity = frame.still() ? 0 : std::clamp(-input.velocity().y, -6000.f, 6000.f);
    }

    void by_wheel()
    {
        Input& input = frame.input;
        if (!frame.inert && input.pointer() && viewport.contains(*input.pointer()) && input.wheel().y != 0 &&
            !input.wheel_zooms()) {
            state.wheel_left =
                std::clamp(state.wheel_left + input.wheel().y, -state.offset, state.furthest() - state.offset);
            state.velocity = 0;
            state.bar_until = frame.now + bar_stays;
        }
        if (state.wheel_left == 0) return;
        const bool at_once = frame.still() || input.wheel_at_once();
        float step = at_once ? state.wheel_left : state.wheel_left * (1 - std::exp(-frame.elapsed / wheel_time));
        if (std::abs(state.wheel_left - step) < .5f) step = state.wheel_left;
        state.offset += step;
        state.wheel_left -= step;
        if (!at_once) frame.scrolls.moving = true;
    }

    void by_itself()
    {
        if (state.dragging) {
            frame.scrolls.moving = true;
            return;
        }
        if (is_held()) return;
        const float end = std::clamp(state.offset, 0.f, state.furthest());
        if (state.offset != end && frame.still()) {
            state.offset = end;
            state.velocity = 0;
            frame.scrolls.moving = true;
        } else if (state.offset != end) {  // beyond an end: spring home
            const float away = state.offset - end, pull = state.velocity + spring * away;
            const float fall = std::exp(-spring * frame.elapsed);
            state.offset = end + (away + pull * frame.elapsed) * fall;
            state.velocity = (state.velocity - spring * pull * frame.elapsed) * fall;
            if (std::abs(state.offset - end) < .5f && std::abs(state.velocity) < 40)
                state.offset = end, state.velocity = 0;
            frame.scrolls.moving = true;
        } else if (state.velocity != 0) {
            const float kept = std::exp(-frame.elapsed / decay);
            state.offset += state.velocity * decay * (1 - kept);
            state.velocity *= kept;
            if (std::abs(state.velocity) < slowest) state.velocity = 0;
            frame.scrolls.moving = true;
        }
    }

    void hold_within_ends()
    {
        const bool free = state.dragging || state.velocity != 0 || is_held();
        if (!free && !frame.scrolls.moving) state.offset = std::clamp(state.offset, 0.f, state.furthest());
    }

    /// What has gone beneath the bar above is parted from it by a line, after 8 px.
    void draw_edge() const
    {
        const float share = std::clamp((state.offset - 8) / 12, 0.f, 1.f);
        if (share > 0)
            frame.paint.hairline(viewport.x, viewport.y + state.covered, viewport.width,
                                 faded(frame.palette().divider, share));
    }

    void draw_bar();

private:
    [[nodiscard]] bool beyond() const { return state.offset < 0 || state.offset > state.furthest(); }
    /// A finger that has stopped the page holds it where it is, also beyond an end.
    [[nodiscard]] bool is_held() const { return state.caught && frame.input.is_down(); }
    /// The offset without the give beyond the ends.
    [[nodiscard]] float wanted() const
    {
        if (state.offset < 0) return -pulled(-state.offset, viewport.height);
        if (state.offset > state.furthest())
            return state.furthest() + pulled(state.offset - state.furthest(), viewport.height);
        return state.offset;
    }
    void want(float offset)
    {
        const float last = state.furthest();
        state.offset = offset < 0      ? -give(-offset, viewport.height)
                       : offset > last ? last + give(offset - last, viewport.height)
                                       : offset;
    }
};

/// For a mouse only: 6 px over the content, 10 when hovered, gone after a moment.
void Scrolling::draw_bar()
{
    Input& input = frame.input;
    if (input.touch() || frame.surface.coarse_pointer || state.furthest() <= 1 || frame.inert) return;
    const Rect strip{viewport.right() - 14, viewport.y + 2, 14, viewport.height - 4};
    const float length = std::max(36.f, strip.height * viewport.height / state.content);
    const float way = strip.height - length;
    const float top = strip.y + way * std::clamp(state.offset / state.furthest(), 0.f, 1.f);
    const bool over = input.pointer() && strip.contains(*input.pointer());
    if (over || state.bar_held) state.bar_until = frame.now + bar_stays;
    const std::uint32_t id = frame.semantics.id_of("scroll bar", platform::Role::Group);
    const float shown = frame.motion.follow(id, 0, state.bar_until > frame.now ? 1.f : 0.f, .08f);
    const float wide = 6 + 4 * frame.motion.follow(id, 1, over || state.bar_held ? 1.f : 0.f, pace::hover);
    if (state.bar_until > frame.now) frame.wake_in(state.bar_until - frame.now);
    if (over && input.went_down()) {
        const float at = input.down_at().y;
        state.bar_held = true;
        state.grip = at >= top && at < top + length ? at - top : length / 2;
        input.take_press();
        input.take_drag();
    }
    if (!input.is_down()) state.bar_held = false;
    if (state.bar_held && input.pointer() && way > 0) {
        state.offset = std::clamp((input.pointer()->y - state.grip - strip.y) / way, 0.f, 1.f) * state.furthest();
        frame.scrolls.moving = true;
    }
    const float most = frame.theme.is_contrast() ? 1 : .6f;
    if (shown > 0)
        frame.paint.fill({strip.right() - wide - 3, top, wide, length}, faded(frame.palette().outline, most * shown),
                         wide / 2);
}

float words_inset_for(const Frame& frame, float margin)
{
    return frame.layout == Layout::Phone && margin == 16 ? 4.f : 0.f;
}

/// Its clip is always told: it holds for all within.
void tell_region(Frame& frame, std::string_view name, const Rect& content)
{
    frame.semantics.open({.id = frame.semantics.id_of(name, platform::Role::Scroll),
                          .role = platform::Role::Scroll,
                          .box = box_of(content),
                          .clip = box_of(content.shared_with(frame.paint.clip()))});
}

}  // namespace

void Scrolls::keep_panes()
{
    std::erase_if(states_, [](const auto& state) { return !state.first.ends_with("-pane"); });
}

float scroll(Frame& frame, std::string_view name, const Rect& viewport, float margin, float widest,
             const std::function<void(Column&)>& content)
{
    constexpr float space_below = 24;
    ScrollState& state = frame.scrolls.at(name);
    state.viewport = viewport.height;
    state.viewport_top = viewport.y;
    state.covered = 0;
    Scrolling scrolling{frame, state, viewport};
    scrolling.by_finger();
    scrolling.by_wheel();
    scrolling.by_itself();
    scrolling.hold_within_ends();

    const float width = std::min(viewport.width - 2 * margin, widest);
    const float left = viewport.centre().x - width / 2, top = viewport.y - frame.paint.rounded(state.offset);
    const auto revealed_before = std::exchange(frame.reveal, std::nullopt);
    frame.paint.push_clip(viewport.shared_with(frame.paint.clip()));
    const std::size_t index = frame.semantics.nodes().size();
    tell_region(frame, name, {viewport.x, top, viewport.width, std::max(state.content, viewport.height)});
    Column column{frame, {left, top, width, 0}, frame.palette().bg, words_inset_for(frame, margin)};
    frame.paint.rings_last([&] { content(column); });
    state.content = column.bottom() - top + space_below;
    scrolling.draw_edge();
    scrolling.draw_bar();
    frame.semantics.close();
    frame.semantics.nodes()[index].box.height = std::max(state.content, viewport.height);
    frame.paint.pop_clip();
    if (frame.reveal) reveal(frame, name, *frame.reveal);
    frame.reveal = revealed_before;
    return state.offset;
}

void reveal(Frame& frame, std::string_view name, const Rect& rect)
{
    ScrollState& state = frame.scrolls.at(name);
    constexpr float clear = 24;  // the focused thing is never at, let alone under, an edge
    const float end = state.viewport_top + state.viewport - frame.toasts.covers();
    if (std::exchange(frame.reveal_line, false)) {  // above the line only what fits, so that it never hides itself
        const float below = rect.bottom() + clear - end, above = rect.y - clear - state.viewport_top;
        const float move = below > 0 ? std::min(below, std::max(above, 0.f)) : std::min(above, 0.f);
        if (move == 0) return;
        state.offset = std::clamp(state.offset + move, 0.f, state.furthest());
        state.velocity = state.wheel_left = 0;
        return frame.again();
    }
    const float begin = state.viewport_top + state.covered;
    if (rect.y >= begin + std::min(clear, state.offset) && rect.bottom() <= end - clear) return;
    const float middle = rect.y + rect.height / 2 - (begin + end) / 2;
    state.offset = std::clamp(state.offset + middle, 0.f, state.furthest());
    state.velocity = state.wheel_left = 0;
    frame.again();
}

Rows visible_rows(const Frame& frame, float top, int count, float height, bool generous)
{
    const Rect clip = frame.paint.clip();
    const float more = generous ? clip.height : 0;
    const auto at = [&](float y) { return std::clamp(static_cast<int>(std::floor((y - top) / height)), 0, count); };
    return {at(clip.y - more), std::min(count, at(clip.bottom() + more) + 1)};
}

}  // namespace ui
