#include "ui/type.h"
#include <imgui.h>
#include "platform/letters.h"
#include "ui/borrowed.h"

namespace ui {
namespace {

enum class Face { Text, Strong, Display };

struct Measures {
    Face face;
    float size, line;  // CSS px
};

constexpr Measures measures_of(Style style)
{
    switch (style) {
    case Style::Display: return {Face::Display, 32, 40};
    case Style::DisplayWide: return {Face::Display, 38, 46};
    case Style::Title: return {Face::Display, 26, 32};
    case Style::Prompt: return {Face::Display, 21, 28};
    case Style::Heading: return {Face::Strong, 19, 26};
    case Style::Body: return {Face::Text, 17, 26};
    case Style::Strong: return {Face::Strong, 17, 26};
    case Style::Button: return {Face::Strong, 16, 24};
    case Style::Label: return {Face::Text, 16, 24};
    case Style::ButtonLarge: return {Face::Strong, 17, 24};
    case Style::ButtonHuge: return {Face::Strong, 19, 26};
    case Style::Small: return {Face::Text, 15, 22};
    case Style::SmallStrong: return {Face::Strong, 15, 22};
    case Style::Caption: return {Face::Text, 13.5f, 18};
    case Style::CaptionStrong: return {Face::Strong, 13.5f, 18};
    case Style::Count: return {Face::Display, 44, 52};
    }
    return {};
}

// ImGui's size is ascender − descender; CSS's is the em. Measured from the files' hhea tables.
constexpr float imgui_factor(Face face) { return face == Face::Display ? 1.233f : 1.300f; }
constexpr float ascent_in_em(Face face) { return face == Face::Display ? .978f : .984f; }

/// Styles of what people read or write at length. Names on buttons, in bars and charts stay where they are.
constexpr bool is_read(Style style)
{
    return style == Style::Body || style == Style::Strong || style == Style::Small || style == Style::Prompt;
}

constexpr std::string_view name_of(Face face)
{
    return face == Face::Text ? "text" : face == Face::Strong ? "strong" : "display";
}

constexpr float digit_cell = .66f;  // em: holds the widest digit of both faces

ImFont* add_font(std::span<const unsigned char> bytes)
{
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()),
                                                      static_cast<int>(bytes.size()), 0, &config);
}

}  // namespace

Type::Type(const FontFiles& files, platform::Letters* letters)
    : text_{add_font(files.text)}, strong_{add_font(files.strong)}, display_{add_font(files.display)},
      icons_{add_font(files.icons)},
      borrowed_{std::make_shared<Borrowed>(letters)}
{
}

void Type::set_scale(float scale, float text_scale, float spacing)
{
    scale_ = scale;
    text_scale_ = text_scale;
    spacing_ = spacing;
}

void Type::begin_frame() { borrowed_->begin_frame(scale_ * text_scale_); }

float Type::size(Style style) const { return measures_of(style).size * text_scale_; }
float Type::line(Style style) const
{
    return measures_of(style).line * text_scale_ * (is_read(style) ? spacing_ : 1);
}
float Type::icon(float at_full_size) const { return at_full_size * (1 + (text_scale_ - 1) / 2); }

ImFont* Type::font(Style style) const
{
    switch (measures_of(style).face) {
    case Face::Text: return text_;
    case Face::Strong: return strong_;
    case Face::Display: return display_;
    }
    return text_;
}

float Type::imgui_size(Style style) const { return size(style) * imgui_factor(measures_of(style).face) * scale_; }

float Type::baseline(Style style) const
{
    const Face face = measures_of(style).face;
    return (line(style) - imgui_factor(face) * size(style)) / 2 + ascent_in_em(face) * size(style);
}

float Type::digit_width(Style style) const { return digit_cell * size(style); }

platform::Lettering Type::lettering(Style style, std::string_view words, bool from_right) const
{
    return {.words = words,
            .font = name_of(measures_of(style).face),
            .px = size(style) * scale_,
            .from_right = from_right};
}

}  // namespace ui
