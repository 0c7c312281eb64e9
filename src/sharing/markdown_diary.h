#pragma once
#include <string_view>

#include "sharing/bundle.h"
#include "sharing/told.h"

namespace sharing {

/// A folder of Markdown or plain text in an archive, or one such file, as Obsidian, Diaryx, Diarium and Lantern's own
/// export keep diaries. There is no standard; what is understood: a day in the file's name ("2024-03-01 sea.md",
/// "2024/03/01.md"), in front matter between lines "---" (date, created or day; title; tags), or in a heading ("## 1
/// March 2024"); under a day, a heading that is a time ("### 21:40") begins an entry of its own; another heading before
/// any words is the title. Words without a day are skipped. BadInput: nothing written.
[[nodiscard]] base::Result<Reading> read_markdown(const Bundle& bundle);

/// Begins with a heading or front matter.
[[nodiscard]] bool is_markdown(std::string_view text);

}  // namespace sharing
