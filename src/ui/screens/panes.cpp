#include "ui/screens/panes.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float row_reach = 16;  ///< the highlight of a chosen row reaches this far beyond the words
constexpr float ring = 8;        ///< room for the ring around it

}  // namespace

Panes panes_of(const Place& place)
{
    const Rect& body = place.body;
    const float width = std::min(place.widest, body.width - 2 * place.margin);
    const bool roomy = width >= 1200;
    const float list_width = roomy ? 400.f : 336.f, gap = roomy ? 40.f : 32.f, most = roomy ? 880.f : 648.f;
    const float list_left = body.x + (body.width - width) / 2, list_right = list_left - row_reach + list_width;
    const float left = list_right + gap, right = list_left + width;
    const float between = list_right + ring;
    return {.list = {body.x, body.y, between - body.x, body.height},
            .detail = {between, body.y, body.right() - between, body.height},
            .list_words = {list_left, body.y, list_width - 2 * row_reach, body.height},
            .detail_words = {left, body.y, std::min(most, right - left), body.height}};
}

void scroll_pane(Frame& frame, std::string_view name, const Rect& viewport, const Rect& words,
                 const std::function<void(Column&)>& content)
{
    scroll(frame, name, viewport, 0, viewport.width, [&](Column& page) {
        Column inside{frame, {words.x, page.y(), words.width, 0}, page.ground()};
        content(inside);
        page.move_to(inside.y());
    });
}

}  // namespace ui
