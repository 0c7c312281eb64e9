#include "rooms.h"
#include <array>
#include "ui/column.h"
#include "ui/widgets/bar.h"

namespace gallery {
namespace {

using namespace ui;
constexpr std::array<NavItem, 5> rooms{{{Icon::HomeHeart, "Today"},
                                        {Icon::Notebook, "Journal"},
                                        {Icon::ChartLine, "Patterns"},
                                        {Icon::Route, "Path"},
                                        {Icon::Compass, "Tools"}}};

}  // namespace

float tabs(Frame& f, std::size_t chosen)
{
    const float height = 64 + f.surface.safe_bottom;
    const Rect bar{0, f.surface.height - height, f.surface.width, height};
    bottom_bar(f, bar);
    const float each = (bar.width - 8) / 5;
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        NavItem item = rooms[i];
        item.selected = i == chosen;
        tab(f, {bar.x + 4 + each * static_cast<float>(i), bar.y, each, 64}, item);
    }
    return height;
}

void help(Frame& f, float right)
{
    help_pill(f, "Help now", f.surface.width - right, f.surface.safe_top + (f.layout == Layout::Phone ? 0 : 26));
}

void rail(Frame& f, std::size_t chosen)
{
    const Rect bar{0, 0, 216, f.surface.height};
    f.paint.fill(bar, f.palette().sunken);
    lamp(f, {41, 56}, 27);
    f.paint.text(Style::Prompt, {64, 29}, "Lantern", f.palette().text);
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        NavItem item = rooms[i];
        item.selected = i == chosen;
        rail_item(f, {12, 82 + 52 * static_cast<float>(i), 192, 48}, item);
    }
    rail_item(f, {12, f.surface.height - 124, 192, 48}, {Icon::Settings, "Settings"});
    rail_item(f, {12, f.surface.height - 72, 192, 48}, {Icon::Lock, "Lock"});
}

}  // namespace gallery
