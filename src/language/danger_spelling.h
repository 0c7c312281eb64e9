#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "danger_tables.h"

namespace language {

/// What a spelling means, as numbers of words; nothing if it is in no phrase.
constexpr std::span<const std::uint16_t> meaning_of(std::string_view spelling)
{
    return danger_tables::all.meaning(spelling);
}

/// The number of a word that some phrase has; any other does not compile.
consteval std::uint16_t danger_word(std::string_view word) { return meaning_of(word)[0]; }

/// What a word means however it is written: `letters` in small letters, with its apostrophes. See danger_words.h.
[[nodiscard]] std::span<const std::uint16_t> meaning_however_written(std::string_view letters);

}  // namespace language
