#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

/// Words in writing that our own fonts lack: set by whoever has the fonts, shaped, in their order, emoji in colour.
namespace platform {

/// One line, or part of one, and how it is set.
struct Lettering {
    std::string_view words;   ///< UTF-8, no line breaks
    std::string_view font;    ///< "text", "strong" or "display": what our own letters in it are set in
    float px = 17;            ///< the em, device pixels
    bool from_right = false;  ///< the direction of the line they stand in
};

/// A picture of it. Coverage first, to be tinted; what has colours of its own lies over it.
struct LetteringPicture {
    int width = 0, height = 0;           ///< device pixels; 0: nothing to see
    int left = 0, baseline = 0;          ///< where the words begin and stand, from the picture's left and top
    std::vector<std::uint8_t> ink;       ///< a byte of coverage for each pixel
    std::vector<std::uint8_t> colours;   ///< red, green, blue, alpha (not multiplied in) for each; empty: none has any
};

class Letters {
public:
    virtual ~Letters() = default;
    /// How far the words reach, device pixels, not rounded. Costs microseconds; whoever asks often keeps the answer.
    [[nodiscard]] virtual float width(const Lettering& lettering) = 0;
    [[nodiscard]] virtual LetteringPicture picture(const Lettering& lettering) = 0;
    /// Rises when fonts have come or gone: all earlier answers may be wrong.
    [[nodiscard]] virtual int edition() const = 0;
};

}  // namespace platform
