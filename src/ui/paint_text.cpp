#include <algorithm>
#include <cmath>
#include "ui/paint.h"
#include "ui/ruler.h"

namespace ui {
namespace {

bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }

void quad(ImDrawList& list, ImVec2 from, ImVec2 to, ImVec2 uv_from, ImVec2 uv_to, ImU32 colour)
{
    list.PrimReserve(6, 4);
    list.PrimRectUV(from, to, uv_from, uv_to, colour);
}

/// One line on its way to the list, in device pixels. The baseline is whole: the letters stand on the grid.
class Setting {
public:
    Setting(ImDrawList& list, const Type& type, Style style, Colour colour, float baseline)
        : list_{list}, type_{type}, style_{style}, baked_{*type.font(style)->GetFontBaked(type.imgui_size(style))},
          colour_{IM_COL32(colour.red, colour.green, colour.blue, colour.alpha)},
          plain_{IM_COL32(255, 255, 255, colour.alpha)}, baseline_{std::round(baseline)}
    {
    }

    /// Letters of our own from `x` on; gives where they end.
    float own(std::string_view words, float x, bool tabular)
    {
        const float stretch = type_.imgui_size(style_) / baked_.Size, cell = type_.digit_width(style_) * type_.scale();
        while (!words.empty()) {
            const auto [code, bytes] = letter_at(words);
            words.remove_prefix(bytes);
            const auto known = static_cast<ImWchar>(code > 0xFFFF ? 0xFFFD : code);
            const float advance = baked_.GetCharAdvance(known) * stretch;
            const bool in_cell = tabular && is_digit(code);
            letter(known, in_cell ? x + (cell - advance) / 2 : x);
            x += in_cell ? cell : advance;
        }
        return x;
    }

    /// Words that the platform sets, as one picture.
    void borrowed(std::string_view words, float x, bool from_right)
    {
        const auto picture = type_.borrowed().picture(type_.lettering(style_, words, from_right));
        const float left = std::round(x) - static_cast<float>(picture.left);
        const float top = baseline_ - static_cast<float>(picture.baseline);
        const ImVec2 from{left, top};
        const ImVec2 to{left + static_cast<float>(picture.width), top + static_cast<float>(picture.height)};
        layer(picture.ink, from, to, colour_);
        layer(picture.colours, from, to, plain_);
    }

private:
    void letter(ImWchar code, float x)
    {
        const ImFontGlyph* glyph = baked_.FindGlyph(code);
        if (!glyph->Visible) return;
        const bool snaps = type_.scale() >= 1.5f;  // between two such fine pixels letters would blur
        if (snaps) x = std::round(x);
        const float top = baseline_ - IM_ROUND(baked_.Ascent);
        quad(list_, {x + glyph->X0, top + glyph->Y0}, {x + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0},
             {glyph->U1, glyph->V1}, colour_);
    }

    void layer(int id, ImVec2 from, ImVec2 to, ImU32 colour)
    {
        ImFontAtlasRect place;
        if (id >= 0 && ImGui::GetIO().Fonts->GetCustomRect(id, &place))
            quad(list_, from, to, place.uv0, place.uv1, colour);
    }

    ImDrawList& list_;
    const Type& type_;
    Style style_;
    ImFontBaked& baked_;
    ImU32 colour_, plain_;
    float baseline_;
};

/// A line with words that are not our own. One that has any from the right is set whole, in the order the platform
/// gives it; else only the pieces that need it are, so that the others look as everywhere.
void set_mixed(Setting& setting, const Type& type, Style style, std::string_view words, float x, bool from_right)
{
    if (from_right || has_from_right(words))
        return setting.borrowed(words, x, from_right || begins_from_right(words));
    const Ruler advance{type, style};
    while (!words.empty()) {
        const std::string_view piece = first_piece(words);
        if (type.is_own(style, piece)) setting.own(piece, x, false);
        else setting.borrowed(piece, x, false);
        x += advance.piece(piece) * type.scale();
        words.remove_prefix(piece.size());
    }
}

}  // namespace

void Painter::text(Style style, Point at, std::string_view words, Colour colour, TextOptions options)
{
    // Measuring first loads all letters, so that the atlas cannot grow between two of them.
    const float wide = options.tabular ? type_->tabular_width(style, words) : type_->width(style, words);
    const float left = at.x - (options.align == Align::Left ? 0 : options.align == Align::Centre ? wide / 2 : wide);
    const Rect box{left, at.y, wide, type_->line(style)};
    if (witness_ && *witness_) (*witness_)({words, box, clip(), style, is_on_top()});
    if (!sees(box.inset(-8))) return;
    Setting setting{*list_, *type_, style, colour, (at.y + type_->baseline(style)) * scale_};
    const float x = std::round(left * scale_);
    if (type_->is_own(style, words)) setting.own(words, x, options.tabular);
    else set_mixed(setting, *type_, style, words, x, options.from_right);
}

void Painter::lines(Style style, Point at, const Lines& lines, Colour colour, Align align)
{
    for (std::size_t i = 0; i < lines.text.size(); ++i) {
        const bool from_right = i < lines.from_right.size() && lines.from_right[i];
        const bool moves = from_right && align == Align::Left;
        text(style, {at.x + (moves ? lines.room : 0), at.y}, lines.text[i], colour,
             {.align = moves ? Align::Right : align, .from_right = from_right});
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
    quad(*list_, {left + glyph->X0, top + glyph->Y0}, {left + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0},
         {glyph->U1, glyph->V1}, IM_COL32(colour.red, colour.green, colour.blue, colour.alpha));
}

}  // namespace ui
