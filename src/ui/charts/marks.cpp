#include "ui/charts/marks.h"
#include <algorithm>
#include <array>

namespace ui {

void mark(Painter& paint, Point at, float size, int series, Colour ground)
{
    const Colour colour = paint.palette().series.at(static_cast<std::size_t>(series));
    const float r = size / 2;
    switch (series) {
    case 0: paint.disc(at, r, colour); break;
    case 1: {
        const Rect whole{paint.rounded(at.x - r), paint.rounded(at.y - r), paint.rounded(size), paint.rounded(size)};
        paint.framed(whole, colour, size < 8 ? 1.5f : 2.6f, ground, size * .25f);
        break;
    }
    case 2:
        paint.polygon(std::array{Point{at.x, at.y - r}, Point{at.x + r, at.y + r}, Point{at.x - r, at.y + r}}, colour);
        break;
    case 3:
        paint.polygon(
            std::array{Point{at.x, at.y - r}, Point{at.x + r, at.y}, Point{at.x, at.y + r}, Point{at.x - r, at.y}},
            colour);
        break;
    case 4:
        paint.line(std::array{Point{at.x - r, at.y - r}, Point{at.x + r, at.y + r}}, colour, size * .3f);
        paint.line(std::array{Point{at.x - r, at.y + r}, Point{at.x + r, at.y - r}}, colour, size * .3f);
        break;
    default: paint.circle(at, r * .8f, colour, size * .3f); break;
    }
}

Colour band_colour(const Frame& frame, Colour series, Colour ground)
{
    return laid_on(ground, series, frame.theme.is_dark() ? .22f : .13f);
}

Colour ring_on_plate(const Theme& theme)
{
    return theme.kind == ThemeKind::Night ? theme.palette.text : rgb(0xFFFFFF);
}

Colour words_on_plate(const Frame& frame)
{
    if (frame.theme.kind == ThemeKind::Night) return frame.palette().text2;
    return frame.theme.is_contrast() ? rgb(0xE6E6E6) : rgb(0xB9B6C4);
}

void bubble(Frame& frame, Point at, const Rect& within, std::string_view first, std::string_view second,
            float away)
{
    constexpr float padding = 12, radius = 10, edge = 20;
    const Palette& p = frame.palette();
    const Type& type = frame.type;
    const float line = type.line(Style::Caption), most = within.width + 2 * edge - 2 * padding;
    const auto upper = type.shortened(Style::Caption, first, most);
    const auto lower = type.shortened(Style::CaptionStrong, second, most);
    const float words = std::max({type.width(Style::Caption, upper), type.width(Style::CaptionStrong, lower), 60.f});
    const float width = words + 2 * padding, height = (second.empty() ? 1 : 2) * line + 8;
    const bool flips = at.x + away + width > within.right() + edge;
    const float left = flips ? at.x - away - width : at.x + away;
    const Rect rect{std::clamp(left, within.x - edge, std::max(within.x - edge, within.right() + edge - width)), at.y,
                    width, height};
    frame.paint.fill(rect, p.text, radius);
    frame.paint.text(Style::Caption, {rect.x + padding, rect.y + 4}, upper, p.bg);
    frame.paint.text(Style::CaptionStrong, {rect.x + padding, rect.y + 4 + line}, lower, p.bg);
}

}  // namespace ui
