#include "ui/theme.h"
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include "colour_sight.h"

using namespace ui;

namespace {

constexpr std::array kinds{ThemeKind::Light, ThemeKind::Dark, ThemeKind::Night, ThemeKind::Contrast,
                           ThemeKind::ContrastLight};

double worst_on_surfaces(const Palette& p, Colour colour)
{
    double worst = 21;
    for (const Colour surface : {p.bg, p.card, p.raised, p.sunken, p.pressed})
        worst = std::min(worst, contrast(colour, surface));
    return worst;
}

struct Measured { ThemeKind kind; double text, text2, accent, positive, caution, danger, help, outline, focus; };
constexpr std::array measured{  // look.md §2
    Measured{ThemeKind::Light, 11.3, 5.2, 4.8, 4.6, 4.7, 4.9, 5.7, 3.1, 4.9},
    Measured{ThemeKind::Dark, 9.3, 5.4, 6.3, 6.3, 6.6, 5.5, 6.3, 3.2, 8.3},
    Measured{ThemeKind::Night, 7.1, 4.7, 6.1, 5.8, 6.7, 5.3, 6.3, 3.3, 8.9},
    Measured{ThemeKind::Contrast, 13.6, 10.9, 10.4, 9.8, 9.4, 7.9, 9.3, 13.6, 9.1},
    Measured{ThemeKind::ContrastLight, 13.6, 10.9, 7.5, 7.5, 7.0, 7.0, 7.0, 13.6, 7.0}};

constexpr double rounding = 0.06;  // the measured ones are rounded to a tenth

}  // namespace

TEST_CASE("words and signs are readable on the worst of the five surfaces, as measured")
{
    for (const Measured& m : measured) {
        const Palette& p = palette_of(m.kind);
        CAPTURE(static_cast<int>(m.kind));
        CHECK(worst_on_surfaces(p, p.text) >= m.text - rounding);
        CHECK(worst_on_surfaces(p, p.text2) >= m.text2 - rounding);
        CHECK(worst_on_surfaces(p, p.accent) >= m.accent - rounding);
        CHECK(worst_on_surfaces(p, p.positive) >= m.positive - rounding);
        CHECK(worst_on_surfaces(p, p.caution) >= m.caution - rounding);
        CHECK(worst_on_surfaces(p, p.danger) >= m.danger - rounding);
        CHECK(worst_on_surfaces(p, p.help) >= m.help - rounding);
        CHECK(worst_on_surfaces(p, p.outline) >= m.outline - rounding);
        CHECK(worst_on_surfaces(p, p.focus) >= m.focus - rounding);
    }
}

TEST_CASE("what stands on a coloured ground is readable there, as measured")
{
    struct On { ThemeKind kind; double accent, accent_soft, text2_on_soft, on_own_soft; };
    for (const On& on : {On{ThemeKind::Light, 6.8, 8.1, 5.8, 5.2}, On{ThemeKind::Dark, 8.1, 8.5, 5.5, 6.4},
                         On{ThemeKind::Night, 7.1, 7.7, 4.7, 5.2}, On{ThemeKind::Contrast, 16.1, 11.6, 11.3, 10.0},
                         On{ThemeKind::ContrastLight, 10.0, 11.3, 11.3, 7.5}}) {
        const Palette& p = palette_of(on.kind);
        CAPTURE(static_cast<int>(on.kind));
        CHECK(contrast(p.on_accent, p.accent) >= on.accent - rounding);
        CHECK(contrast(p.on_accent_soft, p.accent_soft) >= on.accent_soft - rounding);
        CHECK(contrast(p.text2, p.accent_soft) >= on.text2_on_soft - rounding);
        CHECK(contrast(p.on_glow_soft, p.glow_soft) >= 4.5);
        CHECK(contrast(p.positive, p.positive_soft) >= on.on_own_soft - rounding);
        CHECK(contrast(p.caution, p.caution_soft) >= on.on_own_soft - rounding);
        CHECK(contrast(p.danger, p.danger_soft) >= on.on_own_soft - rounding);
        CHECK(contrast(p.help, p.help_soft) >= on.on_own_soft - rounding);
        CHECK(contrast(p.on_danger, p.danger) >= 4.5);
    }
}

TEST_CASE("the date is readable on every sky, as measured")
{
    struct Sky { ThemeKind kind; double text2; };
    constexpr std::array skies{Sky{ThemeKind::Light, 4.8}, Sky{ThemeKind::Dark, 6.0}, Sky{ThemeKind::Night, 5.3}};
    for (const auto& [kind, text2] : skies)
        for (const Colour top : palette_of(kind).sky)
            CHECK(contrast(palette_of(kind).text2, top) >= text2 - rounding);
}

TEST_CASE("any two series differ for every kind of sight")
{
    struct Least { ThemeKind kind; double on_card, between; };
    for (const auto& [kind, on_card, between] :
         {Least{ThemeKind::Light, 3.4, 18.1}, Least{ThemeKind::Dark, 4.1, 18.4}, Least{ThemeKind::Night, 3.1, 11.4},
          Least{ThemeKind::Contrast, 8.1, 15.9}, Least{ThemeKind::ContrastLight, 4.5, 15.9}}) {
        const Palette& p = palette_of(kind);
        CAPTURE(static_cast<int>(kind));
        for (std::size_t i = 0; i < p.series.size(); ++i) {
            CHECK(contrast(p.series[i], p.card) >= on_card - rounding);
            for (std::size_t k = 0; k < i; ++k)
                for (const sight::Eye eye : sight::all)
                    CHECK(sight::difference(p.series[i], p.series[k], eye) >= between - 0.1);
        }
    }
}

TEST_CASE("moods rise from dusk to dawn, and neighbours differ for every kind of sight, as measured")
{
    struct Moods { ThemeKind kind; std::array<double, 5> lightness; double between; };
    constexpr std::array usual{.55, .61, .74, .85, .97};
    for (const Moods& moods :
         {Moods{ThemeKind::Light, usual, 10.3}, Moods{ThemeKind::Dark, usual, 10.3},
          Moods{ThemeKind::Night, {.42, .54, .63, .70, .82}, 10.5}, Moods{ThemeKind::Contrast, {}, 12.0},
          Moods{ThemeKind::ContrastLight, {}, 12.0}}) {
        const Palette& p = palette_of(moods.kind);
        CAPTURE(static_cast<int>(moods.kind));
        for (std::size_t i = 0; i < p.mood.size(); ++i) {
            if (moods.lightness[i] > 0) CHECK(std::abs(sight::lightness(p.mood[i]) - moods.lightness[i]) < .006);
            if (i == 0) continue;
            CHECK(sight::lightness(p.mood[i]) > sight::lightness(p.mood[i - 1]) + .04);
            for (const sight::Eye eye : sight::all)
                CHECK(sight::difference(p.mood[i], p.mood[i - 1], eye) >= moods.between - .06);
        }
    }
}

TEST_CASE("high contrast has no alpha on any surface, and edges as strong as its words")
{
    for (const ThemeKind kind : {ThemeKind::Contrast, ThemeKind::ContrastLight}) {
        const Palette& p = palette_of(kind);
        CHECK(p.outline == p.text);
        for (const Colour surface : {p.bg, p.card, p.raised, p.sunken, p.pressed}) CHECK(surface.alpha == 255);
        for (const Colour sky : p.sky) CHECK(sky == p.bg);
    }
}

TEST_CASE("the features of each face stand out from its disc, and each mood from the plate")
{
    for (const ThemeKind kind : kinds) {
        const Palette& p = palette_of(kind);
        CAPTURE(static_cast<int>(kind));
        for (std::size_t i = 0; i < p.mood.size(); ++i)
            CHECK(contrast(p.mood[i], i == 0 ? p.mood_ink_lowest : p.mood_ink) >= 3.25);
        for (std::size_t i = kind == ThemeKind::Night ? 2 : 0; i < p.mood.size(); ++i)
            CHECK(contrast(p.mood[i], p.plate) >= 3.05);
    }
}

TEST_CASE("a cross-fade begins at one palette and ends at the other")
{
    const Palette &light = palette_of(ThemeKind::Light), &dark = palette_of(ThemeKind::Dark);
    CHECK(mixed(light, dark, 0) == light);
    CHECK(mixed(light, dark, 1) == dark);
    const double half = luminance(mixed(light, dark, .5f).bg);
    CHECK(half < luminance(light.bg));
    CHECK(half > luminance(dark.bg));
}

TEST_CASE("the system decides until a person does")
{
    platform::Surface surface{.prefers_dark = true};
    CHECK(theme_for(Appearance::System, surface) == ThemeKind::Dark);
    CHECK(theme_for(Appearance::Light, surface) == ThemeKind::Light);
    surface.prefers_contrast = true;
    CHECK(theme_for(Appearance::System, surface) == ThemeKind::Contrast);
    surface.prefers_dark = false;
    CHECK(theme_for(Appearance::System, surface) == ThemeKind::ContrastLight);
    CHECK(theme_for(Appearance::ContrastDark, surface) == ThemeKind::Contrast);
    CHECK(theme_for(Appearance::ContrastLight, surface) == ThemeKind::ContrastLight);
}
