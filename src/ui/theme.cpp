#include "ui/theme.h"
#include <cstddef>

namespace ui {
namespace {

constexpr Colour with_alpha(Colour colour, int percent)
{
    colour.alpha = static_cast<std::uint8_t>(percent * 255 / 100);
    return colour;
}

constexpr Palette light{
    .bg = rgb(0xF6F1E9), .card = rgb(0xFFFDF9), .raised = rgb(0xFFFFFF), .sunken = rgb(0xEDE6DB),
    .pressed = rgb(0xE2D9CB),
    .text = rgb(0x26221D), .text2 = rgb(0x5E564B), .divider = rgb(0xDFD6C8), .outline = rgb(0x827868),
    .accent = rgb(0x1C665E), .on_accent = rgb(0xFFFFFF), .accent_soft = rgb(0xD8EAE4), .on_accent_soft = rgb(0x124A43),
    .glow = rgb(0xEDA94A), .glow_soft = rgb(0xFAE6C6), .on_glow_soft = rgb(0x4B320C),
    .positive = rgb(0x2D6A3E), .positive_soft = rgb(0xDDECDB), .caution = rgb(0x855200), .caution_soft = rgb(0xFAE6C4),
    .danger = rgb(0xA2352C), .danger_soft = rgb(0xF9E1DB), .on_danger = rgb(0xFFFFFF),
    .help = rgb(0x8A3524), .help_soft = rgb(0xFBE3D6),
    .focus = rgb(0x2B4FC7), .scrim = with_alpha(rgb(0x1A1410), 40),
    .series = {rgb(0x079888), rgb(0xC6763C), rgb(0x887AD0), rgb(0x7E314E), rgb(0x4A5301), rgb(0x6A3F9E)},
    .mood = {rgb(0x6662BF), rgb(0x9A749C), rgb(0xDA9A88), rgb(0xF6C86C), rgb(0xFFF3DD)},
    .mood_ink_lowest = rgb(0xFFF9EE), .mood_ink = rgb(0x1C1626), .plate = rgb(0x1B2033), .plate_dot = rgb(0x525A7C),
    .sky = {rgb(0xF8DFCB), rgb(0xD6E7EA), rgb(0xF0CDBC), rgb(0xCFD2E6)},
};

constexpr Palette dark{
    .bg = rgb(0x14191C), .card = rgb(0x1E2428), .raised = rgb(0x283035), .sunken = rgb(0x101416),
    .pressed = rgb(0x333C42),
    .text = rgb(0xEFE9DF), .text2 = rgb(0xB9B2A6), .divider = rgb(0x323A3F), .outline = rgb(0x7F8A8C),
    .accent = rgb(0x86D0C2), .on_accent = rgb(0x06302B), .accent_soft = rgb(0x1F3F3B), .on_accent_soft = rgb(0xBCE7DD),
    .glow = rgb(0xF2B75E), .glow_soft = rgb(0x43331B), .on_glow_soft = rgb(0xFBE0B4),
    .positive = rgb(0x93D09A), .positive_soft = rgb(0x20382A), .caution = rgb(0xEFBE6B), .caution_soft = rgb(0x40321A),
    .danger = rgb(0xF2A093), .danger_soft = rgb(0x4A2622), .on_danger = rgb(0x3B0D08),
    .help = rgb(0xF5B39B), .help_soft = rgb(0x4B2A20),
    .focus = rgb(0xFFD98A), .scrim = with_alpha(rgb(0x000000), 55),
    .series = {rgb(0x76F2CE), rgb(0xF2C962), rgb(0xC1C9FB), rgb(0xB36F82), rgb(0x7C912C), rgb(0x9A77CC)},
    .mood = light.mood, .mood_ink_lowest = light.mood_ink_lowest, .mood_ink = light.mood_ink,
    .plate = light.plate, .plate_dot = light.plate_dot,
    .sky = {rgb(0x3B2C33), rgb(0x1E3540), rgb(0x40282F), rgb(0x1A2140)},
};

constexpr Palette night{
    .bg = rgb(0x0B0705), .card = rgb(0x150D08), .raised = rgb(0x1F140C), .sunken = rgb(0x080503),
    .pressed = rgb(0x2B1B10),
    .text = rgb(0xD69E66), .text2 = rgb(0xB27E4E), .divider = rgb(0x2A1A10), .outline = rgb(0x94663D),
    .accent = rgb(0xDB8B3C), .on_accent = rgb(0x190C03), .accent_soft = rgb(0x2C1B0C), .on_accent_soft = rgb(0xE0A565),
    .glow = rgb(0xC97A2B), .glow_soft = rgb(0x2E1B0B), .on_glow_soft = rgb(0xDDA466),
    .positive = rgb(0xA79A4A), .positive_soft = rgb(0x221D0B), .caution = rgb(0xD39A3F), .caution_soft = rgb(0x2C1D0A),
    .danger = rgb(0xD9775A), .danger_soft = rgb(0x35170E), .on_danger = rgb(0x1C0703),
    .help = rgb(0xDE8A62), .help_soft = rgb(0x38190E),
    .focus = rgb(0xF0B268), .scrim = with_alpha(rgb(0x000000), 70),
    .series = {rgb(0xC66F1E), rgb(0xDBC95E), rgb(0x8A555A), rgb(0xD39B81), rgb(0x66632D), rgb(0x9A7E60)},
    .mood = {rgb(0x6A3F33), rgb(0xA0584F), rgb(0xA9825A), rgb(0xD78A35), rgb(0xDEC27F)},
    .mood_ink_lowest = rgb(0xF0C99A), .mood_ink = rgb(0x1C1626), .plate = rgb(0x150D08), .plate_dot = rgb(0x94663D),
    .sky = {rgb(0x1C0E06), rgb(0x1A0F07), rgb(0x1E0D06), rgb(0x140A05)},
};

constexpr Palette contrast_dark{
    .bg = rgb(0x000000), .card = rgb(0x000000), .raised = rgb(0x141414), .sunken = rgb(0x000000),
    .pressed = rgb(0x2E2E2E),
    .text = rgb(0xFFFFFF), .text2 = rgb(0xE6E6E6), .divider = rgb(0x8C8C8C), .outline = rgb(0xFFFFFF),
    .accent = rgb(0xFFE066), .on_accent = rgb(0x000000), .accent_soft = rgb(0x332B00), .on_accent_soft = rgb(0xFFE98F),
    .glow = rgb(0xFFE066), .glow_soft = rgb(0x332B00), .on_glow_soft = rgb(0xFFE98F),
    .positive = rgb(0x8CF0A0), .positive_soft = rgb(0x00260B), .caution = rgb(0xFFD166), .caution_soft = rgb(0x332400),
    .danger = rgb(0xFFB3A8), .danger_soft = rgb(0x3A0903), .on_danger = rgb(0x000000),
    .help = rgb(0xFFC9B8), .help_soft = rgb(0x3A1206),
    .focus = rgb(0x6FE3FF), .scrim = with_alpha(rgb(0x000000), 85),
    .series = {rgb(0x60B5B5), rgb(0xBDB919), rgb(0xAA98FE), rgb(0xDB8D82), rgb(0xB8FFC7), rgb(0xFFEAFD)},
    .mood = {rgb(0x7A70D6), rgb(0xA886B0), rgb(0xE6A08C), rgb(0xFFD478), rgb(0xFFFBEF)},
    .mood_ink_lowest = rgb(0x000000), .mood_ink = rgb(0x000000), .plate = rgb(0x000000), .plate_dot = rgb(0x8C8C8C),
    .sky = {rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x000000)},
};

/// Black on white, the same roles; moods stand on a black plate; series as far apart as 4.6 : 1 on white allows.
constexpr Palette contrast_light{
    .bg = rgb(0xFFFFFF), .card = rgb(0xFFFFFF), .raised = rgb(0xFFFFFF), .sunken = rgb(0xFFFFFF),
    .pressed = rgb(0xDADADA),
    .text = rgb(0x000000), .text2 = rgb(0x1F1F1F), .divider = rgb(0x737373), .outline = rgb(0x000000),
    .accent = rgb(0x00423A), .on_accent = rgb(0xFFFFFF), .accent_soft = rgb(0xD6F2EC), .on_accent_soft = rgb(0x00302A),
    .glow = rgb(0x7A4B00), .glow_soft = rgb(0xFFF0D0), .on_glow_soft = rgb(0x3A2400),
    .positive = rgb(0x00491A), .positive_soft = rgb(0xDFF5E2), .caution = rgb(0x5A3700), .caution_soft = rgb(0xFFEFCC),
    .danger = rgb(0x7D0C04), .danger_soft = rgb(0xFFE3DE), .on_danger = rgb(0xFFFFFF),
    .help = rgb(0x6E1B0A), .help_soft = rgb(0xFFE6DC),
    .focus = rgb(0x0026C0), .scrim = with_alpha(rgb(0x000000), 60),
    .series = {rgb(0x1F706A), rgb(0x9E6617), rgb(0x8450FE), rgb(0x21021C), rgb(0x0E3000), rgb(0x49009B)},
    .mood = contrast_dark.mood, .mood_ink_lowest = rgb(0x000000), .mood_ink = rgb(0x000000),
    .plate = rgb(0x000000), .plate_dot = rgb(0x8C8C8C),
    .sky = {rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF)},
};

template <std::size_t Count>
std::array<Colour, Count> mixed(const std::array<Colour, Count>& from, const std::array<Colour, Count>& to, float share)
{
    std::array<Colour, Count> between{};
    for (std::size_t i = 0; i < Count; ++i) between[i] = ui::mixed(from[i], to[i], share);
    return between;
}

}  // namespace

const Palette& palette_of(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light: return light;
    case ThemeKind::Dark: return dark;
    case ThemeKind::Night: return night;
    case ThemeKind::Contrast: return contrast_dark;
    case ThemeKind::ContrastLight: return contrast_light;
    }
    return light;
}

std::string_view name_of(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light: return "light";
    case ThemeKind::Dark: return "dark";
    case ThemeKind::Night: return "night";
    case ThemeKind::Contrast: return "contrast";
    case ThemeKind::ContrastLight: return "contrast-light";
    }
    return "light";
}

ThemeKind theme_for(Appearance chosen, const platform::Surface& surface)
{
    const ThemeKind strong = surface.prefers_dark ? ThemeKind::Contrast : ThemeKind::ContrastLight;
    switch (chosen) {
    case Appearance::Light: return ThemeKind::Light;
    case Appearance::Dark: return ThemeKind::Dark;
    case Appearance::Night: return ThemeKind::Night;
    case Appearance::ContrastDark: return ThemeKind::Contrast;
    case Appearance::ContrastLight: return ThemeKind::ContrastLight;
    case Appearance::System: break;
    }
    if (surface.prefers_contrast) return strong;
    return surface.prefers_dark ? ThemeKind::Dark : ThemeKind::Light;
}

Palette mixed(const Palette& from, const Palette& to, float share)
{
    Palette between = to;
    for (Colour Palette::*role :
         {&Palette::bg, &Palette::card, &Palette::raised, &Palette::sunken, &Palette::pressed, &Palette::text,
          &Palette::text2, &Palette::divider, &Palette::outline, &Palette::accent, &Palette::on_accent,
          &Palette::accent_soft, &Palette::on_accent_soft, &Palette::glow, &Palette::glow_soft, &Palette::on_glow_soft,
          &Palette::positive, &Palette::positive_soft, &Palette::caution, &Palette::caution_soft, &Palette::danger,
          &Palette::danger_soft, &Palette::on_danger, &Palette::help, &Palette::help_soft, &Palette::focus,
          &Palette::scrim, &Palette::mood_ink_lowest, &Palette::mood_ink, &Palette::plate, &Palette::plate_dot})
        between.*role = mixed(from.*role, to.*role, share);
    between.series = mixed(from.series, to.series, share);
    between.mood = mixed(from.mood, to.mood, share);
    between.sky = mixed(from.sky, to.sky, share);
    return between;
}

}  // namespace ui
