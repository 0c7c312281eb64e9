#pragma once
#include <array>
#include <string_view>
#include "platform/canvas.h"
#include "ui/colour.h"

namespace ui {

/// Roles, not colours: what a widget means. The values are look.md §2's table; tests repeat its measurements.
struct Palette {
    Colour bg, card, raised, sunken, pressed;
    Colour text, text2, divider, outline;
    Colour accent, on_accent, accent_soft, on_accent_soft;
    Colour glow, glow_soft, on_glow_soft;
    Colour positive, positive_soft, caution, caution_soft, danger, danger_soft, on_danger, help, help_soft;
    Colour focus, scrim;
    std::array<Colour, 6> series;
    std::array<Colour, 5> mood;      ///< −2 to +2: dusk to dawn
    Colour mood_ink_lowest, mood_ink;  ///< features of the face −2, and of the others
    Colour plate, plate_dot;         ///< ground and gaps of year and heat maps
    std::array<Colour, 4> sky;       ///< dawn, day, dusk, night: the top of the sky, which fades into bg
    bool operator==(const Palette&) const = default;
};

enum class ThemeKind { Light, Dark, Night, Contrast, ContrastLight };
enum class Appearance { System, Light, Dark, Night, ContrastDark, ContrastLight };  ///< what a person chose

struct Theme {
    ThemeKind kind = ThemeKind::Light;
    Palette palette;
    [[nodiscard]] bool is_dark() const { return kind != ThemeKind::Light && kind != ThemeKind::ContrastLight; }
    [[nodiscard]] bool has_shadows() const { return kind == ThemeKind::Light; }
    /// Every surface has its 2 px outline; no shadow, no alpha, no sky.
    [[nodiscard]] bool is_contrast() const { return kind == ThemeKind::Contrast || kind == ThemeKind::ContrastLight; }
};

[[nodiscard]] const Palette& palette_of(ThemeKind kind);
[[nodiscard]] std::string_view name_of(ThemeKind kind);  ///< as app.css knows it: "contrast-light"
/// `System` follows `prefers_contrast` first, then `prefers_dark`.
[[nodiscard]] ThemeKind theme_for(Appearance chosen, const platform::Surface& surface);
[[nodiscard]] Palette mixed(const Palette& from, const Palette& to, float share);

}  // namespace ui
