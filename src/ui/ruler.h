#pragma once
#include <imgui.h>
#include <imgui_internal.h>
#include "ui/borrowed.h"
#include "ui/script.h"
#include "ui/type.h"

namespace ui {

/// Advances of one style at the current scale, in CSS px. The font is baked at a whole size; widths are not rounded.
class Ruler {
public:
    Ruler(const Type& type, Style style)
        : type_{type}, style_{style}, baked_{*type.font(style)->GetFontBaked(type.imgui_size(style))},
          to_css_{type.imgui_size(style) / baked_.Size / type.scale()}
    {
    }

    /// Of one letter of our own; the box of an unknown one for what ImGui cannot name.
    float operator()(char32_t code) const
    {
        return baked_.GetCharAdvance(static_cast<ImWchar>(code > 0xFFFF ? 0xFFFD : code)) * to_css_;
    }
    /// Of words that are all our own.
    float own(std::string_view words) const
    {
        float width = 0;
        while (!words.empty()) {
            const auto [code, bytes] = letter_at(words);
            width += (*this)(code);
            words.remove_prefix(bytes);
        }
        return width;
    }
    /// Of what no line break divides, ours or borrowed.
    float piece(std::string_view words) const
    {
        if (type_.is_own(style_, words)) return own(words);
        return type_.borrowed().width(type_.lettering(style_, words)) / type_.scale();
    }

private:
    const Type& type_;
    Style style_;
    ImFontBaked& baked_;
    float to_css_;
};

}  // namespace ui
