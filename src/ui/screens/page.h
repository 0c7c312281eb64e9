#pragma once
#include <functional>
#include <string_view>

#include "ui/screens/screen.h"

namespace ui {

/// Where the foot of a page goes when the window is too low for it to stay: a phone on its side, 400 % of a desktop.
enum class LowFoot { Last, First };

/// A page that scrolls over a foot that stays, with its main action; in a low window the foot scrolls with the page.
/// `name` is the page's among all that scroll.
void page_over_foot(Frame& frame, std::string_view name, const Place& place, const std::function<void(Column&)>& page,
                    const std::function<void(Column&)>& foot, LowFoot low = LowFoot::Last);

/// The lamp of the house, lit, in a strip of that height.
void lit_lamp(Column& page, float height);

}  // namespace ui
