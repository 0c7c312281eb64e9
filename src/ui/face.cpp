#include "ui/face.h"
#include <array>
#include <cmath>
#include <vector>

namespace ui {
namespace {

constexpr float stroke = .115f;  // in radii
constexpr int curve_steps = 14;

/// Draws in the face's own units: the disc has radius 1, y points down.
struct Drawing {
    Painter& paint;
    Point centre;
    float radius;
    Colour ink;

    [[nodiscard]] Point at(Point p) const { return {centre.x + p.x * radius, centre.y + p.y * radius}; }
    void curve(std::vector<Point>& path, Point a, Point control, Point b) const
    {
        for (int i = 0; i <= curve_steps; ++i) {
            const float t = static_cast<float>(i) / curve_steps, s = 1 - t;
            path.push_back(at({s * s * a.x + 2 * s * t * control.x + t * t * b.x,
                               s * s * a.y + 2 * s * t * control.y + t * t * b.y}));
        }
    }
    void cubic(std::vector<Point>& path, Point a, Point c1, Point c2, Point b) const
    {
        for (int i = 1; i <= 2 * curve_steps; ++i) {
            const float t = static_cast<float>(i) / (2 * curve_steps), s = 1 - t;
            const float wa = s * s * s, w1 = 3 * s * s * t, w2 = 3 * s * t * t, wb = t * t * t;
            path.push_back(
                at({wa * a.x + w1 * c1.x + w2 * c2.x + wb * b.x, wa * a.y + w1 * c1.y + w2 * c2.y + wb * b.y}));
        }
    }
    void stroked(Point a, Point control, Point b) const
    {
        std::vector<Point> path;
        curve(path, a, control, b);
        paint.line(path, ink, stroke * radius);
    }
    void dots() const
    {
        for (const float side : {-1.f, 1.f}) paint.disc(at({side * .36f, -.14f}), .105f * radius, ink);
    }
    void lids(float ends, float control) const
    {
        for (const float side : {-1.f, 1.f}) stroked({side * .53f, ends}, {side * .36f, control}, {side * .19f, ends});
    }
    void laughing_mouth() const
    {
        std::vector<Point> path;
        curve(path, {-.42f, .19f}, {0, .30f}, {.42f, .19f});
        cubic(path, {.42f, .19f}, {.36f, .68f}, {-.36f, .68f}, {-.42f, .19f});
        paint.polygon(path, ink);
        paint.line(path, ink, .09f * radius);  // rounds the corners
    }
};

// On a light card the pale discs, on a night card the dark ones, need an edge to be seen (look.md, measured).
bool needs_edge(ThemeKind theme, int level)
{
    switch (theme) {
    case ThemeKind::Light: return level >= 2;
    case ThemeKind::ContrastLight: return true;
    case ThemeKind::Night: return level <= 1;
    case ThemeKind::Dark:
    case ThemeKind::Contrast: return false;
    }
    return false;
}

}  // namespace

void face(Painter& paint, Point centre, float radius, int level)
{
    const Palette& palette = paint.palette();
    const auto index = static_cast<std::size_t>(level);
    const float edge = radius < 20 ? 1 : 1.5f;
    if (needs_edge(paint.theme().kind, level)) {
        paint.disc(centre, radius, palette.outline);
        paint.disc(centre, radius - edge, palette.mood.at(index));
    } else {
        paint.disc(centre, radius, palette.mood.at(index));
    }
    const Drawing drawing{paint, centre, radius, level == 0 ? palette.mood_ink_lowest : palette.mood_ink};
    switch (level) {
    case 0: drawing.lids(-.10f, .07f), drawing.stroked({-.27f, .47f}, {0, .27f}, {.27f, .47f}); break;
    case 1: drawing.dots(), drawing.stroked({-.26f, .42f}, {0, .31f}, {.26f, .42f}); break;
    case 2: drawing.dots(), drawing.stroked({-.27f, .36f}, {0, .36f}, {.27f, .36f}); break;
    case 3: drawing.dots(), drawing.stroked({-.36f, .26f}, {0, .62f}, {.36f, .26f}); break;
    default: drawing.lids(-.06f, -.33f), drawing.laughing_mouth(); break;
    }
}

void face_ring(Painter& paint, Point centre, float radius, float share)
{
    if (share <= 0) return;
    constexpr float thickness = 3, away = 4.5f;
    paint.circle(centre, radius + away, faded(paint.palette().accent, share), thickness);
}

}  // namespace ui
