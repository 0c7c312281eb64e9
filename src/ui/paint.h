#pragma once
#include <functional>
#include <span>
#include <string_view>
#include <vector>
#include "platform/shading.h"
#include "ui/geometry.h"
#include "ui/icon.h"
#include "ui/theme.h"
#include "ui/type.h"

struct ImDrawList;
struct ImVec2;

namespace ui {

enum class Align { Left, Centre, Right };
enum class Depth { Page, Card, Sheet };

/// One line of words as it is painted: tests look for what is cut or lies over something else.
/// `on_top`: of bars, a dialog, a message, which cover what lies beneath.
struct PaintedWords { std::string_view words; Rect box, clip; Style style; bool on_top; };
using Witness = std::function<void(const PaintedWords&)>;

struct TextOptions {
    Align align = Align::Left;  ///< about the x given
    bool tabular = false;       ///< each digit in a cell of its own
    bool from_right = false;    ///< a line of a paragraph that runs from the right, whatever it begins with
};

class Leaving;

/// Every pixel of the interface. Lengths in CSS pixels; edges are rounded to device pixels here, so that neighbours
/// that touch in CSS pixels touch on the screen, and lines are crisp.
class Painter {
public:
    struct Change { float alpha = 1, dx = 0, dy = 0, scale = 1; Point centre; };

    /// `blur`: the baked shadow's place in the atlas. `shading`: none where nothing can be shaded.
    Painter(ImDrawList& list, const Theme& theme, const Type& type, float scale, int blur,
            platform::Shading* shading = nullptr);

    void fill(const Rect& rect, Colour colour, float radius = 0);
    void fill_top_rounded(const Rect& rect, Colour colour, float radius);
    /// An edge of `thickness` inside `rect`, by filling twice: `inside` must be opaque and the ground.
    void framed(const Rect& rect, Colour edge, float thickness, Colour inside, float radius);
    /// An edge of `thickness` inside `rect` and nothing within: for grounds of more than one colour.
    void outline(const Rect& rect, Colour edge, float thickness, float radius);
    void dashed(const Rect& rect, Colour edge, float thickness, float radius);
    /// Surface with its theme's depth: soft two-layer shadow in light, an inner edge in dark, an outline in contrast.
    void surface(const Rect& rect, Colour colour, float radius, Depth depth);
    void shadow(const Rect& rect, Depth depth, float share = 1);
    void gradient_down(const Rect& rect, Colour top, Colour bottom);
    /// From `centre` at full colour to nothing at `radius`, falling off softly.
    void glow(Point centre, float radius, Colour colour);
    /// Colours by a shader what `what` draws in plain colours; `area`: where the shader's own lengths begin. False, and
    /// nothing is drawn, where there is no shader: draw something plainer then.
    [[nodiscard]] bool shaded(const Rect& area, platform::Shade shade, const std::function<void()>& what);

    void hairline(float x, float y, float width, Colour colour);          ///< one device pixel high
    void upright(float x, float y, float height, Colour colour, float thickness = 1);
    void line(std::span<const Point> points, Colour colour, float thickness, bool round_caps = true);
    void dashes(Point from, Point to, Colour colour, float thickness, float on, float off);
    void dashed_line(std::span<const Point> points, Colour colour, float thickness, float on, float off);
    void polygon(std::span<const Point> points, Colour colour);           ///< filled, convex
    /// Between an edge of points, from left to right, and the level `bottom`: `colour` at the edge, `at_bottom` there.
    void under(std::span<const Point> edge, float bottom, Colour colour, Colour at_bottom);
    void disc(Point centre, float radius, Colour colour);
    void circle(Point centre, float radius, Colour colour, float thickness);  ///< thickness grows to both sides
    /// 3 px of the focus colour after a 2 px gap of the ground, around `rect`.
    void focus_ring(const Rect& rect, float radius, Colour ground, float share = 1);
    /// Rings within `what` come to lie over all of it, or the next thing would be drawn over them.
    void rings_last(const std::function<void()>& what);

    /// `at`: top of the line box; its left, middle or right by `align`.
    void text(Style style, Point at, std::string_view words, Colour colour, TextOptions options = {});
    /// Lines that run from the right stand at the right end of the room they were broken for, where others stand left.
    void lines(Style style, Point at, const Lines& lines, Colour colour, Align align = Align::Left);
    void icon(Icon icon, Point centre, float side, Colour colour);

    void push_clip(const Rect& rect);
    void pop_clip();
    [[nodiscard]] Rect clip() const;             ///< what can be seen now
    [[nodiscard]] bool sees(const Rect& rect) const { return clip().meets(rect); }
    /// `over` runs first but lies on top of what `under` then draws: a card learns its height from its content.
    void layered(const std::function<void()>& over, const std::function<void()>& under);
    /// Everything drawn by `what` at one alpha, scaled about `centre`, then moved: cross-fades and pressed things.
    void changed(const Change& change, const std::function<void()>& what);

    void picture(const Leaving& leaving);

    /// What `what` draws lies over everything drawn before and after it on the page: sheets, toasts, Help now.
    void on_top(const std::function<void()>& what);

    /// Words within are at most this much larger than at 100 %: bars, where larger ones could not be read at all.
    void with_text_at_most(float text_scale, const std::function<void()>& what);

    /// Tells `witness` (kept by reference; may be none) of all words painted from now on.
    void watch(const Witness* witness) { witness_ = witness; }

    [[nodiscard]] const Theme& theme() const { return theme_; }
    [[nodiscard]] const Palette& palette() const { return theme_.palette; }
    [[nodiscard]] const Type& type() const { return *type_; }
    [[nodiscard]] float rounded(float css) const;  ///< to the nearest device pixel, in CSS pixels
    [[nodiscard]] float hair() const { return 1 / scale_; }

private:
    struct Ring { Rect rect, clip; float radius; Colour ground; float share; };
    void draw_ring(const Rect& rect, float radius, Colour ground, float share);
    struct Corners { float left, top, right, bottom; };  // device pixels
    [[nodiscard]] Corners device(const Rect& rect) const;
    [[nodiscard]] float thick(float css) const;          // whole device pixels, at least one
    void trace(const Corners& box, float top_radius, float bottom_radius);  // a rounded rectangle as the list's path
    void dash_along(std::span<const ImVec2> path, Colour colour, float thickness, float on, float off);
    ImDrawList* list_;
    const Theme& theme_;
    const Type* type_;
    float scale_;
    int blur_;
    platform::Shading* shading_;
    [[nodiscard]] bool is_on_top() const;
    const Witness* witness_ = nullptr;
    std::vector<Ring>* rings_ = nullptr;  ///< those that wait for what is drawn now
};

}  // namespace ui
