#include "ui/toast.h"
#include <algorithm>
#include "ui/frame.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr double stays = 8;  // seconds
constexpr float least_height = 56, above_bar = 12, padding = 24, radius = 28, widest = 560;

/// Inverted: text on what is otherwise text's colour.
struct Inverted { Colour fill, words, action; };

Inverted inverted(const Frame& frame)
{
    const Palette& p = frame.palette();
    if (frame.theme.kind == ThemeKind::Night) return {p.raised, p.text, p.accent};  // no bright slab at night
    return {p.text, p.bg,
            frame.theme.is_dark() ? palette_of(ThemeKind::Light).accent : palette_of(ThemeKind::Dark).accent};
}

}  // namespace

std::optional<std::string> draw_toast(Frame& frame, const Rect& above)
{
    Toasts& toasts = frame.toasts;
    if (!toasts.shown_) return std::nullopt;
    const Toast toast = *toasts.shown_;
    if (!toasts.announced_) {
        toasts.announced_ = true;
        toasts.left_ = stays;
        frame.input.say(toast.words);
    }
    const Type& type = frame.type;
    const Inverted look = inverted(frame);
    const float action_width = toast.action.empty() ? 0 : type.width(Style::Button, toast.action) + 2 * padding;
    const float aside = std::max(action_width, padding), room = std::min(above.width - 32, widest) - padding - aside;
    const Lines words = type.wrapped(Style::Small, toast.words, room);
    const float words_height = static_cast<float>(words.text.size()) * type.line(Style::Small);
    const float width = padding + words.width + aside, height = std::max(least_height, words_height + 2 * 16);
    const Rect rect{above.centre().x - width / 2, above.bottom() - above_bar - height, width, height};
    toasts.covers_ = height + above_bar;
    toasts.rect_ = rect;
    const bool was_inert = std::exchange(frame.inert, false);
    const int was_layer = std::exchange(frame.layer, 3);
    std::optional<std::string> chosen;
    bool kept = frame.input.pointer() && rect.contains(*frame.input.pointer());
    frame.paint.on_top([&] {
        const std::uint32_t id = tell(frame, rect, {.role = platform::Role::Status, .name = toast.words}, true);
        const float share = frame.motion.appear(id, 0, pace::state);
        frame.paint.changed({.alpha = share, .dy = (1 - share) * 8}, [&] {
            frame.paint.shadow(rect, Depth::Sheet, .6f);
            frame.paint.fill(rect, look.fill, radius);
            frame.paint.lines(Style::Small, {rect.x + padding, rect.centre().y - words_height / 2}, words, look.words);
            if (toast.action.empty()) return;
            const float high = std::max(44.f, type.line(Style::Button) + 12);
            const Rect at{rect.right() - action_width + 8, rect.centre().y - high / 2, action_width - 14, high};
            const Touch touch = ui::touch(frame, at, {.role = platform::Role::Button, .name = toast.action});
            if (touch.hover + touch.press > 0)
                frame.paint.fill(at, faded(look.words, .10f * std::max(touch.hover, touch.press)), at.height / 2);
            frame.paint.text(Style::Button, {at.centre().x, at.centre().y - type.line(Style::Button) / 2}, toast.action,
                             look.action, {.align = Align::Centre});
            frame.paint.focus_ring(at, at.height / 2, look.fill, touch.focus);
            if (touch.activated) chosen = toast.key;
            kept = kept || touch.held || frame.input.focused() == touch.id;
        });
        frame.semantics.close();
    });
    frame.inert = was_inert;
    frame.layer = was_layer;
    if (!kept) toasts.left_ -= frame.now - (toasts.seen_ > 0 ? toasts.seen_ : frame.now);
    toasts.seen_ = frame.now;
    if (chosen || toasts.left_ <= 0) {
        toasts.clear();
        frame.again();
    } else {
        frame.wake_in(std::max(.05, toasts.left_));
    }
    return chosen;
}

}  // namespace ui
