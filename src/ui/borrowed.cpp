#include "ui/borrowed.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>
#include <imgui.h>

namespace ui {
namespace {

constexpr std::size_t most_widths = 20000;     // words; some MB
constexpr std::size_t most_pixels = 1'500'000;  // of pictures: 6 MB of the atlas, several screens full
constexpr int lately = 1;                      // frames

std::string key_of(const platform::Lettering& lettering)
{
    std::string key{lettering.font.front(), lettering.from_right ? '<' : '>'};
    key += std::to_string(std::lround(lettering.px * 64));
    return key.append(" ").append(lettering.words);
}

/// `texel_at(i)`: red, green, blue and alpha of the i-th pixel. Gives the rectangle's id.
template <class TexelAt> int put_in_atlas(int width, int height, const TexelAt& texel_at)
{
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect place;
    const int id = atlas.AddCustomRect(width, height, &place);
    if (id == ImFontAtlasRectId_Invalid) return id;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            auto* texel = static_cast<std::uint8_t*>(atlas.TexData->GetPixelsAt(place.x + x, place.y + y));
            const std::array<std::uint8_t, 4> colour =
                texel_at(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
            if (atlas.TexData->BytesPerPixel == 4) std::memcpy(texel, colour.data(), 4);
            else *texel = colour[3];
        }
    return id;
}

int put_ink(const platform::LetteringPicture& set)
{
    if (std::ranges::all_of(set.ink, [](std::uint8_t coverage) { return coverage == 0; })) return -1;
    return put_in_atlas(set.width, set.height, [&](std::size_t i) {
        return std::array<std::uint8_t, 4>{255, 255, 255, set.ink[i]};
    });
}

int put_colours(const platform::LetteringPicture& set)
{
    if (set.colours.empty()) return -1;
    return put_in_atlas(set.width, set.height, [&](std::size_t i) {
        const std::uint8_t* from = &set.colours[4 * i];
        return std::array<std::uint8_t, 4>{from[0], from[1], from[2], from[3]};
    });
}

std::size_t pixels_of(const Borrowed::Picture& picture)
{
    const auto layers = static_cast<std::size_t>((picture.ink >= 0) + (picture.colours >= 0));
    return layers * static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

}  // namespace

void Borrowed::begin_frame(float em)
{
    ++frame_;
    if (!letters_) return;
    const bool fonts_changed = std::exchange(edition_, letters_->edition()) != letters_->edition();
    if (fonts_changed || std::exchange(em_, em) != em) forget();
    if (pixels_ > most_pixels) make_room();
    if (widths_.size() > most_widths) widths_.clear();
}

float Borrowed::width(const platform::Lettering& lettering)
{
    const auto [kept, is_new] = widths_.try_emplace(key_of(lettering), 0.f);
    if (is_new) kept->second = letters_->width(lettering);
    return kept->second;
}

Borrowed::Picture Borrowed::picture(const platform::Lettering& lettering)
{
    const auto [kept, is_new] = pictures_.try_emplace(key_of(lettering));
    Picture& picture = kept->second;
    picture.frame = frame_;
    if (!is_new) return picture;
    const platform::LetteringPicture set = letters_->picture(lettering);
    if (set.width <= 0 || set.height <= 0) return picture;
    picture.width = set.width, picture.height = set.height;
    picture.left = set.left, picture.baseline = set.baseline;
    picture.ink = put_ink(set);
    picture.colours = put_colours(set);
    pixels_ += pixels_of(picture);
    return picture;
}

bool Borrowed::has(ImFont& font, char32_t code)
{
    enum : std::uint8_t { Unknown, Yes, No };
    if (code > 0xFFFF) return false;
    auto& known = coverage_[&font];
    if (known.empty()) known.assign(0x10000, Unknown);
    std::uint8_t& answer = known[code];
    if (answer == Unknown) answer = font.IsGlyphInFont(static_cast<ImWchar>(code)) ? Yes : No;
    return answer == Yes;
}

void Borrowed::forget()
{
    for (const auto& [key, picture] : pictures_) take_out(picture);
    pictures_.clear();
    widths_.clear();
    pixels_ = 0;
}

void Borrowed::make_room()
{
    std::erase_if(pictures_, [this](const auto& kept) {
        if (kept.second.frame >= frame_ - lately) return false;
        take_out(kept.second);
        pixels_ -= pixels_of(kept.second);
        return true;
    });
}

void Borrowed::take_out(const Picture& picture)
{
    for (const int id : {picture.ink, picture.colours})
        if (id >= 0) ImGui::GetIO().Fonts->RemoveCustomRect(id);
}

}  // namespace ui
