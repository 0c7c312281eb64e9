#pragma once
#include <optional>
#include <span>
#include "ui/paint.h"

namespace ui {

/// A wave so far. Never what is to come of it.
struct WavePicture {
    struct Rating { float minutes, strength; };  ///< minutes after the first one; 0 to 10
    std::span<const Rating> ratings;             ///< in order, at least one
    float minutes = 0;                           ///< how far it is now
    std::optional<Rating> usual;                 ///< how long and how strong theirs usually are
    float pulse = 0;                             ///< of the light where it is now, in radians
};
inline constexpr float wave_height = 280;

/// Past: an accent line over a fading fill. Now: a dot with a glow. The usual wave: dots.
void draw_wave(Painter& paint, const Rect& rect, const WavePicture& wave);

/// Where `wave` stands now, in `rect`: for tests, and for what stands beside it.
[[nodiscard]] Point wave_now(const Rect& rect, const WavePicture& wave);

}  // namespace ui
