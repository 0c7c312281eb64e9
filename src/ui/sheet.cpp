#include "ui/sheet.h"
#include <algorithm>
#include <utility>
#include "ui/widgets/bar.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float radius = 24, handle_width = 36, handle_height = 4, phone_share = .9f;

struct Place { Rect rect; bool from_below; };

Place place_of(const Frame& frame, const SheetOptions& options, float wanted)
{
    const Rect whole = frame.whole();
    const float free = whole.height - frame.surface.safe_top - frame.surface.keyboard;
    if (frame.layout == Layout::Phone && !options.dialog) {
        const float height = std::min(wanted, free * phone_share);
        return {{0, whole.height - frame.surface.keyboard - height, whole.width, height}, true};
    }
    const float width = std::min(options.width, whole.width - 32), height = std::min(wanted, free - 48);
    return {{whole.centre().x - width / 2, frame.surface.safe_top + (free - height) / 2, width, height}, false};
}

void give_focus_back(Frame& frame, std::uint32_t id)
{
    frame.again();
    const auto from = frame.opened_from.find(id);
    if (from == frame.opened_from.end()) return;
    if (from->second != 0) frame.input.move_focus(from->second);
    frame.opened_from.erase(from);
}

}  // namespace

void sheet(Frame& frame, std::string_view key, bool& open, const SheetOptions& options,
           const std::function<void(Column&)>& body, const std::function<void(Column&)>& foot_body)
{
    const std::uint32_t id = frame.semantics.id_of(key, platform::Role::Dialog);
    const float share = frame.motion.travel(id, 0, open, pace::sheet, open ? Curve::Enter : Curve::Standard);
    const bool newly = open && !frame.heights.contains(id);
    if (share <= 0 && !open) {
        frame.heights.erase(id);
        return;
    }
    if (open) frame.sheet_open = true;
    const bool was_inert = std::exchange(frame.inert, !open);
    const int was_layer = std::exchange(frame.layer, 2);
    const Palette& p = frame.palette();
    float& height = frame.heights[id];
    const Place place = place_of(frame, options, height > 0 ? height : frame.whole().height * .5f);
    const float padding = place.from_below ? 20 : 24, safe = place.from_below ? frame.surface.safe_bottom : 0;
    frame.paint.on_top([&] {
        frame.paint.fill(frame.whole(), faded(p.scrim, share));
        const Painter::Change change = place.from_below && !frame.still()
                                           ? Painter::Change{.dy = (1 - share) * (place.rect.height + 8)}
                                           : Painter::Change{.alpha = share,
                                                             .scale = frame.still() ? 1 : .98f + .02f * share,
                                                             .centre = place.rect.centre()};
        platform::Node node{
            .id = id, .role = platform::Role::Dialog, .name = std::string{options.title}, .modal = open};
        tell(frame, place.rect, std::move(node), true);
        frame.paint.changed(change, [&] {
            const Rect& r = place.rect;
            if (place.from_below) {
                frame.paint.shadow(r, Depth::Sheet);
                frame.paint.fill_top_rounded(r, frame.theme.is_contrast() ? p.outline : p.raised, radius);
                if (frame.theme.is_contrast())
                    frame.paint.fill_top_rounded({r.x + 2, r.y + 2, r.width - 4, r.height}, p.raised, radius - 2);
                frame.paint.fill({r.centre().x - handle_width / 2, r.y + 8, handle_width, handle_height}, p.pressed,
                                 handle_height / 2);
            } else {
                frame.paint.surface(r, p.raised, radius, Depth::Sheet);
            }
            const Rect close{r.x + padding - 10, r.y + (place.from_below ? 16 : 12), 44, 44};
            if (round_button(frame, close, Icon::X, options.close, "close")) open = false;
            const float title_room = r.width - padding - 10 - 44 - padding - 8;
            const Lines title = frame.type.balanced(Style::Title, options.title, title_room);
            const float title_height =
                std::max(44.f, static_cast<float>(title.text.size()) * frame.type.line(Style::Title) + 12);
            frame.paint.lines(Style::Title, {close.right() + 6, close.y + 6}, title, p.text);
            const float top = close.y + title_height + 8 - r.y;

            float& last = frame.heights[id + 1];  // of the foot, which is read after what it stands beneath
            float foot_height = foot_body ? last + 12 : 0;
            const Rect viewport{r.x, r.y + top, r.width, std::max(1.f, r.height - top - foot_height - padding - safe)};
            float content = 0;
            scroll(frame, key, viewport, padding, r.width, [&](Column& page) {
                Column inside{frame, {page.x(), page.y(), page.width(), 0}, p.raised};
                const float begin = inside.bottom();
                body(inside);
                content = inside.bottom() - begin;
                page.take(content);
            });
            if (foot_body) {
                Column below{
                    frame, {r.x + padding, r.bottom() - safe - padding - last, r.width - 2 * padding, 0}, p.raised};
                const float begin = below.bottom();
                foot_body(below);
                last = below.bottom() - begin;
                foot_height = last + 12;
            }
            const float wanted = top + content + foot_height + padding + safe + 1;
            if (std::abs(wanted - height) > .5f) {
                height = wanted;
                frame.again();
            }
        });
        frame.semantics.close();
    });
    const bool on_scrim = open && frame.input.went_up() && !frame.input.press_taken() && frame.input.pointer() &&
                          !place.rect.contains(frame.input.down_at()) && !place.rect.contains(*frame.input.pointer()) &&
                          share > .9f;
    if (open && (frame.input.key("Escape") || on_scrim)) open = false;
    if (newly) {
        frame.opened_from[id] = frame.input.focused();
        frame.input.move_focus(id);
    }
    if (!open) give_focus_back(frame, id);
    frame.inert = was_inert;
    frame.layer = was_layer;
}

}  // namespace ui
