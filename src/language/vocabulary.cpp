#include "language/vocabulary.h"

#include <array>
#include <format>
#include <initializer_list>
#include <utility>

#include "vader_lexicon.h"

namespace language {
namespace {

constexpr double boosting = 0.293;  // how much more strongly people rated what such a word stands before
constexpr std::size_t most_letters = 0xFFFF;

constexpr std::initializer_list<std::string_view> boosters{
    "absolutely", "amazingly", "awfully", "completely", "considerably", "decidedly", "deeply", "effing", "enormously",
    "entirely", "especially", "exceptionally", "extremely", "fabulously", "flipping", "flippin", "fricking", "frickin",
    "frigging", "friggin", "fully", "fucking", "greatly", "hella", "highly", "hugely", "incredibly", "intensely",
    "majorly", "more", "most", "particularly", "purely", "quite", "really", "remarkably", "so", "substantially",
    "thoroughly", "totally", "tremendously", "uber", "unbelievably", "unusually", "utterly", "very"};
constexpr std::initializer_list<std::string_view> dampeners{
    "almost", "barely", "hardly", "kinda", "kindof", "kind-of", "less", "little", "marginally", "occasionally",
    "partly", "scarcely", "slightly", "somewhat", "sorta", "sortof", "sort-of"};
/// Besides all that end in "n't".
constexpr std::initializer_list<std::string_view> negations{
    "aint", "arent", "cannot", "cant", "couldnt", "darent", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent",
    "isnt", "mightnt", "mustnt", "neither", "neednt", "never", "none", "nope", "nor", "not", "nothing", "nowhere",
    "oughtnt", "shant", "shouldnt", "uhuh", "wasnt", "werent", "uh-uh", "without", "wont", "wouldnt", "rarely",
    "seldom", "despite"};

struct Lowered {
    std::array<char, Vocabulary::too_long> letters;
    std::size_t length;
    [[nodiscard]] std::string_view text() const { return {letters.data(), length}; }
};

Lowered lowered(std::string_view word)
{
    Lowered result;
    result.length = word.size();
    for (std::size_t i = 0; i < word.size(); ++i)
        result.letters[i] = static_cast<char>(word[i] >= 'A' && word[i] <= 'Z' ? word[i] + 32 : word[i]);
    return result;
}

std::size_t hash(std::string_view word)
{
    std::uint32_t value = 2166136261u;  // Fowler, Noll and Vo
    for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
    return value ^ (value >> 15);
}

bool is_letter(char c) { return static_cast<unsigned char>(c) < 128; }

}  // namespace

Vocabulary::Vocabulary() : entries_(1), slots_(1024)
{
    for (const auto word : boosters) (*this)[word].boost = boosting;
    for (const auto word : dampeners) (*this)[word].boost = -boosting;
    for (const auto word : negations) (*this)[word].negates = true;
}

base::Result<Vocabulary> Vocabulary::parse(std::string_view lexicon)
{
    Vocabulary made;
    if (const auto added = made.add_all(lexicon); !added) return std::unexpected(added.error());
    return made;
}

const Vocabulary& Vocabulary::published()
{
    static const auto all = [] {
        Vocabulary made;
        // Bytes of our own making: a unit test reads them.
        static_cast<void>(made.add_all({reinterpret_cast<const char*>(vader_lexicon), sizeof vader_lexicon}));
        return made;
    }();
    return all;
}

base::Result<> Vocabulary::add_all(std::string_view lexicon)
{
    std::string word;
    for (std::size_t at = 0; at < lexicon.size();) {
        const std::size_t shared = static_cast<unsigned char>(lexicon[at]), begin = at + 1;
        std::size_t end = begin;
        while (end < lexicon.size() && is_letter(lexicon[end])) ++end;
        if (end == lexicon.size() || shared > word.size())
            return base::failed(base::Kind::BadInput, std::format("lexicon, byte {}", at));
        auto next = word.substr(0, shared).append(lexicon.substr(begin, end - begin));
        if (next <= word || next.size() >= too_long || letters_.size() + next.size() > most_letters)
            return base::failed(base::Kind::BadInput, std::format("lexicon, word at byte {}", at));
        word = std::move(next);
        (*this)[word].valence = (static_cast<unsigned char>(lexicon[end]) - 192) / 10.0;
        at = end + 1;
    }
    return {};
}

const Traits& Vocabulary::of(std::string_view word) const
{
    if (word.size() >= too_long) return entries_[0].traits;
    return entries_[slots_[slot_of(lowered(word).text())]].traits;
}

Traits& Vocabulary::operator[](std::string_view word)
{
    if (const auto known = slots_[slot_of(word)]; known != 0) return entries_[known].traits;
    if (entries_.size() * 2 > slots_.size()) grow();
    slots_[slot_of(word)] = static_cast<std::uint16_t>(entries_.size());
    entries_.push_back({static_cast<std::uint16_t>(letters_.size()), static_cast<std::uint16_t>(word.size()), {}});
    letters_ += word;
    return entries_.back().traits;
}

/// Where the word is, or where it would be.
std::size_t Vocabulary::slot_of(std::string_view word) const
{
    const auto mask = slots_.size() - 1;  // their number is a power of two
    auto slot = hash(word) & mask;
    while (slots_[slot] != 0 && word_at(slot) != word) slot = (slot + 1) & mask;
    return slot;
}

std::string_view Vocabulary::word_at(std::size_t slot) const
{
    const auto& entry = entries_[slots_[slot]];
    return std::string_view(letters_).substr(entry.begin, entry.length);
}

void Vocabulary::grow()
{
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 1; i < entries_.size(); ++i)
        slots_[slot_of(std::string_view(letters_).substr(entries_[i].begin, entries_[i].length))] =
            static_cast<std::uint16_t>(i);
}

}  // namespace language
