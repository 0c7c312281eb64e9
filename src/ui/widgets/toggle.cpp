#include <algorithm>
#include <string>
#include "ui/column.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float switch_width = 52, switch_height = 32, knob = 24;

void draw_switch(Frame& frame, const Rect& rect, const Touch& touch)
{
    const Palette& p = frame.palette();
    const Colour track = mixed(p.pressed, p.accent, touch.on), edge = mixed(p.outline, p.accent, touch.on);
    frame.paint.framed(rect, edge, 1.5f, answering(track, p.text, touch), switch_height / 2);
    const float x = rect.x + switch_height / 2 + (switch_width - switch_height) * touch.on;
    const Point centre{x, rect.centre().y};
    frame.paint.disc(centre, knob / 2, mixed(p.outline, p.on_accent, touch.on));
    if (touch.on > .01f) frame.paint.icon(Icon::Check, centre, 18, faded(p.accent, touch.on));
}

constexpr float step_side = 44;

/// To the next multiple of the step in that direction; around the ends where that is wanted.
int stepped(int value, int direction, const StepperOptions& options)
{
    const int step = options.step, off = value % step;
    const int next = off == 0 ? value + direction * step : direction > 0 ? value - off + step : value - off;
    if (!options.around) return std::clamp(next, options.from, options.to);
    if (next > options.to) return options.from;
    return next < options.from ? options.to - (options.to - options.from) % step : next;
}

struct Step { Icon icon; std::string_view name; int direction; };

/// Gives the value after it, if it was chosen. At an end it cannot be, and looks so.
int step_button(Frame& frame, const Rect& at, const Step& step, const StepperOptions& options, int value, Colour ground)
{
    const Palette& p = frame.palette();
    const int next = stepped(value, step.direction, options);
    const bool possible = next != value;
    const Touch touch = ui::touch(
        frame, at, {.role = platform::Role::Button, .name = std::string{step.name}, .disabled = !possible});
    giving_way(frame, at, touch, [&] {
        if (possible) frame.paint.framed(at, p.outline, 1.5f, answering(ground, p.text, touch), step_side / 2);
        else frame.paint.dashed(at, p.outline, 1.5f, step_side / 2);
        frame.paint.icon(step.icon, at.centre(), frame.type.icon(20), possible ? p.text : p.outline);
    });
    frame.paint.focus_ring(at, step_side / 2, ground, touch.focus);
    return touch.activated ? next : value;
}

}  // namespace

bool Column::toggle(std::string_view name, bool& on, std::string_view on_word, std::string_view off_word,
                    std::string_view detail)
{
    const Palette& p = frame_.palette();
    const Type& type = frame_.type;
    const float word_width = std::max(type.width(Style::Caption, on_word), type.width(Style::Caption, off_word));
    const float room = area_.width - switch_width - word_width - 28;
    const Lines title = type.wrapped(Style::Body, name, room), help = type.wrapped(Style::Small, detail, room);
    const auto lines = [](const Lines& of) { return static_cast<float>(of.text.size()); };
    const float help_height = detail.empty() ? 0 : lines(help) * type.line(Style::Small);
    const float words = lines(title) * type.line(Style::Body) + help_height;
    const Rect rect = take(std::max(60.f, words + 20));
    const Rect highlight = rect.inset(-12, 0);
    const Touch touch = ui::touch(
        frame_, highlight,
        {.role = platform::Role::Switch, .name = std::string{name}, .description = std::string{detail}, .checked = on},
        {}, on);
    const float top = rect.centre().y - words / 2;
    veil(frame_, highlight, 16, touch);
    frame_.paint.lines(Style::Body, {rect.x, top}, title, p.text);
    if (!detail.empty()) frame_.paint.lines(Style::Small, {rect.x, top + words - help_height}, help, p.text2);
    const Rect place{rect.right() - switch_width, rect.centre().y - switch_height / 2, switch_width, switch_height};
    frame_.paint.text(Style::Caption, {place.x - 8, rect.centre().y - type.line(Style::Caption) / 2},
                      on ? on_word : off_word, p.text2, {.align = Align::Right});
    draw_switch(frame_, place, touch);
    frame_.paint.focus_ring(highlight, 16, ground_, touch.focus);
    if (touch.activated) on = !on;
    return touch.activated;
}

bool Column::stepper(std::string_view name, int& value, const StepperOptions& options)
{
    const int before = value;
    const Type& type = frame_.type;
    const std::string counted = std::to_string(value) + (options.unit.empty() ? "" : " " + std::string{options.unit});
    const std::string_view shown = options.shown.empty() ? std::string_view{counted} : options.shown;
    const float number = std::max(72.f, type.width(Style::Strong, shown) + 16), controls = 2 * step_side + number;
    const bool beneath = type.width(Style::Body, name) + 16 + controls > area_.width && area_.width < 420;
    const Lines words = type.wrapped(Style::Body, name, beneath ? area_.width : area_.width - controls - 16);
    const float words_height = static_cast<float>(words.text.size()) * type.line(Style::Body);
    const float row = std::max(60.f, type.line(Style::Strong) + 20);
    const Rect rect = take(beneath ? words_height + 4 + row : std::max(row, words_height + 20));
    const std::uint32_t id = frame_.semantics.id_of(name, platform::Role::Group);  // the same at every value
    tell(frame_, rect,
         {.id = id, .role = platform::Role::Group, .name = std::string{name} + ": " + std::string{shown}}, true);
    frame_.paint.lines(Style::Body, {rect.x, beneath ? rect.y : rect.centre().y - words_height / 2}, words,
                       frame_.palette().text);
    const float middle = beneath ? rect.bottom() - row / 2 : rect.centre().y;
    const Rect less{beneath ? rect.x : rect.right() - controls, middle - step_side / 2, step_side, step_side};
    value = step_button(frame_, less, {Icon::Minus, options.less, -1}, options, value, ground_);
    frame_.paint.text(Style::Strong, {less.right() + number / 2, middle - type.line(Style::Strong) / 2}, shown,
                      frame_.palette().text, {.align = Align::Centre});
    const Rect more = less.moved(step_side + number, 0);
    value = step_button(frame_, more, {Icon::Plus, options.more, 1}, options, value, ground_);
    frame_.semantics.close();
    return value != before;
}

bool Column::choice(std::string_view name, std::span<const std::string_view> options, int& chosen)
{
    const Palette& p = frame_.palette();
    constexpr float outer = 11, inner = 5.5f;
    bool changed = false;
    group(platform::Role::RadioGroup, name, [&](Column& inside) {
        for (std::size_t i = 0; i < options.size(); ++i) {
            const bool is_chosen = static_cast<int>(i) == chosen;
            const Lines words =
                frame_.type.wrapped(is_chosen ? Style::Strong : Style::Body, options[i], inside.width() - 38);
            const Rect rect =
                inside.take(std::max(52.f, static_cast<float>(words.text.size()) * frame_.type.line(Style::Body) + 20));
            const Rect highlight = rect.inset(-12, 0);
            const Touch touch = ui::touch(frame_, highlight,
                                          {.role = platform::Role::Radio,
                                           .name = std::string{options[i]},
                                           .checked = is_chosen,
                                           .position = static_cast<int>(i) + 1,
                                           .count = static_cast<int>(options.size())},
                                          {}, is_chosen);
            veil(frame_, highlight, 16, touch);
            const Point centre{rect.x + outer + 1, rect.centre().y};
            frame_.paint.disc(centre, outer, mixed(p.outline, p.accent, touch.on));
            frame_.paint.disc(centre, outer - 2, ground_);
            if (touch.on > .01f) frame_.paint.disc(centre, inner * touch.on, p.accent);
            const float top = rect.centre().y -
                              static_cast<float>(words.text.size()) * frame_.type.line(Style::Body) / 2;
            frame_.paint.lines(is_chosen ? Style::Strong : Style::Body, {rect.x + 38, top}, words, p.text);
            frame_.paint.focus_ring(highlight, 16, ground_, touch.focus);
            if (!touch.activated || is_chosen) continue;
            chosen = static_cast<int>(i);
            changed = true;
        }
    });
    return changed;
}

}  // namespace ui
