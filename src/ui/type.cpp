#include "ui/type.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <imgui.h>
#include <imgui_internal.h>

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

constexpr float digit_cell = .66f;  // em: holds the widest digit of both faces
constexpr bool is_digit(unsigned int letter) { return letter >= '0' && letter <= '9'; }
constexpr std::string_view ellipsis = "…";

ImFont* add_font(std::span<const unsigned char> bytes)
{
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()),
                                                      static_cast<int>(bytes.size()), 0, &config);
}

struct Letter { unsigned int code; int bytes; };

Letter letter_at(std::string_view text)
{
    unsigned int code = static_cast<unsigned char>(text.front());
    if (code < 0x80) return {code, 1};
    const int bytes = ImTextCharFromUtf8(&code, text.data(), text.data() + text.size());
    return {code, std::max(1, bytes)};
}

/// Advances of one style at the current scale, in CSS px. The font is baked at a whole size; widths are not rounded.
class Ruler {
public:
    Ruler(const Type& type, Style style)
        : baked_{*type.font(style)->GetFontBaked(type.imgui_size(style))},
          to_css_{type.imgui_size(style) / baked_.Size / type.scale()}
    {
    }
    float operator()(unsigned int code) const { return baked_.GetCharAdvance(static_cast<ImWchar>(code)) * to_css_; }

private:
    ImFontBaked& baked_;
    float to_css_;
};

std::string_view between(const char* begin, const char* end)
{
    while (end > begin && end[-1] == ' ') --end;
    return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

Type::Type(const FontFiles& files)
    : text_{add_font(files.text)}, strong_{add_font(files.strong)}, display_{add_font(files.display)},
      icons_{add_font(files.icons)}
{
}

void Type::set_scale(float scale, float text_scale)
{
    scale_ = scale;
    text_scale_ = text_scale;
}

float Type::size(Style style) const { return measures_of(style).size * text_scale_; }
float Type::line(Style style) const { return measures_of(style).line * text_scale_; }
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

float Type::width(Style style, std::string_view text) const
{
    const Ruler advance{*this, style};
    float width = 0;
    while (!text.empty()) {
        const auto [code, bytes] = letter_at(text);
        width += advance(code);
        text.remove_prefix(static_cast<std::size_t>(bytes));
    }
    return width;
}

float Type::tabular_width(Style style, std::string_view text) const
{
    const Ruler advance{*this, style};
    float width = 0;
    while (!text.empty()) {
        const auto [code, bytes] = letter_at(text);
        width += is_digit(code) ? digit_width(style) : advance(code);
        text.remove_prefix(static_cast<std::size_t>(bytes));
    }
    return width;
}

Lines Type::wrapped(Style style, std::string_view text, float width) const
{
    const Ruler advance{*this, style};
    Lines lines;
    const char *begin = text.data(), *end = begin + text.size(), *at = begin, *line = begin, *space = nullptr;
    float length = 0, to_space = 0;
    const auto finish = [&](const char* stop, const char* next, float wide) {
        lines.text.push_back(between(line, stop));
        lines.width = std::max(lines.width, wide);
        line = at = next;
        length = 0;
        space = nullptr;
    };
    while (at < end) {
        const auto [code, bytes] = letter_at({at, static_cast<std::size_t>(end - at)});
        if (code == '\n') {
            finish(at, at + 1, length);
            continue;
        }
        if (code == ' ') {
            space = at;
            to_space = length;
        }
        const float step = advance(code);
        if (length + step > width + .01f && code != ' ' && at > line) {
            if (space) finish(space, space + 1, to_space);
            else finish(at, at, length);  // one word wider than the line breaks where it must
            continue;
        }
        length += step;
        at += bytes;
    }
    if (line < end || lines.text.empty() || text.ends_with('\n')) finish(end, end, length);
    return lines;
}

Lines Type::balanced(Style style, std::string_view text, float width) const
{
    Lines best = wrapped(style, text, width);
    if (best.text.size() < 2) return best;
    float narrow = width / 2, wide = width;
    for (int step = 0; step < 9; ++step) {
        const float middle = (narrow + wide) / 2;
        Lines attempt = wrapped(style, text, middle);
        if (attempt.text.size() > best.text.size() || attempt.width > middle) narrow = middle;
        else {
            wide = middle;
            best = std::move(attempt);
        }
    }
    return best;
}

std::string_view Type::fitting(Style style, std::string_view text, float width) const
{
    const Ruler advance{*this, style};
    float length = 0;
    std::size_t kept = 0;
    while (kept < text.size()) {
        const auto [code, bytes] = letter_at(text.substr(kept));
        length += advance(code);
        if (length > width) break;
        kept += static_cast<std::size_t>(bytes);
    }
    return text.substr(0, kept);
}

std::string Type::shortened(Style style, std::string_view text, float width) const
{
    if (this->width(style, text) <= width) return std::string{text};
    std::string_view start = fitting(style, text, width - this->width(style, ellipsis));
    while (start.ends_with(' ')) start.remove_suffix(1);
    return std::string{start} + std::string{ellipsis};
}

}  // namespace ui
