#pragma once
#include <string_view>
#include <vector>

namespace sharing {

struct TextLine { int number; std::string_view text; };

/// The lines of a text, counted from 1, whatever ends them (LF, CRLF). Views of `text`.
[[nodiscard]] inline std::vector<TextLine> lines_of(std::string_view text)
{
    std::vector<TextLine> lines;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back({number, line});
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

}  // namespace sharing
