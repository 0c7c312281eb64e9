#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include "platform/letters.h"

struct ImFont;

namespace ui {

/// Words that the platform sets for us, kept: how wide they are, and their pictures in the font atlas. Asked the same
/// again it answers from memory. Both are bounded; a picture that was not drawn lately goes first.
class Borrowed {
public:
    explicit Borrowed(platform::Letters* letters) : letters_{letters} {}  ///< none: nothing can be borrowed
    /// `em`: device pixels of one CSS pixel's em; what was set at another is forgotten. Before each frame.
    void begin_frame(float em);

    [[nodiscard]] bool can_help() const { return letters_ != nullptr; }
    [[nodiscard]] float width(const platform::Lettering& lettering);  ///< device pixels

    /// Where a picture lies: the ids of its rectangles in the atlas (-1: none), and how it hangs on its baseline.
    struct Picture { int ink = -1, colours = -1, width = 0, height = 0, left = 0, baseline = 0, frame = 0; };
    [[nodiscard]] Picture picture(const platform::Lettering& lettering);

    /// Does `font` have this code point? Remembered for those below U+10000; it has no others.
    [[nodiscard]] bool has(ImFont& font, char32_t code);

private:
    void forget();
    void make_room();
    void take_out(const Picture& picture);

    platform::Letters* letters_;
    std::unordered_map<std::string, float> widths_;
    std::unordered_map<std::string, Picture> pictures_;
    std::unordered_map<const ImFont*, std::vector<std::uint8_t>> coverage_;
    float em_ = 0;
    int frame_ = 0, edition_ = 0;
    std::size_t pixels_ = 0;  // of all pictures
};

}  // namespace ui
