#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace language {

/// A tag of a person's own that might fit a text, and how likely: 0.8 to 1.
struct OwnTag {
    std::string name;
    double score = 0;
    bool operator==(const OwnTag&) const = default;
};

/// Learns which words go with which of a person's own tags, from the entries that they tagged: naive Bayes over hashed
/// words, shrunk to how often a word is there anyway. The same entries in any order give the same suggestions, as long
/// as there are no more than `most_tags`. About 4 kB a tag, kept nowhere: it is made anew from the record.
class OwnTags {
public:
    static constexpr std::size_t most_tags = 100;
    static constexpr int enough = 5;  ///< entries with a tag, before it is suggested

    /// An entry with its tags, or with none, which says what goes without them. Tags beyond the most are left out.
    void learn(std::string_view text, std::span<const std::string> tags);
    /// At most three, the likeliest first: tags with words that it has seen twice with them, or whose names the text
    /// has.
    [[nodiscard]] std::vector<OwnTag> suggest(std::string_view text) const;

private:
    static constexpr std::size_t buckets = 2048;
    using Counts = std::array<std::uint16_t, buckets>;  ///< of entries that have a word
    struct Known { std::string name; int entries = 0; Counts with{}; };

    [[nodiscard]] Known* known(const std::string& name);
    [[nodiscard]] double odds(const Known& tag, std::span<const std::uint16_t> words) const;

    int entries_ = 0;
    Counts all_{};
    std::vector<Known> tags_;
};

}  // namespace language
