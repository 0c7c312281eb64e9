#pragma once
#include <cstdint>
#include <string>

namespace ui {

/// sRGB, not premultiplied.
struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    bool operator==(const Colour&) const = default;
};

/// `rgb(0xF6F1E9)`
[[nodiscard]] constexpr Colour rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex)};
}

/// The same colour, its alpha multiplied by `share` (0 to 1).
[[nodiscard]] Colour faded(Colour colour, float share);
/// From `a` (share 0) to `b` (share 1) along OKLab, so that a cross-fade never passes through mud or a flash.
[[nodiscard]] Colour mixed(Colour a, Colour b, float share);
/// `top` at `share` laid on an opaque ground, blended as the canvas does (in sRGB).
[[nodiscard]] Colour laid_on(Colour ground, Colour top, float share);
/// WCAG 2 relative luminance (0 to 1) and contrast ratio (1 to 21); alpha is not looked at.
[[nodiscard]] double luminance(Colour colour);
[[nodiscard]] double contrast(Colour a, Colour b);
[[nodiscard]] std::string hex(Colour colour);  ///< "#RRGGBB"

}  // namespace ui
