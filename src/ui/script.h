#pragma once
#include <cstddef>
#include <string_view>

/// What must be known of the world's writing to break lines well, after Unicode 15: annexes 29 (what a person counts as
/// one letter), 14 (where a line may break) and 9 (which way it runs), as far as people write them in a diary.
namespace ui {

/// The code point that `text` begins with; U+FFFD for what is no UTF-8. `text` is not empty.
struct Letter { char32_t code; std::size_t bytes; };
[[nodiscard]] Letter letter_at(std::string_view text);

/// Bytes of what a person counts as the first letter: with its marks, an emoji with all that is joined to it, a
/// syllable of Hangul or of an Indian script. At least one of a text that is not empty.
[[nodiscard]] std::size_t cluster_size(std::string_view text);

/// Hebrew, Arabic and the other scripts that run from the right.
[[nodiscard]] bool runs_from_right(char32_t code);
/// A paragraph runs as its first letter does (rules P2, P3).
[[nodiscard]] bool begins_from_right(std::string_view paragraph);
[[nodiscard]] bool has_from_right(std::string_view text);

/// May be followed by marks that our fonts cannot place, or joins what stands beside it.
[[nodiscard]] bool joins(char32_t code);

/// The first part of `line` that no line break may divide: a space, a word, a letter of Chinese or Japanese with the
/// punctuation that clings to it. At least one byte of a text that is not empty, some 256 at most; no part holds a
/// space but a space.
[[nodiscard]] std::string_view first_piece(std::string_view line);

}  // namespace ui
