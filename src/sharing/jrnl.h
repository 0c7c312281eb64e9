#pragma once
#include <string_view>

#include "sharing/bundle.h"
#include "sharing/told.h"

namespace sharing {

/// A journal of jrnl's, the command-line diary: plain text, each entry beginning with "[2024-03-01 21:40] Title" (or,
/// as jrnl 1 wrote, without brackets). Follows its own source (jrnl-org/jrnl, Journal.py). @words are tags, a star at
/// the title's end is dropped; an entry of one line is words without a title. BadInput: no entry in it.
[[nodiscard]] base::Result<Reading> read_jrnl(const Bundle& bundle);

/// The first line with something in it begins an entry.
[[nodiscard]] bool is_jrnl(std::string_view text);

}  // namespace sharing
