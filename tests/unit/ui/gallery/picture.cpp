#include "picture.h"
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <imgui.h>

namespace gallery {
namespace {

struct Texel { float r, g, b, a; };

Texel texel(const ImTextureData& texture, int x, int y)
{
    x = std::clamp(x, 0, texture.Width - 1);
    y = std::clamp(y, 0, texture.Height - 1);
    const unsigned char* at = texture.Pixels + (y * texture.Width + x) * texture.BytesPerPixel;
    if (texture.BytesPerPixel == 1) return {1, 1, 1, static_cast<float>(at[0]) / 255};
    return {static_cast<float>(at[0]) / 255, static_cast<float>(at[1]) / 255, static_cast<float>(at[2]) / 255,
            static_cast<float>(at[3]) / 255};
}

Texel sampled(const ImTextureData& texture, ImVec2 uv)
{
    const float x = uv.x * static_cast<float>(texture.Width) - .5f, y = uv.y * static_cast<float>(texture.Height) - .5f;
    const float fx = x - std::floor(x), fy = y - std::floor(y);
    const int ix = static_cast<int>(std::floor(x)), iy = static_cast<int>(std::floor(y));
    const auto mix = [](Texel a, Texel b, float t) {
        return Texel{std::lerp(a.r, b.r, t), std::lerp(a.g, b.g, t), std::lerp(a.b, b.b, t), std::lerp(a.a, b.a, t)};
    };
    return mix(mix(texel(texture, ix, iy), texel(texture, ix + 1, iy), fx),
               mix(texel(texture, ix, iy + 1), texel(texture, ix + 1, iy + 1), fx), fy);
}

Texel colour_of(ImU32 packed)
{
    const auto channel = [&](int shift) { return static_cast<float>(packed >> shift & 255) / 255; };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), channel(IM_COL32_A_SHIFT)};
}

/// Twice the area of a, b, p; its sign says on which side of ab p lies.
double side(ImVec2 a, ImVec2 b, double px, double py)
{
    return (static_cast<double>(b.x) - static_cast<double>(a.x)) * (py - static_cast<double>(a.y)) -
           (static_cast<double>(b.y) - static_cast<double>(a.y)) * (px - static_cast<double>(a.x));
}

/// The top-left rule: of two triangles that share an edge exactly one owns the pixels on it.
bool owns(ImVec2 a, ImVec2 b) { return (a.y == b.y && b.x < a.x) || b.y < a.y; }

void triangle(Picture& picture, const ImTextureData& texture, ImDrawVert a, ImDrawVert b, ImDrawVert c,
              const ImVec4& clip)
{
    double area = side(a.pos, b.pos, static_cast<double>(c.pos.x), static_cast<double>(c.pos.y));
    if (area == 0) return;
    if (area > 0) { std::swap(b, c); area = -area; }
    const float least_x = std::max({std::min({a.pos.x, b.pos.x, c.pos.x}), clip.x, 0.f});
    const float least_y = std::max({std::min({a.pos.y, b.pos.y, c.pos.y}), clip.y, 0.f});
    const float most_x = std::min({std::max({a.pos.x, b.pos.x, c.pos.x}), clip.z, static_cast<float>(picture.width)});
    const float most_y = std::min({std::max({a.pos.y, b.pos.y, c.pos.y}), clip.w, static_cast<float>(picture.height)});
    const Texel ca = colour_of(a.col), cb = colour_of(b.col), cc = colour_of(c.col);
    for (int y = static_cast<int>(least_y); y < static_cast<int>(std::ceil(most_y)); ++y)
        for (int x = static_cast<int>(least_x); x < static_cast<int>(std::ceil(most_x)); ++x) {
            const double px = x + .5, py = y + .5;
            const double wa = side(b.pos, c.pos, px, py), wb = side(c.pos, a.pos, px, py),
                         wc = side(a.pos, b.pos, px, py);
            const bool inside = (wa < 0 || (wa == 0 && owns(b.pos, c.pos))) &&
                                (wb < 0 || (wb == 0 && owns(c.pos, a.pos))) &&
                                (wc < 0 || (wc == 0 && owns(a.pos, b.pos)));
            if (!inside || px < static_cast<double>(clip.x) || px >= static_cast<double>(clip.z) ||
                py < static_cast<double>(clip.y) || py >= static_cast<double>(clip.w))
                continue;
            const auto fa = static_cast<float>(wa / area), fb = static_cast<float>(wb / area),
                       fc = static_cast<float>(wc / area);
            const Texel t =
                sampled(texture, {a.uv.x * fa + b.uv.x * fb + c.uv.x * fc, a.uv.y * fa + b.uv.y * fb + c.uv.y * fc});
            const float alpha = (ca.a * fa + cb.a * fb + cc.a * fc) * t.a;
            std::uint8_t* pixel = &picture.pixels[static_cast<std::size_t>((y * picture.width + x) * 3)];
            const std::array colour{(ca.r * fa + cb.r * fb + cc.r * fc) * t.r,
                                    (ca.g * fa + cb.g * fb + cc.g * fc) * t.g,
                                    (ca.b * fa + cb.b * fb + cc.b * fc) * t.b};
            for (std::size_t i = 0; i < 3; ++i)
                pixel[i] = static_cast<std::uint8_t>(
                    std::lround(std::lerp(static_cast<float>(pixel[i]), colour[i] * 255, alpha)));
        }
}

std::uint32_t crc(const std::vector<std::uint8_t>& bytes, std::size_t from)
{
    std::uint32_t sum = ~0u;
    for (std::size_t i = from; i < bytes.size(); ++i) {
        sum ^= bytes[i];
        for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320u : 0u);
    }
    return ~sum;
}

void put(std::vector<std::uint8_t>& bytes, std::uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

void chunk(std::vector<std::uint8_t>& file, const char* tag, const std::vector<std::uint8_t>& body)
{
    put(file, static_cast<std::uint32_t>(body.size()));
    const std::size_t start = file.size();
    file.insert(file.end(), tag, tag + 4);
    file.insert(file.end(), body.begin(), body.end());
    put(file, crc(file, start));
}

/// zlib with stored blocks only.
std::vector<std::uint8_t> stored(const std::vector<std::uint8_t>& raw)
{
    std::vector<std::uint8_t> out{0x78, 0x01};
    std::uint32_t low = 1, high = 0;
    for (std::size_t at = 0; at < raw.size(); at += 65535) {
        const std::size_t length = std::min<std::size_t>(65535, raw.size() - at);
        out.push_back(at + length == raw.size());
        for (const std::size_t word : {length, ~length & 0xFFFF}) {
            out.push_back(static_cast<std::uint8_t>(word));
            out.push_back(static_cast<std::uint8_t>(word >> 8));
        }
        out.insert(out.end(), raw.begin() + static_cast<std::ptrdiff_t>(at),
                   raw.begin() + static_cast<std::ptrdiff_t>(at + length));
    }
    for (const std::uint8_t byte : raw) low = (low + byte) % 65521, high = (high + low) % 65521;
    put(out, high << 16 | low);
    return out;
}

}  // namespace

void keep_textures(ImDrawData& data)
{
    if (!data.Textures) return;
    for (ImTextureData* texture : *data.Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(static_cast<ImTextureID>(std::bit_cast<std::uintptr_t>(texture)));
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

Picture rasterized(ImDrawData& data)
{
    Picture picture{static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y), {}};
    picture.pixels.assign(static_cast<std::size_t>(picture.width * picture.height * 3), 0);
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback || command.ElemCount == 0) continue;
            const auto* texture = command.TexRef._TexData;
            for (unsigned int i = 0; i < command.ElemCount; i += 3) {
                const auto vertex = [&](unsigned int corner) {
                    return list->VtxBuffer[static_cast<int>(
                        command.VtxOffset + list->IdxBuffer[static_cast<int>(command.IdxOffset + i + corner)])];
                };
                triangle(picture, *texture, vertex(0), vertex(1), vertex(2), command.ClipRect);
            }
        }
    return picture;
}

bool write_png(const Picture& picture, const std::string& path)
{
    std::vector<std::uint8_t> file{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, head, raw;
    put(head, static_cast<std::uint32_t>(picture.width));
    put(head, static_cast<std::uint32_t>(picture.height));
    head.insert(head.end(), {8, 2, 0, 0, 0});
    const auto row = static_cast<std::ptrdiff_t>(picture.width) * 3;
    for (int y = 0; y < picture.height; ++y) {
        raw.push_back(0);
        raw.insert(raw.end(), picture.pixels.begin() + y * row, picture.pixels.begin() + (y + 1) * row);
    }
    chunk(file, "IHDR", head);
    chunk(file, "IDAT", stored(raw));
    chunk(file, "IEND", {});
    std::FILE* out = std::fopen(path.c_str(), "wb");
    if (!out) return false;
    const bool whole = std::fwrite(file.data(), 1, file.size(), out) == file.size();
    return std::fclose(out) == 0 && whole;
}

}  // namespace gallery
