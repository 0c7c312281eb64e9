#include "ui/screens/page.h"

#include <utility>

#include "ui/widgets/bar.h"

namespace ui {
namespace {

constexpr float least_page = 132;  ///< CSS px left above the foot: three things to press

/// Both scroll. Gives the height of the foot.
float scroll_both(Frame& frame, std::string_view name, const Place& place, const std::function<void(Column&)>& page,
                  const std::function<void(Column&)>& foot, LowFoot low)
{
    float high = 0;
    const auto draw_foot = [&](Column& column) {
        const float begin = column.bottom();
        foot(column);
        high = column.bottom() - begin;
    };
    scroll(frame, name, place.body, place.margin, place.widest, [&](Column& column) {
        if (low == LowFoot::First) draw_foot(column), column.gap(12);
        page(column);
        if (low == LowFoot::Last) draw_foot(column);
    });
    return high;
}

}  // namespace

void page_over_foot(Frame& frame, std::string_view name, const Place& place, const std::function<void(Column&)>& page,
                    const std::function<void(Column&)>& foot, LowFoot low)
{
    float& high = frame.heights[frame.semantics.id_of(name, platform::Role::Scroll)];  // of the foot, when last drawn
    const auto& [x, y, width, height] = place.body;
    if (high > 0 && height - high < least_page) {
        high = scroll_both(frame, name, place, page, foot, low) + foot_above + foot_below;
        return;
    }
    scroll(frame, name, {x, y, width, height - high}, place.margin, place.widest, page);
    const float now = ui::foot(frame, place.body, place.margin, place.widest, foot);
    if (std::exchange(high, now) != now) frame.again();
}

void lit_lamp(Column& page, float height)
{
    constexpr float share = .46f;  // of the strip is the lamp, the rest its light
    auto& frame = page.frame();
    const Rect room = page.take(height);
    const float lamp_height = height * share;
    if (!frame.theme.is_contrast()) frame.paint.glow(room.centre(), height / 2, frame.palette().glow_soft);
    lamp(frame, {room.centre().x, room.centre().y + lamp_height * share}, lamp_height);
}

}  // namespace ui
