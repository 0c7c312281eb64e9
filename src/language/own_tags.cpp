#include "language/own_tags.h"

#include <algorithm>
#include <cmath>

#include "base/elementary.h"
#include "language/tokens.h"

namespace language {
namespace {

constexpr double shrinking = 4;     // entries' worth of "as often as anywhere"
constexpr double most_of_word = 2.5, of_name = 3;  // in odds; of_name: the text says the tag's own words
constexpr double likely = 0.8;      // a suggestion that is wrong tires
constexpr std::size_t most = 3, longest = 40;
constexpr std::uint16_t full = 0xFFFF;
constexpr double never = -100;  // in odds

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

/// That a text with these words has the tag. Each word says what is beyond chance: less one standard error.
double OwnTags::odds(const Known& tag, std::span<const std::uint16_t> words) const
{
    const double with = tag.entries, without = entries_ - tag.entries;
    double sum = base::ln((with + 1) / (without + 1));
    const auto named = words_in(tag.name, buckets);
    bool seen = !named.empty() && std::ranges::includes(words, named);
    if (seen) sum += of_name;
    for (const auto word : words) {
        const double usual = (all_[word] + 0.5) / (entries_ + 1);
        const double there = tag.with[word], elsewhere = all_[word] - there;
        const double in = (there + shrinking * usual) / (with + shrinking);
        const double out = (elsewhere + shrinking * usual) / (without + shrinking);
        const double chance = std::sqrt(1 / (there + 0.5) + 1 / (elsewhere + 1));
        const double says = base::ln(in / out) - chance;
        if (there < 2 || says <= 0) continue;
        sum += std::min(says, most_of_word);
        seen = true;
    }
    return seen ? sum : never;
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
