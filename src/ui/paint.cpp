#include "ui/paint.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>
#include <vector>
#include <imgui.h>
#include <imgui_internal.h>
#include "ui/leaving.h"

namespace ui {
namespace {

ImU32 packed(Colour colour) { return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha); }

float length(ImVec2 v) { return std::sqrt(v.x * v.x + v.y * v.y); }

struct ShadeCall { platform::Shading* shading; platform::Shade shade; };

void shade_from_here(const ImDrawList*, const ImDrawCmd* command)
{
    ShadeCall call;
    std::memcpy(&call, command->UserCallbackData, sizeof call);  // ImGui aligns it to nothing
    call.shading->use(call.shade);
}

}  // namespace

Painter::Painter(ImDrawList& list, const Theme& theme, const Type& type, float scale, int blur,
                 platform::Shading* shading)
    : list_{&list}, theme_{theme}, type_{&type}, scale_{scale}, blur_{blur}, shading_{shading}
{
}

Painter::Corners Painter::device(const Rect& r) const
{
    const float left = std::round(r.x * scale_), top = std::round(r.y * scale_);
    return {left, top, std::max(left, std::round(r.right() * scale_)), std::max(top, std::round(r.bottom() * scale_))};
}

float Painter::rounded(float css) const { return std::round(css * scale_) / scale_; }
// One and a half is one where a CSS pixel is one: thin lines stay thin and crisp.
float Painter::thick(float css) const { return std::max(1.f, std::floor(css * scale_ + .49f)); }

// Our own, as ImGui's keeps every corner a pixel short of a full pill. Radii in device pixels.
void Painter::trace(const Corners& box, float top_radius, float bottom_radius)
{
    const float most = std::min(box.right - box.left, box.bottom - box.top) / 2;
    const auto corner = [&](float x, float y, float radius, float turn) {
        if (radius < .5f) list_->PathLineTo({x, y});
        else list_->PathArcTo({x, y}, radius, turn * IM_PI / 2, (turn + 1) * IM_PI / 2);
    };
    const float top = std::min(top_radius, most), bottom = std::min(bottom_radius, most);
    corner(box.left + top, box.top + top, top, 2);
    corner(box.right - top, box.top + top, top, 3);
    corner(box.right - bottom, box.bottom - bottom, bottom, 0);
    corner(box.left + bottom, box.bottom - bottom, bottom, 1);
}

void Painter::fill(const Rect& rect, Colour colour, float radius)
{
    const Corners box = device(rect);
    if (radius <= 0) return list_->AddRectFilled({box.left, box.top}, {box.right, box.bottom}, packed(colour));
    trace(box, radius * scale_, radius * scale_);
    list_->PathFillConvex(packed(colour));
}

void Painter::fill_top_rounded(const Rect& rect, Colour colour, float radius)
{
    trace(device(rect), radius * scale_, 0);
    list_->PathFillConvex(packed(colour));
}

void Painter::framed(const Rect& rect, Colour edge, float thickness, Colour inside, float radius)
{
    const float in = thick(thickness) / scale_;
    fill(rect, edge, radius);
    fill({rounded(rect.x) + in, rounded(rect.y) + in, rounded(rect.right()) - rounded(rect.x) - 2 * in,
          rounded(rect.bottom()) - rounded(rect.y) - 2 * in},
         inside, std::max(0.f, std::min(radius, std::min(rect.width, rect.height) / 2) - in));
}

void Painter::outline(const Rect& rect, Colour edge, float thickness, float radius)
{
    const Corners box = device(rect);
    const float wide = thick(thickness), half = wide / 2;
    // A hair less than a half circle: where two arcs meet in one point, the stroke would have a blot.
    const float roundest = std::min(box.right - box.left, box.bottom - box.top) / 2 - .5f;
    const float inner = std::max(0.f, std::min(radius * scale_, roundest) - half);
    trace({box.left + half, box.top + half, box.right - half, box.bottom - half}, inner, inner);
    list_->PathStroke(packed(edge), ImDrawFlags_Closed, wide);
}

void Painter::dash_along(std::span<const ImVec2> path, Colour colour, float thickness, float on, float off)
{
    bool drawing = true;
    float left = on;
    std::vector<ImVec2> dash;
    const auto finish = [&] {
        if (dash.size() > 1)
            list_->AddPolyline(dash.data(), static_cast<int>(dash.size()), packed(colour), 0, thickness);
        dash.clear();
    };
    if (!path.empty()) dash.push_back(path.front());
    for (std::size_t i = 1; i < path.size(); ++i) {
        ImVec2 from = path[i - 1];
        const ImVec2 to = path[i];
        for (float way = length(to - from); way > .01f; way = length(to - from)) {
            const float step = std::min(way, left);
            from = from + (to - from) * (step / way);
            if (drawing) dash.push_back(from);
            if ((left -= step) > .01f) continue;
            if (drawing) finish();
            drawing = !drawing;
            left = drawing ? on : off;
            if (drawing) dash.push_back(from);
        }
    }
    finish();
}

void Painter::dashed(const Rect& rect, Colour edge, float thickness, float radius)
{
    const Corners box = device(rect);
    const float half = thick(thickness) / 2;
    trace({box.left + half, box.top + half, box.right - half, box.bottom - half}, radius * scale_ - half,
          radius * scale_ - half);
    std::vector<ImVec2> path(list_->_Path.begin(), list_->_Path.end());
    list_->PathClear();
    path.push_back(path.front());
    dash_along(path, edge, thick(thickness), 4 * scale_, 4 * scale_);
}

void Painter::surface(const Rect& rect, Colour colour, float radius, Depth depth)
{
    shadow(rect, depth);
    if (theme_.is_contrast()) framed(rect, palette().outline, 2, colour, radius);
    else if (theme_.kind == ThemeKind::Night) framed(rect, laid_on(colour, palette().accent, .05f), 1, colour, radius);
    else if (theme_.kind == ThemeKind::Dark) framed(rect, laid_on(colour, rgb(0xFFFFFF), .03f), 1, colour, radius);
    else fill(rect, colour, radius);
}

void Painter::gradient_down(const Rect& rect, Colour top, Colour bottom)
{
    const Corners box = device(rect);
    list_->AddRectFilledMultiColor({box.left, box.top}, {box.right, box.bottom}, packed(top), packed(top),
                                   packed(bottom), packed(bottom));
}

void Painter::glow(Point centre, float radius, Colour colour)
{
    constexpr int rings = 10, spokes = 48;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    list_->PrimReserve(rings * spokes * 6, (rings + 1) * spokes);
    const auto first = static_cast<unsigned int>(list_->_VtxCurrentIdx);
    for (int ring = 0; ring <= rings; ++ring) {
        const float t = static_cast<float>(ring) / rings;
        const ImU32 tint = packed(faded(colour, (1 - t) * (1 - t) * (1 + .5f * t)));
        for (int spoke = 0; spoke < spokes; ++spoke) {
            const float angle = static_cast<float>(spoke) / spokes * 2 * IM_PI;
            list_->PrimWriteVtx({(centre.x + std::cos(angle) * radius * t) * scale_,
                                 (centre.y + std::sin(angle) * radius * t) * scale_}, white, tint);
        }
    }
    const auto vertex = [&](int ring, int spoke) {
        list_->PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned int>(ring * spokes + spoke % spokes)));
    };
    for (int ring = 0; ring < rings; ++ring)
        for (int spoke = 0; spoke < spokes; ++spoke) {
            vertex(ring, spoke), vertex(ring + 1, spoke), vertex(ring + 1, spoke + 1);
            vertex(ring, spoke), vertex(ring + 1, spoke + 1), vertex(ring, spoke + 1);
        }
}

bool Painter::shaded(const Rect& area, platform::Shade shade, const std::function<void()>& what)
{
    if (!shading_ || !shading_->can(shade.shader)) return false;
    const Corners box = device(area);
    shade.left = box.left, shade.top = box.top, shade.scale = scale_;
    ShadeCall call{shading_, shade};
    list_->AddCallback(shade_from_here, &call, sizeof call);
    what();
    list_->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
    return true;
}

void Painter::hairline(float x, float y, float width, Colour colour)
{
    const float top = std::round(y * scale_);
    list_->AddRectFilled({std::round(x * scale_), top}, {std::round((x + width) * scale_), top + thick(1)},
                         packed(colour));
}

void Painter::upright(float x, float y, float height, Colour colour, float thickness)
{
    const float wide = thick(thickness), left = std::round(x * scale_ - wide / 2);
    list_->AddRectFilled({left, std::round(y * scale_)}, {left + wide, std::round((y + height) * scale_)},
                         packed(colour));
}

void Painter::line(std::span<const Point> points, Colour colour, float thickness, bool round_caps)
{
    if (points.size() < 2) return;
    std::vector<ImVec2> path;
    for (const Point p : points) path.push_back({p.x * scale_, p.y * scale_});
    list_->AddPolyline(path.data(), static_cast<int>(path.size()), packed(colour), 0, thickness * scale_);
    if (!round_caps) return;
    for (const ImVec2 end : {path.front(), path.back()})
        list_->AddCircleFilled(end, thickness * scale_ / 2, packed(colour));
}

void Painter::dashed_line(std::span<const Point> points, Colour colour, float thickness, float on, float off)
{
    std::vector<ImVec2> path;
    for (const Point p : points) path.push_back({p.x * scale_, p.y * scale_});
    dash_along(path, colour, thickness * scale_, on * scale_, off * scale_);
}

void Painter::dashes(Point from, Point to, Colour colour, float thickness, float on, float off)
{
    const std::array path{ImVec2{from.x * scale_, from.y * scale_}, ImVec2{to.x * scale_, to.y * scale_}};
    dash_along(path, colour, thickness * scale_, on * scale_, off * scale_);
}

void Painter::polygon(std::span<const Point> points, Colour colour)
{
    std::vector<ImVec2> path;
    for (const Point p : points) path.push_back({p.x * scale_, p.y * scale_});
    list_->AddConcavePolyFilled(path.data(), static_cast<int>(path.size()), packed(colour));
}

void Painter::under(std::span<const Point> edge, float bottom, Colour colour, Colour at_bottom)
{
    if (edge.size() < 2) return;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const auto columns = static_cast<int>(edge.size());
    list_->PrimReserve((columns - 1) * 12, columns * 3);
    const auto first = static_cast<unsigned int>(list_->_VtxCurrentIdx);
    for (const Point p : edge) {  // a device pixel of fading above the edge keeps it smooth
        list_->PrimWriteVtx({p.x * scale_, p.y * scale_ - .5f}, white, packed(faded(colour, 0)));
        list_->PrimWriteVtx({p.x * scale_, p.y * scale_ + .5f}, white, packed(colour));
        list_->PrimWriteVtx({p.x * scale_, bottom * scale_}, white, packed(at_bottom));
    }
    for (unsigned int column = 0; column + 1 < edge.size(); ++column)
        for (const unsigned int row : {0u, 1u}) {
            const unsigned int a = first + column * 3 + row, b = a + 3;
            for (const unsigned int index : {a, b, b + 1, a, b + 1, a + 1})
                list_->PrimWriteIdx(static_cast<ImDrawIdx>(index));
        }
}

void Painter::disc(Point centre, float radius, Colour colour)
{
    list_->AddCircleFilled({centre.x * scale_, centre.y * scale_}, radius * scale_, packed(colour));
}

void Painter::circle(Point centre, float radius, Colour colour, float thickness)
{
    list_->AddCircle({centre.x * scale_, centre.y * scale_}, radius * scale_, packed(colour), 0, thickness * scale_);
}

void Painter::focus_ring(const Rect& rect, float radius, Colour ground, float share)
{
    if (share <= 0) return;
    if (rings_) rings_->push_back({rect, clip(), radius, ground, share});
    else draw_ring(rect, radius, ground, share);
}

void Painter::rings_last(const std::function<void()>& what)
{
    std::vector<Ring> rings;
    auto* before = std::exchange(rings_, &rings);
    what();
    rings_ = before;
    for (const auto& ring : rings) {
        push_clip(ring.clip);
        draw_ring(ring.rect, ring.radius, ring.ground, ring.share);
        pop_clip();
    }
}

void Painter::draw_ring(const Rect& rect, float radius, Colour ground, float share)
{
    constexpr float gap = 2, ring = 3;
    const Rect outer = rect.inset(-gap - ring), seen = clip();
    const float cut = std::clamp(seen.x - outer.x, 0.f, ring);  // at the edge of a phone it stays whole
    const Rect whole{outer.x + cut, outer.y, outer.width - cut, outer.height};
    outline(whole.inset(ring), faded(ground, share), gap, radius + gap);
    outline(whole, faded(palette().focus, share), ring, radius + gap + ring);
}

void Painter::push_clip(const Rect& rect)
{
    const Corners box = device(rect);
    list_->PushClipRect({box.left, box.top}, {box.right, box.bottom}, true);
}

void Painter::pop_clip() { list_->PopClipRect(); }

Rect Painter::clip() const
{
    const ImVec2 least = list_->GetClipRectMin(), most = list_->GetClipRectMax();
    return {least.x / scale_, least.y / scale_, (most.x - least.x) / scale_, (most.y - least.y) / scale_};
}

void Painter::layered(const std::function<void()>& over, const std::function<void()>& under)
{
    ImDrawListSplitter splitter;
    splitter.Split(list_, 2);
    splitter.SetCurrentChannel(list_, 1);
    over();
    splitter.SetCurrentChannel(list_, 0);
    under();
    splitter.Merge(list_);
}

void Painter::changed(const Change& change, const std::function<void()>& what)
{
    const int first = list_->VtxBuffer.Size;
    what();
    if (change.alpha == 1 && change.dx == 0 && change.dy == 0 && change.scale == 1) return;
    const ImVec2 centre{change.centre.x * scale_, change.centre.y * scale_};
    const ImVec2 move{change.dx * scale_, change.dy * scale_};
    for (int i = first; i < list_->VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = list_->VtxBuffer[i];
        vertex.pos = centre + (vertex.pos - centre) * change.scale + move;
        const auto alpha = static_cast<float>(vertex.col >> IM_COL32_A_SHIFT & 255) * change.alpha;
        vertex.col = (vertex.col & ~IM_COL32_A_MASK) | static_cast<ImU32>(std::lround(alpha)) << IM_COL32_A_SHIFT;
    }
}

void Painter::picture(const Leaving& leaving) { leaving.draw_into(*list_); }

void Painter::with_text_at_most(float text_scale, const std::function<void()>& what)
{
    Type capped = *type_;
    capped.set_scale(scale_, std::min(text_scale, type_->text_scale()), type_->spacing());
    const Type* usual = std::exchange(type_, &capped);
    what();
    type_ = usual;
}

bool Painter::is_on_top() const { return list_ == ImGui::GetForegroundDrawList(); }

void Painter::on_top(const std::function<void()>& what)
{
    ImDrawList* page = list_;
    list_ = ImGui::GetForegroundDrawList();
    what();
    list_ = page;
}

}  // namespace ui
