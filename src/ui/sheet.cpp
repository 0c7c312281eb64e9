#include "ui/sheet.h"
#include <algorithm>
#include <utility>
#include "ui/widgets/bar.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float room_for_message = 80;  ///< so that none lies over the last control
constexpr float radius = 24, handle_width = 36, handle_height = 4, highest = .9f;

struct Place { Rect rect; bool from_below; };

Place place_of(const Frame& frame, const SheetOptions& options, float wanted)
{
    const Rect whole = frame.whole();
    const float free = whole.height - frame.surface.safe_top - frame.surface.keyboard;
    if (frame.layout == Layout::Phone && !options.dialog) {
        const float height = std::min(wanted, free * highest);
        return {{0, whole.height - frame.surface.keyboard - height, whole.width, height}, true};
    }
    const float width = std::min(options.width, whole.width - 32), height = std::min(wanted, free * highest);
    return {{whole.centre().x - width / 2, frame.surface.safe_top + (free - height) / 2, width, height}, false};
}

void give_focus_back(Frame& frame, std::uint32_t id)
{
    const auto from = frame.opened_from.find(id);
    if (from == frame.opened_from.end()) return;
    frame.again();
    if (from->second != 0) frame.input.move_focus(from->second);
    frame.opened_from.erase(from);
}

/// One sheet while it is drawn: what it was asked for, and where it stands.
struct Drawing {
    Frame& frame;
    std::uint32_t id;
    std::string_view key;
    const SheetOptions& options;
    Place place;
    float share;  // of the way in

    [[nodiscard]] const Rect& rect() const { return place.rect; }
    [[nodiscard]] float padding() const { return place.from_below ? 20 : 24; }
    [[nodiscard]] float safe() const { return place.from_below ? frame.surface.safe_bottom : 0; }

    [[nodiscard]] Painter::Change change() const
    {
        if (place.from_below && !frame.still()) return {.dy = (1 - share) * (rect().height + 8)};
        return {.alpha = share, .scale = frame.still() ? 1 : .98f + .02f * share, .centre = rect().centre()};
    }

    void draw_ground() const
    {
        const Palette& p = frame.palette();
        const Rect& r = rect();
        if (!place.from_below) return frame.paint.surface(r, p.raised, radius, Depth::Sheet);
        frame.paint.shadow(r, Depth::Sheet);
        frame.paint.fill_top_rounded(r, frame.theme.is_contrast() ? p.outline : p.raised, radius);
        if (frame.theme.is_contrast())
            frame.paint.fill_top_rounded({r.x + 2, r.y + 2, r.width - 4, r.height}, p.raised, radius - 2);
        frame.paint.fill({r.centre().x - handle_width / 2, r.y + 8, handle_width, handle_height},
                         frame.theme.is_contrast() ? p.outline : p.pressed, handle_height / 2);
    }

    /// The x and the title. Gives where the content begins, from the sheet's top.
    float draw_head(bool& open) const
    {
        const Rect& r = rect();
        const Rect close{r.x + padding() - 10, r.y + (place.from_below ? 16 : 12), 44, 44};
        if (round_button(frame, close, Icon::X, options.close, "close")) open = false;
        const float room = r.right() - padding() - close.right() - 6;
        const Lines title = frame.type.balanced(Style::Title, options.title, room);
        const float height = std::max(44.f, static_cast<float>(title.text.size()) * frame.type.line(Style::Title) + 12);
        tell(frame, {close.right() + 6, close.y, room, height},
             {.role = platform::Role::Heading, .name = std::string{options.title}, .level = options.level});
        frame.paint.lines(Style::Title, {close.right() + 6, close.y + 6}, title, frame.palette().text);
        return close.y + height + 8 - r.y;
    }

    /// Of the foot, as it was in the last frame: it is read after what it stands beneath.
    [[nodiscard]] float foot_room(bool has_foot) const { return has_foot ? frame.heights[id + 1] + 12 : 0; }

    /// Stands at the bottom. Gives the room it takes.
    float draw_foot(const std::function<void(Column&)>& foot) const
    {
        if (!foot) return 0;
        float& last = frame.heights[id + 1];
        const Rect& r = rect();
        Column below{frame,
                     {r.x + padding(), r.bottom() - safe() - padding() - last, r.width - 2 * padding(), 0},
                     frame.palette().raised};
        const float begin = below.bottom();
        foot(below);
        last = below.bottom() - begin;
        if (options.covered || rect().bottom() + room_for_message < frame.surface.height) return last + 12;
        frame.bars_below = std::max(frame.bars_below, frame.surface.height - begin);  // no message lies over it
        return last + 12;
    }

    /// What can be scrolled. Gives its whole height.
    float draw_body(float top, float foot_height, const std::function<void(Column&)>& body) const
    {
        const Rect& r = rect();
        const float high = std::max(1.f, r.height - top - foot_height - padding() - safe());
        float content = 0;
        scroll(frame, key, {r.x, r.y + top, r.width, high}, padding(), r.width, [&](Column& page) {
            Column inside{frame, {page.x(), page.y(), page.width(), 0}, frame.palette().raised};
            const float begin = inside.bottom();
            body(inside);
            content = inside.bottom() - begin;
            page.take(content);
            if (content > high && foot_height > 0) page.gap(room_for_message);
        });
        if (content > high && foot_height > 0)
            frame.paint.hairline(r.x, r.y + top + high, r.width, frame.palette().divider);
        return content;
    }

    /// Gives the height that all of it would have without a limit.
    float draw(bool& open, const std::function<void(Column&)>& body, const std::function<void(Column&)>& foot) const
    {
        float wanted = 0;
        frame.paint.fill(frame.whole(), faded(frame.palette().scrim, share));
        tell(frame, rect(), {.id = id, .role = platform::Role::Dialog, .name = std::string{options.title},
                             .modal = open && !options.covered}, true);
        frame.paint.changed(change(), [&] {
            draw_ground();
            const float top = draw_head(open), content = draw_body(top, foot_room(foot != nullptr), body);
            wanted = top + content + draw_foot(foot) + padding() + safe() + 1;
        });
        frame.semantics.close();
        return wanted;
    }

    /// On the scrim itself, not on what lies over it.
    [[nodiscard]] bool is_beside(Point at) const
    {
        if (rect().contains(at) || frame.toasts.holds(at)) return false;
        return std::ranges::none_of(frame.semantics.nodes(), [&](const platform::Node& node) {
            const auto& [x, y, width, height] = node.box;
            return node.layer > frame.layer && Rect{x, y, width, height}.contains(at);
        });
    }

    /// A tap that began and ended beside it.
    [[nodiscard]] bool left_by_scrim() const
    {
        const Input& input = frame.input;
        return options.closed_by_scrim && input.went_up() && !input.press_taken() && input.pointer() && share > .9f &&
               is_beside(input.down_at()) && is_beside(*input.pointer());
    }
};

}  // namespace

void sheet(Frame& frame, std::string_view key, bool& open, const SheetOptions& options,
           const std::function<void(Column&)>& body, const std::function<void(Column&)>& foot)
{
    const std::uint32_t id = frame.semantics.id_of(key, platform::Role::Dialog);
    const float share = frame.motion.travel(id, 0, open, pace::sheet, Curve::Enter, Curve::Leave);
    const bool newly = open && !frame.heights.contains(id);
    if (share <= 0 && !open) {
        give_focus_back(frame, id);
        frame.heights.erase(id);
        return;
    }
    if (newly) frame.scrolls.forget(key);  // it begins at its top each time
    if (open) frame.sheet_open = true;
    const bool was_open = open;
    const std::size_t first = frame.semantics.nodes().size();
    const bool was_inert = std::exchange(frame.inert, !open || options.covered);
    const int was_layer = std::exchange(frame.layer, 2);
    float& height = frame.heights[id];
    const Place place = place_of(frame, options, height > 0 ? height : frame.whole().height * .5f);
    const Drawing drawing{frame, id, key, options, place, share};
    frame.paint.on_top([&] {
        const float wanted = drawing.draw(open, body, foot);
        if (std::abs(wanted - height) <= .5f) return;
        height = wanted;
        frame.again();
    });
    const bool left = frame.input.key("Escape") || (!newly && drawing.left_by_scrim());  // not by what opened it
    if (open && !options.covered && left) open = false;
    if (newly) {
        frame.opened_from[id] = frame.input.focused();
        if (options.takes_focus) frame.input.move_focus(id);
    }
    auto& nodes = frame.semantics.nodes();
    if (!was_open) nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(first), nodes.end());
    else if (!open) nodes[first].modal = false;  // what is beneath wakes before it gets the focus back
    if (!open) give_focus_back(frame, id);
    frame.inert = was_inert;
    frame.layer = was_layer;
}

void forget_sheet(Frame& frame, std::string_view key)
{
    const std::uint32_t id = frame.semantics.id_of(key, platform::Role::Dialog);
    frame.heights.erase(id);
    frame.opened_from.erase(id);
}

}  // namespace ui
