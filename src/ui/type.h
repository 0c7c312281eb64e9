#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "ui/icon.h"

struct ImFont;

namespace ui {

/// look.md §2: face, size and line of each.
enum class Style {
    Display,
    DisplayWide,
    Title,
    Prompt,
    Heading,
    Body,
    Strong,
    Button,
    Label,
    ButtonLarge,
    ButtonHuge,
    Small,
    SmallStrong,
    Caption,
    CaptionStrong,
    Count
};  // Label: a button's size in the regular weight, for what is not chosen

struct Lines {
    std::vector<std::string_view> text;  ///< pieces of the text given; valid as long as it is
    float width = 0;                     ///< of the longest
};

/// Bytes of the four font files (TTF). They must outlive the interface.
struct FontFiles {
    std::span<const unsigned char> text, strong, display, icons;
};

/// Sizes and widths of words. CSS pixels after the person's text scale; device pixels stay inside.
class Type {
public:
    explicit Type(const FontFiles& files);  ///< adds the fonts to the current ImGui context
    /// `scale`: device pixels for a CSS pixel. Call before each frame.
    void set_scale(float scale, float text_scale);

    [[nodiscard]] float size(Style style) const;  ///< of the font, CSS px after text scale
    [[nodiscard]] float line(Style style) const;  ///< height of one line
    [[nodiscard]] float icon(float at_full_size) const;  ///< an icon's side: ×1.25 at 150 %, ×1.5 at 200 % text
    [[nodiscard]] float text_scale() const { return text_scale_; }
    [[nodiscard]] float scale() const { return scale_; }

    [[nodiscard]] float width(Style style, std::string_view text) const;
    /// Breaks at spaces and newlines so that no line is wider than `width`, unless one word is.
    [[nodiscard]] Lines wrapped(Style style, std::string_view text, float width) const;
    /// The same number of lines, of nearly equal length: for headlines. Costs about ten `wrapped`.
    [[nodiscard]] Lines balanced(Style style, std::string_view text, float width) const;
    /// The longest start of `text` that fits `width`; `shortened` ends it with … when something is cut.
    [[nodiscard]] std::string_view fitting(Style style, std::string_view text, float width) const;
    [[nodiscard]] std::string shortened(Style style, std::string_view text, float width) const;
    /// How wide when each digit stands in a cell of its own (.66 em): timers, tables, axes.
    [[nodiscard]] float tabular_width(Style style, std::string_view text) const;
    [[nodiscard]] float digit_width(Style style) const;

    [[nodiscard]] ImFont* font(Style style) const;
    [[nodiscard]] ImFont* icons() const { return icons_; }
    /// Offset of the baseline from the top of the line box.
    [[nodiscard]] float baseline(Style style) const;
    /// ImGui's size for this style, in device pixels.
    [[nodiscard]] float imgui_size(Style style) const;

private:
    ImFont *text_ = nullptr, *strong_ = nullptr, *display_ = nullptr, *icons_ = nullptr;
    float scale_ = 1, text_scale_ = 1;
};

}  // namespace ui
