#pragma once
#include "ui/paint.h"

namespace ui {

/// What stands in the sky at an hour of the wall clock (0 to 24, with fractions): the sun from 5 to 22, then the moon.
/// `along`: 0 where it rises, 1 where it sets. `height`: 0 behind the hills, 1 at its highest.
struct SkyBody { bool moon; float along, height; };
[[nodiscard]] SkyBody body_at(float hour);
/// The top of the sky. Dawn, day, dusk and night begin at 5, 8, 16 and 22, and blend over the hour around that.
[[nodiscard]] Colour sky_top(const Palette& palette, float hour);

struct Sky {
    float hour = 12;
    float right = 52;      ///< how far from the right edge the sun sets; it rises 84 px left of that
    float hills_at = 190;  ///< from the top
    float seconds = 60;    ///< since it was opened: the mist drifts at first, then rests
};
inline constexpr float mist_drifts = 3;  ///< seconds

/// Where the body of `sky` stands; the middle of its disc.
[[nodiscard]] Point body_place(const Rect& rect, const Sky& sky);
/// How much of the halo's colour lies on the sky `away` from the body's middle, in a sky `height` high. 0 to 1.
[[nodiscard]] float halo_share(const Theme& theme, const Sky& sky, float away, float height);

/// The day's sky across the top of `rect`, fading into bg at its bottom; nothing in contrast themes. With a shader it
/// has mist and no steps; without one it is the same in the colours of corners.
void draw_sky(Painter& paint, const Rect& rect, const Sky& sky);

}  // namespace ui
