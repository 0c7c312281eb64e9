#pragma once
#include "app/answers.h"
#include "app/views.h"

namespace app {

class Diary;

/// Of what was kept, all that has words: those it had then. Findings must be in `view` already.
void add_kept(PatternsView& view, const Answers& answers,
              const KeptWordsByKey& words);

/// Keeps the words that a finding has now. One that is not found now keeps those it had.
[[nodiscard]] base::Result<> keep_its_words(Diary& diary, std::string_view key, base::Moment now);

}  // namespace app
