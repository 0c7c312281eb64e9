#include "language/own_tags.h"

#include <algorithm>

#include "base/elementary.h"
#include "language/tokens.h"

namespace language {
namespace {

constexpr double shrinking = 4;     // entries' worth of "as often as anywhere"
constexpr double most_of_word = 2.5, least_of_word = -0.7;  // a word that is missing elsewhere says little
constexpr double likely = 0.7;      // a suggestion that is wrong tires
constexpr std::size_t most = 3, longest = 40;
constexpr std::uint16_t full = 0xFFFF;

/// "dogs" and "dog’s" are one word with "dog".
std::string_view stem(std::string_view word)
{
    if (word.ends_with("'s")) return word.substr(0, word.size() - 2);
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") ? word.substr(0, word.size() - 1) : word;
}

std::uint16_t bucket_of(std::string_view word, std::size_t buckets)
{
    std::uint32_t value = 2166136261u;  // Fowler, Noll and Vo
    for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
    return static_cast<std::uint16_t>((value ^ value >> 15) % buckets);
}

/// Each once.
std::vector<std::uint16_t> words_in(std::string_view text, std::size_t buckets)
{
    std::vector<std::uint16_t> words;
    for (const auto& token : tokens_of(text))
        if (token.is_word && token.text.size() >= 3 && token.text.size() <= longest)
            words.push_back(bucket_of(stem(token.text), buckets));
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
    return words;
}

void count(auto& counts, std::span<const std::uint16_t> words)
{
    for (const auto word : words)
        if (counts[word] < full) ++counts[word];
}

}  // namespace

OwnTags::Known* OwnTags::known(const std::string& name)
{
    if (const auto found = std::ranges::find(tags_, name, &Known::name); found != tags_.end()) return &*found;
    if (tags_.size() == most_tags) return nullptr;
    return &tags_.emplace_back(name);
}

void OwnTags::learn(std::string_view text, std::span<const std::string> tags)
{
    const auto words = words_in(text, buckets);
    if (words.empty()) return;
    ++entries_;
    count(all_, words);
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const bool twice = std::ranges::contains(tags.first(i), tags[i]);
        auto* tag = twice ? nullptr : known(tags[i]);
        if (tag == nullptr) continue;
        ++tag->entries;
        count(tag->with, words);
    }
}

/// That a text with these words has the tag.
double OwnTags::odds(const Known& tag, std::span<const std::uint16_t> words) const
{
    const double with = tag.entries, without = entries_ - tag.entries;
    double sum = base::ln((with + 1) / (without + 1));
    bool seen = false;
    for (const auto word : words) {
        const double usual = (all_[word] + 0.5) / (entries_ + 1), there = tag.with[word];
        const double in = (there + shrinking * usual) / (with + shrinking);
        const double out = (all_[word] - there + shrinking * usual) / (without + shrinking);
        sum += std::clamp(base::ln(in / out), least_of_word, most_of_word);
        seen = seen || (there >= 2 && in > 2 * out);
    }
    return seen ? sum : -1e9;
}

std::vector<OwnTag> OwnTags::suggest(std::string_view text) const
{
    const auto words = words_in(text, buckets);
    std::vector<OwnTag> fitting;
    for (const auto& tag : tags_) {
        if (tag.entries < enough) continue;
        const double score = 1 / (1 + base::exp(-odds(tag, words)));
        if (score >= likely) fitting.push_back({tag.name, score});
    }
    std::ranges::sort(fitting, [](const OwnTag& a, const OwnTag& b) {
        return a.score != b.score ? a.score > b.score : a.name < b.name;
    });
    if (fitting.size() > most) fitting.resize(most);
    return fitting;
}

}  // namespace language
