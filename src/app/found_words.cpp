#include "app/found_words.h"

#include <algorithm>

#include "base/text.h"

namespace app {
namespace {

constexpr char begins = '\x01', ends = '\x02';              // about each found word of a snippet
constexpr std::size_t seen_of_title = 28;                   // bytes that are in sight on the narrowest phone
constexpr std::size_t most_before = 24, kept_before = 16;  // bytes before the first find

bool is_letter(char byte)
{
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    return plain || static_cast<unsigned char>(byte) >= 0x80;
}

/// In one line, without its marks.
std::string plain(std::string_view snippet)
{
    std::string words;
    for (const char byte : snippet) {
        if (byte == begins || byte == ends) continue;
        const bool space = byte == '\n' || byte == '\r' || byte == '\t' || byte == ' ';
        if (!space) words += byte;
        else if (!words.empty() && words.back() != ' ') words += ' ';
    }
    return words;
}

std::vector<std::string> marked_words(std::string_view snippet)
{
    std::vector<std::string> words;
    for (auto at = snippet.find(begins); at != std::string_view::npos; at = snippet.find(begins, at + 1)) {
        const auto end = std::min(snippet.size(), snippet.find(ends, at));
        const std::string word(snippet.substr(at + 1, end - at - 1));
        if (!word.empty() && std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    return words;
}

/// The words around the first find, near enough to their start to be in sight.
std::string around_find(std::string_view snippet)
{
    const auto first = std::min(snippet.size(), snippet.find(begins));
    if (first <= most_before) return plain(snippet);
    const auto space = snippet.find(' ', first - kept_before);
    return "\u2026 " + plain(snippet.substr(space < first ? space + 1 : first));
}

}  // namespace

std::vector<WordPlace> places_of(std::string_view text, std::span<const std::string> words)
{
    std::vector<std::string> wanted;
    for (const auto& word : words) wanted.push_back(base::folded(word));
    std::vector<WordPlace> places;
    for (std::size_t from = 0; from < text.size() && !wanted.empty(); ++from) {
        if (!is_letter(text[from])) continue;
        std::size_t to = from;
        while (to < text.size() && is_letter(text[to])) ++to;
        if (std::ranges::find(wanted, base::folded(text.substr(from, to - from))) != wanted.end())
            places.push_back({from, to});
        from = to;
    }
    return places;
}

void tell_found(Line& line, const record::Hit& hit)
{
    line.found = marked_words(hit.snippet);
    if (line.found.empty()) return;
    const auto in_title = places_of(line.title, line.found);
    if (in_title.empty() || in_title.front().from > seen_of_title) line.detail = around_find(hit.snippet);
}

}  // namespace app
