#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "ui/icon.h"

struct ImFont;
namespace platform {
class Letters;
struct Lettering;
}

namespace ui {

class Borrowed;

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
    float room = 0;                      ///< what they were broken to fit
    std::vector<bool> from_right = {};   ///< of each line: it belongs to a paragraph of Hebrew or Arabic; empty: none
};

/// Bytes of the four font files (TTF). They must outlive the interface.
struct FontFiles {
    std::span<const unsigned char> text, strong, display, icons;
};

/// Sizes and widths of words. CSS pixels after the person's text scale; device pixels stay inside.
class Type {
public:
    /// Adds the fonts to the current ImGui context. `letters` sets what they lack; without, it shows as a box.
    explicit Type(const FontFiles& files, platform::Letters* letters = nullptr);
    /// `scale`: device pixels for a CSS pixel. `spacing`: of the lines that are read and written, 1 to 1.5.
    void set_scale(float scale, float text_scale, float spacing = 1);
    void begin_frame();  ///< once, when the scale is set

    [[nodiscard]] float size(Style style) const;  ///< of the font, CSS px after text scale
    [[nodiscard]] float line(Style style) const;  ///< height of one line
    [[nodiscard]] float icon(float at_full_size) const;  ///< an icon's side: ×1.25 at 150 %, ×1.5 at 200 % text
    [[nodiscard]] float text_scale() const { return text_scale_; }
    [[nodiscard]] float scale() const { return scale_; }
    [[nodiscard]] float spacing() const { return spacing_; }

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

    /// Can all of it be drawn with our own fonts, letter by letter? One look at each byte of plain Latin.
    [[nodiscard]] bool is_own(Style style, std::string_view text) const;
    /// How the platform is asked to set what is not.
    [[nodiscard]] platform::Lettering lettering(Style style, std::string_view words, bool from_right = false) const;
    [[nodiscard]] Borrowed& borrowed() const { return *borrowed_; }

    [[nodiscard]] ImFont* font(Style style) const;
    [[nodiscard]] ImFont* icons() const { return icons_; }
    /// Offset of the baseline from the top of the line box.
    [[nodiscard]] float baseline(Style style) const;
    /// ImGui's size for this style, in device pixels.
    [[nodiscard]] float imgui_size(Style style) const;

private:
    ImFont *text_ = nullptr, *strong_ = nullptr, *display_ = nullptr, *icons_ = nullptr;
    float scale_ = 1, text_scale_ = 1, spacing_ = 1;
    std::shared_ptr<Borrowed> borrowed_;  // one for all copies
};

}  // namespace ui
