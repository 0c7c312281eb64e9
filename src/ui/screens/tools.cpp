#include "ui/screens/tools.h"

#include <array>

#include "words/text.h"

namespace ui {
namespace {

struct Room { Icon icon; std::string_view title, detail, place; };
constexpr std::array rooms{
    Room{Icon::Wind, text::tools::breathe, text::tools::breathe_detail, "/breathe"},
    Room{Icon::Ripple, text::tools::night_room, text::tools::night_room_detail, "/night-room"},
    Room{Icon::Files, text::tools::copies, text::tools::copies_detail, "/settings/copies"},
};

}  // namespace

Act draw_tools(Frame& frame, const Place& place)
{
    constexpr float widest = 640;
    Act act;
    scroll(frame, "tools", place.body, place.margin, place.widest, [&](Column& page) {
        page.gap(8);
        const auto list = [&](Column& column) {
            column.card(
                [&](Column& card) {
                    for (const auto& room : rooms)
                        if (card.row({.icon = room.icon,
                                      .title = room.title,
                                      .detail = room.detail,
                                      .chevron = true,
                                      .divider = &room != &rooms.back()}))
                            act.go = room.place;
                },
                {.rows = true});
        };
        if (page.width() <= widest) list(page);
        else page.split(widest, 0, [&](Column& left, Column&) { list(left); });
    });
    return act;
}

}  // namespace ui
