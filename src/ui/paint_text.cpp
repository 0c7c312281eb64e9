#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>
#include "ui/paint.h"

namespace ui {
namespace {

struct Pen {
    ImDrawList& list;
    ImFontBaked& baked;
    ImU32 colour;
    float baseline;  // device pixels, whole: the letters stand on the grid

    void letter(unsigned int code, float x)
    {
        const ImFontGlyph* glyph = baked.FindGlyph(static_cast<ImWchar>(code));
        if (!glyph->Visible) return;
        const float top = baseline - IM_ROUND(baked.Ascent);
        list.PrimReserve(6, 4);
        list.PrimRectUV({x + glyph->X0, top + glyph->Y0}, {x + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0},
                        {glyph->U1, glyph->V1}, colour);
    }
};

bool is_digit(unsigned int code) { return code >= '0' && code <= '9'; }

}  // namespace

void Painter::text(Style style, Point at, std::string_view words, Colour colour, TextOptions options)
{
    // Measuring first loads all letters, so that the atlas cannot grow between two of them.
    const float wide = options.tabular ? type_->tabular_width(style, words) : type_->width(style, words);
    const float left = at.x - (options.align == Align::Left ? 0 : options.align == Align::Centre ? wide / 2 : wide);
    const Rect box{left, at.y, wide, type_->line(style)};
    if (!sees(box.inset(-8))) return;
    const float size = type_->imgui_size(style);
    ImFontBaked& baked = *type_->font(style)->GetFontBaked(size);
    const float stretch = size / baked.Size, cell = type_->digit_width(style) * scale_;
    Pen pen{*list_, baked, IM_COL32(colour.red, colour.green, colour.blue, colour.alpha),
            std::round((at.y + type_->baseline(style)) * scale_)};
    float x = std::round(left * scale_);
    const bool snaps = scale_ >= 1.5f;  // pixels are fine enough to stand on; between them letters would blur
    const char *letter = words.data(), *end = letter + words.size();
    while (letter < end) {
        unsigned int code = static_cast<unsigned char>(*letter);
        letter += code < 0x80 ? 1 : std::max(1, ImTextCharFromUtf8(&code, letter, end));
        const float advance = baked.GetCharAdvance(static_cast<ImWchar>(code)) * stretch;
        const bool in_cell = options.tabular && is_digit(code);
        const float at_x = in_cell ? x + (cell - advance) / 2 : x;
        pen.letter(code, snaps ? std::round(at_x) : at_x);
        x += in_cell ? cell : advance;
    }
}

void Painter::lines(Style style, Point at, const Lines& lines, Colour colour, Align align)
{
    for (const std::string_view line : lines.text) {
        text(style, at, line, colour, {.align = align});
        at.y += type_->line(style);
    }
}

void Painter::icon(Icon icon, Point centre, float side, Colour colour)
{
    if (icon == Icon::None) return;
    const float size = std::round(side * scale_);
    ImFontBaked& baked = *type_->icons()->GetFontBaked(size);
    const ImFontGlyph* glyph = baked.FindGlyph(static_cast<ImWchar>(icon));
    const float left = std::round((centre.x - side / 2) * scale_), top = std::round((centre.y - side / 2) * scale_);
    list_->PrimReserve(6, 4);
    list_->PrimRectUV({left + glyph->X0, top + glyph->Y0}, {left + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0},
                      {glyph->U1, glyph->V1}, IM_COL32(colour.red, colour.green, colour.blue, colour.alpha));
}

}  // namespace ui
