#include <algorithm>
#include <cmath>
#include "ui/ruler.h"

/// How wide words are, and where their lines break. Words of our own fonts go letter by letter; others in pieces that
/// the platform measures.
namespace ui {
namespace {

constexpr bool is_digit(char32_t letter) { return letter >= '0' && letter <= '9'; }
constexpr std::string_view ellipsis = "…";
constexpr float rounding = .01f;

std::string_view between(const char* begin, const char* end)
{
    while (end > begin && end[-1] == ' ') --end;
    return {begin, static_cast<std::size_t>(end - begin)};
}

Lines wrapped_letters(const Ruler& advance, std::string_view text, float width)
{
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
        if (length + step > width + rounding && code != ' ' && at > line) {
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

/// The most of a piece that fits, in letters as a person counts them.
std::string_view fitting_clusters(const Ruler& advance, std::string_view piece, float room)
{
    std::size_t kept = 0;
    while (kept < piece.size()) {
        const std::size_t more = kept + cluster_size(piece.substr(kept));
        if (advance.piece(piece.substr(0, more)) > room) break;
        kept = more;
    }
    return piece.substr(0, kept);
}

/// Breaks one paragraph after the other, piece by piece.
class Breaker {
public:
    Breaker(const Ruler& advance, float room) : advance_{advance}, room_{room} {}

    void paragraph(std::string_view words)
    {
        runs_from_right_ = begins_from_right(words);
        any_from_right_ = any_from_right_ || runs_from_right_;
        start(words.data());
        while (!words.empty()) {
            std::string_view piece = first_piece(words);
            const float wide = advance_.piece(piece);
            if (piece != " " && length_ + wide > room_ + rounding) {
                if (piece.data() > line_) {
                    finish(piece.data());
                    continue;
                }
                piece = fitting_clusters(advance_, piece, room_);  // wider than the line: breaks where it must
                if (piece.empty()) piece = words.substr(0, cluster_size(words));
            }
            length_ += wide;
            if (piece != " ") to_end_ = length_;
            words.remove_prefix(piece.size());
            end_ = piece.data() + piece.size();
        }
        finish(end_);
    }
    [[nodiscard]] Lines take()
    {
        if (!any_from_right_) lines_.from_right.clear();
        return std::move(lines_);
    }

private:
    void start(const char* at)
    {
        line_ = end_ = at;
        length_ = to_end_ = 0;
    }
    void finish(const char* stop)
    {
        lines_.text.push_back(between(line_, stop));
        lines_.from_right.push_back(runs_from_right_);
        lines_.width = std::max(lines_.width, std::min(to_end_, room_));
        start(stop);
    }

    const Ruler& advance_;
    float room_, length_ = 0, to_end_ = 0;
    const char *line_ = nullptr, *end_ = nullptr;
    bool runs_from_right_ = false, any_from_right_ = false;
    Lines lines_;
};

Lines wrapped_pieces(const Ruler& advance, std::string_view text, float width)
{
    Breaker breaker{advance, width};
    for (;;) {
        const std::size_t end = text.find('\n');
        breaker.paragraph(text.substr(0, end));
        if (end == std::string_view::npos) return breaker.take();
        text.remove_prefix(end + 1);
    }
}

}  // namespace

bool Type::is_own(Style style, std::string_view text) const
{
    const auto plain = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    if (!borrowed_->can_help() || std::ranges::all_of(text, plain)) return true;
    ImFont& face = *font(style);
    while (!text.empty()) {
        const auto [code, bytes] = letter_at(text);
        if (code >= 0x80 && (joins(code) || !borrowed_->has(face, code))) return false;
        text.remove_prefix(bytes);
    }
    return true;
}

float Type::width(Style style, std::string_view text) const
{
    const Ruler advance{*this, style};
    if (is_own(style, text)) return advance.own(text);
    float width = 0;
    while (!text.empty()) {
        const std::string_view piece = first_piece(text);
        width += advance.piece(piece);
        text.remove_prefix(piece.size());
    }
    return width;
}

float Type::tabular_width(Style style, std::string_view text) const
{
    if (!is_own(style, text)) return width(style, text);
    const Ruler advance{*this, style};
    float width = 0;
    while (!text.empty()) {
        const auto [code, bytes] = letter_at(text);
        width += is_digit(code) ? digit_width(style) : advance(code);
        text.remove_prefix(bytes);
    }
    return width;
}

Lines Type::wrapped(Style style, std::string_view text, float width) const
{
    const Ruler advance{*this, style};
    Lines lines = is_own(style, text) ? wrapped_letters(advance, text, width) : wrapped_pieces(advance, text, width);
    lines.room = width;
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
    best.room = width;
    return best;
}

std::string_view Type::fitting(Style style, std::string_view text, float width) const
{
    const Ruler advance{*this, style};
    float length = 0;
    std::size_t kept = 0;
    while (kept < text.size()) {
        const std::string_view piece = first_piece(text.substr(kept));
        const float wide = advance.piece(piece);
        if (length + wide > width)
            return text.substr(0, kept + fitting_clusters(advance, piece, width - length).size());
        length += wide;
        kept += piece.size();
    }
    return text;
}

std::string Type::shortened(Style style, std::string_view text, float width) const
{
    if (this->width(style, text) <= width) return std::string{text};
    std::string_view start = fitting(style, text, width - this->width(style, ellipsis));
    while (start.ends_with(' ')) start.remove_suffix(1);
    return std::string{start} + std::string{ellipsis};
}

}  // namespace ui
