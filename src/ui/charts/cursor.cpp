#include "ui/charts/cursor.h"
#include <algorithm>

namespace ui {
namespace {

struct Key { std::string_view name; int across, down, pages; };
constexpr Key keys[] = {{"ArrowLeft", -1, 0, 0}, {"ArrowRight", 1, 0, 0}, {"ArrowUp", 0, -1, 0},
                        {"ArrowDown", 0, 1, 0},  {"PageUp", 0, 0, -1},    {"PageDown", 0, 0, 1}};

int from_key(const CursorSteps& steps, int at, const Key& key)
{
    const int pages = steps.pages_aside ? key.pages + key.across : key.pages;
    if (pages != 0 && steps.page) return steps.page(at, pages);
    if (pages != 0) return pages < 0 ? steps.first : steps.last;
    const int down = steps.down != 0 ? key.down * steps.down : -key.down * steps.across;
    return at + key.across * steps.across + down;
}

/// From nowhere the first key reads the last step; a way that leads off the chart stays.
void follow_key(std::string_view name, const CursorSteps& steps, ChartState& state)
{
    if (name == "Home") state.at = steps.first;
    if (name == "End") state.at = steps.last;
    const auto key = std::ranges::find(keys, name, &Key::name);
    if (key == std::end(keys)) return;
    state.at = std::clamp(from_key(steps, state.at.value_or(steps.last), *key), steps.first, steps.last);
}

/// Several keys may come between two frames: each goes on from where the one before it led.
bool follow_keys(const Input& input, std::uint32_t id, const CursorSteps& steps, ChartState& state)
{
    const auto before = state.at;
    for (const auto name : input.keys(id)) follow_key(name, steps, state);
    if (const auto value = input.value_set(id))
        state.at = std::clamp(static_cast<int>(*value), steps.first, steps.last);
    if (input.key(id, "Escape")) state.at.reset();
    return state.at != before;
}

/// What the pointer stands on, and whether it stays there when the pointer goes.
struct Pointed { std::optional<int> at; bool stays = false; };

Pointed pointed(Frame& frame, const Rect& plot, const CursorSteps& steps, const ChartState& state)
{
    const Input& input = frame.input;
    const auto at = input.pointer();
    if (frame.inert || !at || !plot.shared_with(frame.paint.clip()).contains(*at)) return {};
    if (state.panning || (input.press_taken() && !input.drag_taken())) return {};
    const bool tapped = input.went_up() && plot.contains(input.down_at()) && !input.press_taken();
    if (input.touch() && !input.is_down() && !tapped) return {};
    return {steps.under(*at), tapped};
}

void tell_value(Frame& frame, const CursorSteps& steps, int at)
{
    platform::Node& node = frame.semantics.nodes().back();
    const auto [first, second] = steps.tell(at);
    node.value = at;
    node.value_text = first + ", " + second;
}

}  // namespace

Cursor chart_cursor(Frame& frame, const Rect& plot, const CursorSteps& steps, ChartState& state)
{
    Cursor cursor{.touch = touch(frame, plot,
                                 {.role = platform::Role::Slider, .name = std::string{steps.name},
                                  .least = steps.first, .most = steps.last, .step = 1, .plot = true},
                                 steps.key)};
    const std::uint32_t id = cursor.touch.id;
    if (frame.input.focus_moved() && frame.input.focused() != id) state.at.reset();
    cursor.by_key = follow_keys(frame.input, id, steps, state);
    if (state.at) state.at = std::clamp(*state.at, steps.first, steps.last);
    const Pointed hand = pointed(frame, plot, steps, state);
    if (hand.stays) state.at = hand.at;
    cursor.at = hand.at ? hand.at : cursor.touch.focused ? state.at.value_or(steps.last) : state.at;
    tell_value(frame, steps, state.at.value_or(steps.last));
    if (cursor.by_key) frame.again();
    return cursor;
}

void chart_head(Column& page, const ChartHead& head)
{
    if (!head.name.empty()) page.strong(head.name, {.level = 2});
    if (!head.measure.empty()) page.caption(head.measure);
}

void chart_figure(Column& page, std::string_view name, std::string_view summary,
                  const std::function<void(Column&)>& body)
{
    Frame& frame = page.frame();
    const std::size_t index = frame.semantics.nodes().size();
    const float top = page.y();
    tell(frame, {page.x(), top, page.width(), 0},
         {.role = platform::Role::Figure, .name = std::string{name}, .description = std::string{summary}}, true);
    body(page);
    frame.semantics.close();
    frame.semantics.nodes()[index].box.height = page.y() - top;
}

}  // namespace ui
