#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "language/phrase_book.h"
#include "language/tokens.h"

namespace language {

/// The words of a text as phrases have them: without apostrophes, contractions in full, numbers as one, marks that end
/// a sentence as its end; other marks are left out. What is drawn out is read as if it were not.
[[nodiscard]] std::vector<std::uint16_t> phrase_words(const PhraseTables& tables, std::span<const Token> tokens);

}  // namespace language
