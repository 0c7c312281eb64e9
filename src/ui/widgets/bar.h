#pragma once
#include "ui/frame.h"

/// What the shell is made of: the help pill, tabs, the rail, the top bar's buttons and the sticky foot.
namespace ui {

struct NavItem { Icon icon; std::string_view word; bool selected = false; std::string_view href = {}; };

/// 44 high; `right`, `top`: its corner. Gives its box too, so that a title can leave room. It is
/// painted last of all: what lies over the screen never dims it. `word` is a constant.
struct HelpPill { Rect rect; bool activated; };
HelpPill help_pill(Frame& frame, std::string_view word, float right, float top);
/// Left of it, as high: what leaves the page at once. Gives its box.
Rect exit_button(Frame& frame, std::string_view name, const Rect& help);
bool round_button(Frame& frame, const Rect& rect, Icon icon, std::string_view name, std::string_view key = {});
bool back_button(Frame& frame, Point at, std::string_view word);   ///< chevron and the name of where it leads
bool tab(Frame& frame, const Rect& rect, const NavItem& item);             ///< phone: icon in a pill over its word
bool rail_item(Frame& frame, const Rect& rect, const NavItem& item);       ///< desktop: icon and word, 48 high
bool narrow_rail_item(Frame& frame, const Rect& rect, const NavItem& item);  ///< tablet: icon over word, 64 high
void lamp(Frame& frame, Point bottom_centre, float height);        ///< the sign of Lantern
/// Ground and hairline of a bar at the bottom; `share`: how much ground a bar at the top has gained.
void bottom_bar(Frame& frame, const Rect& rect);
void top_bar(Frame& frame, const Rect& rect, float share);

class Column;
/// A foot that stays: bg, hairline above, main action and caption. Draws `body` in its column; gives its height.
float foot(Frame& frame, const Rect& above, float margin, float widest, const std::function<void(Column&)>& body);
inline constexpr float foot_above = 12, foot_below = 6;  ///< its padding, CSS px

}  // namespace ui
