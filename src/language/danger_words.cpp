#include "language/danger_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "language/danger_spelling.h"

namespace language {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Reads a text byte by byte, so that places are those of the text, whatever is in it.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) { words_.reserve(text.size() / 4); }

    std::vector<DangerWord> all()
    {
        while (at_ < text_.size())
            if (!slashed() && !word() && !number() && !laugh() && !end()) ++at_;
        join_spaced();
        return std::move(words_);
    }

private:
    struct Letter {
        std::size_t from;
        std::size_t words;  ///< read before it
        char letter;
    };

    [[nodiscard]] std::string_view rest(std::size_t from = 0) const
    {
        return text_.substr(std::min(at_ + from, text_.size()));
    }
    [[nodiscard]] char ahead(std::size_t by) const { return at_ + by < text_.size() ? text_[at_ + by] : '\0'; }
    [[nodiscard]] bool letter_ahead(std::size_t by) const { return letter_bytes(by) != 0; }

    /// A to Z, and letters of Latin and its neighbours of two bytes.
    [[nodiscard]] std::size_t letter_bytes(std::size_t by) const
    {
        const auto c = static_cast<unsigned char>(ahead(by));
        if (is_letter(ahead(by))) return 1;
        return c >= 0xC3 && c < 0xE0 && (static_cast<unsigned char>(ahead(by + 1)) & 0xC0) == 0x80 ? 2 : 0;
    }

    /// Bytes of an apostrophe, straight or not.
    [[nodiscard]] std::size_t apostrophe(std::size_t by) const
    {
        if (ahead(by) == '\'' || ahead(by) == '`') return 1;
        if (rest(by).starts_with("’") || rest(by).starts_with("‘")) return 3;
        return rest(by).starts_with("ʼ") || rest(by).starts_with("´") ? 2 : 0;
    }

    /// Bytes of what shows nothing inside a word: joiners and soft hyphens.
    [[nodiscard]] std::size_t nothing(std::size_t by) const
    {
        if (rest(by).starts_with("\u00AD")) return 2;
        const auto three = rest(by).substr(0, 3);
        return three >= "\u200B" && three <= "\u200F" ? 3 : 0;
    }

    void add(std::span<const std::uint16_t> meaning, std::size_t bytes)
    {
        for (const auto word : meaning) words_.push_back({word, at_, at_ + bytes});
        if (meaning.empty()) words_.push_back({DangerWord::unknown, at_, at_ + bytes});
        at_ += bytes;
    }
    void add(std::uint16_t word, std::size_t bytes) { add(std::span(&word, 1), bytes); }

    /// "s/h"
    bool slashed()
    {
        const bool is_it = small(ahead(0)) == 's' && ahead(1) == '/' && small(ahead(2)) == 'h';
        if (!is_it || letter_ahead(3) || (at_ > 0 && is_letter(text_[at_ - 1]))) return false;
        add(meaning_of("selfharm"), 3);
        return true;
    }

    bool word()
    {
        std::string letters;
        std::size_t length = 0;
        while (const auto bytes = inside(length, letters)) length += bytes;
        if (letters.empty()) return false;
        if (letters.size() == 1) letters_.push_back({at_, words_.size(), letters.front()});
        add(meaning_however_written(letters), length);
        return true;
    }

    /// Bytes that go on with a word at `by`, 0 if it is over; adds to `letters` what they are.
    std::size_t inside(std::size_t by, std::string& letters) const
    {
        if (const auto bytes = letter_bytes(by)) {
            for (const char c : rest(by).substr(0, bytes)) letters += small(c);
            return bytes;
        }
        if (letters.empty()) return 0;
        if (const auto bytes = nothing(by)) return bytes;
        if (const auto bytes = apostrophe(by)) return letter_ahead(by + bytes) ? (letters += '\'', bytes) : 0;
        const char c = ahead(by);
        const bool masks = c == '*' || c == '@' || c == '$' || c == '!';
        if ((masks && letter_ahead(by + 1)) || is_digit(c)) return letters += c, 1;
        return 0;
    }

    bool number()
    {
        std::size_t length = 0;
        while (is_digit(ahead(length)) || (length > 0 && ahead(length) == '.' && is_digit(ahead(length + 1)))) ++length;
        if (length == 0) return false;
        constexpr std::array before_to{danger_word("want"), danger_word("going"), danger_word("need")};
        const bool is_to = rest().substr(0, length) == "2" && !words_.empty() &&
                           std::ranges::contains(before_to, words_.back().word);
        const bool year = length == 4 && (rest().starts_with("19") || rest().starts_with("20"));
        add(is_to ? danger_word("to") : year ? DangerWord::year : DangerWord::number, length);
        return true;
    }

    bool laugh()
    {
        if (!rest().starts_with("😂") && !rest().starts_with("🤣") && !rest().starts_with("💀")) return false;
        add(danger_word("lol"), 4);
        return true;
    }

    bool end()
    {
        if (rest().starts_with("…")) return add(DangerWord::end, 3), true;
        if (!std::string_view(".!?\n;").contains(ahead(0)) || ahead(0) == '\0') return false;
        add(DangerWord::end, 1);
        return true;
    }

    [[nodiscard]] bool is_next_to(const Letter& one, const Letter& other) const
    {
        const auto between = text_.substr(one.from + 1, other.from - one.from - 1);
        return !between.empty() && between.size() <= 3 && between.find_first_not_of(" .-_*") == between.npos;
    }

    /// Four letters or more, or a word of three.
    [[nodiscard]] static bool spells(std::span<const Letter> run)
    {
        if (run.size() != 3) return run.size() > 3;
        return !meaning_of(std::string{run[0].letter, run[1].letter, run[2].letter}).empty();
    }

    /// Runs of single letters are read as the words that they spell, if they spell any.
    void join_spaced()
    {
        std::vector<DangerWord> joined;
        std::size_t taken = 0;
        for (std::size_t first = 0; first < letters_.size();) {
            auto last = first + 1;
            while (last < letters_.size() && is_next_to(letters_[last - 1], letters_[last])) ++last;
            if (spells(std::span(letters_).subspan(first, last - first))) {
                joined.insert(joined.end(), words_.begin() + static_cast<std::ptrdiff_t>(taken),
                              words_.begin() + static_cast<std::ptrdiff_t>(letters_[first].words));
                spell(std::span(letters_).subspan(first, last - first), joined);
                taken = next_word(letters_[last - 1].from);
            }
            first = last;
        }
        if (taken == 0) return;
        joined.insert(joined.end(), words_.begin() + static_cast<std::ptrdiff_t>(taken), words_.end());
        words_ = std::move(joined);
    }

    [[nodiscard]] std::size_t next_word(std::size_t after) const
    {
        return static_cast<std::size_t>(std::ranges::upper_bound(words_, after, {}, &DangerWord::from) -
                                        words_.begin());
    }

    /// The longest known word first, then the rest; a letter that begins none is left out.
    static void spell(std::span<const Letter> run, std::vector<DangerWord>& joined)
    {
        while (!run.empty()) {
            std::string letters;
            for (const auto& each : run.first(std::min<std::size_t>(run.size(), 12))) letters += each.letter;
            while (letters.size() > 1 && meaning_of(letters).empty()) letters.pop_back();
            for (const auto word : meaning_of(letters))
                joined.push_back({word, run.front().from, run[letters.size() - 1].from + 1});
            run = run.subspan(letters.size());
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<DangerWord> words_;
    std::vector<Letter> letters_;  ///< words of one letter
};

}  // namespace

std::vector<DangerWord> danger_words(std::string_view text) { return Reader(text).all(); }

}  // namespace language
