#include "language/tokens.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace language {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Bytes of the code point that `text` begins with. `text` is UTF-8.
std::size_t code_point(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// Bytes of the letter that `text` begins with, 0 if it is none: A to Z, and all beyond ASCII but signs and emoji.
std::size_t letter(std::string_view text)
{
    if (text.empty()) return 0;
    const char c = text.front();
    if (is_small(c) || is_capital(c)) return 1;
    const auto bytes = code_point(text);
    const auto point = text.substr(0, bytes);
    const bool latin_sign =
        bytes == 2 && point < "\u00C0" && point != "\u00AA" && point != "\u00B5" && point != "\u00BA";
    const bool sign = bytes == 3 && ((point >= "\u2000" && point <= "\u2BFF") ||
                                     (point >= "\u3000" && point <= "\u303F") || point >= "\uE000");
    return bytes == 1 || bytes == 4 || latin_sign || sign ? 0 : bytes;
}

/// Bytes of an apostrophe, straight or not.
std::size_t apostrophe(std::string_view text)
{
    if (text.starts_with('\'')) return 1;
    return text.starts_with("’") || text.starts_with("‘") || text.starts_with("ʼ") ? code_point(text) : 0;
}

/// What shows nothing by itself: joiners, variation selectors, skin tones, spaces beyond ASCII.
bool is_nothing(std::string_view point)
{
    constexpr std::array<std::string_view, 3> nothing{"\u00A0", "\u3000", "\uFEFF"};
    return (point >= "\u2000" && point <= "\u200F") || (point >= "\uFE00" && point <= "\uFE0F" && point.size() == 3) ||
           (point >= "\U0001F3FB" && point <= "\U0001F3FF") || std::ranges::contains(nothing, point);
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::vector<Token> all()
    {
        while (at_ < text_.size()) {
            if (is_space(text_[at_])) { ++at_; continue; }
            const auto begin = at_;
            word() || number() || placeholder() || face() || marks() || sign();
            if (at_ == begin) at_ += code_point(text_.substr(at_));
        }
        return std::move(tokens_);
    }

private:
    [[nodiscard]] std::string_view rest(std::size_t from = 0) const
    {
        return text_.substr(std::min(at_ + from, text_.size()));
    }
    [[nodiscard]] char ahead(std::size_t by) const { return at_ + by < text_.size() ? text_[at_ + by] : '\0'; }

    bool take(std::size_t bytes, std::string_view as)
    {
        at_ += bytes;
        tokens_.push_back({std::string(as)});
        return true;
    }

    bool word()
    {
        std::string letters;
        std::size_t length = 0, capitals = 0, small = 0;
        for (auto next = letter(rest()); next != 0; next = letter(rest(length))) {
            for (const char c : rest(length).substr(0, next)) capitals += is_capital(c), small += is_small(c);
            letters += rest(length).substr(0, next);
            length += next;
            const auto mark = apostrophe(rest(length));
            if (mark != 0 && letter(rest(length + mark)) != 0) letters += '\'', length += mark;
        }
        if (length == 0) return false;
        at_ += length;
        const auto folded = base::folded(letters);
        Token token{.is_word = true, .shouted = capitals >= 2 && small == 0};
        for (const char c : folded) {
            const auto n = token.text.size();
            if (n >= 2 && token.text[n - 1] == c && token.text[n - 2] == c) token.drawn_out = true;
            else token.text += c;
        }
        tokens_.push_back(std::move(token));
        return true;
    }

    bool number()
    {
        if (!is_digit(rest().front())) return false;
        std::size_t length = 1;
        const auto parts = [&](char c) { return (c == '.' || c == ',') && is_digit(ahead(length + 1)); };
        while (is_digit(ahead(length)) || parts(ahead(length))) ++length;
        return take(length, "#");
    }

    /// "[NAME]", which stands for a name where texts were made anonymous.
    bool placeholder()
    {
        if (rest().front() != '[') return false;
        std::size_t length = 1;
        while (length < 20 && (is_small(ahead(length)) || is_capital(ahead(length)))) ++length;
        return length > 1 && ahead(length) == ']' && take(length + 1, base::folded(rest().substr(0, length + 1)));
    }

    bool face()
    {
        if (rest().starts_with("<3")) return take(2, "<3");
        const char eyes = rest().front();
        if (eyes != ':' && eyes != ';' && eyes != '=') return false;
        const std::size_t nose = ahead(1) == '-' || ahead(1) == '\'' || ahead(1) == '^' ? 2 : 1;
        const char mouth = ahead(nose);
        const bool open = std::string_view("DPpOo3").contains(mouth) && mouth != '\0' && letter(rest(nose + 1)) == 0;
        if (mouth == '\0' || (!open && !std::string_view(")(][/\\|*").contains(mouth))) return false;
        std::size_t length = nose + 1;
        while (!open && ahead(length) == mouth) ++length;
        return take(length, base::folded(std::string{eyes == '=' ? ':' : eyes, ahead(1) == '\'' ? '\'' : '-', mouth}));
    }

    bool marks()
    {
        const auto length = std::min(rest().find_first_not_of("!?"), rest().size());
        const auto run = rest().substr(0, length);
        if (length == 1) return take(1, run);
        if (length > 1) return take(length, !run.contains('?') ? "!!" : !run.contains('!') ? "??" : "?!");
        const auto dots = std::min(rest().find_first_not_of('.'), rest().size());
        if (dots != 0) return take(dots, dots == 1 ? "." : "...");
        return rest().starts_with("…") && take(std::string_view("…").size(), "...");
    }

    bool sign()
    {
        const auto point = rest().substr(0, code_point(rest()));
        return static_cast<unsigned char>(point.front()) > ' ' && point != "\x7F" && !is_nothing(point) &&
               take(point.size(), point);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text)
{
    if (base::is_utf8(text)) return Reader(text).all();
    const auto mended = base::to_utf8(text);
    return Reader(mended).all();
}

}  // namespace language
