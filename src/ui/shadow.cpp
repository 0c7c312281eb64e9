#include "ui/shadow.h"
#include <array>
#include <cmath>
#include <cstdint>
#include <imgui.h>
#include "ui/paint.h"

namespace ui {
namespace {

constexpr int baked_side = 48;   // texels from three σ outside the edge to three σ inside it
constexpr float reach = 3;       // σ
constexpr Colour ink = rgb(0x584224);

struct Layer { float down, sigma, alpha; };

float step(float sigmas_inside) { return .5f * (1 + std::erf(sigmas_inside / std::sqrt(2.f))); }

/// The three runs of one axis: where each starts on the screen and in the texture.
struct Runs { std::array<float, 4> at, in; };

Runs runs_of(float begin, float end, float sigma, float first, float last)
{
    const float in = std::min(reach * sigma, (end - begin) / 2);
    const float middle = first + (last - first) * (in + reach * sigma) / (2 * reach * sigma);
    return {{begin - reach * sigma, begin + in, end - in, end + reach * sigma}, {first, middle, middle, first}};
}

}  // namespace

int bake_blur()
{
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect place;
    const int id = atlas.AddCustomRect(baked_side, baked_side, &place);
    for (int y = 0; y < baked_side; ++y)
        for (int x = 0; x < baked_side; ++x) {
            const auto edge = [](int i) {
                return step((static_cast<float>(i) / static_cast<float>(baked_side - 1) * 2 - 1) * reach);
            };
            auto* texel = static_cast<std::uint8_t*>(atlas.TexData->GetPixelsAt(place.x + x, place.y + y));
            const auto alpha = static_cast<std::uint8_t>(std::lround(255 * edge(x) * edge(y)));
            if (atlas.TexData->BytesPerPixel == 4) texel[0] = texel[1] = texel[2] = 255, texel[3] = alpha;
            else texel[0] = alpha;
        }
    return id;
}

void Painter::shadow(const Rect& rect, Depth depth, float share)
{
    if (!theme_.has_shadows() || depth == Depth::Page) return;
    const Layer soft = depth == Depth::Card ? Layer{6, 10, .07f} : Layer{12, 20, .16f};
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect place;
    if (!atlas.GetCustomRect(blur_, &place)) return;
    const float half = .5f / static_cast<float>(baked_side);  // from the middle of the first texel to that of the last
    const float u = (place.uv1.x - place.uv0.x) * half, v = (place.uv1.y - place.uv0.y) * half;
    const Corners box = device(rect.moved(0, soft.down));
    const float sigma = soft.sigma * scale_;
    const Runs across = runs_of(box.left, box.right, sigma, place.uv0.x + u, place.uv1.x - u);
    const Runs down = runs_of(box.top, box.bottom, sigma, place.uv0.y + v, place.uv1.y - v);
    const Colour tint = faded(ink, soft.alpha * share);
    const ImU32 colour = IM_COL32(tint.red, tint.green, tint.blue, tint.alpha);
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            list_->AddImage(atlas.TexRef, {across.at[column], down.at[row]}, {across.at[column + 1], down.at[row + 1]},
                            {across.in[column], down.in[row]}, {across.in[column + 1], down.in[row + 1]}, colour);
    if (depth == Depth::Card) fill(rect.moved(0, 1).inset(-hair(), 0), faded(ink, .06f * share), 20);
}

}  // namespace ui
